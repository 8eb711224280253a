package io.rosterlake.ingestion.submission;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receipt date in a folder's name: {@code 2025-06-04收}, {@code 2025-06-04}, {@code 2025年6月4日}, {@code 20250604}. */
final class ReceiptDate {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(20\\d{2})(?:[-./_](\\d{1,2})[-./_](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?!\\d)");

    private ReceiptDate() {}

    /** The date in the innermost folder that has one. */
    static Optional<LocalDate> of(Path folders) {
        for (int index = folders.getNameCount() - 1; index >= 0; index--) {
            Optional<LocalDate> date = inName(folders.getName(index).toString());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> inName(String name) {
        Matcher matcher = DATE.matcher(name);
        while (matcher.find()) {
            for (int month = 2; month <= 6; month += 2) {
                if (matcher.group(month) == null) {
                    continue;
                }
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(month)),
                            Integer.parseInt(matcher.group(month + 1))));
                } catch (DateTimeException e) {
                    break; // looks like a date and is none: 2025-13-40
                }
            }
        }
        return Optional.empty();
    }
}
