package io.rosterlake.transforms.scenario;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month in a scenario: one of the calendar, or one that depends on the month of the last register. */
public sealed interface ScenarioMonth {
    /** How months are written, for messages. */
    String WRITTEN = "2027-07, next-july, next-january, next-month, +6";

    /**
     * A month of the calendar.
     *
     * @param month the month, of the years 2000 to 2099
     */
    record Fixed(YearMonth month) implements ScenarioMonth {
        @Override
        public YearMonth after(YearMonth asOf) {
            return month;
        }

        @Override
        public String code() {
            return month.toString();
        }
    }

    /**
     * So many months after the last register.
     *
     * @param months 1 for the first month that is projected
     */
    record InMonths(int months) implements ScenarioMonth {
        @Override
        public YearMonth after(YearMonth asOf) {
            return asOf.plusMonths(months);
        }

        @Override
        public String code() {
            return months == 1 ? "next-month" : "+" + months;
        }
    }

    /**
     * The first such month after the last register: {@code next-july} seen from July is that of the year after.
     *
     * @param month month of the year
     */
    record Next(Month month) implements ScenarioMonth {
        @Override
        public YearMonth after(YearMonth asOf) {
            YearMonth thisYear = asOf.withMonth(month.getValue());
            return thisYear.isAfter(asOf) ? thisYear : thisYear.plusYears(1);
        }

        @Override
        public String code() {
            return "next-" + month.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The month of the calendar.
     *
     * @param asOf month of the last register
     */
    YearMonth after(YearMonth asOf);

    /** As it is written in files, such as {@code next-july}. */
    String code();

    /** The month that is written so; empty when none is ({@link #WRITTEN}). */
    static Optional<ScenarioMonth> fromCode(String code) {
        if (code.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
            return Optional.of(new Fixed(YearMonth.parse(code)));
        }
        if (code.equals("next-month")) {
            return Optional.of(new InMonths(1));
        }
        Matcher ahead = Pattern.compile("\\+([1-9]\\d{0,2})").matcher(code);
        if (ahead.matches()) {
            return Optional.of(new InMonths(Integer.parseInt(ahead.group(1))));
        }
        return Arrays.stream(Month.values())
                .map(Next::new)
                .filter(next -> next.code().equals(code))
                .<ScenarioMonth>map(next -> next)
                .findFirst();
    }
}
