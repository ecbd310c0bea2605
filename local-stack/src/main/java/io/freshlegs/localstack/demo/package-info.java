/**
 * The demo athlete Mara: 120 days of training, food and sleep that one could believe, and every day after.
 *
 * <p>Belongs here: the generator, a pure function of the day of the first start and a day. No clock, no network.
 */
@NullMarked
package io.freshlegs.localstack.demo;

import org.jspecify.annotations.NullMarked;
