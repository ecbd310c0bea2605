/**
 * Lists by key: opaque cursors and the window of local days.
 * Nothing here counts rows or skips them.
 */
@NullMarked
package io.freshlegs.kit.paging;

import org.jspecify.annotations.NullMarked;
