package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.List;

/**
 * A district or one of its streets, and everybody or one staff group, up to a month.
 *
 * @param district the district in that month
 * @param street the street; empty for the whole district
 * @param staffGroup the staff group; {@code all} for everybody
 * @param evidence who was there and who left
 */
record TurnoverCell(DistrictMonth district, String street, String staffGroup, Evidence evidence) {
    static TurnoverCell of(PublishedRow row, Evidence evidence) {
        return new TurnoverCell(
                evidence.month(row.text("district_code"), row.month("period")),
                row.text("street"),
                row.text("staff_group"),
                evidence);
    }

    YearMonth month() {
        return district.month();
    }

    /** Everybody in the cell at a month's end. */
    List<PersonMonth> people(YearMonth month) {
        return evidence.people(district.code(), month).stream()
                .filter(person -> person.isIn(street, staffGroup))
                .toList();
    }

    /** Who is missing from the district for the first time in a month. */
    List<Exit> exits(YearMonth month) {
        return evidence.exits(district.code(), month);
    }

    BilingualText title() {
        return Texts.of(
                "%s%s，%s",
                "%s%s, %s", district.title(), street.isEmpty() ? "" : " " + street, People.group(staffGroup));
    }
}
