package io.rosterlake.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.register.Registers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ColumnReaderTest {
    private static final RegisterDefinition WORKERS = Registers.definition(Register.WORKERS);

    @Test
    void remembersWhatACellSaid() {
        ColumnReader reader = reader("contract_start");

        CellOutcome first = reader.read(Cell.text("2019.07"));

        assertThat(first.values()).extracting(CellOutcome.Value::content).containsExactly(LocalDate.of(2019, 7, 1));
        assertThat(reader.read(Cell.text("2019.07"))).isSameAs(first);
    }

    @Test
    void takesANumberForAnotherCellThanTheSameText() {
        ColumnReader reader = reader("contract_start");

        assertThat(reader.read(Cell.text("1985.1")).problems()).isEmpty();
        assertThat(reader.read(new Cell(CellKind.NUMBER, "1985.1")).problems()).isNotEmpty();
    }

    @Test
    void stopsRememberingWhereNoCellComesTwice() {
        ColumnReader reader = reader("name");
        for (int row = 0; row < 600; row++) {
            reader.read(Cell.text("甲" + row));
        }
        CellOutcome first = reader.read(Cell.text("乙"));

        assertThat(reader.read(Cell.text("乙"))).isNotSameAs(first);
    }

    @Test
    void doesNotKeepLongCells() {
        ColumnReader reader = reader("remarks");
        Cell cell = Cell.text("备".repeat(65));

        assertThat(reader.read(cell)).isNotSameAs(reader.read(cell));
    }

    @Test
    void tellsBlankMissingAndBrokenCellsApart() {
        ColumnReader reader = reader("education");

        assertThat(reader.read(Cell.text("\u3000"))).isSameAs(CellOutcome.BLANK);
        assertThat(reader.read(Cell.text("／"))).isSameAs(CellOutcome.MISSING);
        assertThat(reader.read(new Cell(CellKind.ERROR, "#REF!")).problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("CELL_ERROR");
    }

    private static ColumnReader reader(String column) {
        ColumnDefinition definition = WORKERS.find(column).orElseThrow();
        return new ColumnReader(
                new MappedColumn(definition, 0, definition.headings().get(0), BigDecimal.ONE),
                new CellReader(WORKERS, YearMonth.of(2026, 6), DateSystem.SYSTEM_1900));
    }
}
