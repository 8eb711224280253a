package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.Submission;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for; what is null or empty asks for all.
 *
 * @param everyVersion also files that were replaced since, and repeats
 * @param districts district codes
 * @param register kind of register
 * @param period {@code 2026-06}, or {@code 2025} for a year and the months in it
 * @param file part of the file's path, in capitals or not
 * @param codes finding codes
 * @param severity error or warning
 */
public record FindingFilter(
        boolean everyVersion,
        Set<String> districts,
        @Nullable Register register,
        @Nullable String period,
        @Nullable String file,
        Set<FindingCode> codes,
        @Nullable Severity severity) {
    /** Everything that a district can still act on. */
    public static final FindingFilter OPEN = new FindingFilter(false, Set.of(), null, null, null, Set.of(), null);

    /** The same for these districts only. */
    public FindingFilter ofDistricts(Set<String> codes) {
        return new FindingFilter(everyVersion, codes, register, period, file, this.codes, severity);
    }

    boolean admits(Submission submission) {
        Submission.Content content = submission.content();
        return (districts.isEmpty()
                        || submission.source().districtCode() != null
                                && districts.contains(submission.source().districtCode()))
                && (register == null || content != null && content.register() == register)
                && (period == null || content != null && isWithin(content.periodLabel(), period))
                && (file == null || folded(submission.source().file()).contains(folded(file)));
    }

    private static boolean isWithin(String label, String period) {
        return label.equals(period) || label.startsWith(period + "-");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean admits(ReportedFinding finding) {
        return (codes.isEmpty() || codes.contains(finding.code()))
                && (severity == null || finding.severity() == severity);
    }

    /** Whether a file without any finding is asked for, too. */
    boolean admitsCleanFiles() {
        return codes.isEmpty() && severity == null;
    }
}
