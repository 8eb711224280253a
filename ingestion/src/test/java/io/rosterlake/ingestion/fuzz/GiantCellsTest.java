package io.rosterlake.ingestion.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.register.WordForm;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.DateReader;
import io.rosterlake.ingestion.value.GradeReader;
import io.rosterlake.ingestion.value.IdentityNumber;
import io.rosterlake.ingestion.value.NumberReader;
import io.rosterlake.ingestion.value.PostReader;
import io.rosterlake.ingestion.value.Redaction;
import io.rosterlake.ingestion.value.Remark;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The longest cells that a workbook may hold, made of what readers of values look for. */
class GiantCellsTest {
    private static final int LONGEST_CELL = 32_767;
    private static final long LONGEST_MILLIS = 2_000;

    @Test
    void noReaderOfValuesIsSlowOrBreaksOnTheLongestCell() {
        Map<String, Consumer<Cell>> readers = readers();
        List<String> slow = new ArrayList<>();
        for (String unit : NastyText.REPEATED) {
            for (String end : List.of("", "x")) {
                String text = unit.repeat(LONGEST_CELL / unit.length()) + end;
                readers.forEach((name, reader) -> {
                    long begun = cpuMillis();
                    reader.accept(Cell.text(text));
                    reader.accept(new Cell(CellKind.NUMBER, text));
                    if (cpuMillis() - begun > LONGEST_MILLIS) {
                        slow.add(name + " of " + unit + end);
                    }
                });
            }
        }

        assertThat(slow).isEmpty();
    }

    private static Map<String, Consumer<Cell>> readers() {
        DateReader dates = new DateReader(DateSystem.SYSTEM_1900, 2025);
        var codes = Registers.definition(Register.WORKERS).columns().stream()
                .filter(column -> column.name().equals("post"))
                .findFirst()
                .orElseThrow()
                .codes();
        Map<String, Consumer<Cell>> readers = new LinkedHashMap<>();
        readers.put("of", CellText::of);
        readers.put("clean", cell -> CellText.clean(cell.text()));
        readers.put("compact", cell -> CellText.compact(cell.text()));
        readers.put("missing", cell -> CellText.isMissing(cell.text(), false));
        readers.put("error", cell -> CellText.isError(cell.text()));
        readers.put("date", dates::read);
        readers.put("range", dates::split);
        readers.put("grade", GradeReader::read);
        readers.put("identity", IdentityNumber::read);
        readers.put("count", cell -> NumberReader.count(cell, BigDecimal.ONE));
        readers.put("decimal", cell -> NumberReader.decimal(cell, BigDecimal.ONE, 18));
        readers.put("factor", cell -> NumberReader.factor(WordForm.of(cell.text())));
        readers.put("post", cell -> PostReader.read(cell.text(), codes));
        readers.put("remark", cell -> Remark.read(cell.text()));
        readers.put("redacted identity", cell -> Redaction.identityNumber(cell.text()));
        readers.put("redacted birth", cell -> Redaction.birthDate(cell.text()));
        readers.put("redacted", cell -> Redaction.other(cell.text()));
        readers.put("word", cell -> WordForm.of(cell.text()));
        readers.put("without brackets", cell -> WordForm.withoutBrackets(WordForm.of(cell.text())));
        readers.put("hints", cell -> RegisterFiles.hints(cell.text()));
        return readers;
    }

    private static long cpuMillis() {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
