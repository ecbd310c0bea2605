/**
 * The dashboard in a real browser over the packaged whole. A test extends {@link
 * io.freshlegs.acceptance.browser.BrowserTest}, which signs in, watches the console and checks accessibility.
 */
@NullMarked
package io.freshlegs.acceptance.browser;

import org.jspecify.annotations.NullMarked;
