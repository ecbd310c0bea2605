/**
 * The life of a record that comes from outside: put, edited, deleted, revived; one row, one revision counter, one event a change.
 * {@link io.freshlegs.kit.record.GroupCommitWriter} is the only way in; no shape of a particular record belongs here.
 */
@NullMarked
package io.freshlegs.kit.record;

import org.jspecify.annotations.NullMarked;
