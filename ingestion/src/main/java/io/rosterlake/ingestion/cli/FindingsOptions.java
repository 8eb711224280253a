package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.FindingFilter;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.District;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings are asked for, as the user wrote it. */
final class FindingsOptions {
    private static final String PERIOD = "\\d{4}(-(0[1-9]|1[0-2]))?";

    @Option(names = "--district", paramLabel = "CODE|NAME", split = ",", descriptionKey = "findings.district")
    private List<String> districts = List.of();

    @Option(names = "--register", paramLabel = "NAME", descriptionKey = "findings.register")
    private String register;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM|YYYY",
            defaultValue = "${env:ROSTERLAKE_PERIOD}",
            descriptionKey = "findings.period")
    private String period;

    @Option(names = "--code", paramLabel = "CODE", split = ",", descriptionKey = "findings.code")
    private List<String> codes = List.of();

    @Option(names = "--severity", paramLabel = "error|warning", descriptionKey = "findings.severity")
    private String severity;

    @Option(names = "--file", paramLabel = "TEXT", descriptionKey = "findings.file")
    private String file;

    @Option(names = "--all", descriptionKey = "findings.all")
    private boolean everyVersion;

    boolean everyVersion() {
        return everyVersion;
    }

    @Nullable
    String period() {
        return period == null || period.isBlank() ? null : period;
    }

    /**
     * The same as a filter.
     *
     * @param known the districts of the lake
     * @throws CommandFailure when a word is not known; it names those that are
     */
    FindingFilter filter(List<District> known, Messages messages) throws CommandFailure {
        String chosenPeriod = period();
        if (chosenPeriod != null && !chosenPeriod.matches(PERIOD)) {
            throw unknown(messages, "findings.periodUnknown", chosenPeriod, "");
        }
        return new FindingFilter(
                everyVersion,
                DistrictChoice.codes(districts, known, messages),
                register == null ? null : register(messages),
                chosenPeriod,
                file,
                findingCodes(messages),
                severity == null ? null : severity(messages));
    }

    private Register register(Messages messages) throws CommandFailure {
        return one(
                Register.values(),
                Register::tableName,
                found -> found.tableName().equalsIgnoreCase(register)
                        || found.chineseName().equals(register),
                messages,
                "findings.registerUnknown",
                register);
    }

    private Severity severity(Messages messages) throws CommandFailure {
        return one(
                Severity.values(),
                Severity::code,
                found -> found.code().equalsIgnoreCase(severity),
                messages,
                "findings.severityUnknown",
                severity);
    }

    private Set<FindingCode> findingCodes(Messages messages) throws CommandFailure {
        Set<FindingCode> found = EnumSet.noneOf(FindingCode.class);
        for (String word : codes) {
            found.add(one(
                    FindingCode.values(),
                    FindingCode::name,
                    code -> code.name().equalsIgnoreCase(word.strip()),
                    messages,
                    "findings.codeUnknown",
                    word));
        }
        return found;
    }

    private static <T extends Enum<T>> T one(
            T[] values, Function<T, String> name, Predicate<T> wanted, Messages messages, String key, String word)
            throws CommandFailure {
        for (T value : values) {
            if (wanted.test(value)) {
                return value;
            }
        }
        String all = Arrays.stream(values).map(name).collect(Collectors.joining(", "));
        throw unknown(messages, key, word, all);
    }

    private static CommandFailure unknown(Messages messages, String key, String word, String all) {
        return new CommandFailure(ExitCode.WRONG_CALL, messages.text(key, word, all));
    }
}
