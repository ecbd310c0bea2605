/** Holds the pages' own sources: their types, their functions, their colours. */
@NullMarked
package io.freshlegs.dashboard.web;

import org.jspecify.annotations.NullMarked;
