package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.comparison.Entry;
import io.rosterlake.transforms.staffing.StaffingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains a row of {@code gold.staffing}, or a community that somebody only asks about. */
final class StaffingExplainer {
    private static final BilingualText GROUP = new BilingualText("人员类别", "staff group");

    private static final BilingualText NOT_GIVEN = new BilingualText("未给出", "not given");

    private final StaffingCase asked;
    private final StaffingAnswer answer;
    private final StaffingWorking working;
    private final List<AppliedRule> rules;

    private StaffingExplainer(StaffingCase asked) {
        this.asked = asked;
        this.answer = StaffingAnswer.of(asked);
        this.working = new StaffingWorking(asked.households(), asked.residents());
        this.rules = asked.scheme().scheme().map(this::applied).orElse(List.of());
    }

    static Explanation explain(StaffingCase asked, PublishedRow row) {
        StaffingExplainer explainer = new StaffingExplainer(asked);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Inputs(explainer.inputs()));
        parts.addAll(explainer.parts(Texts.NONE, row));
        parts.addAll(StaffingSources.of(asked));
        return new Explanation(asked.title(), explainer.sentence(), parts);
    }

    /**
     * Several staff groups of one community, one after the other.
     *
     * @param cases the same community, once for each group
     */
    static Explanation explain(BilingualText title, List<StaffingCase> cases, PublishedRow row) {
        List<StaffingExplainer> explainers =
                cases.stream().map(StaffingExplainer::new).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Inputs(explainers.get(0).inputs().stream()
                .filter(input -> cases.size() == 1 || !input.name().equals(GROUP))
                .toList()));
        List<BilingualText> answers = new ArrayList<>();
        for (StaffingExplainer explainer : explainers) {
            BilingualText group = explainer.asked.group().label();
            parts.addAll(explainer.parts(cases.size() == 1 ? Texts.NONE : group, row));
            answers.add(
                    cases.size() == 1
                            ? explainer.sentence()
                            : Texts.of("【%s】%s", "[%s] %s", group, explainer.sentence()));
        }
        return new Explanation(title, Texts.joined(answers, "", " "), parts);
    }

    private List<Part> parts(BilingualText about, PublishedRow row) {
        return List.of(
                new Part.Rules(about, rules),
                new Part.Steps(about, steps()),
                new Part.Result(about, StaffingFigures.of(asked, answer, row)));
    }

    private List<AppliedRule> applied(Scheme scheme) {
        List<AppliedRule> applied = new ArrayList<>();
        if (asked.group().only() == null) {
            BilingualText counted = Texts.of(
                    "“全部人员”指：%s",
                    "'everybody counted' means: %s", groups(scheme.scope().counts()));
            applied.add(new AppliedRule(scheme, new Entry.Counted(scheme.scope()), counted, Effect.DECIDES));
        }
        scheme.staffing().stream()
                .filter(rule -> rule.group().equals(asked.group()))
                .forEach(rule -> applied.add(working.apply(scheme, rule)));
        return applied;
    }

    private static BilingualText groups(Set<StaffGroup> groups) {
        return Texts.list(List.copyOf(groups), StaffGroup::label);
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(
                asked.scheme().asInput(),
                Input.of(GROUP, asked.group().label()),
                size(Texts.of("户数", "households"), asked.households(), "户", "households"),
                asked.residents() != null || asked.registered() == null
                        ? size(Texts.of("常住人口", "residents"), asked.residents(), "人", "people")
                        : size(Texts.of("户籍人口", "registered population"), asked.registered(), "人", "people")));
        inputs.add(new Input(
                Texts.of("在岗人数", "headcount"),
                asked.headcount() == null ? NOT_GIVEN : Texts.number(asked.headcount(), "人", "people"),
                asked.people() == null
                        ? (asked.headcount() == null
                                ? Texts.of("故不判定缺员与超员", "so neither shortage nor surplus follows")
                                : Texts.of("假设", "supposed"))
                        : Texts.of(
                                "花名册全部 %d 人，其中计入的",
                                "of the %d in the register, those who count",
                                asked.people().size())));
        return inputs;
    }

    private Input size(BilingualText name, @Nullable Integer number, String zhUnit, String enUnit) {
        boolean notAsked = number == null && asked.people() == null;
        return notAsked
                ? Input.of(name, NOT_GIVEN)
                : new Input(name, Texts.number(number, zhUnit, enUnit), asked.sizeRemark());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (answer.bounds() == null) {
            steps.add(undecided());
        } else {
            steps.addAll(bounds());
            steps.addAll(gaps());
        }
        steps.addAll(StaffingFigures.ratios(asked));
        return steps;
    }

    private Step undecided() {
        BilingualText name = Texts.of("判定", "answer");
        if (answer.status() == StaffingStatus.NO_RULE) {
            BilingualText because = asked.scheme().version() == null
                    ? asked.scheme().asInput().remark()
                    : Texts.of(
                            "《%s》没有按“%s”规定配备人数",
                            "《%s》 has no staffing rule on '%s'",
                            asked.scheme().version().document().title(),
                            asked.group().label());
            return Step.of(name, because, StaffingStatus.NO_RULE.label());
        }
        List<AppliedRule> open = rules.stream()
                .filter(rule -> rule.effect() == Effect.MISSING || rule.effect() == Effect.INPUT_UNKNOWN)
                .toList();
        return new Step(
                name,
                Texts.of(
                        "有一条规则无法适用，应配人数即无法判定；不以 0 代替",
                        "one rule cannot be applied, so the numbers are undefined; they are never taken as 0"),
                StaffingStatus.UNDEFINED.label(),
                open);
    }

    private List<Step> bounds() {
        List<Step> steps = new ArrayList<>();
        steps.add(together(
                Texts.of("至少应配：各下限中最大的", "required at least: the largest floor"),
                "max",
                Bounds::floor,
                answer.floor()));
        steps.add(together(
                Texts.of("至多可配：各上限中最小的", "required at most: the smallest ceiling"),
                "min",
                Bounds::ceiling,
                answer.ceiling()));
        if (answer.target() != null) {
            steps.add(Step.of(
                    Texts.of("应配（目标）", "target"),
                    Texts.of("依该条规则", "of the rule that gives one"),
                    Texts.same(answer.target())));
        }
        if (answer.status() == StaffingStatus.CONTRADICTORY) {
            steps.add(new Step(
                    Texts.of("规则是否相容", "do the rules agree"),
                    Texts.of(
                            "至少 %d 人，而至多 %d 人：%d > %d，下列规定互相矛盾，两者都列出",
                            "at least %d and at most %d: %d > %d, so these rules contradict one another; both are shown",
                            answer.floor(),
                            answer.ceiling(),
                            answer.floor(),
                            answer.ceiling()),
                    StaffingStatus.CONTRADICTORY.label(),
                    contradicting()));
        }
        return steps;
    }

    private Step together(
            BilingualText name, String function, Function<Bounds, @Nullable Integer> bound, @Nullable Integer value) {
        List<String> numbers = answer.rules().stream()
                .flatMap(rule -> rule.demand(asked.households(), asked.residents()).stream())
                .map(bound)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return value == null
                ? Step.of(name, Texts.of("没有这样的规则", "no rule gives one"), Texts.of("无", "none"))
                : Step.of(
                        name,
                        Texts.same(
                                numbers.size() == 1
                                        ? numbers.get(0)
                                        : function + "(" + String.join(", ", numbers) + ")"),
                        Texts.same(value));
    }

    /** The rule that asks for the most and the one that allows the fewest. */
    private List<AppliedRule> contradicting() {
        return rules.stream()
                .filter(rule -> rule.entry() instanceof Entry.Staffed staffed && isDecisive(staffed.rule()))
                .toList();
    }

    private boolean isDecisive(StaffingRule rule) {
        Optional<Bounds> demand =
                rule.decides() ? rule.demand(asked.households(), asked.residents()) : Optional.empty();
        return demand.filter(bounds -> Objects.equals(bounds.floor(), answer.floor())
                        || Objects.equals(bounds.ceiling(), answer.ceiling()))
                .isPresent();
    }

    private List<Step> gaps() {
        Long headcount = asked.headcount();
        if (headcount == null) {
            return List.of();
        }
        BilingualText nothing = Texts.of("没有下限或上限，按 0 计", "no such bound, so 0");
        return List.of(
                Step.of(
                        Texts.of("缺员", "shortage"),
                        answer.floor() == null
                                ? nothing
                                : Texts.same("max(0, " + answer.floor() + " − " + headcount + ")"),
                        Texts.same(answer.shortage())),
                Step.of(
                        Texts.of("超员", "surplus"),
                        answer.ceiling() == null
                                ? nothing
                                : Texts.same("max(0, " + headcount + " − " + answer.ceiling() + ")"),
                        Texts.same(answer.surplus())));
    }

    private BilingualText sentence() {
        StaffingStatus status = answer.status();
        if (answer.bounds() == null) {
            return Texts.of(
                    "%s：%s",
                    "%s: %s",
                    status == null ? Texts.NONE : status.label(),
                    undecided().working());
        }
        BilingualText bounds = StaffingWorking.bounds(answer.bounds());
        if (status == null) {
            return Texts.of("%s。", "%s.", bounds);
        }
        BilingualText people = asked.headcount() == null
                ? Texts.NONE
                : Texts.of(
                        "；在岗 %d 人，缺员 %d，超员 %d",
                        "; headcount %d, shortage %d, surplus %d",
                        asked.headcount(),
                        answer.shortage(),
                        answer.surplus());
        return Texts.of("%s：%s%s。", "%s: %s%s.", status.label(), bounds, people);
    }
}
