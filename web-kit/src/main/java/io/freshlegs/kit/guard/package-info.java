/**
 * What is refused before anything of a request is read, at the door of every deployable.
 */
@NullMarked
package io.freshlegs.kit.guard;

import org.jspecify.annotations.NullMarked;
