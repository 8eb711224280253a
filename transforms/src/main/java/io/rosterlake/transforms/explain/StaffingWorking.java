package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.FixedBand;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SizeSteps;
import io.rosterlake.transforms.scheme.SizeSteps.Size;
import io.rosterlake.transforms.scheme.SizeSteps.Step;
import io.rosterlake.transforms.scheme.StaffingNote;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import io.rosterlake.transforms.scheme.WorkersPerResidents.Level;
import io.rosterlake.transforms.scheme.comparison.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a staffing rule gives for a community, with the numbers put in.
 *
 * @param households households; null when unknown
 * @param residents resident population; null when unknown
 */
record StaffingWorking(
        @Nullable Integer households, @Nullable Integer residents) {

    AppliedRule apply(Scheme scheme, StaffingRule rule) {
        return new AppliedRule(scheme, new Entry.Staffed(rule), here(rule), effect(rule));
    }

    private Effect effect(StaffingRule rule) {
        if (!rule.decides()) {
            return Effect.ON_RECORD;
        }
        if (rule.demand(households, residents).isPresent()) {
            return Effect.DECIDES;
        }
        return needsUnknownSize(rule) ? Effect.INPUT_UNKNOWN : Effect.MISSING;
    }

    private boolean needsUnknownSize(StaffingRule rule) {
        if (rule instanceof SizeSteps steps) {
            return counted(steps) == null;
        }
        return (rule instanceof HouseholdsPerWorker && households == null)
                || (rule instanceof WorkersPerResidents && residents == null);
    }

    private BilingualText here(StaffingRule rule) {
        if (effect(rule) == Effect.INPUT_UNKNOWN) {
            return Texts.of(
                    "%s未知，本条无法适用：请在社区台账中补填",
                    "%s not known, so the rule cannot be applied: fill it in in the communities register",
                    size(rule) == Size.HOUSEHOLDS
                            ? new BilingualText("户数", "households are")
                            : new BilingualText("常住人口", "residents are"));
        }
        if (rule instanceof SizeSteps steps) {
            return stepped(steps);
        }
        if (rule instanceof HouseholdsPerWorker ratio) {
            return perWorker(ratio);
        }
        if (rule instanceof WorkersPerResidents ratio) {
            return perResidents(ratio);
        }
        if (rule instanceof FixedBand band && rule.decides()) {
            return bounds(band.bounds());
        }
        return unused(rule);
    }

    private static BilingualText unused(StaffingRule rule) {
        if (rule instanceof StaffingNote && rule.decides()) {
            return new BilingualText("抄本缺失，无法适用", "missing from our copy, so it cannot be applied");
        }
        return switch (rule.grounds().status()) {
            case ABSENT -> new BilingualText("该办法没有这项规定", "the scheme has no such rule");
            case REJECTED -> new BilingualText("文字有误，不采用", "garbled, not used");
            case CITED, INTERPRETED, MISSING ->
                new BilingualText("只作记录，不参与计算", "on record only, takes no part in the figures");
        };
    }

    private static Size size(StaffingRule rule) {
        if (rule instanceof SizeSteps steps) {
            return steps.size();
        }
        return rule instanceof WorkersPerResidents ? Size.RESIDENTS : Size.HOUSEHOLDS;
    }

    private @Nullable Integer counted(SizeSteps rule) {
        return rule.size() == Size.HOUSEHOLDS ? households : residents;
    }

    private BilingualText stepped(SizeSteps rule) {
        int counted = Optional.ofNullable(counted(rule)).orElseThrow();
        Step step = rule.steps().stream()
                .filter(one -> counted >= one.first() && counted <= one.last())
                .findFirst()
                .orElseThrow();
        BilingualText unit = rule.size().unit();
        BilingualText band = step.to() == null
                ? Texts.of(
                        "%d %s在“%d %s及以上”一档",
                        "%d %s lie in the band of %d %s and more", counted, unit, step.first(), unit)
                : Texts.of(
                        "%d %s在“%d-%d %s”一档",
                        "%d %s lie in the band of %d to %d %s", counted, unit, step.first(), step.last(), unit);
        if (step.missing()) {
            return Texts.of("%s，抄本缺这一档的配备人数", "%s, of which our copy has lost the numbers", band);
        }
        if (step.oneMorePer() == null) {
            return Texts.of("%s：%s", "%s: %s", band, bounds(step.bounds()));
        }
        int more = (counted - step.from()) / step.oneMorePer();
        return Texts.of(
                "%s；⌊(%d − %d) ÷ %d⌋ = %d，每档加 %d：%s",
                "%s; ⌊(%d − %d) ÷ %d⌋ = %d, so %d more: %s",
                band,
                counted,
                step.from(),
                step.oneMorePer(),
                more,
                more,
                bounds(step.bounds().plus(more)));
    }

    private BilingualText perWorker(HouseholdsPerWorker rule) {
        List<BilingualText> parts = new ArrayList<>();
        Bounds bounds = rule.demand(households, residents).orElseThrow();
        if (bounds.floor() != null) {
            parts.add(
                    Texts.of("下限 ⌈%d ÷ %d⌉ = %d 人", "floor ⌈%d ÷ %d⌉ = %d", households, rule.atMost(), bounds.floor()));
        }
        if (bounds.ceiling() != null) {
            parts.add(Texts.of(
                    "上限 ⌊%d ÷ %d⌋ = %d 人", "ceiling ⌊%d ÷ %d⌋ = %d", households, rule.atLeast(), bounds.ceiling()));
        }
        if (bounds.target() != null) {
            parts.add(Texts.of(
                    "应配 %d ÷ %d，四舍五入 = %d 人",
                    "target %d ÷ %d, rounded half up = %d", households, rule.about(), bounds.target()));
        }
        return Texts.joined(parts, "；", "; ");
    }

    private BilingualText perResidents(WorkersPerResidents rule) {
        if (rule.level() == Level.DISTRICT) {
            return new BilingualText(
                    "按全区（市）总量控制，不约束单个社区", "controls the total of a district, and binds no single community");
        }
        List<BilingualText> parts = new ArrayList<>();
        Bounds bounds = rule.demand(households, residents).orElseThrow();
        if (bounds.floor() != null) {
            parts.add(Texts.of(
                    "下限 ⌈%d × %s ÷ 10000⌉ = %d 人",
                    "floor ⌈%d × %s ÷ 10,000⌉ = %d", residents, rule.atLeast(), bounds.floor()));
        }
        if (bounds.ceiling() != null) {
            parts.add(Texts.of(
                    "上限 ⌊%d × %s ÷ 10000⌋ = %d 人",
                    "ceiling ⌊%d × %s ÷ 10,000⌋ = %d", residents, rule.atMost(), bounds.ceiling()));
        }
        if (bounds.target() != null) {
            parts.add(Texts.of(
                    "应配 %d × %s ÷ 10000，四舍五入 = %d 人",
                    "target %d × %s ÷ 10,000, rounded half up = %d", residents, rule.about(), bounds.target()));
        }
        return Texts.joined(parts, "；", "; ");
    }

    /** The bounds in words. */
    static BilingualText bounds(Bounds bounds) {
        List<BilingualText> parts = new ArrayList<>();
        if (bounds.floor() != null) {
            parts.add(Texts.of("下限 %d 人", "floor %d", bounds.floor()));
        }
        if (bounds.ceiling() != null) {
            parts.add(Texts.of("上限 %d 人", "ceiling %d", bounds.ceiling()));
        }
        if (bounds.target() != null) {
            parts.add(Texts.of("应配 %d 人", "target %d", bounds.target()));
        }
        return parts.isEmpty() ? new BilingualText("不另作规定", "no bound of its own") : Texts.joined(parts, "，", ", ");
    }
}
