package io.rosterlake.ingestion.job;

import java.sql.SQLException;

/** The job repository cannot be reached, or does not let us in. */
public final class JobsDatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String address;

    JobsDatabaseException(JobsDatabase database, SQLException cause) {
        super("job repository " + database, cause);
        this.address = database.toString();
    }

    /** Its address, without user and password. */
    public String address() {
        return address;
    }
}
