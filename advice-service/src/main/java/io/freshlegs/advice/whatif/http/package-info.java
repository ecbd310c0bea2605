/**
 * The endpoint of what-if and the JSON it takes: workouts and meals as the services that record them take them.
 * Everything is checked as those services check it, as far as advice needs it.
 */
@NullMarked
package io.freshlegs.advice.whatif.http;

import org.jspecify.annotations.NullMarked;
