package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.reading.Wish;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code explain training}: who had the training that the scheme asks for, such as {@code explain training --district 历下区
 * --street 甲街道 --year 2025 --group recruited}.
 */
@Command(name = "training")
final class ExplainTrainingCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private ExplainLakeOption lake = new ExplainLakeOption();

    @Mixin
    private ExplainOutput output = new ExplainOutput();

    @Mixin
    private ExplainPlaceOption place = new ExplainPlaceOption();

    @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "explain.year", required = true)
    private int year;

    @Override
    public Integer call() throws IOException {
        List<Wish> wishes = place.wishes(new Wish(Kind.YEAR, Integer.toString(year)), null, null);
        return lake.open(
                locale.locale(), tables -> output.give(tables.explain(ExplainedTable.TRAINING, wishes), locale));
    }
}
