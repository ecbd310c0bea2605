/**
 * The memory of changes: what was recorded, and who may forget it.
 * Nothing of SQL or HTTP.
 */
@NullMarked
package io.freshlegs.advice.changes.application;

import org.jspecify.annotations.NullMarked;
