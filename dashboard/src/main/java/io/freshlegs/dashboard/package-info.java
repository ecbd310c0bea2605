/** The backend for the browser: signs in, forwards to the services, serves the pages. */
@NullMarked
package io.freshlegs.dashboard;

import org.jspecify.annotations.NullMarked;
