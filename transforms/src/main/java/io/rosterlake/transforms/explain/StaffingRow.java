package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The case behind a row of {@code gold.staffing}. */
final class StaffingRow {
    private StaffingRow() {}

    static StaffingCase read(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
        String district = row.text("district_code");
        YearMonth month = row.month("period");
        String street = row.text("street");
        String name = row.text("community_name");
        RuledGroup group = RuledGroup.fromCode(row.text("staff_group")).orElseThrow();
        DistrictMonth here = evidence.month(district, month);
        Optional<CommunityMonth> community = evidence.community(district, month, street, name);
        List<PersonMonth> people = evidence.people(district, month).stream()
                .filter(person ->
                        person.street().equals(street) && person.community().equals(name))
                .toList();
        return new StaffingCase(
                Texts.of(
                        "社区配备：%s %s %s，%s，%s",
                        "Staffing: %s %s %s, %s, %s", here.title(), street, name, group.label(), month),
                SchemeInForce.of(schemes, here.schemeId(), month.atEndOfMonth()),
                group,
                community.map(CommunityMonth::households).orElse(null),
                community.map(CommunityMonth::residents).orElse(null),
                community.map(CommunityMonth::registered).orElse(null),
                remark(community),
                people,
                null,
                community.map(StaffingSources::community).orElse(null));
    }

    private static BilingualText remark(Optional<CommunityMonth> community) {
        return community
                .map(found -> Texts.of("%s 的社区台账", "communities register of %s", found.sourceMonth()))
                .orElse(Texts.of("社区台账中没有这个社区", "the communities register lacks the community"));
    }
}
