/**
 * The advice as it would be; nothing is stored.
 * Nothing of HTTP or JSON.
 */
@NullMarked
package io.freshlegs.advice.whatif.application;

import org.jspecify.annotations.NullMarked;
