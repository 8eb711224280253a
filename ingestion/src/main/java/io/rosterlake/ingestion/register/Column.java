package io.rosterlake.ingestion.register;

/**
 * A canonical column of a register.
 *
 * @param name column name in the bronze table (for {@link Retention#HASHED} columns {@code bronzeName} differs)
 * @param bronzeName column name in the bronze table
 * @param type type of the value
 * @param retention what of it enters the lake
 * @param labelZh Chinese label
 * @param labelEn English label
 */
public record Column(
        String name, String bronzeName, ColumnType type, Retention retention, String labelZh, String labelEn) {}
