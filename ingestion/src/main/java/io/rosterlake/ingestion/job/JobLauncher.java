package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.submission.LandedFile;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the jobs of files, one instance per lake, path, content and decision. */
final class JobLauncher {
    private static final String LAKE = "lake";
    private static final String RECEIVED_ON = "receivedOn";

    private final JobRepository repository;
    private final JobOperator operator;
    private final String lake;

    JobLauncher(JobRepository repository, JobOperator operator, String lake) {
        this.repository = repository;
        this.operator = operator;
        this.lake = lake;
    }

    /** Executions of this lake that are marked as running were killed, since nothing else may run; now they can be restarted. */
    void recoverKilled() {
        for (JobExecution execution : repository.findRunningJobExecutions(FileJob.NAME)) {
            if (lake.equals(execution.getJobParameters().getString(LAKE))) {
                operator.recover(execution);
            }
        }
    }

    /** The day on which an earlier run that did not come to a decision saw this file. */
    Optional<LocalDate> firstSeen(LandedFile file, int decision) {
        return Optional.ofNullable(repository.getLastJobExecution(
                        FileJob.NAME,
                        identity(file.path(), file.contentSha256(), decision).toJobParameters()))
                .map(execution -> execution.getJobParameters().getLocalDate(RECEIVED_ON));
    }

    /** Runs the job of a file to its end on this thread. */
    void run(Job job, FileWork work) throws Exception {
        JobParameters parameters = identity(work.source().file(), work.source().contentSha256(), work.decision())
                .addLocalDate(RECEIVED_ON, work.source().receivedOn(), false)
                .toJobParameters();
        forgetWhatCannotBeRestarted(parameters);
        JobExecution execution = operator.start(job, parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "job ended " + execution.getStatus(),
                    execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        }
    }

    /**
     * Only a failed job can be restarted. One that is finished though its submission is not in the lake (the lake was put back to an
     * older state, and it is right), or that was killed before its first execution was noted, starts anew.
     */
    private void forgetWhatCannotBeRestarted(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(FileJob.NAME, parameters);
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null || last.getStatus() != BatchStatus.FAILED) {
            repository.deleteJobInstance(instance);
        }
    }

    JobParametersBuilder identity(String path, String contentSha256, int decision) {
        return new JobParametersBuilder()
                .addString(LAKE, lake)
                .addString("file", path)
                .addString("contentSha256", contentSha256)
                .addLong("decision", (long) decision);
    }
}
