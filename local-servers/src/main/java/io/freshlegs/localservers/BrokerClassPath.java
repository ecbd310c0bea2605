package io.freshlegs.localservers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path of the broker's process, as the build of {@code broker-runtime} left it. */
final class BrokerClassPath {
    private static final String RESOURCE = "io/freshlegs/brokerruntime/class-path.txt";

    private BrokerClassPath() {}

    static String read() {
        try (InputStream in = BrokerClassPath.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new LocalServerException("The module broker-runtime is not on the class path");
            }
            String classPath = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (String jar : classPath.split(File.pathSeparator)) {
                if (!Files.exists(Path.of(jar))) {
                    throw new LocalServerException(
                            "The broker's " + jar + " is gone from the local Maven repository: build once more");
                }
            }
            return classPath;
        } catch (IOException e) {
            throw new LocalServerException("The broker's class path can't be read", e);
        }
    }
}
