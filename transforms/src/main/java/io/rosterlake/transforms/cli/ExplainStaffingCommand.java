package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.WhatIf;
import io.rosterlake.transforms.explain.reading.Wish;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.staffing.Staffing;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code explain staffing}: whether a community has enough people, such as {@code explain staffing --community 一社区 --period
 * 2026-06}; or what a scheme would say about invented numbers, such as {@code explain staffing --scheme jinan-lixia
 * --households 3000}.
 */
@Command(name = "staffing")
final class ExplainStaffingCommand implements Callable<Integer> {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Mixin
    private ExplainLakeOption lake = new ExplainLakeOption();

    @Mixin
    private ExplainOutput output = new ExplainOutput();

    @Option(names = "--community", paramLabel = "NAME|CODE", descriptionKey = "explain.community")
    private @Nullable String community;

    @Option(names = "--street", paramLabel = "STREET", descriptionKey = "explain.street_among")
    private @Nullable String street;

    @Option(names = "--district", paramLabel = "CODE|NAME", descriptionKey = "explain.district_among")
    private @Nullable String district;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            descriptionKey = "explain.period",
            converter = MonthConverter.class)
    private @Nullable YearMonth period;

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "explain.group", defaultValue = "all")
    private String group = "all";

    @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "explain.scheme")
    private @Nullable String scheme;

    @Option(names = "--households", paramLabel = "N", descriptionKey = "explain.households")
    private @Nullable Integer households;

    @Option(names = "--residents", paramLabel = "N", descriptionKey = "explain.residents")
    private @Nullable Integer residents;

    @Option(names = "--headcount", paramLabel = "N", descriptionKey = "explain.headcount")
    private @Nullable Long headcount;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (scheme != null) {
            return whatIf(scheme);
        }
        if (community == null || period == null) {
            throw wrong(
                    "请写明 --community 和 --period；只问办法怎么规定，则写 --scheme 和 --households",
                    "name --community and --period; or --scheme and --households to ask what a scheme says");
        }
        List<Wish> wishes = new ArrayList<>();
        wish(wishes, Kind.DISTRICT, district);
        wish(wishes, Kind.STREET, street);
        wish(wishes, Kind.COMMUNITY, community);
        wishes.add(Wish.period(period));
        wish(wishes, Kind.GROUP, group);
        return lake.open(
                locale.locale(), tables -> output.give(tables.explain(ExplainedTable.STAFFING, wishes), locale));
    }

    private static void wish(List<Wish> wishes, Kind kind, @Nullable String value) {
        if (value != null) {
            wishes.add(new Wish(kind, value));
        }
    }

    private int whatIf(String id) throws IOException {
        if (community != null) {
            throw wrong("--scheme 与 --community 只能写一个", "give either --scheme or --community");
        }
        for (Number number : Arrays.asList(households, residents, headcount)) {
            if (number != null && number.longValue() < 0) {
                throw wrong("数字不得为负", "numbers must not be negative");
            }
        }
        LocalDate day = period == null ? null : period.atEndOfMonth();
        SchemeCatalogue catalogue = lake.schemes().load();
        Scheme version = version(catalogue, id, day);
        List<RuledGroup> groups = groups(version);
        if (headcount != null && groups.size() > 1) {
            throw wrong(
                    "--headcount 是哪一类人员的？请写明 --group：" + codes(version),
                    "whose --headcount is it? Name --group: " + codes(version));
        }
        WhatIf asked = new WhatIf(version, day, groups, households, residents, headcount);
        return output.give(asked.explain(new Staffing(catalogue).definition().labels()), locale);
    }

    /** The version in force on a day; without a day the newest one. */
    private Scheme version(SchemeCatalogue catalogue, String id, @Nullable LocalDate day) {
        List<Scheme> versions = catalogue.versions(id);
        if (versions.isEmpty()) {
            String known =
                    catalogue.schemes().stream().map(Scheme::id).distinct().collect(Collectors.joining(", "));
            throw wrong(
                    "没有方案“%s”；可用：%s".formatted(id, known),
                    "there is no scheme '%s'; possible: %s".formatted(id, known));
        }
        if (day == null) {
            return versions.get(versions.size() - 1);
        }
        return catalogue
                .find(id, day)
                .orElseThrow(() -> wrong(
                        "方案“%s”在 %s 没有有效版本；不写 --period 则取最新版本".formatted(id, day),
                        "no version of '%s' is in force on %s; without --period the newest is taken"
                                .formatted(id, day)));
    }

    /** The group asked for, by code or label; when nobody asked, all that the scheme's rules are about. */
    private List<RuledGroup> groups(Scheme version) {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--group")) {
            return version.ruledGroups().isEmpty() ? List.of(RuledGroup.ALL) : List.copyOf(version.ruledGroups());
        }
        return Stream.concat(
                        Stream.of(RuledGroup.ALL),
                        Arrays.stream(StaffGroup.values()).map(RuledGroup::new))
                .filter(one ->
                        List.of(one.code(), one.label().zh(), one.label().en()).contains(group))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> wrong(
                        "没有人员类别“%s”；可用：%s".formatted(group, codes(version)),
                        "there is no staff group '%s'; possible: %s".formatted(group, codes(version))));
    }

    private static String codes(Scheme version) {
        return Stream.concat(Stream.of(RuledGroup.ALL), version.ruledGroups().stream())
                .map(RuledGroup::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String zh, String en) {
        return new ParameterException(spec.commandLine(), locale.text(zh, en));
    }
}
