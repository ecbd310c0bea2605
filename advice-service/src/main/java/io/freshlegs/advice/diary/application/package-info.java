/**
 * What the athlete tells this service directly: profile, check-ins, laboratory values, shoes.
 * Ports to where these are kept; checks of their values are in the domain package.
 */
@NullMarked
package io.freshlegs.advice.diary.application;

import org.jspecify.annotations.NullMarked;
