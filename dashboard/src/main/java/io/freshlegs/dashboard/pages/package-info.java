/**
 * What a browser is shown: the page of the UI at each of its paths, and plain pages where there is none to show.
 */
@NullMarked
package io.freshlegs.dashboard.pages;

import org.jspecify.annotations.NullMarked;
