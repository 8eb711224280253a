package io.rosterlake.ingestion.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
    private static final BronzeTables TABLES = new BronzeTables(Registers::columns);
    private static final String KEY = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItAppended() {
        Lake lake = prepared();
        BronzeTable payroll = TABLES.of(Register.PAYROLL);
        LakeRow row = payroll.newRow()
                .set("submission_id", "one")
                .set("row_number", 7)
                .set("month", LocalDate.of(2026, 1, 1))
                .set("total", new BigDecimal("1234.5"));

        lake.append(payroll, "one", 1, List.of(row).iterator());

        List<LakeRow> read = open().read(payroll, List.of("row_number", "month", "total", "basic"));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).get("row_number")).isEqualTo(7);
        assertThat(read.get(0).get("month")).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(read.get(0).get("total")).isEqualTo(new BigDecimal("1234.50"));
        assertThat(read.get(0).get("basic")).isNull();
    }

    @Test
    void keepsListsOfStructuresAndTimes() {
        Lake lake = prepared();
        Instant time = Instant.parse("2026-01-02T03:04:05.123456Z");
        LakeRow sheet = BronzeTables.newSheetRow()
                .set("sheet", "甲")
                .set("is_read", true)
                .set("rows_read", 3L);
        LakeRow row = BronzeTables.submission()
                .newRow()
                .set("submission_id", "one")
                .set("decided_at", time)
                .set("sheets", List.of(sheet));

        lake.append(BronzeTables.submission(), "one", 1, List.of(row).iterator());

        LakeRow read = lake.read(BronzeTables.submission(), List.of("decided_at", "sheets"))
                .get(0);
        assertThat(read.get("decided_at")).isEqualTo(time);
        assertThat((List<?>) read.get("sheets")).singleElement().isInstanceOfSatisfying(LakeRow.class, found -> {
            assertThat(found.text("sheet")).isEqualTo("甲");
            assertThat(found.get("is_read")).isEqualTo(true);
            assertThat(found.get("hidden")).isNull();
            assertThat(found.get("rows_read")).isEqualTo(3L);
        });
    }

    @Test
    void appendsNothingTwice() {
        Lake lake = prepared();

        assertThat(append(lake, "one", 1)).isTrue();
        assertThat(append(lake, "one", 1)).isFalse();
        assertThat(append(open(), "one", 1)).isFalse();
        assertThat(append(lake, "one", 2)).isTrue();

        assertThat(lake.version(TABLES.of(Register.WORKERS))).hasValue(2);
    }

    @Test
    void opensNoFilesOfOtherSubmissions() throws Exception {
        Lake lake = prepared();
        append(lake, "one", 1);
        Path firstFile = dataFiles().get(0);
        append(lake, "two", 1);
        Files.delete(firstFile);

        List<LakeRow> rows = lake.readSubmission(TABLES.of(Register.WORKERS), List.of("row_number"), "two");

        assertThat(rows).hasSize(1);
    }

    @Test
    void losesNoCommitOfTwoWritersAtOnce() throws Exception {
        prepared();
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> results = writers.invokeAll(List.of(writer("first"), writer("second")));
            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(50);
            }
        } finally {
            writers.shutdown();
        }

        assertThat(open().read(TABLES.of(Register.WORKERS), List.of("submission_id")))
                .extracting(row -> row.text("submission_id"))
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    private Callable<Integer> writer(String name) {
        return () -> {
            Lake lake = open();
            return (int) IntStream.range(0, 50)
                    .filter(number -> append(lake, name + number, 1))
                    .count();
        };
    }

    @Test
    void commentsEveryColumnInBothLanguages() throws Exception {
        prepared();

        String log = Files.readString(folder.resolve("bronze/workers/_delta_log/00000000000000000000.json"));

        assertThat(log).contains("身份证号（密钥散列） | Identity number (keyed hash)", "\"rosterlake.format\":\"1\"");
        assertThat(log).doesNotContain("deletionVectors", "columnMapping");
    }

    @Test
    void refusesATableOfANewerVersion() throws Exception {
        prepared();
        Path log = folder.resolve("bronze/workers/_delta_log/00000000000000000000.json");
        Files.writeString(
                log, Files.readString(log).replace("\"rosterlake.format\":\"1\"", "\"rosterlake.format\":\"2\""));

        assertThatThrownBy(() -> open().prepare(KEY))
                .isInstanceOfSatisfying(
                        LakeException.class, e -> assertThat(e.reason()).isEqualTo(LakeException.Reason.NEWER_FORMAT))
                .hasMessageContaining("workers");
    }

    @Test
    void refusesAnotherPersonKey() {
        prepared();

        assertThatThrownBy(() -> open().prepare("fedcba9876543210"))
                .isInstanceOfSatisfying(LakeException.class, e -> assertThat(e.reason())
                        .isEqualTo(LakeException.Reason.OTHER_PERSON_KEY));
    }

    private boolean append(Lake lake, String submission, long version) {
        BronzeTable workers = TABLES.of(Register.WORKERS);
        List<LakeRow> rows = new ArrayList<>();
        rows.add(workers.newRow().set("submission_id", submission).set("row_number", 1));
        return lake.append(workers, submission, version, rows.iterator());
    }

    private List<Path> dataFiles() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("bronze/workers"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private Lake prepared() {
        Lake lake = open();
        lake.prepare(KEY);
        return lake;
    }

    private Lake open() {
        return Lake.open(LakeLocation.of(folder), TABLES, "test");
    }
}
