package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingFolderTest {
    @TempDir
    Path landing;

    @Test
    void findsFilesOfDistrictsAndLeavesPassingOnesAlone() throws Exception {
        put("370102/2025-06-04收/花名册.xlsx");
        put("历下区/深/一层/台账.csv");
        for (String passing : List.of(
                "370102/.DS_Store",
                "370102/~$花名册.xlsx",
                "370102/x.tmp",
                "370102/Thumbs.db",
                ".git/x",
                "districts.yaml")) {
            put(passing);
        }

        assertThat(new LandingFolder(landing).scan().files())
                .extracting(LandedFile::path, LandedFile::districtFolder)
                .containsExactly(tuple("370102/2025-06-04收/花名册.xlsx", "370102"), tuple("历下区/深/一层/台账.csv", "历下区"));
    }

    @ParameterizedTest
    @CsvSource({
        "370102/2025-06-04收/a.csv, 2025-06-04",
        "370102/2025/2025-6-4/a.csv, 2025-06-04",
        "370102/20250604/a.csv, 2025-06-04",
        "370102/2025年6月4日收/补报/a.csv, 2025-06-04",
        "370102/2025-13-40/a.csv,",
        "370102/花名册2025-06-04.csv,",
    })
    void takesTheReceiptDateFromAFoldersName(String path, LocalDate date) throws Exception {
        put(path);

        assertThat(new LandingFolder(landing).scan().files())
                .singleElement()
                .extracting(LandedFile::datedOn)
                .isEqualTo(date);
    }

    @Test
    void identityFollowsFromPathAndContent() throws Exception {
        put("370102/a.csv");
        String first = new LandingFolder(landing).scan().files().get(0).submissionId();
        Files.writeString(landing.resolve("370102/a.csv"), "other");

        assertThat(first).matches("[0-9a-f]{20}");
        assertThat(new LandingFolder(landing).scan().files().get(0).submissionId())
                .isNotEqualTo(first);
    }

    @Test
    void namesWhatCannotBeReadAndGoesOn() throws Exception {
        put("370102/a.csv");
        put("elsewhere/b.csv");
        Files.createSymbolicLink(landing.resolve("370102/link.csv"), landing.resolve("elsewhere/b.csv"));
        Files.createSymbolicLink(landing.resolve("历下区"), landing.resolve("elsewhere"));

        LandingScan scan = new LandingFolder(landing).scan();

        assertThat(scan.unreadable()).containsExactly("370102/link.csv", "历下区");
        assertThat(scan.files()).extracting(LandedFile::path).containsExactly("370102/a.csv", "elsewhere/b.csv");
    }

    @Test
    void followsALinkToTheLandingFolderItself() throws Exception {
        put("real/370102/a.csv");
        Path link = Files.createSymbolicLink(landing.resolve("link"), landing.resolve("real"));

        assertThat(new LandingFolder(link).scan().files())
                .extracting(LandedFile::path)
                .containsExactly("370102/a.csv");
    }

    private void put(String path) throws Exception {
        Path file = landing.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content");
    }
}
