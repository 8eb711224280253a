package io.rosterlake.ingestion.finding;

/** Every finding there is. The names are stable: districts, dashboards and outside checks rely on them. */
public enum FindingCode {
    ID_CHECK_DIGIT(Severity.ERROR),
    ID_PRECISION_LOST(Severity.ERROR),
    ID_MASKED(Severity.ERROR),
    ID_FORMAT(Severity.ERROR),
    REQUIRED_MISSING(Severity.ERROR),
    DATE_IMPOSSIBLE(Severity.ERROR),
    DATE_FUTURE(Severity.ERROR),
    /** A number that cannot be read, or that is negative or broken where it cannot be. */
    NUMBER_FORMAT(Severity.ERROR),
    CELL_ERROR(Severity.ERROR),
    DUPLICATE_PERSON(Severity.ERROR),
    FILE_CORRUPT(Severity.ERROR),
    FILE_EMPTY(Severity.ERROR),
    FILE_FOREIGN(Severity.ERROR),
    FILE_ENCRYPTED(Severity.ERROR),
    /** This program failed at the file; another version of it tries again. */
    READER_FAILED(Severity.ERROR),
    PERIOD_MISSING(Severity.ERROR),
    PERIOD_CONFLICT(Severity.ERROR),
    REGISTER_UNKNOWN(Severity.ERROR),
    /** The register is known, but no sheet holds its headings. */
    HEADINGS_MISSING(Severity.ERROR),
    DISTRICT_UNKNOWN(Severity.ERROR),
    /** A register of people or communities for a month in which the district is no more. */
    DISTRICT_ABOLISHED(Severity.ERROR),
    SHRINK_HELD(Severity.ERROR),
    /** Every new version waits for somebody, because the run was told so. */
    RESUBMISSION_HELD(Severity.ERROR),
    /** Neither yes nor no. */
    ANSWER_UNKNOWN(Severity.ERROR),
    CORRECTION_INCOMPLETE(Severity.ERROR),
    CORRECTION_TARGET_UNKNOWN(Severity.ERROR),
    CORRECTION_TARGET_REPLACED(Severity.ERROR),
    CORRECTION_CELL_UNKNOWN(Severity.ERROR),
    CORRECTION_FILE_MISSING(Severity.ERROR),
    SEX_MISMATCH(Severity.WARNING),
    BIRTH_DATE_MISMATCH(Severity.WARNING),
    DATE_AMBIGUOUS(Severity.WARNING),
    NEEDED_MISSING(Severity.WARNING),
    CODE_UNKNOWN(Severity.WARNING),
    UNKNOWN_PERSON(Severity.WARNING),
    PARTS_NOT_TOTAL(Severity.WARNING),
    TOTAL_MISMATCH(Severity.WARNING),
    /** A row goes on to the right of the headings: a separator in a cell may have shifted it. */
    ROW_TOO_WIDE(Severity.WARNING),
    CORRECTION_NO_CHANGE(Severity.WARNING),
    /** From here on: what transforms finds by holding registers against one another. */
    ID_CORRECTED(Severity.WARNING),
    COMMUNITY_UNREGISTERED(Severity.WARNING),
    HEADCOUNT_JUMP(Severity.WARNING),
    PAYROLL_OF_LEAVER(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a file that was refused for this can be let in later as it is, once the list of districts or the program is mended. */
    public boolean mayPass() {
        return this == DISTRICT_UNKNOWN || this == DISTRICT_ABOLISHED || this == READER_FAILED;
    }
}
