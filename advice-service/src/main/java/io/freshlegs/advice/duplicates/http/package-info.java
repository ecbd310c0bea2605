/**
 * The endpoint of duplicates.
 * Reading alone; what to do about one is the source's affair.
 */
@NullMarked
package io.freshlegs.advice.duplicates.http;

import org.jspecify.annotations.NullMarked;
