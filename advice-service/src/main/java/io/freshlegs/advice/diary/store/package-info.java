/**
 * The tables of the athlete's own records, by Panache repositories.
 * Entities stay in here; what leaves is a domain record with its revision.
 */
@NullMarked
package io.freshlegs.advice.diary.store;

import org.jspecify.annotations.NullMarked;
