/**
 * Who is signed in: the cookie session, its end, and the guard in front of everything that needs one.
 */
@NullMarked
package io.freshlegs.dashboard.session;

import org.jspecify.annotations.NullMarked;
