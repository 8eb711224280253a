package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.ErrorWorkbooks;
import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.feedback.FindingFilter;
import io.rosterlake.ingestion.feedback.FindingReader;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** After an ingestion: error workbooks for the districts that sent something, with all that is still to be mended there. */
final class WorkbookDelivery {
    private final Lake lake;
    private final Path folder;
    private final Messages messages;
    private final Terminal terminal;

    WorkbookDelivery(Lake lake, Path folder, Messages messages, Terminal terminal) {
        this.lake = lake;
        this.folder = folder;
        this.messages = messages;
        this.terminal = terminal;
    }

    /** Writes them and returns the files. */
    List<Path> deliver(List<Submission> decided) throws IOException {
        Set<String> districts = decided.stream()
                .map(submission -> submission.source().districtCode())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (districts.isEmpty()) {
            return List.of();
        }
        SubmissionLedger ledger = SubmissionLedger.read(lake, ProgramVersion.text());
        FindingReader reader = new FindingReader(lake, ledger, messages.locale());
        List<Path> written = new ErrorWorkbooks(folder, new FeedbackTexts(messages.locale()))
                .write(reader.read(FindingFilter.OPEN.ofDistricts(districts)), null);
        written.forEach(file -> terminal.out().println(messages.text("workbooks.written", file)));
        return written;
    }
}
