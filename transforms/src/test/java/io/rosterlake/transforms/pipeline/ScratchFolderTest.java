package io.rosterlake.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    private static final long NO_PROCESS = Long.MAX_VALUE / 16;

    @TempDir
    private Path folder;

    @Test
    void removesWhatAKilledProcessLeftTheDayBeforeAndNothingElse() throws IOException {
        ScratchFolder today = ScratchFolder.createIn(folder, NO_PROCESS);
        ScratchFolder killed = ScratchFolder.createIn(folder, NO_PROCESS);
        Files.writeString(Files.createDirectory(killed.path().resolve("local")).resolve("block"), "left");
        Files.setLastModifiedTime(killed.path(), FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        ScratchFolder running =
                ScratchFolder.createIn(folder, ProcessHandle.current().pid());
        Path foreign = Files.createDirectory(folder.resolve("rosterlake-transform-notes"));

        assertThat(killed.path()).doesNotExist();
        assertThat(today.path()).isDirectory();
        assertThat(running.path()).isDirectory();
        assertThat(foreign).isDirectory();
    }

    @Test
    void closingRemovesTheFolder() throws IOException {
        ScratchFolder scratch =
                ScratchFolder.createIn(folder, ProcessHandle.current().pid());
        Files.writeString(scratch.path().resolve("block"), "done");

        scratch.close();

        assertThat(folder).isEmptyDirectory();
    }
}
