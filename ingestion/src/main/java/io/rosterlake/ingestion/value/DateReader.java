package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.finding.FindingCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in the forms that registers hold. */
public final class DateReader {
    private static final Set<String> OPEN_END = Set.of("长期", "无固定期限", "至今", "永久", "长期有效", "今");
    private static final String SEPARATOR = "[-./年、—–]";
    private static final Pattern FULL =
            Pattern.compile("([0-9]{4}|[0-9]{2})" + SEPARATOR + "([0-9]{1,2})[-./月、—–]([0-9]{1,2})[日号.]?");
    private static final Pattern MONTH =
            Pattern.compile("([0-9]{4}|[0-9]{2})" + SEPARATOR + "([0-9]{1,2})(月|月份|[./])?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年?(度)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SIX_DIGITS = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(\\.[0-9]+)?");
    private static final Pattern TIME = Pattern.compile("[T\\s]+[0-9]{1,2}:[0-9]{2}.*$");
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:至|到|~|－|—|–|-)(.+)");
    /** Longer texts hold no date; looking for one in them would take very long. */
    private static final int LONGEST_DATE = 200;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 100;

    private final DateSystem dateSystem;
    private final int referenceYear;

    /**
     * A reader.
     *
     * @param dateSystem the day from which the file counts its dates
     * @param referenceYear year of the period: years of two digits never lie more than ten years behind it
     */
    public DateReader(DateSystem dateSystem, int referenceYear) {
        this.dateSystem = dateSystem;
        this.referenceYear = referenceYear;
    }

    /** Whether the text says that something has no end. */
    public static boolean isOpenEnd(String text) {
        return OPEN_END.contains(CellText.compact(text));
    }

    /** Reads one date. */
    public ValueResult<PartialDate> read(Cell cell) {
        if (cell.text().length() > LONGEST_DATE) {
            return impossible();
        }
        try {
            return switch (cell.kind()) {
                case DATE -> iso(cell.text());
                case NUMBER -> number(cell.text());
                case TEXT -> text(cell.text());
                case BOOLEAN, ERROR -> impossible();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return impossible();
        }
    }

    /** Splits {@code 2019.07-2022.07} into its two halves; empty when the text is one date. */
    public Optional<DateRangeText> split(Cell cell) {
        if (cell.text().length() > LONGEST_DATE || read(cell) instanceof ValueResult.Present<PartialDate>) {
            return Optional.empty();
        }
        String compact = CellText.compact(cell.text());
        Matcher matcher = RANGE.matcher(compact);
        for (int from = 0; from < compact.length() && matcher.find(from); ) {
            String first = compact.substring(0, matcher.end(1));
            String second = matcher.group(2);
            boolean whole = read(Cell.text(first)) instanceof ValueResult.Present<PartialDate>;
            boolean end = isOpenEnd(second) || read(Cell.text(second)) instanceof ValueResult.Present<PartialDate>;
            if (whole && end) {
                return Optional.of(new DateRangeText(first, second));
            }
            from = matcher.end(1) + 1;
        }
        return Optional.empty();
    }

    /** The two halves of a range, not yet read. */
    public record DateRangeText(String first, String second) {}

    private ValueResult<PartialDate> iso(String text) {
        LocalDate date = LocalDate.parse(text);
        return checked(new PartialDate(date, PartialDate.Precision.DAY));
    }

    private ValueResult<PartialDate> number(String raw) {
        BigDecimal number = BigDecimal.valueOf(Double.parseDouble(raw.strip())).stripTrailingZeros();
        String plain = number.toPlainString();
        boolean isYear = number.intValue() >= FIRST_YEAR && number.intValue() <= LAST_YEAR;
        if (isYear && number.scale() == 1 && plain.endsWith(".1")) {
            return ValueResult.warned(PartialDate.year(number.intValue()), FindingCode.DATE_AMBIGUOUS);
        }
        if (isYear && number.scale() > 2) {
            return serial(number);
        }
        return text(plain);
    }

    private ValueResult<PartialDate> text(String text) {
        String compact = CellText.compact(TIME.matcher(text.strip()).replaceAll(""));
        Matcher matcher = FULL.matcher(compact);
        if (matcher.matches() || (matcher = EIGHT_DIGITS.matcher(compact)).matches()) {
            int year = year(matcher.group(1));
            int month = Integer.parseInt(matcher.group(2));
            int day = Integer.parseInt(matcher.group(3));
            return checked(day == 0 ? PartialDate.month(year, month) : PartialDate.day(year, month, day));
        }
        if ((matcher = SIX_DIGITS.matcher(compact)).matches() || (matcher = MONTH.matcher(compact)).matches()) {
            return checked(PartialDate.month(year(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
        if ((matcher = YEAR.matcher(compact)).matches()) {
            return checked(PartialDate.year(year(matcher.group(1))));
        }
        return SERIAL.matcher(compact).matches() ? serial(new BigDecimal(compact)) : impossible();
    }

    private ValueResult<PartialDate> serial(BigDecimal serial) {
        return dateSystem
                .day(serial)
                .map(day -> checked(new PartialDate(day, PartialDate.Precision.DAY)))
                .orElse(impossible());
    }

    private int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int latest = referenceYear + 10;
        int sameCentury = latest - latest % CENTURY + year;
        return sameCentury > latest ? sameCentury - CENTURY : sameCentury;
    }

    private static ValueResult<PartialDate> checked(PartialDate date) {
        Year year = Year.from(date.date());
        boolean plausible = year.getValue() >= FIRST_YEAR && year.getValue() <= LAST_YEAR;
        return plausible ? ValueResult.of(date) : impossible();
    }

    private static ValueResult<PartialDate> impossible() {
        return ValueResult.invalid(FindingCode.DATE_IMPOSSIBLE);
    }
}
