/**
 * What is written down, held against what is: notices, links, and the samples that readers copy.
 */
@NullMarked
package io.freshlegs.acceptance.documents;

import org.jspecify.annotations.NullMarked;
