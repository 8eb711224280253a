package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.StaffGroup;

/** What pages say about people. */
final class People {
    private People() {}

    /** A staff group by its label; {@code all} is everybody. */
    static BilingualText group(String code) {
        if (code.equals("all")) {
            return new BilingualText("全部人员", "everybody");
        }
        return StaffGroup.fromCode(code).map(StaffGroup::label).orElse(new BilingualText("类别不明", "group not known"));
    }

    /** Why a person stands in a month whose register does not have them; empty when it has. */
    static BilingualText carried(PersonMonth person) {
        if (person.carriedBecause() == null) {
            return Texts.NONE;
        }
        return person.carriedBecause().equals("register")
                ? Texts.of(
                        "沿用：%s 无花名册，取自 %s 的花名册",
                        "carried: no register of %s, from that of %s", person.month(), person.sourceMonth())
                : Texts.of(
                        "沿用：%s 的花名册缺此人而下一期又有，取自 %s 的花名册",
                        "carried: absent from the register of %s only, from that of %s",
                        person.month(),
                        person.sourceMonth());
    }
}
