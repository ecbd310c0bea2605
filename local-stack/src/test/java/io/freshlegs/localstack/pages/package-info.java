/**
 * Tests of the interface pages.
 *
 * <p>Belongs here: what the server answers, and that a page shows what its document says.
 */
@org.jspecify.annotations.NullMarked
package io.freshlegs.localstack.pages;
