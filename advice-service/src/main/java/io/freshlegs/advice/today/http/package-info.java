/**
 * The endpoints of advice and trends, and the JSON they answer with.
 * The only place where numbers of the rules are rounded.
 */
@NullMarked
package io.freshlegs.advice.today.http;

import org.jspecify.annotations.NullMarked;
