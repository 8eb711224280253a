package io.rosterlake.ingestion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.RegisterFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPipelineTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void readsTextInTheDistrictsCharacterSet() throws Exception {
        Path file = folder.resolve("离职登记2026-06.csv");
        Files.writeString(file, "身份证号,离职时间,离职原因\n", GB18030);

        try (RegisterFile opened = ReadingPipeline.create().opener().open(file, GB18030)) {
            assertThat(opened.charset()).contains("GB18030");
        }
        assertThatThrownBy(() -> ReadingPipeline.create().opener().open(file, StandardCharsets.UTF_8))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("FILE_FOREIGN");
    }
}
