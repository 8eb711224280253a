package io.rosterlake.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.SampleFile.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRegistersTest {
    private static final SampleOptions QUARTER = new SampleOptions(1, 3, YearMonth.of(2026, 6));

    @TempDir
    private static Path shared;

    private static SampleManifest manifest;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeTheDefaultSample() throws Exception {
        manifest = SampleRegisters.write(shared, SampleOptions.defaults());
    }

    @Test
    void givesTheSameBytesForTheSameOptions() throws Exception {
        SampleManifest again = SampleRegisters.write(folder, SampleOptions.defaults());

        assertThat(again).isEqualTo(manifest);
        assertThat(hashes(folder))
                .isEqualTo(hashes(shared))
                .hasSizeGreaterThan(manifest.files().size());
    }

    @Test
    void givesOtherPeopleForAnotherSeed() throws Exception {
        SampleRegisters.write(folder.resolve("one"), QUARTER);
        SampleRegisters.write(folder.resolve("other"), new SampleOptions(2, QUARTER.months(), QUARTER.until()));

        String workers = "320902/2026-07-06收/亭湖区人员花名册2026年6月.csv";
        assertThat(folder.resolve("other").resolve(workers)).exists();
        assertThat(Files.mismatch(
                        folder.resolve("one").resolve(workers),
                        folder.resolve("other").resolve(workers)))
                .isNotEqualTo(-1L);
    }

    @Test
    void writesTheSameSampleAgainInItsFolder() throws Exception {
        SampleOptions options = new SampleOptions(1, 2, YearMonth.of(2026, 6));
        SampleRegisters.write(folder, options);
        Map<String, Integer> before = hashes(folder);

        SampleRegisters.write(folder, options);

        assertThat(hashes(folder)).isEqualTo(before);
    }

    @Test
    void staysOutOfAFolderWithOtherFiles() throws Exception {
        Files.writeString(folder.resolve("real.csv"), "1");

        assertThatThrownBy(() -> SampleRegisters.write(folder, SampleOptions.defaults()))
                .isInstanceOf(ForeignFolderException.class)
                .hasMessageContaining(folder.toString());
        assertThat(hashes(folder)).containsOnlyKeys("real.csv");
    }

    @Test
    void staysOutOfAnotherSample() throws Exception {
        SampleRegisters.write(folder, new SampleOptions(1, 1, YearMonth.of(2026, 6)));

        assertThatThrownBy(() -> SampleRegisters.write(folder, new SampleOptions(2, 1, YearMonth.of(2026, 6))))
                .isInstanceOf(ForeignFolderException.class);
    }

    @Test
    void plantsEveryKindOfDefectOnce() throws Exception {
        assertThat(manifest.defects())
                .extracting(PlantedDefect::code)
                .filteredOn(code -> code != FindingCode.REQUIRED_MISSING)
                .contains(
                        FindingCode.ID_PRECISION_LOST,
                        FindingCode.ID_CHECK_DIGIT,
                        FindingCode.ID_MASKED,
                        FindingCode.DATE_IMPOSSIBLE,
                        FindingCode.DATE_FUTURE,
                        FindingCode.SEX_MISMATCH,
                        FindingCode.BIRTH_DATE_MISMATCH,
                        FindingCode.NEEDED_MISSING,
                        FindingCode.CODE_UNKNOWN,
                        FindingCode.DUPLICATE_PERSON,
                        FindingCode.TOTAL_MISMATCH,
                        FindingCode.FILE_CORRUPT,
                        FindingCode.FILE_EMPTY)
                .doesNotHaveDuplicates();
        assertThat(manifest.files()).extracting(SampleFile::fate).contains(Fate.ACCEPTED, Fate.REFUSED, Fate.DUPLICATE);
    }

    @Test
    void listsEveryFileItWrites() throws Exception {
        assertThat(manifest.files())
                .extracting(SampleFile::path)
                .containsExactlyInAnyOrderElementsOf(hashes(shared).keySet().stream()
                        .filter(file -> !file.equals(SampleRegisters.DISTRICTS_FILE))
                        .toList());
    }

    @Test
    void sendsOneRegisterTwiceWithTheSameBytesAndOneInTwoVersions() throws Exception {
        Map<List<Object>, Integer> versions = new HashMap<>();
        for (SampleFile file : manifest.files()) {
            if (file.fate() == Fate.ACCEPTED) {
                versions.merge(List.of(file.districtCode(), file.register(), file.periodLabel()), 1, Integer::sum);
            }
        }
        SampleFile again = manifest.files().stream()
                .filter(file -> file.fate() == Fate.DUPLICATE)
                .findFirst()
                .orElseThrow();

        assertThat(versions.values()).containsOnlyOnce(2);
        assertThat(manifest.files().stream()
                        .filter(file -> file.fate() == Fate.ACCEPTED)
                        .filter(file -> Objects.equals(hash(file), hash(again))))
                .hasSize(1);
    }

    @Test
    void sendsAppraisalsLateInOneDistrictAndOmitsAListOfTrainingsInAnother() {
        assertThat(manifest.files())
                .filteredOn(file -> file.register() == Register.APPRAISALS
                        && file.periodLabel().equals("2025"))
                .extracting(SampleFile::path)
                .filteredOn(path -> !path.contains("/2026-01-"))
                .containsExactly("330105/2026-04-20收/拱墅区年度考核_2025年度.xls");
        assertThat(manifest.files())
                .filteredOn(file -> file.register() == Register.TRAININGS
                        && file.periodLabel().equals("2026-06"))
                .extracting(SampleFile::districtCode)
                .containsExactlyInAnyOrder("370102", "330105", "320902", "350981");
    }

    @Test
    void makesASampleOfOneMonth() throws Exception {
        SampleManifest single = SampleRegisters.write(folder, new SampleOptions(7, 1, YearMonth.of(2024, 2)));

        assertThat(single.files())
                .filteredOn(file -> file.districtCode().equals("370102"))
                .extracting(SampleFile::register)
                .containsExactly(Register.WORKERS, Register.COMMUNITIES, Register.APPRAISALS);
        assertThat(single.files()).noneMatch(file -> file.districtCode().equals("140105"));
    }

    @Test
    void refusesTooManyMonths() {
        assertThatThrownBy(() -> new SampleOptions(1, 61, YearMonth.of(2026, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("months: 61 (1 … 60)");
    }

    private static int hash(SampleFile file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(shared.resolve(file.path())));
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static Map<String, Integer> hashes(Path root) throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        root.relativize(file).toString().replace('\\', '/'), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
