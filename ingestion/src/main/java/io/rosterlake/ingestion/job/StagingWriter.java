package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stages the rows and findings of each chunk. */
final class StagingWriter implements ItemWriter<KeyedRow> {
    /** Chunk number for what is known once all rows were read. */
    static final int AFTER_ALL_CHUNKS = 999_998;

    private final FileWork work;
    private int chunkNumber;

    StagingWriter(FileWork work) {
        this.work = work;
    }

    @Override
    public void write(Chunk<? extends KeyedRow> chunk) throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        List<LakeRow> rows = chunk.getItems().stream()
                .map(KeyedRow::row)
                .filter(Objects::nonNull)
                .toList();
        List<LakeRow> findings = chunk.getItems().stream()
                .flatMap(item -> item.findings().stream())
                .toList();
        work.staging().put(work.table(), chunkNumber, rows);
        work.staging().put(BronzeTables.finding(), chunkNumber, findings);
        chunkNumber++;
    }
}
