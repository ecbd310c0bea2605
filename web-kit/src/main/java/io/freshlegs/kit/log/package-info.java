/**
 * What leaves the process as log: a closed list of keys, and no message of somebody else's exception.
 */
@NullMarked
package io.freshlegs.kit.log;

import org.jspecify.annotations.NullMarked;
