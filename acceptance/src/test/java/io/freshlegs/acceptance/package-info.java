/**
 * The packaged whole, used from outside: by HTTP, by Kafka, by signals. No class of a service is on the class path.
 */
@NullMarked
package io.freshlegs.acceptance;

import org.jspecify.annotations.NullMarked;
