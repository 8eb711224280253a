package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.reading.Wish;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain turnover}: who left in twelve months, such as {@code explain turnover --district 历下区 --period 2026-06}. */
@Command(name = "turnover")
final class ExplainTurnoverCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private ExplainLakeOption lake = new ExplainLakeOption();

    @Mixin
    private ExplainOutput output = new ExplainOutput();

    @Mixin
    private ExplainPlaceOption place = new ExplainPlaceOption();

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            descriptionKey = "explain.period",
            required = true,
            converter = MonthConverter.class)
    private YearMonth period = YearMonth.of(1, 1);

    @Override
    public Integer call() throws IOException {
        List<Wish> wishes = place.wishes(Wish.period(period), "", "all");
        return lake.open(
                locale.locale(), tables -> output.give(tables.explain(ExplainedTable.TURNOVER, wishes), locale));
    }
}
