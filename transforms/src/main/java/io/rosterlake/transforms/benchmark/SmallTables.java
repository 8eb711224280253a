package io.rosterlake.transforms.benchmark;

import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.GradeSteps;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.Reckoning;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who writes the projection in SQL would have in small tables beside the people: prices by scenario, month,
 * post and grade, how long grades take, what years count. They are computed by the rules of this program, so that both
 * sides pay the same, and are given to DuckDB as CSV files outside of the time measured.
 */
final class SmallTables {
    private static final List<String> APPRAISALS = List.of("优秀", "合格", "基本合格", "不合格");
    private static final List<String> CONTRACTS =
            List.of("under_one_year", "one_to_three_years", "three_years_or_open");
    private static final int GRADES = 18;
    private static final int YEAR = 12;

    private final SchemeCatalogue schemes;
    private final List<Scenario> scenarios;

    /** Staff group, level and post that are paid differently. */
    private record Post(String staffGroup, String level, String post) {}

    private static final List<Post> POSTS = List.of(
            new Post("committee", "head", ""),
            new Post("committee", "deputy", ""),
            new Post("committee", "staff", "member"),
            new Post("recruited", "staff", "station_staff"),
            new Post("recruited", "staff", ""));

    SmallTables(SchemeCatalogue schemes, List<Scenario> scenarios) {
        this.schemes = schemes;
        this.scenarios = scenarios;
    }

    /** Writes {@code price, bonus, scheme, pace, certificate, probation, scenario} as CSV files into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "price", prices(), "scenario,month,scheme,post_level,post,grade,probation," + components());
        write(folder, "bonus", bonuses(), "scenario,month,scheme,grade,fen");
        write(folder, "scheme", steps(), "scheme,by_january,excellent,qualified,basic,failed");
        write(folder, "pace", paces(), "scheme,post_level,grade,months");
        write(folder, "certificate", certificates(), "scheme,level,fen");
        write(folder, "probation", probations(), "scheme,contract,months");
        write(
                folder,
                "scenario",
                scenarios.stream()
                        .map(scenario -> "%s,%s"
                                .formatted(
                                        scenario.id(),
                                        scenario.retirement().age().code()))
                        .toList(),
                "scenario,retirement");
    }

    private static void write(Path folder, String name, List<String> lines, String heading) throws IOException {
        List<String> all = new ArrayList<>(List.of(heading));
        all.addAll(lines);
        Files.write(folder.resolve(name + ".csv"), all);
    }

    /** The components that follow from post, grade and month. */
    private static List<Component> priced() {
        List<Component> priced =
                new ArrayList<>(List.of(Component.BASIC, Component.PERFORMANCE, Component.POST_ALLOWANCE));
        priced.addAll(Component.contributions());
        return priced;
    }

    private static String components() {
        return String.join(",", priced().stream().map(Component::code).toList());
    }

    private List<String> prices() {
        List<String> lines = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (PayRules rules : rules()) {
                Outlook outlook = scenario.outlook(InventedPeople.AS_OF);
                PayRules changed = rules.withRates(scenario.rates(InventedPeople.AS_OF));
                for (YearMonth month : months(scenario)) {
                    prices(scenario, changed, outlook, month, lines);
                }
            }
        }
        return lines;
    }

    private static void prices(
            Scenario scenario, PayRules rules, Outlook outlook, YearMonth month, List<String> lines) {
        for (Post post : POSTS) {
            for (int grade = 1; grade <= GRADES; grade++) {
                for (boolean onProbation : new boolean[] {false, true}) {
                    Standing standing =
                            new Standing(post.staffGroup(), post.level(), post.post(), grade, null, onProbation, null);
                    Reckoning reckoning = new Reckoning(rules, outlook, standing, month);
                    reckoning.wages();
                    reckoning.contributions(() -> {
                        throw new IllegalStateException("contributions of the benchmark are on basic pay");
                    });
                    MonthPay pay = reckoning.result();
                    StringBuilder line = new StringBuilder("%s,%d,%s,%s,%s,%d,%d"
                            .formatted(
                                    scenario.id(),
                                    number(month),
                                    rules.scheme().id(),
                                    post.level(),
                                    post.post(),
                                    grade,
                                    onProbation ? 1 : 0));
                    priced().forEach(component -> line.append(',').append(fen(pay, component)));
                    lines.add(line.toString());
                }
            }
        }
    }

    /** The bonus of everybody who is 合格, by the grade of the December before. */
    private List<String> bonuses() {
        List<String> lines = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (PayRules rules : rules()) {
                int paidIn = rules.bonus()
                        .given()
                        .map(given -> given.value().paidIn())
                        .orElse(0);
                for (YearMonth month : months(scenario)) {
                    for (int grade = 1; grade <= GRADES && month.getMonthValue() == paidIn; grade++) {
                        Standing standing = new Standing(
                                "recruited", "staff", "", grade, null, false, new Standing.YearEnd(grade, "合格"));
                        Reckoning reckoning =
                                new Reckoning(rules, scenario.outlook(InventedPeople.AS_OF), standing, month);
                        reckoning.bonus();
                        lines.add("%s,%d,%s,%d,%d"
                                .formatted(
                                        scenario.id(),
                                        number(month),
                                        rules.scheme().id(),
                                        grade,
                                        fen(reckoning.result(), Component.BONUS)));
                    }
                }
            }
        }
        return lines;
    }

    private List<String> steps() {
        return rules().stream()
                .map(rules -> {
                    GradeSteps steps = rules.steps().given().orElseThrow().value();
                    StringBuilder line = new StringBuilder(
                            rules.scheme().id() + "," + (steps.pace() instanceof GradeSteps.Pace.Years ? 1 : 0));
                    APPRAISALS.forEach(appraisal ->
                            line.append(',').append(steps.worth(appraisal).toPlainString()));
                    return line.toString();
                })
                .toList();
    }

    /** How many months each grade takes; the highest of a post has no line. */
    private List<String> paces() {
        List<String> lines = new ArrayList<>();
        for (PayRules rules : rules()) {
            GradeSteps steps = rules.steps().given().orElseThrow().value();
            for (String level : List.of("head", "deputy", "staff")) {
                int highest = Math.min(GRADES, steps.range(level).highest());
                for (int grade = 1; grade < highest; grade++) {
                    int months = steps.pace() instanceof GradeSteps.Pace.Years pace
                            ? pace.byGrade()
                                    .get(grade)
                                    .multiply(BigDecimal.valueOf(YEAR))
                                    .intValueExact()
                            : ((GradeSteps.Pace.Months) steps.pace()).months();
                    lines.add("%s,%s,%d,%d".formatted(rules.scheme().id(), level, grade, months));
                }
            }
        }
        return lines;
    }

    private List<String> certificates() {
        List<String> lines = new ArrayList<>();
        for (PayRules rules : rules()) {
            rules.certificates().given().map(Given::value).ifPresent(amounts -> {
                for (CertificateLevel level : CertificateLevel.values()) {
                    BigDecimal amount = amounts.getOrDefault(level, BigDecimal.ZERO);
                    lines.add("%s,%d,%d".formatted(rules.scheme().id(), level.ordinal() + 1, fen(amount)));
                }
            });
        }
        return lines;
    }

    private List<String> probations() {
        List<String> lines = new ArrayList<>();
        for (PayRules rules : rules()) {
            rules.probation()
                    .given()
                    .map(Given::value)
                    .ifPresent(probation -> CONTRACTS.forEach(contract -> lines.add("%s,%s,%d"
                            .formatted(
                                    rules.scheme().id(),
                                    contract,
                                    probation.monthsByContract().getOrDefault(contract, 0)))));
        }
        return lines;
    }

    private List<PayRules> rules() {
        Optional<Scheme> national = schemes.schemes().stream()
                .filter(scheme -> scheme.role() == SchemeRole.NATIONAL)
                .reduce((older, newer) -> newer);
        return InventedPeople.SCHEMES.stream()
                .map(id -> schemes.find(id, InventedPeople.AS_OF.atEndOfMonth()).orElseThrow())
                .map(scheme -> PayRules.of(scheme, scheme, national))
                .toList();
    }

    private static List<YearMonth> months(Scenario scenario) {
        return java.util.stream.IntStream.rangeClosed(1, scenario.horizon())
                .mapToObj(InventedPeople.AS_OF::plusMonths)
                .toList();
    }

    private static int number(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    private static long fen(MonthPay pay, Component component) {
        return fen(pay.amount(component).orElse(BigDecimal.ZERO));
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }
}
