package io.rosterlake.ingestion.container;

import io.rosterlake.ingestion.finding.FindingCode;

/** A file cannot be read as a container of cells. Carries no content of the file. */
public final class ContainerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final ContainerFault fault;

    public ContainerException(FindingCode code, ContainerFault fault) {
        super(code + ": " + fault.key());
        this.code = code;
        this.fault = fault;
    }

    static ContainerException corrupt(ContainerFault fault) {
        return new ContainerException(FindingCode.FILE_CORRUPT, fault);
    }

    static ContainerException foreign(ContainerFault fault) {
        return new ContainerException(FindingCode.FILE_FOREIGN, fault);
    }

    public FindingCode code() {
        return code;
    }

    public ContainerFault fault() {
        return fault;
    }
}
