package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows behind a community's staffing: its own, and those of everybody who works there. */
final class StaffingSources {
    private StaffingSources() {}

    static List<Part> of(StaffingCase asked) {
        List<Part> parts = new ArrayList<>();
        if (asked.communityRow() != null) {
            parts.add(new Part.Sources(
                    Texts.of("社区台账中的行", "row of the communities register"),
                    Texts.of("社区", "community"),
                    List.of(
                            Texts.of("户数", "households"),
                            Texts.of("常住人口", "residents"),
                            Texts.of("户籍人口", "registered population")),
                    List.of(asked.communityRow())));
        }
        if (asked.people() != null) {
            parts.add(new Part.Sources(
                    Texts.of("花名册中的行：在本社区的每一人", "rows of the workers register: everybody in the community"),
                    Texts.of("人员", "person"),
                    List.of(Texts.of("人员类别", "staff group"), Texts.of("是否计入", "counts")),
                    asked.people().stream()
                            .sorted(Comparator.comparing((PersonMonth person) -> !asked.counts(person))
                                    .thenComparing(person -> person.row().sheet())
                                    .thenComparing(person -> person.row().row())
                                    .thenComparing(PersonMonth::key))
                            .map(person -> person(asked, person))
                            .toList()));
        }
        return parts;
    }

    private static Source person(StaffingCase asked, PersonMonth person) {
        BilingualText counts =
                asked.counts(person) ? Texts.of("计入", "yes") : Texts.of("不计（%s）", "no (%s)", notCounted(asked));
        return new Source(
                person.pseudonym(),
                List.of(People.group(person.staffGroup()), counts),
                person.row(),
                People.carried(person));
    }

    private static BilingualText notCounted(StaffingCase asked) {
        return asked.group().only() == null
                ? Texts.of("不在计入范围", "not counted by the scheme")
                : Texts.of("其他类别", "another group");
    }

    static Source community(CommunityMonth community) {
        return new Source(
                community.street() + " " + community.name(),
                List.of(
                        Texts.same(community.households()),
                        Texts.same(community.residents()),
                        Texts.same(community.registered())),
                community.row(),
                community.carried()
                        ? Texts.of("沿用 %s 的台账", "register of %s carried forward", community.sourceMonth())
                        : Texts.NONE);
    }
}
