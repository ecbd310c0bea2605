/**
 * Programs that use Freshlegs from outside: the HTTP contract and the topics alone, no class of ours.
 */
@NullMarked
package io.freshlegs.examples;

import org.jspecify.annotations.NullMarked;
