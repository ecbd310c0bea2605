/**
 * The interface pages: the OpenAPI documents of the services and the AsyncAPI document of the events, to read in a
 * browser. What is served is a fixed set made at the start; nothing of a request is ever a path of a file.
 */
@NullMarked
package io.freshlegs.localstack.pages;

import org.jspecify.annotations.NullMarked;
