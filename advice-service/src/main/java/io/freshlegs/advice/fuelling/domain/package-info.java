/**
 * Protein, carbohydrate, energy and drink: what a training day asks for and what was eaten.
 * Iron has its own package.
 */
@NullMarked
package io.freshlegs.advice.fuelling.domain;

import org.jspecify.annotations.NullMarked;
