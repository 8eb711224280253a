package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.Section;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schemes show}: every rule with its words, article, status and reading. */
@Command(name = "show")
final class SchemesShowCommand implements Callable<Integer> {
    private static final String STAFFING = "staffing";

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private SchemesOption schemes = new SchemesOption();

    @Parameters(paramLabel = "ID", descriptionKey = "schemes.show.id")
    private String id = "";

    @Option(names = "--section", paramLabel = "SECTION", descriptionKey = "schemes.show.section")
    private @Nullable String section;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Section> only = Optional.ofNullable(section).flatMap(Section::fromCode);
        boolean staffingOnly = STAFFING.equals(section);
        if (section != null && only.isEmpty() && !staffingOnly) {
            throw wrong("没有“%s”这一部分；可用：%s", "there is no section '%s'; possible: %s", section, sectionCodes());
        }
        SchemeCatalogue catalogue = schemes.load();
        List<Scheme> versions = catalogue.versions(id);
        if (versions.isEmpty()) {
            String known =
                    catalogue.schemes().stream().map(Scheme::id).distinct().collect(Collectors.joining(", "));
            throw wrong("没有方案“%s”；可用：%s", "there is no scheme '%s'; possible: %s", id, known);
        }
        PrintWriter out = spec.commandLine().getOut();
        SchemeText text = new SchemeText(locale.locale());
        for (Scheme scheme : versions) {
            List<String> lines = section == null
                    ? text.whole(scheme)
                    : only.map(chosen -> text.section(scheme, chosen)).orElseGet(() -> text.staffing(scheme));
            text.heading(scheme).forEach(out::println);
            lines.forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private ParameterException wrong(String zh, String en, String given, String possible) {
        return new ParameterException(spec.commandLine(), locale.text(zh, en).formatted(given, possible));
    }

    private static String sectionCodes() {
        return STAFFING + ", " + String.join(", ", Section.codes());
    }
}
