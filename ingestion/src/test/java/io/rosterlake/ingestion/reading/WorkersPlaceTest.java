package io.rosterlake.ingestion.reading;

import static io.rosterlake.ingestion.reading.WorkersSheet.HEADINGS;
import static io.rosterlake.ingestion.reading.WorkersSheet.MAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.NAME;
import static io.rosterlake.ingestion.reading.WorkersSheet.WOMAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.read;
import static io.rosterlake.ingestion.reading.WorkersSheet.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.InventedPerson;
import io.rosterlake.ingestion.testing.ReadFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The street and community that a person belongs to. */
class WorkersPlaceTest {
    private static final String THIRD = InventedPerson.identity("19910101", 1);

    @TempDir
    Path folder;

    @Test
    void blankStreetAndCommunityRepeatTheOnesAboveButAStrokeDoesNot() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", WOMAN), row(",", MAN), row(",／", THIRD));

        assertThat(file.value(1, "street")).contains("甲街道");
        assertThat(file.value(1, "community")).contains("乙社区");
        assertThat(file.rejected()).hasSize(1);
        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::column)
                .containsExactly("community");
    }

    @Test
    void newStreetDoesNotInheritTheCommunityOfTheOldOne() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", WOMAN), row("丙街道,", MAN));

        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.REQUIRED_MISSING);
    }

    @Test
    void blankCellsBelowABrokenOneDoNotRepeatWhatStandsAboveIt() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", WOMAN), row("甲街道,#REF!", MAN), row(",", THIRD));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.rejected().get(1).findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple(FindingCode.REQUIRED_MISSING, "community"));
    }

    @Test
    void headingsOfANewBlockEndTheStreetAndCommunityOfTheOldOne() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN), HEADINGS, row(",", WOMAN));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(
                        tuple(FindingCode.REQUIRED_MISSING, "street"),
                        tuple(FindingCode.REQUIRED_MISSING, "community"));
    }

    @Test
    void lineAboveTheHeadingsOfABlockNamesItsCommunity() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "某区社区工作者人员花名册（2025年6月）,,,,,,,,,,,,,,",
                "甲街道：,社区名称：乙社区,,,,,,,,,,,,,",
                HEADINGS,
                row("甲街道,", MAN),
                "甲街道丙社区,,,,,,,,,,,,,,",
                HEADINGS,
                row(",", WOMAN));

        assertThat(file.value(0, "community")).contains("乙社区");
        assertThat(file.value(1, "street")).contains("甲街道");
        assertThat(file.value(1, "community")).contains("丙社区");
        assertThat(file.rejected()).isEmpty();
    }

    @Test
    void lineBetweenRowsNamesTheCommunityOfTheRowsBelowIt() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN), ",丙社区,,,,,,,,,,,,,", row(",", WOMAN));

        assertThat(file.value(1, "street")).contains("甲街道");
        assertThat(file.value(1, "community")).contains("丙社区");
    }
}
