package io.rosterlake.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffingRowTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final YearMonth BEFORE = YearMonth.of(2026, 3);
    private static final SchemeCatalogue SCHEMES = SchemeCatalogue.loadBuiltIn();

    private static RowReference row(long number) {
        return new RowReference("submission", "370102/花名册.xlsx", "甲街道", number);
    }

    private static PersonMonth person(String key, String group, @Nullable String carried) {
        return new PersonMonth(
                "370102",
                MONTH,
                key,
                carried == null ? MONTH : BEFORE,
                carried,
                "甲街道",
                "一社区",
                group,
                false,
                null,
                null,
                null,
                row(key.length()));
    }

    private static Evidence evidence(@Nullable String scheme, PersonMonth... people) {
        return new Evidence(
                List.of(new DistrictMonth("370102", "历下区", scheme, MONTH, BEFORE, false, MONTH, row(0))),
                List.of(people),
                List.of(new CommunityMonth("370102", MONTH, "甲街道", "一社区", BEFORE, 3000, null, null, row(9))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Explanation explain(Evidence evidence, String group, Map<String, Object> published) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of(
                "district_code",
                "370102",
                "period",
                LocalDate.of(2026, 6, 1),
                "street",
                "甲街道",
                "community_name",
                "一社区",
                "staff_group",
                group));
        values.putAll(published);
        return ExplainedTable.STAFFING.explain(new PublishedRow(Map.of(), values), evidence, SCHEMES);
    }

    private static Figure figure(Explanation explanation, String column) {
        return explanation.figures().stream()
                .filter(figure -> figure.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figureThatWasPublishedOtherwiseIsNamed() {
        Evidence evidence = evidence("jinan-lixia", person("a", "committee", null), person("bb", "recruited", null));

        Explanation explanation = explain(evidence, "committee", Map.of("headcount", 1L, "shortage", 4L));

        assertThat(figure(explanation, "headcount").differs()).isFalse();
        assertThat(figure(explanation, "shortage"))
                .satisfies(figure -> assertThat(figure.differs()).isTrue())
                .satisfies(figure -> assertThat(figure.computed()).isEqualTo(5L));
    }

    @Test
    void everyPersonIsTracedToTheirRowAndCarriedOnesSayFromWhere() {
        Evidence evidence = evidence(
                "jinan-lixia",
                person("a", "committee", null),
                person("bb", "grid", null),
                person("ccc", "committee", "person"));

        Explanation explanation = explain(evidence, "all", Map.of());

        List<Source> sources = new ArrayList<>();
        explanation.parts().forEach(part -> {
            if (part instanceof Part.Sources rows) {
                sources.addAll(rows.rows());
            }
        });
        assertThat(sources)
                .extracting(source -> source.who() + " " + source.row().row() + " "
                        + source.remark().en())
                .containsExactly(
                        "甲街道 一社区 9 register of 2026-03 carried forward",
                        "a 1 ",
                        "ccc 3 carried: absent from the register of 2026-06 only, from that of 2026-03",
                        "bb 2 ");
        assertThat(sources.get(3).facts().get(1).en()).isEqualTo("no (not counted by the scheme)");
    }

    @Test
    void districtWithoutSchemeCountsEverybodyAndSaysWhatToDo() {
        Explanation explanation = explain(evidence(null, person("a", "grid", null)), "all", Map.of());

        assertThat(figure(explanation, "status").computed()).isEqualTo("no_rule");
        assertThat(figure(explanation, "headcount").computed()).isEqualTo(1L);
        assertThat(explanation.answer().en()).contains("districts.yaml");
    }

    @Test
    void schemeOfWhichThereIsNoFileSaysSo() {
        assertThat(explain(evidence("no-such-scheme", person("a", "grid", null)), "all", Map.of())
                        .answer()
                        .en())
                .contains("there is no scheme file no-such-scheme");
    }

    @Test
    void schemeThatIsNotInForceYetSaysSo() {
        // 福州's measures hold from 2021-04-07 on
        Explanation explanation = ExplainedTable.STAFFING.explain(
                new PublishedRow(
                        Map.of(),
                        Map.of(
                                "district_code",
                                "350102",
                                "period",
                                LocalDate.of(2021, 3, 1),
                                "street",
                                "甲街道",
                                "community_name",
                                "一社区",
                                "staff_group",
                                "all")),
                new Evidence(
                        List.of(new DistrictMonth(
                                "350102",
                                null,
                                "fuzhou",
                                YearMonth.of(2021, 3),
                                YearMonth.of(2021, 3),
                                false,
                                YearMonth.of(2021, 3),
                                row(0))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                SCHEMES);

        assertThat(explanation.answer().en()).contains("no version is in force on 2021-03-31");
    }
}
