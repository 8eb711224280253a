package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class DistrictsFileTest {
    @Test
    void findsADistrictByCodeAndByName() throws Exception {
        Districts districts = new DistrictsFile()
                .parse("districts: [{code: '370102', name: 历下区, city: 济南市, scheme: s, reporting: quarterly}]");

        assertThat(districts.ofFolder("370102")).isEqualTo(districts.ofFolder("历下区"));
        assertThat(districts.ofFolder("历下区")).hasValueSatisfying(district -> assertThat(district.reporting())
                .isEqualTo(District.Reporting.QUARTERLY));
        assertThat(districts.ofFolder("历城区")).isEmpty();
    }

    @Test
    void knowsTheCharacterSetOfADistrictsTextFiles() throws Exception {
        Districts districts = new DistrictsFile().parse("""
                districts:
                  - {code: '370102', name: 甲区, city: 乙市, scheme: s, reporting: monthly, charset: GB18030}
                  - {code: '370103', name: 丙区, city: 乙市, scheme: s, reporting: monthly}
                """);

        assertThat(districts.ofFolder("甲区").flatMap(District::charset))
                .hasValueSatisfying(charset -> assertThat(charset.name()).isEqualTo("GB18030"));
        assertThat(districts.ofFolder("丙区").flatMap(District::charset)).isEmpty();
    }

    @Test
    void refusesACharacterSetThatNoRegisterComesIn() {
        DistrictsException failure = catchThrowableOfType(
                DistrictsException.class,
                () -> new DistrictsFile()
                        .parse(
                                "districts: [{code: '370102', name: 甲, city: 乙, scheme: s, reporting: monthly, charset: Big5}]"));

        assertThat(failure.problems())
                .extracting(problem -> problem.line() + " " + problem.en())
                .containsExactly("1 charset should be UTF-8 or GB18030, is Big5");
    }

    @Test
    void listsAllProblemsAtOnceWithTheirLines() {
        String yaml = """
                districts:
                  - {code: '3701', name: 甲区, city: 乙市, scheme: s, reporting: weekly}
                  - {code: '370102', name: 甲区, city: 乙市, scheme: s, colour: red}
                """;

        DistrictsException failure =
                catchThrowableOfType(DistrictsException.class, () -> new DistrictsFile().parse(yaml));

        assertThat(failure.problems())
                .extracting(problem -> problem.line() + " " + problem.en())
                .containsExactlyInAnyOrder(
                        "2 reporting should be monthly or quarterly, is weekly",
                        "2 code should have six digits, is 3701",
                        "3 unknown key colour",
                        "3 reporting is missing",
                        "3 name 甲区 stands twice");
    }

    @Test
    void refusesWhatIsNoYaml() {
        DistrictsException failure =
                catchThrowableOfType(DistrictsException.class, () -> new DistrictsFile().parse("districts: [\n"));

        assertThat(failure.problems()).singleElement().satisfies(problem -> assertThat(problem.en())
                .startsWith("not valid YAML"));
    }

    @Test
    void knowsTheSixSampleDistrictsUnasked() {
        assertThat(Districts.builtIn().all())
                .extracting(District::code)
                .containsExactly("370102", "330105", "320902", "350981", "350206", "140105");
    }
}
