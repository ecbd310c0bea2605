/**
 * The list of services that the local stack consists of.
 *
 * <p>Belongs here: names, modules, default ports. Uses the JDK alone, since it is compiled before anything is built.
 */
@NullMarked
package io.freshlegs.localstack.services;

import org.jspecify.annotations.NullMarked;
