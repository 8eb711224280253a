package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rosterlake.transforms.scheme.Problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    private static final String OVERLAY = """
            format: 1
            overlay:
              scheme: example
              version: "1"
              source: user
              document: 示例区民政局来函
            staffing:
              rules:
                - id: band
                  kind: band
                  group: committee
                  floor: 7
                  status: cited
                  citation: {article: p. 2}
            training:
              rules:
                - id: sessions
                  says: {zh: 每年 3 次, en: 3 a year}
                  parameters: {sessions_per_year: 3}
                  status: cited
                  citation: {article: p. 3}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScheme() throws IOException {
        write(ExampleFile.NAME, ExampleFile.TEXT);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Scheme loaded() {
        return SchemeCatalogue.load(folder).versions("example").get(0);
    }

    private List<String> problems() {
        return catchThrowableOfType(InvalidFilesException.class, () -> SchemeCatalogue.load(folder))
                .describe(Locale.ENGLISH)
                .lines()
                .map(line -> line.substring(folder.toString().length() + 1))
                .toList();
    }

    @Test
    void standsInForTheRuleWithTheSameIdAndSaysWhoVouches() throws IOException {
        write("ours.yaml", OVERLAY);

        StaffingRule band = loaded().staffing().get(0);

        assertThat(band.demand(null, null)).contains(new Bounds(7, null, null));
        assertThat(band.grounds().basis()).contains(Basis.USER);
        assertThat(band.grounds().citation()).isEqualTo(new Citation("示例区民政局来函", "p. 2", null));
        assertThat(loaded().rules(Section.TRAINING))
                .singleElement()
                .satisfies(rule -> assertThat(rule.grounds().source()).isEqualTo(RuleSource.USER));
    }

    @Test
    void leavesTheOtherRulesAsTheyAre() throws IOException {
        Scheme without = loaded();
        write("ours.yaml", OVERLAY);

        assertThat(loaded().staffing()).hasSize(2);
        assertThat(loaded().staffing().get(1)).isEqualTo(without.staffing().get(1));
        assertThat(loaded().scope()).isEqualTo(without.scope());
    }

    @Test
    void illustrativeNumbersStayMarked() throws IOException {
        write("demo.yaml", OVERLAY.replace("source: user", "source: illustrative"));

        assertThat(loaded().staffing().get(0).grounds().basis()).contains(Basis.ILLUSTRATIVE);
    }

    @Test
    void overlayCannotClaimToBeTheDocument() throws IOException {
        write("ours.yaml", OVERLAY.replace("source: user", "source: document"));

        assertThat(problems())
                .containsExactly(
                        "ours.yaml:5:11: 'document' is not a value of 'source'. Possible: illustrative, user.");
    }

    @Test
    void refusesASchemeOrVersionThatIsNotThere() throws IOException {
        write("ours.yaml", OVERLAY.replace("scheme: example", "scheme: exampel"));

        assertThat(problems())
                .containsExactly("ours.yaml:3:11: there is no scheme and version 'exampel 1'. "
                        + "Did you mean 'example 1'? Possible: example 1.");
    }

    @Test
    void refusesARuleThatTheSchemeDoesNotHave() throws IOException {
        write("ours.yaml", OVERLAY.replace("id: band", "id: bond"));

        assertThat(problems())
                .containsExactly("ours.yaml:9:11: this section of scheme 'example 1' has no rule 'bond'. "
                        + "Did you mean 'band'? Possible: band, steps.");
    }

    @Test
    void reportsProblemsOfOverlaysBesideThoseOfOtherFiles() throws IOException {
        write("broken.yaml", ExampleFile.with("id: example", "id: other").replace("floor: 5", "floor: 10"));
        write("ours.yaml", OVERLAY.replace("id: band", "id: bond"));

        assertThat(problems())
                .satisfiesExactly(
                        floor -> assertThat(floor).startsWith("broken.yaml:19:14"), unknown -> assertThat(unknown)
                                .startsWith("ours.yaml:9:11: this section of scheme 'example 1' has no rule 'bond'"));
    }

    @Test
    void overlayOnASchemeWithProblemsIsNotCalledUnknown() throws IOException {
        write(ExampleFile.NAME, ExampleFile.with("floor: 5", "floor: 10"));
        write("ours.yaml", OVERLAY);

        assertThat(problems()).singleElement().asString().startsWith("example.yaml:19:14");
    }

    @Test
    void overlayIsCheckedOnItsOwnAgainstTheSchemesThatThereAre() throws IOException {
        SchemeCatalogue schemes = SchemeCatalogue.load(folder);
        Path ours = write("ours.yaml", OVERLAY);
        Path theirs = write("theirs.yaml", OVERLAY.replace("id: band", "id: bond"));

        assertThat(SchemeCatalogue.validate(List.of(ours), () -> schemes)).isEqualTo(1);
        assertThatExceptionOfType(InvalidFilesException.class)
                .isThrownBy(() -> SchemeCatalogue.validate(List.of(theirs), () -> schemes))
                .withMessageContaining("has no rule 'bond'");
    }

    @Test
    void refusesTwoOverlaysOnOneRule() throws IOException {
        write("ours.yaml", OVERLAY);
        write("theirs.yaml", OVERLAY.substring(0, OVERLAY.indexOf("training:")));

        assertThat(problems())
                .containsExactly(
                        "theirs.yaml:9:11: another overlay already stands in for the rule 'band'. Keep one of the two.");
        assertThat(catchThrowableOfType(InvalidFilesException.class, this::loaded)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Code.OVERLAY_RULE_TWICE);
    }
}
