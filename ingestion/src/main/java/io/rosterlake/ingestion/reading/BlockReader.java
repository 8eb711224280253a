package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.MappedColumn;
import io.rosterlake.ingestion.register.RegisterDefinition;
import org.jspecify.annotations.Nullable;

/** The readers of the columns that a block's headings name. */
final class BlockReader {
    private final Headings headings;
    private final @Nullable ColumnReader[] columns;

    private BlockReader(Headings headings, @Nullable ColumnReader[] columns) {
        this.headings = headings;
        this.columns = columns;
    }

    BlockReader(RegisterDefinition definition, Headings headings, CellReader cells) {
        this(headings, new ColumnReader[definition.columns().size()]);
        for (MappedColumn mapped : headings.mapped()) {
            columns[definition.position(mapped.definition().name())] = new ColumnReader(mapped, cells);
        }
    }

    Headings headings() {
        return headings;
    }

    /** The same readers for a block further down with the same headings. */
    BlockReader under(Headings repeated) {
        return new BlockReader(repeated, columns);
    }

    /** The reader of a column by its place in the register; null when the block does not have it. */
    @Nullable
    ColumnReader column(int position) {
        return columns[position];
    }
}
