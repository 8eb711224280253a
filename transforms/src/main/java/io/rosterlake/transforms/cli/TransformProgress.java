package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Progress;
import io.rosterlake.transforms.run.SliceCount;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line per table on standard error, and one at the end. */
final class TransformProgress implements Progress {
    private final PrintWriter out;
    private final LocaleOption locale;
    private int published;
    private int unchanged;

    TransformProgress(PrintWriter out, LocaleOption locale) {
        this.out = out;
        this.locale = locale;
    }

    @Override
    public synchronized void unchanged(TableName table) {
        unchanged++;
        line(table, locale.text("无变化", "unchanged"));
    }

    @Override
    public synchronized void confirmed(TableName table, SliceCount slices, Duration duration) {
        unchanged++;
        line(table, locale.text("结果无变化，", "same result, ") + computed(slices, duration));
    }

    @Override
    public synchronized void published(TableName table, long rows, SliceCount slices, Duration duration) {
        published++;
        line(table, String.format(Locale.ROOT, locale.text("%,d 行，", "%,d rows, "), rows) + computed(slices, duration));
    }

    private String computed(SliceCount slices, Duration duration) {
        return String.format(
                Locale.ROOT,
                locale.text("重算 %,d/%,d 片，%.1f 秒", "%,d of %,d slices computed, %.1f s"),
                slices.recomputed(),
                slices.total(),
                duration.toMillis() / 1000.0);
    }

    synchronized void done() {
        out.println(locale.text("已更新 %d 张表，%d 张无变化。", "%d tables updated, %d unchanged.")
                .formatted(published, unchanged));
        out.flush();
    }

    private void line(TableName table, String what) {
        out.printf("  %-28s %s%n", table, what);
        out.flush();
    }
}
