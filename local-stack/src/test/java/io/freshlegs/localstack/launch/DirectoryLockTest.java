package io.freshlegs.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    Path directory;

    @Test
    void one_at_a_time_holds_it_and_the_holder_is_named() {
        Path file = directory.resolve("new/stack.lock");
        try (DirectoryLock first = DirectoryLock.tryHold(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(DirectoryLock.tryHold(file)).isEmpty();
            assertThat(DirectoryLock.holder(file))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(DirectoryLock.tryHold(file)).hasValueSatisfying(DirectoryLock::close);
    }
}
