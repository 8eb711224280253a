package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.reading.ReAdded;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explain check}: computes rows at random anew and says whether the published figures re-add. */
@Command(name = "check")
final class ExplainCheckCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private ExplainLakeOption lake = new ExplainLakeOption();

    @Mixin
    private ScenariosOption scenarios = new ScenariosOption();

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "explain.rows", defaultValue = "50")
    private int rows = 50;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "explain.seed", defaultValue = "1")
    private long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rows < 1) {
            throw new ParameterException(spec.commandLine(), locale.text("--rows 至少为 1", "--rows is at least 1"));
        }
        return lake.open(locale.locale(), scenarios::load, (tables, catalogue) -> report(tables.readd(rows, seed)));
    }

    private int report(List<ReAdded> results) {
        PrintWriter out = spec.commandLine().getOut();
        for (ExplainedTable table : ExplainedTable.values()) {
            List<ReAdded> ofTable =
                    results.stream().filter(one -> one.table() == table).toList();
            long same = ofTable.stream().filter(ReAdded::isSame).count();
            out.println(locale.text("gold.%s：%d 行中 %d 行复核一致（种子 %d）", "gold.%s: of %d rows %d re-add (seed %d)")
                    .formatted(table.table(), ofTable.size(), same, seed));
            ofTable.stream().filter(one -> !one.isSame()).forEach(one -> out.println("  " + one.difference()));
            ofTable.stream()
                    .flatMap(one -> one.explanation().whatToDo().stream())
                    .map(advice -> advice.in(locale.locale()))
                    .distinct()
                    .forEach(advice -> out.println("  " + advice));
        }
        boolean all = results.stream().allMatch(ReAdded::isSame);
        if (!all) {
            out.println(locale.text(
                    "有不一致（已发布 ≠ 现算）：方案文件、登记表或程序在计算之后可能有改动，请运行 rosterlake transform 后再试。",
                    "Some differ (published ≠ computed here): scheme files, registers or the program may have changed since; run"
                            + " rosterlake transform and try again."));
        }
        out.flush();
        return all ? ExitCode.DONE : ExitCode.FAILED;
    }
}
