package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.pay.Education;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Change;
import io.rosterlake.transforms.scenario.ContributionChange;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.MonteCarlo;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth;
import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scenario assumes, in words. */
final class ScenarioText {
    private final Locale locale;
    private final SchemeCatalogue schemes;
    private final Optional<YearMonth> asOf;

    /**
     * @param schemes the schemes, to tell what of an adopted one is missing
     * @param asOf month of the last register, to name the months that depend on it; empty to leave them as written
     */
    ScenarioText(Locale locale, SchemeCatalogue schemes, Optional<YearMonth> asOf) {
        this.locale = locale;
        this.schemes = schemes;
        this.asOf = asOf;
    }

    /**
     * One assumption.
     *
     * @param label what it is about
     * @param text what is assumed
     * @param isChange whether it differs from what holds where a file says nothing
     */
    record Assumption(String label, String text, boolean isChange) {}

    /** All assumptions, in the order of the file. */
    List<Assumption> assumptions(Scenario scenario) {
        List<Assumption> all = new ArrayList<>();
        all.add(new Assumption(text("测算期", "horizon"), horizon(scenario), false));
        all.add(new Assumption(
                text("区县", "districts"),
                scenario.districts().isEmpty() ? text("全部", "all") : String.join(", ", scenario.districts()),
                !scenario.districts().isEmpty()));
        all.add(changes(text("工资", "wages"), scenario.wages()));
        all.add(changes(text("社平工资", "average wage"), scenario.averageWage()));
        all.add(contributions(scenario.contributions()));
        all.add(new Assumption(
                text("招人", "hiring"), hiring(scenario.hiring()), !(scenario.hiring() instanceof Hiring.None)));
        all.add(new Assumption(
                text("离职", "attrition"),
                attrition(scenario.attrition()),
                !(scenario.attrition() instanceof Attrition.None)));
        Retirement.Age age = scenario.retirement().age();
        all.add(new Assumption(text("退休", "retirement"), retirement(age), age != Retirement.Age.STATUTORY));
        boolean later = scenario.retirement().unknownClass() == Retirement.UnknownClass.LATER;
        all.add(new Assumption(text("类别不明的女职工", "women of unknown class"), unknownClass(later), !later));
        boolean qualified = scenario.appraisal() == Outlook.Appraisal.QUALIFIED;
        all.add(new Assumption(
                text("今后考核", "appraisals to come"),
                qualified ? text("均为合格", "everybody 合格") : text("与最近一年相同", "as in the newest result"),
                !qualified));
        all.addAll(adoption(scenario.adoption()));
        MonteCarlo monteCarlo = scenario.monteCarlo();
        all.add(new Assumption(
                text("随机模拟", "drawn at random"),
                monteCarlo == null
                        ? text("否", "no")
                        : text("%d 次，种子 %d", "%d times, seed %d").formatted(monteCarlo.runs(), monteCarlo.seed()),
                monteCarlo != null));
        return all;
    }

    private String horizon(Scenario scenario) {
        String months = text("%d 个月", "%d months").formatted(scenario.horizon());
        return asOf.map(month -> months
                        + text("：%s 至 %s", ": %s to %s").formatted(month.plusMonths(1), scenario.lastMonth(month)))
                .orElseGet(() -> months + text("，自各区县最后一期花名册次月起", " from the one after each district's last register"));
    }

    private Assumption changes(String label, List<Change> changes) {
        String said = changes.stream()
                .map(change -> text("自%s起 %s %%%s", "from %s %s %%%s")
                        .formatted(
                                month(change.from()),
                                signed(change.percent()),
                                change.every() == Change.Every.YEAR
                                        ? text("，此后每 12 个月一次", ", and again every 12 months")
                                        : ""))
                .collect(Collectors.joining(text("；", "; ")));
        return new Assumption(label, changes.isEmpty() ? text("不变", "no change") : said, !changes.isEmpty());
    }

    private Assumption contributions(List<ContributionChange> changes) {
        String said = changes.stream()
                .map(change -> text("%s自%s起 %s %%", "%s from %s %s %%")
                        .formatted(
                                change.component().label().in(locale),
                                month(change.from()),
                                change.percent().toPlainString()))
                .collect(Collectors.joining(text("；", "; ")));
        return new Assumption(
                text("缴费比例", "contribution rates"),
                changes.isEmpty() ? text("不变", "no change") : said,
                !changes.isEmpty());
    }

    private String hiring(Hiring hiring) {
        if (hiring instanceof Hiring.FillToMinimum fill) {
            return text("自%s起每个社区补足到下限，", "from %s every community gets its minimum, ")
                            .formatted(month(fill.from()))
                    + entrant(fill.entrant());
        }
        return hiring instanceof Hiring.Replace replace
                ? text("走一补一，", "one for each who leaves, ") + entrant(replace.entrant())
                : text("不招人，退休的不补", "nobody, not even for those who retire");
    }

    private String entrant(NewEntrant entrant) {
        Integer grade = entrant.grade();
        Education education = entrant.education();
        if (education != null) {
            return text("新进人员按%s学历学位定级", "graded as newcomers with diploma and degree (%s)")
                    .formatted(education.label().in(locale));
        }
        return grade == null
                ? text("新进人员定该岗位最低等级", "at the lowest grade of the post")
                : text("新进人员定 %d 级", "at grade %d").formatted(grade);
    }

    private String attrition(Attrition attrition) {
        if (attrition instanceof Attrition.Rate rate) {
            return text("每年 %s %%", "%s %% a year")
                    .formatted(rate.percentPerYear().toPlainString());
        }
        return attrition instanceof Attrition.None
                ? text("除退休外无人离开", "nobody leaves but those who retire")
                : text("按近 12 个月的实际，分工龄", "as in the last 12 months, by tenure");
    }

    private String retirement(Retirement.Age age) {
        return switch (age) {
            case STATUTORY -> text("按法定年龄", "at the age of the law");
            case EARLIEST -> text("按弹性最早", "as early as the law allows");
            case LATEST -> text("按弹性最晚", "as late as the law allows");
        };
    }

    private String unknownClass(boolean later) {
        return later
                ? text("按较晚的月份（原 55 周岁）", "in the later month (original age 55)")
                : text("按较早的月份（原 50 周岁）", "in the earlier month (original age 50)");
    }

    private List<Assumption> adoption(@Nullable Adoption adoption) {
        String label = text("改用方案", "scheme adopted");
        if (adoption == null) {
            return List.of(new Assumption(label, text("否", "none"), false));
        }
        List<Scheme> versions = schemes.versions(adoption.scheme());
        Scheme scheme = versions.get(versions.size() - 1);
        String said = text("自%s起按%s（%s）", "from %s that of %s (%s)")
                .formatted(month(adoption.from()), scheme.name().in(locale), scheme.id());
        List<String> missing = missing(PayRules.of(scheme, scheme, Optional.empty()));
        return List.of(
                new Assumption(label, said, true),
                new Assumption(
                        text("该方案所缺", "missing in that scheme"),
                        missing.isEmpty()
                                ? text("薪酬规则齐全", "nothing that pay needs")
                                : String.join(text("；", "; "), missing),
                        false));
    }

    /** What of the rules on wages is missing; contributions are those of the place. */
    private List<String> missing(PayRules rules) {
        return Stream.of(rules.basic(), rules.steps(), rules.postAllowances(), rules.certificates(), rules.bonus())
                .flatMap(answer -> answer.missing().stream())
                .distinct()
                .map(this::missing)
                .toList();
    }

    private String missing(MissingParameter parameter) {
        String article = new SchemeTerms(locale).article(new Citation(parameter.document(), parameter.article(), null));
        return text("%s（《%s》%s）", "%s (《%s》, %s)")
                .formatted(parameter.label().in(locale), parameter.document(), article);
    }

    private String month(ScenarioMonth month) {
        if (month instanceof ScenarioMonth.Fixed fixed) {
            return text(" %s ", "%s").formatted(fixed.month());
        }
        return asOf.map(known -> text(" %s（%s）", "%s (%s)").formatted(month.after(known), written(month)))
                .orElseGet(() -> written(month));
    }

    private String written(ScenarioMonth month) {
        if (month instanceof ScenarioMonth.Next next) {
            return text(
                    "下一个 " + next.month().getValue() + " 月",
                    "next " + next.month().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return text("起算月后第 %s 个月", "month %s")
                .formatted(
                        month.code().equals("next-month") ? "1" : month.code().substring(1));
    }

    private static String signed(BigDecimal percent) {
        return (percent.signum() < 0 ? "" : "+") + percent.toPlainString();
    }

    private String text(String zh, String en) {
        return LocaleOption.isEnglish(locale) ? en : zh;
    }
}
