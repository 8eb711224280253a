package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.comparison.Entry;
import io.rosterlake.transforms.scheme.requirement.StatutoryRetirement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains when somebody retires by the national rules. Whether a woman's original age is 50 or 55 follows from her post
 * and cannot be read from sex or identity number: without a class both answers are shown.
 */
public final class RetirementExplainer {
    private static final String CLASS_OF_WOMEN = "class-of-women";

    private final RetirementCase asked;
    private final Scheme national;
    private final List<StatutoryRetirement> classes;

    private RetirementExplainer(RetirementCase asked, Scheme national) {
        this.asked = asked;
        this.national = national;
        this.classes = StatutoryRetirement.of(national).stream()
                .filter(rule -> asked.mayBe(rule.retirementClass()))
                .toList();
    }

    /**
     * @throws ExplainException when the scheme files have no national rules, or none for the class
     */
    public static Explanation explain(RetirementCase asked, SchemeCatalogue schemes) {
        Scheme national = schemes.schemes().stream()
                .filter(scheme -> scheme.role() == SchemeRole.NATIONAL)
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new ExplainException(new BilingualText(
                        "方案目录中没有国家规定（role: national），请检查 --schemes。",
                        "The scheme files have no national rules (role: national): look at --schemes.")));
        RetirementExplainer explainer = new RetirementExplainer(asked, national);
        if (explainer.classes.isEmpty()) {
            throw new ExplainException(Texts.of(
                    "%s 没有退休类别 %s 的规则。", "%s has no rule on the class %s.", national.id(), asked.retirementClass()));
        }
        return explainer.explanation();
    }

    private Explanation explanation() {
        List<Part> parts = new ArrayList<>(List.of(new Part.Inputs(inputs())));
        for (StatutoryRetirement rule : classes) {
            BilingualText about = label(rule);
            parts.add(new Part.Rules(about, rules(rule)));
            parts.add(new Part.Steps(about, steps(rule)));
            parts.add(new Part.Result(about, figures(rule)));
        }
        if (asked.registered() != null) {
            parts.add(source(asked.registered()));
        }
        BilingualText title = Texts.of("退休月份：%s 出生，%s", "Month of retirement: born %s, %s", asked.birth(), sex());
        return new Explanation(title, sentence(), parts);
    }

    private BilingualText sex() {
        if (asked.sex() == null && asked.retirementClass() == null) {
            return Texts.UNKNOWN;
        }
        return isOfWomen(classes.get(0)) ? new BilingualText("女", "female") : new BilingualText("男", "male");
    }

    private static boolean isOfWomen(StatutoryRetirement rule) {
        return !rule.retirementClass().startsWith("M");
    }

    private static BilingualText label(StatutoryRetirement rule) {
        return Texts.of("%s（原退休年龄 %d 岁）", "%s (original age %d)", rule.retirementClass(), rule.originalAge());
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(
                new Input(
                        Texts.of("依据", "rules"),
                        national.name(),
                        Texts.of("%s，版本 %s", "%s, version %s", national.id(), national.version())),
                Input.of(Texts.of("出生年月", "month of birth"), Texts.same(asked.birth())),
                Input.of(Texts.of("性别", "sex"), sex()),
                new Input(
                        Texts.of("退休类别", "retirement class"),
                        asked.retirementClass() == null ? Texts.UNKNOWN : Texts.same(asked.retirementClass()),
                        withoutClass())));
        if (asked.asOf() != null) {
            long age = ChronoUnit.MONTHS.between(asked.birth(), asked.asOf()) / 12;
            inputs.add(
                    new Input(Texts.of("截至", "as of"), Texts.same(asked.asOf()), Texts.of("满 %d 岁", "aged %d", age)));
        }
        return inputs;
    }

    private BilingualText withoutClass() {
        if (classes.size() == 1) {
            return Texts.NONE;
        }
        return asked.sex() == null
                ? Texts.of("性别和类别都不详，故各类的答案都列出", "neither sex nor class is known: the answers of all classes are shown")
                : Texts.of(
                        "50 岁还是 55 岁由岗位决定，性别和身份证号看不出，故两种答案都列出",
                        "50 or 55 follows from the post and cannot be read from sex or identity number: both answers"
                                + " are shown");
    }

    private List<AppliedRule> rules(StatutoryRetirement rule) {
        List<AppliedRule> rules = new ArrayList<>();
        BilingualText delay = Texts.of("推迟 %d 个月", "%d months later", rule.delayMonths(asked.birth()));
        rules.add(applied(rule.rule(), delay));
        national.rules(Section.RETIREMENT).stream()
                .filter(other -> other.grounds().status().isUsable())
                .filter(other -> other.parameters().containsKey("earlier_months")
                        || other.parameters().containsKey("later_months"))
                .forEach(other -> rules.add(applied(
                        other,
                        Texts.of(
                                "可提前至多 %d 个月（不早于原退休年龄），可延后至多 %d 个月",
                                "up to %d months earlier (never under the original age), up to %d months later",
                                rule.earlierMonths(),
                                rule.laterMonths()))));
        national.rules(Section.RETIREMENT).stream()
                .filter(other ->
                        isOfWomen(rule) && classes.size() > 1 && other.id().equals(CLASS_OF_WOMEN))
                .forEach(other -> rules.add(applied(other, Texts.of("未给出类别，两种都列出", "no class given: both are shown"))));
        return rules;
    }

    private AppliedRule applied(SchemeRule rule, BilingualText here) {
        return new AppliedRule(national, new Entry.Ruled(Section.RETIREMENT, rule), here, Effect.DECIDES);
    }

    private List<Step> steps(StatutoryRetirement rule) {
        YearMonth birth = asked.birth();
        YearMonth original = birth.plusYears(rule.originalAge());
        long offset = ChronoUnit.MONTHS.between(rule.firstDelayedBirthMonth(), birth);
        List<Step> steps = new ArrayList<>(List.of(
                Step.of(
                        Texts.of("原退休月份", "original month"),
                        Texts.of("%s + %d 年", "%s + %d years", birth, rule.originalAge()),
                        Texts.same(original)),
                Step.of(
                        Texts.of("距首个推迟的出生月", "months after the first delayed month of birth"),
                        Texts.same(birth + " − " + rule.firstDelayedBirthMonth()),
                        Texts.of("%d 个月", "%d months", offset)),
                Step.of(Texts.of("推迟", "delay"), delay(rule, offset), months(rule.delayMonths(birth))),
                Step.of(
                        Texts.of("法定退休月份", "statutory month"),
                        Texts.of("%s + %d 个月", "%s + %d months", original, rule.delayMonths(birth)),
                        Texts.same(rule.statutory(birth))),
                Step.of(
                        Texts.of("最早（弹性提前）", "earliest"),
                        Texts.of(
                                "%s − %d 个月，且不早于 %s",
                                "%s − %d months, not before %s", rule.statutory(birth), rule.earlierMonths(), original),
                        Texts.same(rule.earliest(birth))),
                Step.of(
                        Texts.of("最晚（弹性延后）", "latest"),
                        Texts.of("%s + %d 个月", "%s + %d months", rule.statutory(birth), rule.laterMonths()),
                        Texts.same(rule.latest(birth)))));
        LocalDate from = national.effective().from();
        if (from != null && rule.statutory(birth).isBefore(YearMonth.from(from))) {
            steps.add(Step.of(
                    Texts.of("提示", "note"),
                    Texts.of(
                            "法定月份在 %s 施行以前，当时没有弹性退休；最早、最晚按同一算式列出",
                            "the statutory month is before these rules (%s), when there was no flexible retirement; earliest and"
                                    + " latest are by the same formula",
                            YearMonth.from(from)),
                    Texts.NONE));
        }
        if (asked.asOf() != null) {
            boolean past = !rule.statutory(birth).isAfter(asked.asOf());
            steps.add(Step.of(
                    Texts.of("截至 %s", "as of %s", asked.asOf()),
                    Texts.same(rule.statutory(birth) + (past ? " ≤ " : " > ") + asked.asOf()),
                    past ? Texts.of("已到法定退休月份", "the statutory month has come") : Texts.of("未到", "not yet")));
        }
        return steps;
    }

    private static BilingualText months(int number) {
        return Texts.of("%d 个月", "%d months", number);
    }

    private static BilingualText delay(StatutoryRetirement rule, long offset) {
        return offset < 0
                ? Texts.of("在 %s 之前出生，不推迟", "born before %s: no delay", rule.firstDelayedBirthMonth())
                : Texts.same("min(%d, ⌊%d ÷ %d⌋ + 1)"
                        .formatted(rule.largestDelayMonths(), offset, rule.birthMonthsPerStep()));
    }

    private List<Figure> figures(StatutoryRetirement rule) {
        return List.of(
                figure("statutory", Texts.of("法定退休月份", "statutory"), rule.statutory(asked.birth())),
                figure("earliest", Texts.of("最早", "earliest"), rule.earliest(asked.birth())),
                figure("latest", Texts.of("最晚", "latest"), rule.latest(asked.birth())));
    }

    private static Figure figure(String column, BilingualText label, YearMonth month) {
        return new Figure(column, label, month.toString(), false, null);
    }

    private static Part source(PersonMonth person) {
        return new Part.Sources(
                Texts.of("花名册中的行", "row of the workers register"),
                Texts.of("人员", "person"),
                List.of(Texts.of("月份", "month"), Texts.of("人员类别", "staff group")),
                List.of(new Source(
                        person.pseudonym(),
                        List.of(Texts.same(person.month()), People.group(person.staffGroup())),
                        person.row(),
                        People.carried(person))));
    }

    private BilingualText sentence() {
        YearMonth birth = asked.birth();
        List<BilingualText> answers = classes.stream()
                .map(rule -> Texts.of(
                        "%s：法定 %s（最早 %s，最晚 %s）",
                        "%s: statutory %s (earliest %s, latest %s)",
                        rule.retirementClass(),
                        rule.statutory(birth),
                        rule.earliest(birth),
                        rule.latest(birth)))
                .toList();
        return Texts.of("%s。", "%s.", Texts.joined(answers, "；", "; "));
    }
}
