package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often a code was found.
 *
 * @param code the code
 * @param findings number of findings
 * @param files number of files with such a finding
 */
public record CodeCount(FindingCode code, long findings, long files) {
    /** Counts by code: errors before warnings, the most frequent first. */
    public static List<CodeCount> of(Collection<FileFindings> files) {
        Map<FindingCode, CodeCount> counts = new EnumMap<>(FindingCode.class);
        for (FileFindings file : files) {
            Map<FindingCode, Long> inFile = new EnumMap<>(FindingCode.class);
            file.findings().forEach(finding -> inFile.merge(finding.code(), 1L, Long::sum));
            inFile.forEach((code, number) -> counts.merge(code, new CodeCount(code, number, 1), CodeCount::plus));
        }
        List<CodeCount> sorted = new ArrayList<>(counts.values());
        sorted.sort(Comparator.comparing((CodeCount count) -> count.code().severity())
                .thenComparing(CodeCount::findings, Comparator.reverseOrder())
                .thenComparing(CodeCount::code));
        return sorted;
    }

    private CodeCount plus(CodeCount other) {
        return new CodeCount(code, findings + other.findings, files + other.files);
    }
}
