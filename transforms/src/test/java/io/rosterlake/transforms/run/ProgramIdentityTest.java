package io.rosterlake.transforms.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIdentityTest {
    @TempDir
    private Path folder;

    @Test
    void otherBytesAreAnotherProgram() throws IOException {
        Path program = Files.writeString(folder.resolve("program.jar"), "first");
        String first = ProgramIdentity.of(program);
        assertThat(first).hasSize(64).isEqualTo(ProgramIdentity.of(program));

        Files.writeString(program, "second");
        assertThat(ProgramIdentity.of(program)).isNotEqualTo(first);
    }

    @Test
    void classesInAFolderHaveNoIdentity() {
        assertThat(ProgramIdentity.of(folder)).isEqualTo("unpackaged");
    }
}
