package io.rosterlake.transforms.benchmark;

import io.rosterlake.transforms.benchmark.Expansion.NotRunException;
import io.rosterlake.transforms.benchmark.Meter.Measured;
import io.rosterlake.transforms.cli.LocaleOption;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.projection.Projection;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Projects invented people twice and says what each side took. */
final class ProjectBenchmark {
    private static final int AGREE = 0;
    private static final int DISAGREE = 3;
    private static final int SHOWN = 10;
    private static final int YEAR = 12;

    private final BenchmarkFolder folder;
    private final LocaleOption locale;
    private final PrintWriter out;
    private final PrintWriter progress;

    ProjectBenchmark(BenchmarkFolder folder, LocaleOption locale, PrintWriter out, PrintWriter progress) {
        this.folder = folder;
        this.locale = locale;
        this.out = out;
        this.progress = progress;
    }

    /** @return the exit code */
    int run(int people, int months, int number, int runs) throws IOException, InterruptedException {
        SchemeCatalogue schemes = SchemeCatalogue.loadBuiltIn(List.of(
                folder.copy("jinan-lixia.yaml", "overlay/jinan-lixia.yaml"),
                folder.copy("/schemes/illustrative/ningde-fuan.yaml", "overlay/ningde-fuan.yaml")));
        List<Scenario> scenarios = BenchmarkScenarios.first(number, months);
        say("本机：%d 个处理器核，%s，堆上限 %d MB", "Machine: %d cores, %s, heap up to %d MB", machine());
        try (SparkEngine engine = SparkEngine.start("local[2]", LakeSize.LARGE)) {
            SparkSession spark = engine.session();
            Path file = people(spark, people, schemes);
            Measured<Results> ours = project(spark, file, schemes, scenarios, runs);
            print("rosterlake", ours.measurement());
            return compare(spark, file, schemes, scenarios, runs, ours);
        }
    }

    private static Object[] machine() {
        Runtime runtime = Runtime.getRuntime();
        return new Object[] {
            runtime.availableProcessors(),
            System.getProperty("java.vm.name") + " " + Runtime.version(),
            runtime.maxMemory() >> 20
        };
    }

    /** Writes the people, unless they are there from another time. */
    private Path people(SparkSession spark, int number, SchemeCatalogue schemes) {
        Path people = folder.resolve("people-" + number);
        if (!Files.exists(people.resolve("_SUCCESS"))) {
            say("正在生成 %,d 人（全部虚构）", "Inventing %,d people", number);
            InventedPeople.of(spark, number, schemes)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(people.toString());
        }
        return people;
    }

    private Measured<Results> project(
            SparkSession spark, Path file, SchemeCatalogue schemes, List<Scenario> scenarios, int runs) {
        List<Measurement> measured = new ArrayList<>();
        List<Row> rows = List.of();
        for (int run = 0; run < runs; run++) {
            say("正在测算：%s", "Projecting: %s", "rosterlake");
            Dataset<Row> people = spark.read().parquet(file.toString());
            Measured<List<Row>> one = Meter.measure(() ->
                    new Projection(schemes).of(people, scenarios).months(spark).collectAsList());
            rows = one.result();
            measured.add(one.measurement());
        }
        return new Measured<>(Results.ofProjection(rows), Measurement.median(measured));
    }

    private int compare(
            SparkSession spark,
            Path file,
            SchemeCatalogue schemes,
            List<Scenario> scenarios,
            int runs,
            Measured<Results> ours)
            throws IOException, InterruptedException {
        Path small = folder.resolve("small");
        new SmallTables(schemes, scenarios).write(small);
        Path result = folder.resolve("expansion.parquet");
        try {
            say("正在测算：%s", "Projecting: %s", "DuckDB");
            int asOf = InventedPeople.AS_OF.getYear() * YEAR + InventedPeople.AS_OF.getMonthValue() - 1;
            Measurement theirs = Measurement.median(Expansion.prepare(folder)
                    .run(file, small, result, asOf, scenarios.get(0).horizon(), runs));
            print("DuckDB", theirs);
            Measurement own = ours.measurement();
            say(
                    "DuckDB 用时为本程序的 %.1f 倍（钟表时间）、%.1f 倍（处理器时间）",
                    "DuckDB takes %.1f times as long by the clock, %.1f times by processor time",
                    theirs.seconds() / own.seconds(),
                    theirs.processorSeconds() / own.processorSeconds());
        } catch (NotRunException without) {
            say(
                    "未运行 DuckDB：没有可用的 Python 3，或依赖安装失败，或运行出错（见 %s）",
                    "DuckDB was not run: there is no Python 3, its package could not be installed, or it failed (see %s)",
                    without.getMessage());
            return AGREE;
        }
        return verdict(
                ours.result(),
                Results.ofExpansion(spark.read().parquet(result.toString()).collectAsList()));
    }

    private int verdict(Results ours, Results theirs) {
        List<String> differences = ours.differences(theirs);
        if (differences.isEmpty()) {
            say(
                    "两者一致：%,d 个数字，合计 %,.2f 元，分毫不差",
                    "Both agree to the fen: %,d figures, %,.2f yuan together",
                    ours.figures().size(),
                    ours.fen() / 100.0);
            return AGREE;
        }
        say("两者不一致：%,d 处", "They disagree: %,d figures", differences.size());
        differences.stream().limit(SHOWN).forEach(out::println);
        out.flush();
        return DISAGREE;
    }

    private void print(String name, Measurement measurement) {
        out.println(String.format(
                Locale.ROOT,
                locale.text(
                        "%-10s 钟表 %8.1f 秒   处理器 %8.1f 秒   堆峰值 %6d MB   内存峰值 %6d MB",
                        "%-10s clock %8.1f s   processor %8.1f s   heap peak %6d MB   RSS peak %6d MB"),
                name,
                measurement.seconds(),
                measurement.processorSeconds(),
                measurement.peakHeapBytes() >> 20,
                measurement.peakResidentBytes() >> 20));
        out.flush();
    }

    private void say(String zh, String en, Object... arguments) {
        progress.println(String.format(Locale.ROOT, locale.text(zh, en), arguments));
        progress.flush();
    }
}
