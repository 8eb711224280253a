package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.comparison.Coverage;
import io.rosterlake.transforms.scheme.comparison.Coverage.CoveredScheme;
import io.rosterlake.transforms.scheme.comparison.Coverage.Kind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code schemes list}: one line per scheme and version. */
@Command(name = "list")
final class SchemesListCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                locale.text("编号", "id"),
                locale.text("版本", "version"),
                locale.text("地区", "area"),
                locale.text("有效期", "in force"),
                locale.text("文件", "document"),
                locale.text("规则", "rules"),
                locale.text("其中缺失", "missing")));
        SchemeText text = new SchemeText(locale.locale());
        for (CoveredScheme covered : Coverage.of(schemes.load()).schemes()) {
            Scheme scheme = covered.scheme();
            rows.add(List.of(
                    scheme.id(),
                    scheme.version(),
                    scheme.name().in(locale.locale()),
                    text.effective(scheme.effective()),
                    scheme.document().title(),
                    Long.toString(rules(scheme)),
                    Integer.toString(covered.count(Kind.MISSING))));
        }
        PrintWriter out = spec.commandLine().getOut();
        TextTable.lines(rows).forEach(out::println);
        out.flush();
        return ExitCode.DONE;
    }

    private static long rules(Scheme scheme) {
        return scheme.staffing().size()
                + scheme.sections().values().stream().mapToLong(List::size).sum();
    }
}
