package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rosterlake.transforms.scheme.Problem.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeCatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String version(String version, String dates) {
        return ExampleFile.with("version: \"1\"", "version: \"" + version + "\"")
                .replace("{from: 2020-01-01}", dates);
    }

    private InvalidFilesException invalid() {
        return catchThrowableOfType(InvalidFilesException.class, () -> SchemeCatalogue.load(folder));
    }

    @Test
    void findsTheVersionInForceOnADay() throws IOException {
        write("new.yaml", version("2", "{from: 2025-07-01}"));
        write("old.yaml", version("1", "{to: 2025-06-30}"));

        SchemeCatalogue catalogue = SchemeCatalogue.load(folder);

        assertThat(catalogue.versions("example")).extracting(Scheme::version).containsExactly("1", "2");
        assertThat(catalogue.find("example", LocalDate.of(2025, 6, 30)))
                .map(Scheme::version)
                .contains("1");
        assertThat(catalogue.find("example", LocalDate.of(2025, 7, 1)))
                .map(Scheme::version)
                .contains("2");
        assertThat(catalogue.find("elsewhere", DAY)).isEmpty();
    }

    @Test
    void noVersionIsInForceBeforeItsFirstDay() throws IOException {
        write(ExampleFile.NAME, ExampleFile.TEXT);

        SchemeCatalogue catalogue = SchemeCatalogue.load(folder);

        assertThat(catalogue.find("example", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(catalogue.find("example", LocalDate.of(2020, 1, 1))).isPresent();
    }

    @Test
    void refusesVersionsInForceOnTheSameDay() throws IOException {
        write("new.yaml", version("2", "{from: 2025-06-30}"));
        write("old.yaml", version("1", "{to: 2025-06-30}"));

        assertThat(invalid().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DATES_OVERLAP);
            assertThat(problem.describe(Locale.ENGLISH))
                    .startsWith(folder.resolve("old.yaml") + ":9:12: versions 1 and 2 (")
                    .contains("new.yaml) of scheme 'example' are in force on the same days");
            assertThat(problem.describe(Locale.CHINESE)).contains("方案“example”的版本 1 与版本 2");
        });
    }

    @Test
    void refusesTheSameVersionTwice() throws IOException {
        write("a.yaml", ExampleFile.TEXT);
        write("b.yaml", ExampleFile.TEXT);

        assertThat(invalid().problems()).singleElement().satisfies(problem -> assertThat(
                        problem.describe(Locale.ENGLISH))
                .startsWith(folder.resolve("b.yaml") + ":9:12: version 1 of scheme 'example' is already"));
    }

    @Test
    void reportsTheProblemsOfAllFilesInOrder() throws IOException {
        write("b.yaml", ExampleFile.with("floor: 5", "floor: 10").replace("id: example", "id: other"));
        write("a.yaml", ExampleFile.with("copy: complete", "copy: whole").replace("edge: lower", "edge: low"));

        assertThat(invalid().problems())
                .extracting(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line())
                .containsExactly("a.yaml:7", "a.yaml:26", "b.yaml:19");
    }

    @Test
    void saysThatAFolderIsNotThere() {
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> SchemeCatalogue.load(folder.resolve("nowhere")))
                .withMessageContaining("nowhere:1:1: cannot be read: not found");
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Files.write(folder.resolve("gb.yaml"), ExampleFile.TEXT.getBytes(Charset.forName("GB18030")));

        assertThat(invalid().problems()).extracting(Problem::code).containsExactly(Code.FILE_UNREADABLE);
        assertThat(invalid().describe(Locale.CHINESE)).contains("gb.yaml:1:1：无法读取：不是 UTF-8 编码");
    }

    @Test
    void readsRulesWithTheirGrounds() throws IOException {
        write(ExampleFile.NAME, ExampleFile.TEXT);

        Scheme scheme = SchemeCatalogue.load(folder).find("example", DAY).orElseThrow();

        assertThat(scheme.scope().counts()).containsExactly(StaffGroup.COMMITTEE, StaffGroup.RECRUITED);
        assertThat(scheme.ruledGroups()).extracting(RuledGroup::code).containsExactly("committee", "recruited");
        assertThat(scheme.staffingOf(new RuledGroup(StaffGroup.COMMITTEE)))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.grounds().citation()).isEqualTo(new Citation("示例办法", "art. 2", "5至9人"));
                    assertThat(rule.grounds().basis()).contains(Basis.CITED);
                    assertThat(rule.demand(null, null)).contains(new Bounds(5, 9, null));
                });
        assertThat(scheme.rules(Section.TRAINING)).singleElement().satisfies(rule -> assertThat(rule.parameters())
                .hasToString("{sessions_per_year=2}"));
        assertThat(scheme.rules(Section.PAY)).isEmpty();
    }

    @Test
    void checksFilesAndFoldersTogether() throws IOException {
        Path single = Files.writeString(
                Files.createTempDirectory(folder, "apart").resolve("one.yaml"),
                ExampleFile.with("id: example", "id: other"));
        write(ExampleFile.NAME, ExampleFile.TEXT);

        assertThat(SchemeCatalogue.validate(List.of(folder, single), SchemeCatalogue::loadBuiltIn))
                .isEqualTo(2);
    }

    @Test
    void checksAFileOnceThatIsNamedTwice() throws IOException {
        Path file = write(ExampleFile.NAME, ExampleFile.TEXT);

        assertThat(SchemeCatalogue.validate(List.of(folder, file), SchemeCatalogue::loadBuiltIn))
                .isEqualTo(1);
    }

    @Test
    void readsFilesOfBothEndings() throws IOException {
        write("a.YML", ExampleFile.TEXT);
        write("b.yaml", ExampleFile.with("id: example", "id: other"));

        assertThat(SchemeCatalogue.load(folder).schemes()).hasSize(2);
    }

    @Test
    void folderWithoutSchemeFilesIsAProblem() {
        assertThat(invalid().describe(Locale.ENGLISH))
                .contains(folder + ":1:1: the folder has no scheme file (*.yaml or *.yml). Check the path.");
        assertThat(invalid().describe(Locale.CHINESE)).contains("文件夹中没有方案文件");
    }

    @Test
    void reportsDatesThatOverlapBesideTheOtherProblemsOfAFile() throws IOException {
        write("new.yaml", version("2", "{from: 2025-06-30}").replace("floor: 5", "floor: 10"));
        write("old.yaml", version("1", "{to: 2025-06-30}"));

        assertThat(invalid().problems())
                .extracting(Problem::code)
                .containsExactly(Code.FLOOR_ABOVE_CEILING, Code.DATES_OVERLAP);
    }
}
