package io.rosterlake.ingestion.job;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring Batch with its job repository, started for one ingestion. Only what it needs is configured, and only when asked for. */
final class JobsContext implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private final JobsDatabase database;

    private JobsContext(ConfigurableApplicationContext context, JobsDatabase database) {
        this.context = context;
        this.database = database;
    }

    static JobsContext start(JobsDatabase database) {
        return new JobsContext(
                new SpringApplicationBuilder(BatchConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .lazyInitialization(true)
                        .properties(Map.of(
                                "spring.main.lazy-initialization", "true",
                                "spring.jmx.enabled", "false",
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "spring.batch.jdbc.initialize-schema", "always",
                                "spring.batch.jdbc.isolation-level-for-create", "read_committed"))
                        .run(),
                database);
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    @Override
    public void close() {
        try (context) {
            if (database.isEmbedded()) {
                // Each commit was written at once and left a page behind; this gives the space back.
                new JdbcTemplate(context.getBean(DataSource.class)).execute("SHUTDOWN COMPACT");
            }
        } catch (DataAccessException e) {
            // the disk has no room for a smaller copy: it stays as it is
        }
    }

    /** No {@code @EnableBatchProcessing}: it would switch to a repository that keeps nothing. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    static class BatchConfiguration {}
}
