package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.reading.NameHints;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.Districts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * What an ingestion works with.
 *
 * @param landing folder where files arrive
 * @param lake where the tables are
 * @param jobsFolder local folder for the lock, staged rows and the default job repository
 * @param jobsDatabase where Spring Batch keeps its books
 * @param districts districts that files may come from
 * @param personKey secret that turns people into pseudonyms
 * @param holdRule which new versions wait for somebody
 * @param readers how many files are read at once
 * @param clock tells the day a file was first seen and when a decision was made
 * @param programVersion written beside every decision
 */
public record IngestSettings(
        Path landing,
        LakeLocation lake,
        Path jobsFolder,
        JobsDatabase jobsDatabase,
        Districts districts,
        PersonKey personKey,
        HoldRule holdRule,
        int readers,
        Clock clock,
        String programVersion) {

    /**
     * The reading pipeline as this package needs it.
     *
     * @param opener opens files
     * @param hints what a file's name says
     * @param columns the columns of each register
     */
    public record Reading(
            FileOpener opener, Function<String, NameHints> hints, Function<Register, List<Column>> columns) {}
}
