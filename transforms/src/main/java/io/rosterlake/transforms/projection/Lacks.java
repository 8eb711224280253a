package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.BasicPay;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Funding;
import io.rosterlake.transforms.pay.GradeSteps;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.PayParts;
import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.projection.Lack.Effect;
import io.rosterlake.transforms.projection.Lack.Kind;
import io.rosterlake.transforms.projection.RegisterFacts.Known;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a projection lacks of people, by the rules on which they are paid and by what the register says of them. What
 * amounts wait for is found where they are reckoned; here is whom the scheme does not count, what it has no rule on, and
 * what had to be assumed.
 */
final class Lacks {
    private static final String REGISTER = "人员花名册";
    private static final String UNREAD = "unknown";

    private final Ground ground;
    private final PayRules rules;
    private final int assumption;
    private final boolean hasRetirement;

    /**
     * @param assumption which of {@link Known#overdue} holds
     * @param hasRetirement whether there are rules on retirement at all
     */
    Lacks(Ground ground, int assumption, boolean hasRetirement) {
        this.ground = ground;
        this.rules = ground.rules();
        this.assumption = assumption;
        this.hasRetirement = hasRetirement;
    }

    /** Of people of whom the same is known. */
    List<Lack> of(Known known) {
        boolean isRetained = known.staffGroup().equals(Standing.RETAINED);
        if (!ground.counts(known.staffGroup())) {
            return List.of(isRetained ? noRule(Component.RETAINED_SUBSIDY, known) : notCounted(known));
        }
        List<Lack> lacks = new ArrayList<>();
        if (!isRetained) {
            if (rules.basic() instanceof Answer.Absent<?>) {
                lacks.add(noRule(Component.BASIC, known));
            }
            grade(known, lacks);
            post(known, lacks);
            retirement(known, lacks);
            base(known, lacks);
        }
        lacks.addAll(payers(known));
        return lacks;
    }

    /** Parts of pay that rest on an assumption. */
    static Set<Component> assumed(List<Lack> lacks) {
        return lacks.stream()
                .filter(lack -> lack.effect() == Effect.ASSUMED)
                .flatMap(lack -> lack.components().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Component.class)));
    }

    private Lack notCounted(Known known) {
        if (known.staffGroup().equals(UNREAD)) {
            return register(
                    "staff_category",
                    "人员类别未能识别",
                    "staff category that could not be read",
                    "人员类别",
                    Effect.NOT_COUNTED,
                    EnumSet.allOf(Component.class),
                    known);
        }
        MissingParameter scope = new MissingParameter(
                "scope",
                notCounted(known.staffGroup()),
                rules.scheme().document().title(),
                rules.scheme().scope().grounds().citation().article());
        return new Lack(scope, Kind.SCHEME, Effect.NOT_COUNTED, EnumSet.allOf(Component.class), known.people());
    }

    private static BilingualText notCounted(String staffGroup) {
        BilingualText group = StaffGroup.fromCode(staffGroup)
                .map(StaffGroup::label)
                .orElse(new BilingualText(staffGroup, staffGroup));
        return new BilingualText("办法不计入：" + group.zh(), "not counted by the scheme: " + group.en());
    }

    private Lack noRule(Component component, Known known) {
        MissingParameter rule = new MissingParameter(
                component.code(),
                new BilingualText(
                        "办法没有规定：" + component.label().zh(),
                        "no rule on " + component.label().en()),
                rules.scheme().document().title(),
                "-");
        return new Lack(rule, Kind.SCHEME, Effect.NO_RULE, Set.of(component), known.people());
    }

    private void grade(Known known, List<Lack> lacks) {
        boolean isByGrade =
                rules.basic().given().map(given -> given.value().needsGrade()).orElse(true)
                        && !(rules.basic() instanceof Answer.Absent<BasicPay>);
        if (!isByGrade) {
            return;
        }
        if (known.isGradeUnknown()) {
            lacks.add(register("pay_grade", "岗位等级", "pay grade", "岗位等级", Effect.UNTOLD, byGrade(), known));
        }
        boolean steps = rules.steps() instanceof Answer.Missing<GradeSteps>
                || rules.steps()
                        .given()
                        .filter(given -> !(given.value().pace() instanceof GradeSteps.Pace.Never))
                        .isPresent();
        if (known.isSinceUnknown() && steps) {
            lacks.add(register(
                    "grade_since",
                    "现等级起始时间（视为一直留在现等级）",
                    "since when the grade is held (taken to stay in it)",
                    "现等级起始时间",
                    Effect.ASSUMED,
                    byGrade(),
                    known));
        }
    }

    private void post(Known known, List<Lack> lacks) {
        if (known.postLevel().isEmpty() && PayParts.has(rules, Component.POST_ALLOWANCE)) {
            lacks.add(register(
                    "post_level", "职级", "post level", "职务", Effect.UNTOLD, Set.of(Component.POST_ALLOWANCE), known));
        }
        boolean decides = rules.postAllowances()
                .given()
                .filter(given -> given.value().differsAmongStaff())
                .isPresent();
        if (known.isPostUnread() && decides) {
            lacks.add(register(
                    "post",
                    "职务未能识别（按一般工作人员测算）",
                    "post that could not be read (taken as general staff)",
                    "职务",
                    Effect.ASSUMED,
                    Set.of(Component.POST_ALLOWANCE),
                    known));
        }
    }

    private void retirement(Known known, List<Lack> lacks) {
        Set<Component> all = parts();
        if (known.isMonthUnknown()) {
            lacks.add(
                    hasRetirement
                            ? register(
                                    "birth_month",
                                    "出生年月或性别（视为不退休）",
                                    "month of birth or sex (taken never to retire)",
                                    "出生年月",
                                    Effect.ASSUMED,
                                    all,
                                    known)
                            : new Lack(
                                    new MissingParameter(
                                            "retirement_rules",
                                            new BilingualText(
                                                    "退休年龄的规定（视为不退休）", "rules on retirement (taken never to retire)"),
                                            "国务院关于渐进式延迟法定退休年龄的办法",
                                            "-"),
                                    Kind.SCHEME,
                                    Effect.ASSUMED,
                                    all,
                                    known.people()));
        } else if (known.overdue().get(assumption)) {
            lacks.add(register(
                    "overdue_retirement",
                    "已过退休月份仍在册（视为继续在岗）",
                    "in the register after the month of retirement (taken to stay)",
                    "出生年月",
                    Effect.ASSUMED,
                    all,
                    known));
        } else if (known.isClassUnknown()) {
            lacks.add(register(
                    "retirement_class",
                    "退休类别（依情景取较晚或较早的年龄）",
                    "class of retirement (the later or earlier age, as the scenario says)",
                    "退休类别",
                    Effect.ASSUMED,
                    all,
                    known));
        }
    }

    private void base(Known known, List<Lack> lacks) {
        Set<Component> due = Component.contributions().stream()
                .filter(component -> PayParts.has(rules, component))
                .collect(Collectors.toSet());
        if (rules.base() instanceof Answer.Absent<?> && !due.isEmpty()) {
            lacks.add(new Lack(
                    new MissingParameter(
                            "base",
                            new BilingualText("办法没有规定：缴费基数", "no rule on the base of contributions"),
                            rules.scheme().document().title(),
                            "-"),
                    Kind.SCHEME,
                    Effect.NO_RULE,
                    due,
                    known.people()));
        }
    }

    private List<Lack> payers(Known known) {
        Answer<Funding> funding = rules.funding();
        boolean isKnown = funding.given()
                .filter(given -> !given.value().payers(known.staffGroup()).isEmpty())
                .isPresent();
        if (isKnown) {
            return List.of();
        }
        List<MissingParameter> missing = funding.missing();
        String article = funding.given()
                .map(given -> given.rules().stream()
                        .map(rule -> rule.grounds().citation().article())
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .orElse("-");
        return (missing.isEmpty()
                        ? List.of(new MissingParameter(
                                "payers",
                                new BilingualText("经费来源", "who pays"),
                                ground.own().document().title(),
                                article))
                        : missing)
                .stream()
                        .map(parameter ->
                                new Lack(parameter, Kind.SCHEME, Effect.PAYER_UNKNOWN, parts(), known.people()))
                        .toList();
    }

    private Set<Component> parts() {
        return Arrays.stream(Component.values())
                .filter(component -> PayParts.has(rules, component))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Component.class)));
    }

    private Set<Component> byGrade() {
        Set<Component> parts = parts();
        parts.removeAll(
                EnumSet.of(Component.POST_ALLOWANCE, Component.CERTIFICATE_ALLOWANCE, Component.RETAINED_SUBSIDY));
        return parts;
    }

    private static Lack register(
            String name, String zh, String en, String column, Effect effect, Set<Component> components, Known known) {
        return new Lack(
                new MissingParameter(name, new BilingualText(zh, en), REGISTER, column),
                Kind.REGISTER,
                effect,
                components,
                known.people());
    }
}
