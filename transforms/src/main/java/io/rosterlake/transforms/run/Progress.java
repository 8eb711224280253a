package io.rosterlake.transforms.run;

import io.rosterlake.transforms.lake.TableName;
import java.time.Duration;

/** Hears what becomes of each table, from several threads. */
public interface Progress {
    /** The table's newest version was computed from the same inputs. */
    void unchanged(TableName table);

    /** A new version of the table stands in the lake. */
    void published(TableName table, long rows, Duration duration);
}
