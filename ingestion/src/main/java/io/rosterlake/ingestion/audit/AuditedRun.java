package io.rosterlake.ingestion.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run that is being audited: what came in and went out is gathered until it ends. */
public final class AuditedRun {
    private final AuditTrail trail;
    private final Map<String, Object> begun;
    private final Map<String, Object> in = new LinkedHashMap<>();
    private final Map<String, Object> out = new LinkedHashMap<>();

    AuditedRun(AuditTrail trail, Map<String, Object> begun) {
        this.trail = trail;
        this.begun = begun;
    }

    /** Something that came in: a count, a text or a list of these; null says nothing. */
    public AuditedRun in(String what, @Nullable Object value) {
        if (value != null) {
            in.put(what, value);
        }
        return this;
    }

    /** Something that went out. */
    public AuditedRun out(String what, Object value) {
        out.put(what, value);
        return this;
    }

    /** Writes that the run has ended. */
    public void end(int exitCode) {
        Map<String, Object> line = new LinkedHashMap<>(begun);
        line.put("event", "ended");
        line.put("in", in);
        line.put("out", out);
        line.put("exit_code", exitCode);
        trail.write(line);
    }
}
