package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.Progress;
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
    public synchronized void published(TableName table, long rows, Duration duration) {
        published++;
        line(
                table,
                String.format(
                        Locale.ROOT,
                        locale.text("%,d 行，%.1f 秒", "%,d rows, %.1f s"),
                        rows,
                        duration.toMillis() / 1000.0));
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
