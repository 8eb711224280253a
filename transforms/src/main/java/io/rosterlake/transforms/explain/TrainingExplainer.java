package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.comparison.Entry;
import io.rosterlake.transforms.scheme.requirement.TrainingRequirement;
import io.rosterlake.transforms.training.TrainingNeed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a row of {@code gold.training_compliance}. */
final class TrainingExplainer {
    private final TrainingCell cell;
    private final PublishedRow row;
    private final SchemeInForce scheme;
    private final TrainingNeed need;
    private final List<TrainingPerson> people;

    private TrainingExplainer(TrainingCell cell, PublishedRow row, SchemeCatalogue schemes) {
        this.cell = cell;
        this.row = row;
        this.scheme = SchemeInForce.of(
                schemes, cell.last().schemeId(), cell.last().month().atEndOfMonth());
        this.need = scheme.scheme()
                .map(version -> StaffGroup.fromCode(cell.staffGroup())
                        .map(group -> TrainingNeed.of(version, group))
                        .orElse(TrainingNeed.none(RulingStatus.NO_RULE)))
                .orElseGet(() -> TrainingNeed.none(scheme.status()));
        this.people = cell.people();
    }

    static Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
        TrainingExplainer explainer = new TrainingExplainer(TrainingCell.of(row, evidence), row, schemes);
        return explainer.explanation();
    }

    private Explanation explanation() {
        List<Part> parts = new ArrayList<>(List.of(
                new Part.Inputs(inputs()),
                new Part.Rules(Texts.NONE, scheme.scheme().map(this::rules).orElse(List.of())),
                new Part.Steps(Texts.NONE, steps()),
                new Part.Result(Texts.NONE, figures())));
        parts.addAll(TrainingSources.of(people, this::verdict));
        return new Explanation(Texts.of("培训达标：%s", "Training: %s", cell.title()), sentence(), parts);
    }

    private boolean isRuled() {
        return need.ruling().status() == RulingStatus.RULED;
    }

    private long fullYear() {
        return people.stream().filter(TrainingPerson::fullYear).count();
    }

    private long enough() {
        return people.stream()
                .filter(person -> person.fullYear() && hasEnough(person))
                .count();
    }

    /** Had × 12 ≥ need × elapsed months, of hours and of sessions where they are asked. */
    private boolean hasEnough(TrainingPerson person) {
        return reaches(person.classHours(), need.hours())
                && reaches(BigDecimal.valueOf(person.sessions()), need.sessions());
    }

    private boolean reaches(BigDecimal had, @Nullable BigDecimal needed) {
        return needed == null
                || had.multiply(BigDecimal.valueOf(12))
                                .compareTo(needed.multiply(BigDecimal.valueOf(cell.elapsedMonths())))
                        >= 0;
    }

    private BigDecimal classHours() {
        return people.stream().map(TrainingPerson::classHours).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private long sessions() {
        return people.stream().mapToLong(TrainingPerson::sessions).sum();
    }

    private long trainings() {
        return people.stream().mapToLong(person -> person.trainings().size()).sum();
    }

    private List<Input> inputs() {
        return List.of(
                scheme.asInput(),
                new Input(
                        Texts.of("年度", "year"),
                        Texts.same(cell.year()),
                        cell.isOver()
                                ? Texts.of("花名册已到 12 月，年度已结束", "there are registers up to December: the year is over")
                                : Texts.of(
                                        "花名册到 %s 为止，已过 %d 个月，按月数折算",
                                        "registers up to %s: %d months elapsed, and the need is prorated",
                                        cell.last().month(),
                                        cell.elapsedMonths())),
                new Input(
                        Texts.of("当年在册人数", "people of the year"),
                        Texts.number(people.size(), "人", "people"),
                        Texts.of("当年最后一次在册时属本街道、本类别", "whose last street and group of the year are these")),
                new Input(
                        Texts.of("全年在岗", "in post the whole year"),
                        Texts.number(fullYear(), "人", "people"),
                        Texts.of(
                                "本区县当年有花名册的 %d 个月都在",
                                "in all %d months that the district has of the year", cell.months())),
                new Input(
                        Texts.of("培训", "training"),
                        Texts.of("%s 课时、%d 次", "%s class hours, %d sessions", classHours(), sessions()),
                        Texts.of(
                                "全部人员；同一人同一天的培训计一次",
                                "of everybody; trainings of a person on one day are one session")));
    }

    private List<AppliedRule> rules(Scheme version) {
        List<AppliedRule> rules = new ArrayList<>();
        rules.add(new AppliedRule(
                version,
                new Entry.Counted(version.scope()),
                Texts.of("“%s”是否计入", "does the scheme count '%s'", People.group(cell.staffGroup())),
                Effect.DECIDES));
        List<SchemeRule> asking = TrainingRequirement.of(version).stream()
                .map(TrainingRequirement::rule)
                .toList();
        for (SchemeRule rule : version.rules(Section.TRAINING)) {
            boolean decides = need.ruling().rules().contains(rule);
            boolean missing = !rule.missing().isEmpty() && need.ruling().status() == RulingStatus.MISSING;
            Effect effect = decides ? Effect.DECIDES : missing ? Effect.MISSING : Effect.ON_RECORD;
            rules.add(new AppliedRule(
                    version, new Entry.Ruled(Section.TRAINING, rule), here(effect, asking.contains(rule)), effect));
        }
        return rules;
    }

    private BilingualText here(Effect effect, boolean asks) {
        if (effect == Effect.DECIDES) {
            return amount();
        }
        if (effect == Effect.MISSING) {
            return new BilingualText("抄本缺失，无法判定是否达标", "missing from our copy, so nobody can be judged");
        }
        return asks
                ? Texts.of("不适用于这类人员", "not about these people")
                : Texts.of("不规定每年的数量", "asks for no amount a year");
    }

    private BilingualText amount() {
        List<BilingualText> parts = new ArrayList<>();
        if (need.hours() != null) {
            parts.add(Texts.of(
                    "每人每年 %s 课时",
                    "%s class hours a person and year", need.hours().toPlainString()));
        }
        if (need.sessions() != null) {
            parts.add(Texts.of(
                    "每人每年 %s 次",
                    "%s sessions a person and year", need.sessions().toPlainString()));
        }
        return parts.isEmpty() ? Texts.of("无要求", "nothing asked") : Texts.joined(parts, "，", ", ");
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (!isRuled()) {
            steps.add(Step.of(
                    Texts.of("判定", "answer"), silence(), need.ruling().status().label()));
            return steps;
        }
        steps.add(Step.of(Texts.of("每人的要求", "need of each person"), amount(), proratedNeed()));
        steps.add(Step.of(
                cell.isOver() ? Texts.of("达标人数", "compliant") : Texts.of("进度正常人数", "on track"),
                Texts.of("全年在岗 %d 人中达到要求的", "of %d full-year people those who reach the need", fullYear()),
                Texts.same(enough())));
        if (cell.isOver()) {
            steps.add(Step.of(
                    Texts.of("达标率", "compliance rate"),
                    Texts.same(enough() + " ÷ " + fullYear()),
                    Texts.same(Quotient.rate(enough(), fullYear()))));
        } else {
            steps.add(Step.of(
                    Texts.of("进度落后人数", "behind"),
                    Texts.same(fullYear() + " − " + enough()),
                    Texts.same(fullYear() - enough())));
        }
        return steps;
    }

    private BilingualText proratedNeed() {
        return cell.isOver()
                ? Texts.of("全年", "whole year")
                : Texts.of("× %d ÷ 12，不取整", "× %d ÷ 12, unrounded", cell.elapsedMonths());
    }

    private BilingualText silence() {
        if (scheme.version() == null) {
            return scheme.asInput().remark();
        }
        return need.ruling().status() == RulingStatus.MISSING
                ? Texts.of(
                        "文件有规定而抄本缺失，达标人数无法判定，不以 0 代替",
                        "the document has it and our copy has not: undefined, never taken as 0")
                : Texts.of("该办法对这类人员没有培训数量要求", "the scheme asks for no amount of these people");
    }

    private BilingualText verdict(TrainingPerson person) {
        if (!person.fullYear()) {
            return Texts.of("年内进出，不判定", "joined or left in the year: not judged");
        }
        if (!isRuled()) {
            return Texts.of("无要求，不判定", "nothing asked: not judged");
        }
        return hasEnough(person) ? Texts.of("达到", "enough") : Texts.of("未达到", "not enough");
    }

    private List<Figure> figures() {
        Long judged = isRuled() ? Long.valueOf(enough()) : null;
        boolean over = cell.isOver();
        return List.of(
                row.figure("people", (long) people.size()),
                row.figure("full_year_people", fullYear()),
                row.figure("part_year_people", people.size() - fullYear()),
                row.figure("class_hours", classHours()),
                row.figure("sessions", sessions()),
                row.figure("trainings", trainings()),
                row.figure("required_hours", need.hours()),
                row.figure("required_sessions", need.sessions()),
                row.figure("compliant", over ? judged : null),
                row.figure("on_track", over ? null : judged),
                row.figure("behind", over || judged == null ? null : Long.valueOf(fullYear() - judged)),
                row.figure("compliance_rate", over ? Quotient.rate(judged, fullYear()) : null),
                row.figure("year_complete", over),
                row.figure("elapsed_months", (long) cell.elapsedMonths()),
                row.figure("requirement_status", need.ruling().status().code()),
                row.figure("scheme_id", scheme.id()),
                row.figure("scheme_version", scheme.versionName()),
                row.figure("rule", need.ruling().articles()),
                row.figure(
                        "basis",
                        Optional.ofNullable(need.ruling().basis())
                                .map(basis -> basis.code())
                                .orElse(null)));
    }

    private BilingualText sentence() {
        if (!isRuled()) {
            return Texts.of("%s：%s。", "%s: %s.", need.ruling().status().label(), silence());
        }
        return Texts.of(
                cell.isOver() ? "全年在岗 %d 人，达标 %d 人（要求：%s）。" : "全年在岗 %d 人，进度正常 %d 人（要求：%s，按已过月数折算）。",
                cell.isOver()
                        ? "Of %d full-year people %d had enough training (asked: %s)."
                        : "Of %d people in post to date %d are on track (asked: %s, prorated).",
                fullYear(),
                enough(),
                amount());
    }
}
