package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.metrics.Dictionary;
import io.rosterlake.transforms.metrics.LakeContent;
import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.pipeline.LakeSize;
import io.rosterlake.transforms.pipeline.Pipeline;
import io.rosterlake.transforms.pipeline.SparkEngine;
import io.rosterlake.transforms.run.BronzeTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metrics dictionary}: what every table means; with {@code --lake} also what of them stands in a lake. */
@Command(name = "dictionary")
final class MetricsDictionaryCommand implements Callable<Integer> {
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private PageOption output = new PageOption();

    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "metrics.dictionary.lake")
    private @Nullable String lake;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean isFlat = output.isForSpreadsheets(FORMATS, LocaleOption.isEnglish(locale.locale()));
        Dictionary dictionary = Dictionary.of(Pipeline.tables());
        MetricsPage pages = new MetricsPage(locale.locale());
        String folder = lake;
        if (folder != null) {
            try {
                pages = pages.with(content(folder, dictionary));
            } catch (LakeException unusable) {
                PrintWriter errors = spec.commandLine().getErr();
                errors.println(unusable.message(locale.locale()));
                errors.flush();
                return ExitCode.WRONG_CALL;
            }
        }
        Page page = isFlat ? pages.flat(dictionary.tables(), null) : pages.of(dictionary);
        output.give(page, page.tables().size() - 1, FORMATS);
        return ExitCode.DONE;
    }

    private static LakeContent content(String folder, Dictionary dictionary) {
        System.setProperty("rosterlake.log.level", "error");
        try (SparkEngine engine = SparkEngine.start("local[*]", LakeSize.of(folder))) {
            Lake lake = new Lake(engine.session(), folder);
            lake.require(BronzeTables.SUBMISSION);
            return LakeContent.of(lake, dictionary);
        }
    }
}
