package io.rosterlake.transforms.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code YYYY-MM}, and says in no language in particular what it should have been. */
final class MonthConverter implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException(value + " ≠ YYYY-MM (2026-06)");
        }
    }
}
