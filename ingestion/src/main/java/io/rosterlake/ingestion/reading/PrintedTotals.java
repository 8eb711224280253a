package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.NumberReader;
import io.rosterlake.ingestion.value.Redaction;
import io.rosterlake.ingestion.value.ValueResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares printed totals with what was read: a count with the rows (accepted and rejected), a sum with its column. A total may speak of
 * its block or of the whole sheet so far.
 */
final class PrintedTotals {
    private final String sheet;
    private final List<Column> summed;
    private final Tally sinceBlock = new Tally();
    private final Tally sinceSheet = new Tally();

    PrintedTotals(String sheet, RegisterDefinition definition) {
        this.sheet = sheet;
        this.summed = definition.columns().stream()
                .filter(column -> column.has(ColumnTrait.SUMMED))
                .map(ColumnDefinition::column)
                .toList();
    }

    void startBlock() {
        sinceBlock.clear();
    }

    void add(Map<Column, Object> values) {
        sinceBlock.rows++;
        sinceSheet.rows++;
        for (Column column : summed) {
            Object value = values.get(column);
            if (value != null) {
                sinceBlock.add(column, new BigDecimal(value.toString()));
                sinceSheet.add(column, new BigDecimal(value.toString()));
            }
        }
    }

    /** Compares a row of totals and starts a new block behind it. */
    List<Finding> compare(CellRow row, Headings headings) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> summed = new HashSet<>();
        for (MappedColumn column : headings.mapped()) {
            if (column.definition().has(ColumnTrait.SUMMED)) {
                summed.add(column.index());
                sum(row, column).ifPresent(findings::add);
            }
        }
        count(row, summed).ifPresent(findings::add);
        sinceBlock.clear();
        return findings;
    }

    private Optional<Finding> sum(CellRow row, MappedColumn column) {
        Optional<BigDecimal> printed = row.at(column.index())
                .filter(cell -> !CellText.isMissing(cell.text(), false))
                .flatMap(cell -> NumberReader.decimal(cell, column.factor()).value());
        Column canonical = column.definition().column();
        BigDecimal block = sinceBlock.sum(canonical);
        BigDecimal whole = sinceSheet.sum(canonical);
        return printed.filter(total -> total.compareTo(block) != 0 && total.compareTo(whole) != 0)
                .map(total -> new Finding(
                        FindingCode.TOTAL_MISMATCH,
                        sheet,
                        row.number(),
                        canonical.name(),
                        ColumnLetters.name(column.index()),
                        null,
                        plain(total) + " / " + plain(whole)));
    }

    private Optional<Finding> count(CellRow row, Set<Integer> summed) {
        for (Map.Entry<Integer, Cell> entry : row.cells().entrySet()) {
            if (!summed.contains(entry.getKey())
                    && NumberReader.count(entry.getValue(), BigDecimal.ONE)
                            instanceof ValueResult.Present<Integer> count) {
                int printed = count.content();
                boolean agrees = printed == sinceBlock.rows || printed == sinceSheet.rows;
                return agrees
                        ? Optional.empty()
                        : Optional.of(new Finding(
                                FindingCode.TOTAL_MISMATCH,
                                sheet,
                                row.number(),
                                null,
                                ColumnLetters.name(entry.getKey()),
                                null,
                                printed + " / " + sinceSheet.rows));
            }
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return Redaction.amount(number.stripTrailingZeros());
    }

    private static final class Tally {
        private final Map<Column, BigDecimal> sums = new HashMap<>();
        private int rows;

        void add(Column column, BigDecimal number) {
            sums.merge(column, number, BigDecimal::add);
        }

        BigDecimal sum(Column column) {
            return sums.getOrDefault(column, BigDecimal.ZERO);
        }

        void clear() {
            rows = 0;
            sums.clear();
        }
    }
}
