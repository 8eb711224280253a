package io.rosterlake.transforms.lake;

/**
 * Name of a table in the lake; its folder is {@code <lake>/<schema>/<table>}.
 *
 * @param schema {@code bronze}, {@code silver} or {@code gold}
 * @param table name within the schema
 */
public record TableName(String schema, String table) {
    public static TableName bronze(String table) {
        return new TableName("bronze", table);
    }

    public static TableName silver(String table) {
        return new TableName("silver", table);
    }

    public static TableName gold(String table) {
        return new TableName("gold", table);
    }

    public boolean isBronze() {
        return schema.equals("bronze");
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
