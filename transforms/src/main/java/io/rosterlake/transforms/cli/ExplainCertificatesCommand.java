package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.reading.Wish;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code explain certificates}: who holds a certificate and who needs it, such as {@code explain certificates --district
 * 拱墅区 --street 甲街道 --period 2026-06 --group committee --certificate 计算机操作合格证}.
 */
@Command(name = "certificates")
final class ExplainCertificatesCommand implements Callable<Integer> {
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

    @Option(names = "--certificate", paramLabel = "NAME", descriptionKey = "explain.certificate", required = true)
    private String certificate = "";

    @Override
    public Integer call() throws IOException {
        List<Wish> wishes = new ArrayList<>(place.wishes(Wish.period(period), null, null));
        wishes.add(new Wish(Kind.CERTIFICATE, certificate));
        return lake.open(
                locale.locale(), tables -> output.give(tables.explain(ExplainedTable.CERTIFICATES, wishes), locale));
    }
}
