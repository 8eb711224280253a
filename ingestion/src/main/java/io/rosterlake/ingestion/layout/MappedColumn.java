package io.rosterlake.ingestion.layout;

import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.Heading;
import java.math.BigDecimal;

/**
 * A canonical column that a sheet has.
 *
 * @param definition the column
 * @param index where it stands, from 0
 * @param heading the heading it was recognised by
 * @param factor what its numbers are multiplied by, from the heading's unit
 */
public record MappedColumn(ColumnDefinition definition, int index, Heading heading, BigDecimal factor) {}
