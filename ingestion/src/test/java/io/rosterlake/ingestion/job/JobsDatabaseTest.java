package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JobsDatabaseTest {
    @Test
    void shutsDownAFileOfItsOwnButNoServer() {
        assertThat(JobsDatabase.embedded(Path.of("jobs")).isEmbedded()).isTrue();
        assertThat(new JobsDatabase("jdbc:h2:tcp://server/jobs", "u", "p").isEmbedded())
                .isFalse();
    }

    @Test
    void neverShowsASecret() {
        JobsDatabase database = new JobsDatabase("jdbc:postgresql://server/jobs?password=hidden", "u", "secret");

        assertThat(database).hasToString("jdbc:postgresql://server/jobs");
    }
}
