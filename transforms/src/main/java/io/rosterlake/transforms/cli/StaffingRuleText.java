package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.FixedBand;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.SizeSteps;
import io.rosterlake.transforms.scheme.SizeSteps.Size;
import io.rosterlake.transforms.scheme.SizeSteps.Step;
import io.rosterlake.transforms.scheme.StaffingNote;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import io.rosterlake.transforms.scheme.WorkersPerResidents.Level;
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
        if (rule instanceof SizeSteps steps) {
            return steps.size() == Size.HOUSEHOLDS ? text("按户数分档", "by households") : text("按人口分档", "by residents");
        }
        if (rule instanceof HouseholdsPerWorker ratio) {
            return limits(text("每人 %s 户", "%s households per worker"), ratio.atLeast(), ratio.atMost(), ratio.about());
        }
        if (rule instanceof WorkersPerResidents ratio) {
            String frame = text("每万居民 %s 人", "%s per 10,000 residents");
            String level = ratio.level() == Level.COMMUNITY ? "" : text("（按区县总量）", " (total of the district)");
            return limits(frame, ratio.atLeast(), ratio.atMost(), ratio.about()) + level;
        }
        return ((StaffingNote) rule).says().in(locale);
    }

    /** The lines below the summary: one per household step. */
    List<String> details(StaffingRule rule) {
        if (!(rule instanceof SizeSteps steps)) {
            return List.of();
        }
        return steps.steps().stream().map(step -> step(steps.size(), step)).toList();
    }

    private String step(Size size, Step step) {
        String unit = size.unit().in(locale);
        String range = step.to() == null
                ? text("%d %s及以上", "%d %s and more").formatted(step.first(), unit)
                : text("%d-%d %s", "%d-%d %s").formatted(step.first(), step.last(), unit);
        if (step.missing()) {
            return range + text("：缺失", ": missing");
        }
        if (step.bounds().isEmpty()) {
            return range + text("：不另作规定", ": no bound of its own");
        }
        String growth = step.oneMorePer() == null
                ? ""
                : text("，超过 %2$d %3$s后每满 %1$d %3$s增加 1 人", ", one more per full %d beyond %d")
                        .formatted(step.oneMorePer(), step.from(), unit);
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
