package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.FixedBand;
import io.rosterlake.transforms.scheme.HouseholdSteps;
import io.rosterlake.transforms.scheme.HouseholdSteps.Step;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.StaffingNote;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a staffing rule demands, in words. */
final class StaffingRuleText {
    private final Locale locale;

    StaffingRuleText(Locale locale) {
        this.locale = locale;
    }

    /** The rule in one line. */
    String summary(StaffingRule rule) {
        if (rule instanceof FixedBand band) {
            return bounds(band.bounds());
        }
        if (rule instanceof HouseholdSteps) {
            return text("按户数分档", "by households");
        }
        if (rule instanceof HouseholdsPerWorker ratio) {
            return limits(text("每人 %s 户", "%s households per worker"), ratio.atLeast(), ratio.atMost(), ratio.about());
        }
        if (rule instanceof WorkersPerResidents ratio) {
            return limits(text("每万居民 %s 人", "%s per 10,000 residents"), ratio.atLeast(), ratio.atMost(), ratio.about());
        }
        return ((StaffingNote) rule).says().in(locale);
    }

    /** The lines below the summary: one per household step. */
    List<String> details(StaffingRule rule) {
        if (!(rule instanceof HouseholdSteps steps)) {
            return List.of();
        }
        return steps.steps().stream().map(this::step).toList();
    }

    private String step(Step step) {
        String range = step.to() == null
                ? text("%d 户及以上", "%d households and more").formatted(step.first())
                : text("%d-%d 户", "%d-%d households").formatted(step.first(), step.last());
        if (step.missing()) {
            return range + text("：缺失", ": missing");
        }
        String growth = step.oneMorePer() == null
                ? ""
                : text("，超过 %2$d 户后每满 %1$d 户增加 1 人", ", one more per full %d beyond %d")
                        .formatted(step.oneMorePer(), step.from());
        return range + text("：", ": ") + bounds(step.bounds()) + growth;
    }

    private String bounds(Bounds bounds) {
        if (bounds.floor() != null && bounds.equals(Bounds.exactly(bounds.floor()))) {
            return text("%d 人", "%d").formatted(bounds.floor());
        }
        return limits(text("%s 人", "%s"), bounds.floor(), bounds.ceiling(), bounds.target());
    }

    private String limits(String frame, @Nullable Number atLeast, @Nullable Number atMost, @Nullable Number about) {
        List<String> parts = new ArrayList<>();
        add(parts, text("不少于 ", "at least "), atLeast);
        add(parts, text("不超过 ", "at most "), atMost);
        add(parts, text("约 ", "about "), about);
        return frame.formatted(String.join(text("、", ", "), parts));
    }

    private static void add(List<String> parts, String relation, @Nullable Number number) {
        if (number != null) {
            parts.add(relation + (number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString()));
        }
    }

    private String text(String zh, String en) {
        return LocaleOption.isEnglish(locale) ? en : zh;
    }
}
