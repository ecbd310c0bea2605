/**
 * TCX and GPX files, read as a stream without DTD and external entities.
 * Only this package knows XML.
 */
@NullMarked
package io.freshlegs.workout.imports.xml;

import org.jspecify.annotations.NullMarked;
