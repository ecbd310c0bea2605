package io.freshlegs.localstack.launch;

import java.nio.file.Path;
import java.util.Properties;

/** The directory of the stack's data, logs and addresses. */
public final class StackDirectory {
    /** Names another directory than {@code .freshlegs} of the project. */
    public static final String PROPERTY = "freshlegs.directory";

    private StackDirectory() {}

    /** The directory, absolute. */
    public static Path of(Path projectRoot, Properties properties) {
        return projectRoot
                .resolve(properties.getProperty(PROPERTY, ".freshlegs"))
                .toAbsolutePath()
                .normalize();
    }
}
