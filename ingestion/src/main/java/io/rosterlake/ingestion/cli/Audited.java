package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.audit.AuditTrail;
import io.rosterlake.ingestion.audit.AuditedRun;
import io.rosterlake.ingestion.lake.LakeLocation;

/** Does work that leaves its begin and end in the audit trail, however it ends. */
final class Audited {
    private Audited() {}

    /** What moves data in or out. */
    interface Work {
        /** Does it, tells what came in and went out, and answers the exit code. */
        int run(AuditedRun audited) throws Exception;
    }

    static int run(String command, LakeLocation lake, Messages messages, Work work) throws Exception {
        AuditedRun audited =
                AuditTrail.of(lake, ProgramVersion.text(), System.getenv()).begin(command);
        try {
            int exitCode = work.run(audited);
            audited.end(exitCode);
            return exitCode;
        } catch (Exception e) {
            try {
                audited.end(new FailureTexts(messages).of(e).exitCode());
            } catch (RuntimeException unwritten) {
                e.addSuppressed(unwritten); // what kept the work from being done may keep this line from being written
            }
            throw e;
        }
    }
}
