package io.rosterlake.transforms.movement;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.rosterlake.transforms.run.View;
import org.apache.spark.sql.Column;

/**
 * The cells that a person counts in: the district and the street, each for everybody and for the person's own staff
 * group. An empty street means the district.
 */
final class Cells {
    static final String DISTRICT = "";
    static final String EVERYBODY = "all";

    /** Who is where: the columns that cells follow from. */
    static final View PLACES = View.of("district_code", "period", "person_key", "street", "staff_group");

    private Cells() {}

    /** An array of structs {@code street, staff_group}. */
    static Column of(Column street, Column staffGroup) {
        return array(
                cell(lit(DISTRICT), lit(EVERYBODY)),
                cell(lit(DISTRICT), staffGroup),
                cell(street, lit(EVERYBODY)),
                cell(street, staffGroup));
    }

    private static Column cell(Column street, Column staffGroup) {
        return struct(street.as("street"), staffGroup.as("staff_group"));
    }
}
