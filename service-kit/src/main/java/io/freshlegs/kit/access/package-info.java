/**
 * Who calls and what they may reach: athlete, coach, partner.
 * Every check on a path's athlete goes through {@link io.freshlegs.kit.access.AthleteAccess}.
 */
@NullMarked
package io.freshlegs.kit.access;

import org.jspecify.annotations.NullMarked;
