package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.AmendmentColumn;
import io.rosterlake.ingestion.amendment.AmendmentLine;
import io.rosterlake.ingestion.amendment.AmendmentList;
import io.rosterlake.ingestion.amendment.IdentityCorrection;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.value.Redaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what a district says about who is the same person. What follows from it is decided downstream. */
final class IdentityCorrections {
    private final PersonKey personKey;

    IdentityCorrections(PersonKey personKey) {
        this.personKey = personKey;
    }

    Amendments.Outcome read(FileWork work, AmendmentList list) {
        List<LakeRow> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<AmendmentLine> leftOut = new HashSet<>();
        for (AmendmentLine line : list.lines()) {
            IdentityCorrection.Result result = IdentityCorrection.of(line);
            findings.addAll(result.findings());
            result.correction()
                    .ifPresentOrElse(correction -> rows.add(row(work, line, correction)), () -> leftOut.add(line));
        }
        return new Amendments.Outcome(rows, findings, leftOut);
    }

    private LakeRow row(FileWork work, AmendmentLine line, IdentityCorrection correction) {
        return BronzeTables.identityCorrection()
                .newRow()
                .set("submission_id", work.submissionId())
                .set("district_code", work.districtCode())
                .set("sheet", line.sheet())
                .set("row_number", line.rowNumber())
                .set("earlier_person_key", personKey.ofIdentityNumber(correction.earlier()))
                .set("person_key", personKey.ofIdentityNumber(correction.present()))
                .set("same_person", correction.samePerson())
                .set(
                        "reason",
                        line.text(AmendmentColumn.REASON).map(Redaction::other).orElse(null));
    }
}
