package io.rosterlake.ingestion.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * The step that writes to the lake. It runs outside any transaction of the job repository, so that the jobs of corrected versions can run
 * within it, and so that no transaction stays open while files are written.
 */
final class PublishStep extends AbstractStep {
    private final Action action;

    PublishStep(JobRepository repository, Action action) {
        super(repository);
        this.action = action;
        setName("publish");
        setAllowStartIfComplete(true);
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        action.run();
    }

    /** What a step does. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
