package io.rosterlake.reports.finance;

/**
 * By what a budget can be told apart; also the first columns of the detail sheet, in this order.
 */
enum Dimension {
    SCENARIO("scenario", "scenario"),
    DISTRICT("district_code", "district"),
    STAFF_GROUP("staff_group", "group"),
    COMPONENT("component", "component"),
    FUNDING_SOURCE("funding_source", "funding"),
    BASIS("basis", "basis");

    private final String column;
    private final String family;

    Dimension(String column, String family) {
        this.column = column;
        this.family = family;
    }

    /** The column of the questions. */
    String column() {
        return column;
    }

    /** The family of names in the message catalogue, and the key of the column's heading. */
    String family() {
        return family;
    }
}
