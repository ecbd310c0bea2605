/**
 * What the OpenAPI document of every service says in the same words: parameters, problems, the bearer token.
 * Paths and bodies are described beside their code.
 */
@NullMarked
package io.freshlegs.kit.openapi;

import org.jspecify.annotations.NullMarked;
