package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.lake.SilverTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the last transform found by holding registers against one another, by submission. */
final class CrossRegisterFindings {
    private final Map<String, List<Finding>> bySubmission = new HashMap<>();

    private CrossRegisterFindings() {}

    /** Reads them from the lake; there are none before the first transform. */
    static CrossRegisterFindings read(Lake lake) {
        CrossRegisterFindings findings = new CrossRegisterFindings();
        for (LakeRow row : lake.read(SilverTable.crossRegisterFinding())) {
            findings.bySubmission
                    .computeIfAbsent(String.valueOf(row.text("submission_id")), id -> new ArrayList<>())
                    .add(finding(row));
        }
        return findings;
    }

    private static Finding finding(LakeRow row) {
        Long rowNumber = (Long) row.get("row_number");
        return new Finding(
                FindingCode.valueOf(String.valueOf(row.text("code"))),
                row.text("sheet"),
                rowNumber == null ? null : rowNumber.intValue(),
                row.text("column_name"),
                null,
                row.text("value"),
                row.text("detail"));
    }

    List<Finding> of(String submission) {
        return bySubmission.getOrDefault(submission, List.of());
    }
}
