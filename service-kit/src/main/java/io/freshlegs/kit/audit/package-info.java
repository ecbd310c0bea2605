/**
 * The audit log: one line for each write, denial, partner access, erasure and export, in a closed list of keys.
 * Nothing of a record's content, no athlete id and no token gets into it.
 */
@NullMarked
package io.freshlegs.kit.audit;

import org.jspecify.annotations.NullMarked;
