package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --scheme --grade --post-level …}: somebody invented, of whom is asked what a scheme pays them. */
final class InventedPayOption {
    private static final List<String> LEVELS = List.of("head", "deputy", "staff");

    @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "explain.pay.scheme")
    private @Nullable String scheme;

    @Option(names = "--grade", paramLabel = "N", descriptionKey = "explain.pay.grade")
    private @Nullable Integer grade;

    @Option(
            names = "--post-level",
            paramLabel = "head|deputy|staff",
            descriptionKey = "explain.pay.post_level",
            defaultValue = "staff")
    private String postLevel = "staff";

    @Option(names = "--post", paramLabel = "POST", descriptionKey = "explain.pay.post")
    private @Nullable String post;

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "explain.pay.group", defaultValue = "recruited")
    private String group = "recruited";

    @Option(names = "--certificate", paramLabel = "junior|middle|senior", descriptionKey = "explain.pay.certificate")
    private @Nullable String certificate;

    @Option(names = "--probation", descriptionKey = "explain.pay.probation")
    private boolean probation;

    boolean isAsked() {
        return scheme != null;
    }

    /** The id of the scheme, which is in force in the month before. */
    String scheme(SchemeCatalogue catalogue, YearMonth month, CommandLine command, LocaleOption locale) {
        String id = scheme == null ? "" : scheme;
        String known =
                catalogue.assignable().stream().map(Scheme::id).distinct().collect(Collectors.joining(", "));
        if (catalogue.assignable().stream().noneMatch(one -> one.id().equals(id))) {
            throw new ParameterException(
                    command,
                    locale.text("没有方案“%s”；可用：%s", "there is no scheme '%s'; possible: %s")
                            .formatted(id, known));
        }
        if (catalogue.find(id, month.minusMonths(1).atEndOfMonth()).isEmpty()) {
            throw new ParameterException(
                    command,
                    locale.text("方案“%s”在 %s 没有有效版本", "no version of '%s' is in force in %s")
                            .formatted(id, month.minusMonths(1)));
        }
        return id;
    }

    /** The person, with the certificate obtained two years before. */
    PayPerson person(YearMonth month, CommandLine command, LocaleOption locale) {
        if (grade != null && grade < 1) {
            throw new ParameterException(command, locale.text("--grade 至少为 1", "--grade is at least 1"));
        }
        if (!LEVELS.contains(postLevel)) {
            throw new ParameterException(
                    command,
                    locale.text("没有职级“%s”；可用：%s", "there is no post level '%s'; possible: %s")
                            .formatted(postLevel, String.join(", ", LEVELS)));
        }
        return new PayPerson(
                "",
                group(command, locale),
                postLevel,
                post,
                grade,
                null,
                probation ? month : null,
                certificate == null ? Map.of() : Map.of(level(command, locale), month.minusYears(2)),
                Map.of(),
                null,
                null);
    }

    private String group(CommandLine command, LocaleOption locale) {
        return Arrays.stream(StaffGroup.values())
                .filter(one ->
                        List.of(one.code(), one.label().zh(), one.label().en()).contains(group))
                .findFirst()
                .map(StaffGroup::code)
                .orElseThrow(() -> new ParameterException(
                        command,
                        locale.text("没有人员类别“%s”；可用：%s", "there is no staff group '%s'; possible: %s")
                                .formatted(
                                        group,
                                        Arrays.stream(StaffGroup.values())
                                                .map(StaffGroup::code)
                                                .collect(Collectors.joining(", ")))));
    }

    private CertificateLevel level(CommandLine command, LocaleOption locale) {
        String wished = certificate == null ? "" : certificate.toLowerCase(Locale.ROOT);
        return Arrays.stream(CertificateLevel.values())
                .filter(level -> level.code().equals(wished))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command,
                        locale.text(
                                        "--certificate 只能是 junior、middle、senior：",
                                        "--certificate is junior, middle or senior: ")
                                + wished));
    }
}
