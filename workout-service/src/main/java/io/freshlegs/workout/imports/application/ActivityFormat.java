package io.freshlegs.workout.imports.application;

import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;

/** One format of files or of a provider's messages. Safe for use by several threads. */
public interface ActivityFormat {

    /** Its name in the path, which is also the source of its records where none is named. */
    String name();

    /** Whether a body is one file of one device, which is taken or refused as a whole. */
    boolean isFile();

    /**
     * Reads all of it before anything is stored.
     *
     * @throws ImportRefusedException when it can't be read or holds nothing to store
     */
    Imported read(byte[] body);
}
