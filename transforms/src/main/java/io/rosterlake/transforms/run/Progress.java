package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableName;
import java.time.Duration;

/** Hears what becomes of each table, from several threads. */
public interface Progress {
    /** Nothing that the table is computed from has changed. */
    void unchanged(TableName table);

    /** Some or all of the table was computed, and every row is what it was. */
    void confirmed(TableName table, SliceCount slices, Duration duration);

    /** A new version of the table stands in the lake. */
    void published(TableName table, long rows, SliceCount slices, Duration duration);
}
