package io.rosterlake.ingestion.reading;

import static io.rosterlake.ingestion.reading.WorkersSheet.MAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.WOMAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.read;
import static io.rosterlake.ingestion.reading.WorkersSheet.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.ReadFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings show of a person: where they are, and never who. */
class WorkersFindingsTest {
    @TempDir
    Path folder;

    @Test
    void findingsNeverShowANumberOrAName() throws Exception {
        ReadFile file = read(
                folder,
                row("甲街道,乙社区", MAN.substring(0, 17) + (MAN.endsWith("1") ? "2" : "1")),
                row("甲街道,乙社区", WOMAN).replace("两委", MAN).replace("七级", WOMAN));

        assertThat(file.rows().stream().flatMap(row -> row.findings().stream()))
                .hasSize(3)
                .allMatch(finding -> !finding.toString().contains(MAN.substring(6, 14)))
                .allMatch(finding -> !finding.toString().contains(WOMAN.substring(6, 14)))
                .allMatch(finding -> !finding.toString().contains("某某"));
    }

    @Test
    void shiftedRowDoesNotShowTheNameThatFellIntoAnotherColumn() throws Exception {
        ReadFile file = read(folder, "甲街道,乙社区,," + row("", MAN).substring(1));

        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.CODE_UNKNOWN, FindingCode.ID_FORMAT);
        assertThat(file.rejected().get(0).findings())
                .allMatch(finding -> !finding.toString().contains("某某"));
    }

    @Test
    void findingTellsLineAndColumnLetter() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", "12345"));

        assertThat(file.rejected().get(0).findings())
                .singleElement()
                .extracting(Finding::sheet, Finding::rowNumber, Finding::columnLetter, Finding::redactedValue)
                .containsExactly("人员花名册2025-06", 2, "E", "*****");
    }
}
