package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.io.EOFException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedRowsTest {
    private static final BronzeTables TABLES = new BronzeTables(Registers::columns);
    private static final BronzeTable WORKERS = TABLES.of(Register.WORKERS);
    private static final BronzeTable PAYROLL = TABLES.of(Register.PAYROLL);

    @TempDir
    Path folder;

    @Test
    void givesBackEveryKindOfValue() throws Exception {
        List<LakeRow> rows =
                List.of(worker("东街道", 7), worker("东街道", -1), worker("字".repeat(200_000), 0), WORKERS.newRow());
        StagedRows.write(folder.resolve("rows"), WORKERS, rows);

        assertThat(StagedRows.read(folder.resolve("rows"), WORKERS)).isEqualTo(rows);
    }

    @Test
    void keepsEveryDigitOfAnAmount() throws Exception {
        List<LakeRow> rows = List.of(
                PAYROLL.newRow().set("total", new BigDecimal("-1234567890123456.78")),
                PAYROLL.newRow().set("total", new BigDecimal("0.00")));
        StagedRows.write(folder.resolve("rows"), PAYROLL, rows);

        assertThat(StagedRows.read(folder.resolve("rows"), PAYROLL)).isEqualTo(rows);
    }

    @Test
    void doesNotTakeAFileThatWasCutForAWholeOne() throws Exception {
        Path file = folder.resolve("rows");
        StagedRows.write(file, WORKERS, List.of(worker("东街道", 7)));
        byte[] whole = Files.readAllBytes(file);

        for (int length = 4; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> StagedRows.read(file, WORKERS)).isInstanceOf(EOFException.class);
        }
    }

    private static LakeRow worker(String street, int grade) {
        return WORKERS.newRow()
                .set("submission_id", "a".repeat(20))
                .set("period", LocalDate.of(2026, 6, 1))
                .set("street", street)
                .set("pay_grade", grade)
                .set("marked_left", grade > 0);
    }
}
