package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.job.IngestListener;
import io.rosterlake.ingestion.submission.Submission;

/** Shows how an ingestion gets on: a bar on a terminal, else a line now and then. */
final class ProgressBar implements IngestListener {
    private static final int WIDTH = 30;
    private static final int LINES = 5;

    private final Terminal terminal;
    private final Messages messages;
    private int total;
    private int done;

    ProgressBar(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void started(int waiting, int known) {
        total = waiting;
        done = 0;
        if (waiting > 0) {
            terminal.err().println(messages.text("progress.started", waiting, known));
            draw();
        }
    }

    @Override
    public void decided(Submission submission) {
        done++;
        total = Math.max(total, done); // corrected versions come on top of the files
        draw();
    }

    @Override
    public void passedOver() {
        done++;
        draw();
    }

    private void draw() {
        if (terminal.live()) {
            int filled = WIDTH * done / total;
            terminal.err().print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
            if (done == total) {
                terminal.err().println();
            }
            terminal.err().flush();
        } else if (done > 0 && (done == total || done * LINES / total > (done - 1) * LINES / total)) {
            terminal.err().println(messages.text("progress.line", done, total));
            terminal.err().flush();
        }
    }
}
