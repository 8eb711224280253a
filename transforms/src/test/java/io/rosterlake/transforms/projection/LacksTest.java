package io.rosterlake.transforms.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.projection.RegisterFacts.Known;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What projections lack of people, by schemes that are shipped. */
class LacksTest {
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);
    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.load(Path.of("schemes"));

    private static Lacks of(String scheme) {
        Scheme its = CATALOGUE.find(scheme, AS_OF.atEndOfMonth()).orElseThrow();
        return new Lacks(new Ground(0, AS_OF, its, PayRules.of(its, its, Optional.empty())), 0, true);
    }

    private static List<String> lacks(String scheme, Known known) {
        return of(scheme).of(known).stream()
                .map(lack -> lack.kind().code() + " " + lack.effect().code() + " "
                        + lack.parameter().name())
                .sorted()
                .toList();
    }

    private static Known person(String staffGroup) {
        return new Known(staffGroup, "staff", false, false, false, false, false, List.of(false), 1);
    }

    @Test
    void nothingIsLackingOfSomebodyWithARegisterInFullAndAPayer() {
        assertThat(lacks("yancheng-tinghu", person("committee"))).isEmpty();
    }

    @Test
    void namesTheGroupThatTheSchemeDoesNotCountAndItsArticle() {
        assertThat(of("jinan-lixia").of(person("grid"))).singleElement().satisfies(lack -> {
            assertThat(lack.effect()).isEqualTo(Lack.Effect.NOT_COUNTED);
            assertThat(lack.parameter().name()).isEqualTo("scope");
            assertThat(lack.parameter().document()).isEqualTo("济南市历下区社区工作者管理办法");
            assertThat(lack.parameter().article()).isEqualTo("art. 2");
        });
    }

    @Test
    void whoseStaffCategoryCouldNotBeReadIsForTheRegisterToMend() {
        assertThat(lacks("yancheng-tinghu", person("unknown"))).containsExactly("register not_counted staff_category");
    }

    @Test
    void retainedRetireesWithoutARuleAreNotDroppedSilently() {
        assertThat(lacks("yancheng-tinghu", person("retained_retiree")))
                .containsExactly("scheme no_rule retained_subsidy");
    }

    @Test
    void unknownGradeIsNotProjectedAndUnknownTimeInItIsAnAssumption() {
        assertThat(lacks(
                        "xiamen-2009",
                        new Known("committee", "staff", false, true, false, false, false, List.of(false), 1)))
                .contains("register untold pay_grade")
                .doesNotContain("register assumed grade_since");
        assertThat(lacks(
                        "xiamen-2009",
                        new Known("committee", "staff", false, false, true, false, false, List.of(false), 1)))
                .contains("register assumed grade_since");
    }

    @Test
    void gradesDoNotMatterWhereEverybodyIsPaidTheSame() {
        assertThat(lacks(
                        "yancheng-tinghu",
                        new Known("committee", "staff", false, true, true, false, false, List.of(false), 1)))
                .isEmpty();
    }

    @Test
    void ofRetirementTheGravestAssumptionCounts() {
        assertThat(lacks(
                        "yancheng-tinghu",
                        new Known("committee", "staff", false, false, false, true, false, List.of(false), 1)))
                .containsExactly("register assumed retirement_class");
        assertThat(lacks(
                        "yancheng-tinghu",
                        new Known("committee", "staff", false, false, false, true, false, List.of(true), 1)))
                .containsExactly("register assumed overdue_retirement");
        assertThat(lacks(
                        "yancheng-tinghu",
                        new Known("committee", "staff", false, false, false, false, true, List.of(false), 1)))
                .containsExactly("register assumed birth_month");
    }

    @Test
    void postsMatterWhereTheyAreNotPaidTheSame() {
        assertThat(lacks(
                        "xiamen-xiangan-2013",
                        new Known("committee", "staff", true, false, false, false, false, List.of(false), 1)))
                .contains("register assumed post");
        assertThat(lacks(
                        "ningde-fuan",
                        new Known("committee", "staff", true, false, false, false, false, List.of(false), 1)))
                .doesNotContain("register assumed post");
        assertThat(lacks(
                        "ningde-fuan",
                        new Known("committee", "", false, false, false, false, false, List.of(false), 1)))
                .contains("register untold post_level");
    }

    @Test
    void namesWhereItWouldStandWhoPays() {
        assertThat(of("xiamen-2009").of(person("committee")))
                .filteredOn(lack -> lack.effect() == Lack.Effect.PAYER_UNKNOWN)
                .singleElement()
                .satisfies(lack -> {
                    assertThat(lack.parameter().document()).contains("厦民〔2009〕32号");
                    assertThat(lack.components()).contains(Component.BASIC);
                });
    }

    @Test
    void accountsKnowWhomNobodyAccountsFor() {
        Accounts accounts = new Accounts();
        accounts.register("as-is", new District("930001", AS_OF, "jinan-lixia", 3));
        accounts.lacks("as-is", "930001", of("jinan-lixia").of(person("grid")));
        accounts.lacks("as-is", "930001", of("yancheng-tinghu").of(person("retained_retiree")));

        assertThat(accounts.rows()).singleElement().satisfies(row -> {
            assertThat(row.getLong(2)).isEqualTo(3);
            assertThat(row.getLong(3)).isEqualTo(2);
        });
    }
}
