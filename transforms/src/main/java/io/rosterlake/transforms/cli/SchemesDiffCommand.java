package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.comparison.Comparison;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code schemes diff}: two schemes side by side, rule by rule, such as {@code schemes diff jinan-lixia ningde-fuan --out
 * diff.html}.
 */
@Command(name = "diff")
final class SchemesDiffCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Mixin
    private PageOption output = new PageOption();

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "schemes.diff.left")
    private String left = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "schemes.diff.right")
    private String right = "";

    @Option(names = "--section", paramLabel = "SECTION", split = ",", descriptionKey = "schemes.diff.section")
    private List<String> sections = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Set<String> parts = sections.isEmpty() ? new LinkedHashSet<>(Comparison.parts()) : Set.copyOf(sections);
        sections.stream()
                .filter(section -> !Comparison.parts().contains(section))
                .findFirst()
                .ifPresent(section -> {
                    throw wrong(
                            "没有“%s”这一部分；可用：%s",
                            "there is no section '%s'; possible: %s", section, String.join(", ", Comparison.parts()));
                });
        SchemeCatalogue catalogue = schemes.load();
        Comparison comparison = Comparison.of(find(catalogue, left), find(catalogue, right));
        output.give(
                new SchemesDiffPage(locale.locale()).page(comparison, parts),
                0,
                EnumSet.of(Format.TEXT, Format.HTML, Format.XLSX));
        return ExitCode.DONE;
    }

    /** A scheme by {@code id} (its newest version) or {@code id@version}. */
    private Scheme find(SchemeCatalogue catalogue, String name) {
        String id = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        List<Scheme> versions = catalogue.versions(id);
        if (versions.isEmpty()) {
            String known =
                    catalogue.schemes().stream().map(Scheme::id).distinct().collect(Collectors.joining(", "));
            throw wrong("没有方案“%s”；可用：%s", "there is no scheme '%s'; possible: %s", id, known);
        }
        if (!name.contains("@")) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(scheme -> name.equals(id + "@" + scheme.version()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "没有版本“%s”；可用：%s",
                        "there is no version '%s'; possible: %s",
                        name,
                        versions.stream()
                                .map(scheme -> id + "@" + scheme.version())
                                .collect(Collectors.joining(", "))));
    }

    private ParameterException wrong(String zh, String en, String given, String possible) {
        return new ParameterException(spec.commandLine(), locale.text(zh, en).formatted(given, possible));
    }
}
