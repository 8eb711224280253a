package io.rosterlake.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeSizeTest {
    @TempDir
    private Path lake;

    @Test
    void folderIsAsLargeAsTheParquetFilesOfItsBronzeTables() throws IOException {
        assertThat(LakeSize.of(lake.toString())).isEqualTo(LakeSize.SMALL);
        Path table = Files.createDirectories(lake.resolve("bronze/workers"));
        grow(table.resolve("part.json"), 65L << 20);
        assertThat(LakeSize.of(lake.toString())).isEqualTo(LakeSize.SMALL);
        grow(table.resolve("part.parquet"), 65L << 20);
        assertThat(LakeSize.of(lake.toString())).isEqualTo(LakeSize.LARGE);
    }

    @Test
    void objectStorageCountsAsLarge() {
        assertThat(LakeSize.of("s3a://bureau/lake")).isEqualTo(LakeSize.LARGE);
    }

    private static void grow(Path file, long bytes) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(bytes);
        }
    }
}
