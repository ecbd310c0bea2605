/**
 * The endpoints of the athlete's own records: bodies, their checks, the resources.
 * Everything a client may send wrongly is found here and answered field by field.
 */
@NullMarked
package io.freshlegs.advice.diary.http;

import org.jspecify.annotations.NullMarked;
