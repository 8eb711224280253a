package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.CellRule;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.ColumnType;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.DateReader;
import io.rosterlake.ingestion.value.GradeReader;
import io.rosterlake.ingestion.value.IdentityNumber;
import io.rosterlake.ingestion.value.NumberReader;
import io.rosterlake.ingestion.value.PartialDate;
import io.rosterlake.ingestion.value.PostReader;
import io.rosterlake.ingestion.value.Redaction;
import io.rosterlake.ingestion.value.ValueResult;
import java.time.YearMonth;
import java.util.Optional;

/** Reads one filled cell by its column's rule. */
final class CellReader {
    private static final String BIRTH_DATE = "birth_date";

    private final int decimalDigits;
    private final YearMonth lastMonth;
    private final DateReader dates;

    CellReader(Register register, YearMonth lastMonth, DateSystem dateSystem) {
        this.decimalDigits = register.decimalDigits();
        this.lastMonth = lastMonth;
        this.dates = new DateReader(dateSystem, lastMonth.getYear());
    }

    void read(RowDraft draft, MappedColumn mapped, Cell cell) {
        ColumnDefinition column = mapped.definition();
        switch (column.rule()) {
            case TEXT -> text(draft, mapped, cell);
            case IDENTITY_NUMBER ->
                put(draft, column, cell, IdentityNumber.read(cell).map(IdentityNumber::text));
            case CODE -> code(draft, column, cell);
            case POST -> post(draft, column, cell);
            case DATE -> date(draft, column, cell);
            case DATE_RANGE -> range(draft, column, cell);
            case MONTH -> month(draft, column, cell);
            case YEAR ->
                put(draft, column, cell, dates.read(cell).map(date -> date.date()
                        .getYear()));
            case COUNT -> count(draft, mapped, cell);
            case DECIMAL, MONEY -> put(draft, column, cell, NumberReader.decimal(cell, mapped.factor(), decimalDigits));
            case GRADE -> put(draft, column, cell, GradeReader.read(cell));
            case DERIVED -> throw new IllegalStateException(column.name() + " is not read from a cell");
        }
    }

    private static <T> void put(RowDraft draft, ColumnDefinition column, Cell cell, ValueResult<T> result) {
        result.value().ifPresent(value -> draft.put(column.name(), value));
        result.finding().ifPresent(code -> draft.find(code, column.name(), redacted(column, cell), null));
    }

    private static String redacted(ColumnDefinition column, Cell cell) {
        if (column.rule() == CellRule.IDENTITY_NUMBER) {
            return Redaction.identityNumber(cell.text());
        }
        return column.name().equals(BIRTH_DATE) ? Redaction.birthDate(cell.text()) : Redaction.other(cell.text());
    }

    private static void text(RowDraft draft, MappedColumn mapped, Cell cell) {
        draft.put(mapped.definition().name(), CellText.of(cell));
    }

    private static void count(RowDraft draft, MappedColumn mapped, Cell cell) {
        put(draft, mapped.definition(), cell, NumberReader.count(cell, mapped.factor()));
        mapped.heading().implies().forEach(draft::put);
    }

    private static void code(RowDraft draft, ColumnDefinition column, Cell cell) {
        Optional<String> code = column.codes().code(CellText.of(cell));
        if (code.isPresent()) {
            draft.put(column.name(), code.get());
        } else {
            draft.find(FindingCode.CODE_UNKNOWN, column.name(), Redaction.other(cell.text()), null);
        }
    }

    private static void post(RowDraft draft, ColumnDefinition column, Cell cell) {
        ValueResult<PostReader.Post> result = PostReader.read(CellText.of(cell), column.codes());
        result.finding().ifPresent(code -> draft.find(code, column.name(), Redaction.other(cell.text()), null));
        result.value().ifPresent(post -> {
            draft.put(column.name(), post.code());
            draft.put("post_level", post.level());
            draft.put("roles", post.roles());
        });
    }

    private void date(RowDraft draft, ColumnDefinition column, Cell cell) {
        if (DateReader.isOpenEnd(cell.text())) {
            if (column.name().equals("contract_end")) {
                draft.put("contract_open_ended", true);
            }
            return;
        }
        checked(draft, column, cell, dates.read(cell));
    }

    private void checked(RowDraft draft, ColumnDefinition column, Cell cell, ValueResult<PartialDate> result) {
        ValueResult<PartialDate> allowed = notAfterPeriod(column, result);
        if (column.name().equals(BIRTH_DATE)) {
            allowed.value().ifPresent(draft::printedBirth);
        }
        boolean isMonth = column.column().type() == ColumnType.MONTH;
        put(draft, column, cell, allowed.map(date -> isMonth ? date.date().withDayOfMonth(1) : date.date()));
    }

    /** A date behind the period's end is none where that cannot be. */
    private ValueResult<PartialDate> notAfterPeriod(ColumnDefinition column, ValueResult<PartialDate> result) {
        boolean isFuture = column.has(ColumnTrait.NOT_AFTER_PERIOD)
                && result.value().filter(date -> date.isAfter(lastMonth)).isPresent();
        return isFuture ? ValueResult.invalid(FindingCode.DATE_FUTURE) : result;
    }

    private void month(RowDraft draft, ColumnDefinition column, Cell cell) {
        ValueResult<PartialDate> result = dates.read(cell);
        boolean onlyYear = result.value()
                .filter(date -> date.precision() == PartialDate.Precision.YEAR)
                .isPresent();
        checked(draft, column, cell, onlyYear ? ValueResult.invalid(FindingCode.DATE_IMPOSSIBLE) : result);
    }

    private void range(RowDraft draft, ColumnDefinition column, Cell cell) {
        Optional<DateReader.DateRangeText> range = dates.split(cell);
        boolean isContract = column.name().equals("contract_range");
        String from = isContract ? "contract_start" : column.name();
        String until = isContract ? "contract_end" : "training_end";
        if (range.isEmpty()) {
            if (isContract && DateReader.isOpenEnd(cell.text())) {
                draft.put("contract_open_ended", true);
            } else {
                store(draft, column, cell, from, dates.read(cell));
            }
            return;
        }
        store(draft, column, cell, from, dates.read(Cell.text(range.get().first())));
        if (isContract && DateReader.isOpenEnd(range.get().second())) {
            draft.put("contract_open_ended", true);
        } else {
            store(draft, column, cell, until, dates.read(Cell.text(range.get().second())));
        }
    }

    private void store(
            RowDraft draft, ColumnDefinition column, Cell cell, String target, ValueResult<PartialDate> result) {
        ValueResult<PartialDate> allowed = notAfterPeriod(column, result);
        allowed.value().ifPresent(date -> draft.put(target, date.date()));
        allowed.finding().ifPresent(code -> draft.find(code, column.name(), redacted(column, cell), null));
    }
}
