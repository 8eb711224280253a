package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.CellRule;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.ColumnType;
import io.rosterlake.ingestion.register.RegisterDefinition;
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

/** Reads filled cells by the rules of their columns. What a cell says depends on nothing but the cell and its column. */
final class CellReader {
    private static final String BIRTH_DATE = "birth_date";

    private final RegisterDefinition definition;
    private final int decimalDigits;
    private final YearMonth lastMonth;
    private final DateReader dates;

    CellReader(RegisterDefinition definition, YearMonth lastMonth, DateSystem dateSystem) {
        this.definition = definition;
        this.decimalDigits = definition.register().decimalDigits();
        this.lastMonth = lastMonth;
        this.dates = new DateReader(dateSystem, lastMonth.getYear());
    }

    CellOutcome read(MappedColumn mapped, Cell cell) {
        return new OneCell(mapped, cell).read();
    }

    /** One cell on its way to its outcome. */
    private final class OneCell {
        private final MappedColumn mapped;
        private final ColumnDefinition column;
        private final Cell cell;
        private final CellOutcome outcome = new CellOutcome();

        OneCell(MappedColumn mapped, Cell cell) {
            this.mapped = mapped;
            this.column = mapped.definition();
            this.cell = cell;
        }

        CellOutcome read() {
            switch (column.rule()) {
                case TEXT -> put(column.name(), CellText.of(cell));
                case IDENTITY_NUMBER -> identityNumber();
                case CODE -> code();
                case POST -> post();
                case DATE -> date();
                case DATE_RANGE -> range();
                case MONTH -> month();
                case YEAR -> put(dates.read(cell).map(date -> date.date().getYear()));
                case COUNT -> count();
                case DECIMAL, MONEY -> put(NumberReader.decimal(cell, mapped.factor(), decimalDigits));
                case GRADE -> put(GradeReader.read(cell));
                case DERIVED -> throw new IllegalStateException(column.name() + " is not read from a cell");
            }
            return outcome;
        }

        private void put(String target, Object value) {
            outcome.put(definition.position(target), value);
        }

        private <T> void put(ValueResult<T> result) {
            result.value().ifPresent(value -> put(column.name(), value));
            result.finding().ifPresent(this::find);
        }

        private void find(FindingCode code) {
            outcome.find(code, redacted());
        }

        private String redacted() {
            if (column.rule() == CellRule.IDENTITY_NUMBER) {
                return Redaction.identityNumber(cell.text());
            }
            return column.name().equals(BIRTH_DATE) ? Redaction.birthDate(cell.text()) : Redaction.figure(cell.text());
        }

        private void identityNumber() {
            ValueResult<IdentityNumber> result = IdentityNumber.read(cell);
            result.value().ifPresent(outcome::identity);
            put(result.map(IdentityNumber::text));
        }

        private void count() {
            put(NumberReader.count(cell, mapped.factor()));
            mapped.heading().implies().forEach(this::put);
        }

        private void code() {
            String word = CellText.of(cell);
            keepWord(word);
            Optional<String> code = column.codes().code(word);
            if (code.isPresent()) {
                put(column.name(), code.get());
            } else {
                outcome.find(FindingCode.CODE_UNKNOWN, Redaction.word(cell.text()));
            }
        }

        private void post() {
            String word = CellText.of(cell);
            keepWord(word);
            ValueResult<PostReader.Post> result = PostReader.read(word, column.codes());
            result.finding().ifPresent(code -> outcome.find(code, Redaction.word(cell.text())));
            result.value().ifPresent(post -> {
                put(column.name(), post.code());
                put("post_level", post.level());
                put("roles", post.roles());
            });
        }

        private void keepWord(String word) {
            if (!CellText.isMissing(word, false) && !CellText.isError(word)) {
                outcome.word(word);
            }
        }

        private void date() {
            if (DateReader.isOpenEnd(cell.text())) {
                if (column.name().equals("contract_end")) {
                    put("contract_open_ended", true);
                }
                return;
            }
            checked(dates.read(cell));
        }

        private void checked(ValueResult<PartialDate> result) {
            ValueResult<PartialDate> allowed = notAfterPeriod(result);
            if (column.name().equals(BIRTH_DATE)) {
                allowed.value().ifPresent(outcome::printedBirth);
            }
            boolean isMonth = column.column().type() == ColumnType.MONTH;
            put(allowed.map(date -> isMonth ? date.date().withDayOfMonth(1) : date.date()));
        }

        /** A date behind the period's end is none where that cannot be. */
        private ValueResult<PartialDate> notAfterPeriod(ValueResult<PartialDate> result) {
            boolean isFuture = column.has(ColumnTrait.NOT_AFTER_PERIOD)
                    && result.value().filter(date -> date.isAfter(lastMonth)).isPresent();
            return isFuture ? ValueResult.invalid(FindingCode.DATE_FUTURE) : result;
        }

        private void month() {
            ValueResult<PartialDate> result = dates.read(cell);
            boolean onlyYear = result.value()
                    .filter(date -> date.precision() == PartialDate.Precision.YEAR)
                    .isPresent();
            checked(onlyYear ? ValueResult.invalid(FindingCode.DATE_IMPOSSIBLE) : result);
        }

        private void range() {
            Optional<DateReader.DateRangeText> range = dates.split(cell);
            boolean isContract = column.name().equals("contract_range");
            String from = isContract ? "contract_start" : column.name();
            String until = isContract ? "contract_end" : "training_end";
            if (range.isEmpty()) {
                if (isContract && DateReader.isOpenEnd(cell.text())) {
                    put("contract_open_ended", true);
                } else {
                    store(from, dates.read(cell));
                }
                return;
            }
            store(from, dates.read(Cell.text(range.get().first())));
            if (isContract && DateReader.isOpenEnd(range.get().second())) {
                put("contract_open_ended", true);
            } else {
                store(until, dates.read(Cell.text(range.get().second())));
            }
        }

        private void store(String target, ValueResult<PartialDate> result) {
            ValueResult<PartialDate> allowed = notAfterPeriod(result);
            allowed.value().ifPresent(date -> put(target, date.date()));
            allowed.finding().ifPresent(this::find);
        }
    }
}
