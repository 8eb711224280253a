package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.feedback.DifferenceReader;
import io.rosterlake.ingestion.feedback.DifferenceReports;
import io.rosterlake.ingestion.feedback.DistrictFileNames;
import io.rosterlake.ingestion.feedback.ErrorWorkbooks;
import io.rosterlake.ingestion.feedback.FeedbackTexts;
import io.rosterlake.ingestion.feedback.FindingFilter;
import io.rosterlake.ingestion.feedback.FindingReader;
import io.rosterlake.ingestion.feedback.VersionDifference;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * After an ingestion: error workbooks for the districts that sent something, with all that is still to be mended there, and a difference
 * report for each file of this run that is a new version, above all for those that wait for a decision.
 */
final class WorkbookDelivery {
    private final Lake lake;
    private final BronzeTables tables;
    private final Path folder;
    private final Messages messages;
    private final Terminal terminal;

    WorkbookDelivery(Lake lake, BronzeTables tables, Path folder, Messages messages, Terminal terminal) {
        this.lake = lake;
        this.tables = tables;
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
        FeedbackTexts texts = new FeedbackTexts(messages.locale());
        DistrictFileNames names = new DistrictFileNames(new DistrictRegistry(lake).recorded());
        List<Path> written = new ArrayList<>(new ErrorWorkbooks(folder, texts, names)
                .write(reader.read(FindingFilter.OPEN.ofDistricts(districts)), null));
        written.forEach(file -> terminal.out().println(messages.text("workbooks.written", file)));
        written.addAll(deliverDifferences(decided, ledger, texts, names));
        return written;
    }

    private List<Path> deliverDifferences(
            List<Submission> decided, SubmissionLedger ledger, FeedbackTexts texts, DistrictFileNames names)
            throws IOException {
        DifferenceReader reader = new DifferenceReader(lake, tables, ledger, texts);
        DifferenceReports reports = new DifferenceReports(texts, names);
        List<Path> written = new ArrayList<>();
        for (Submission version : decided) {
            Optional<VersionDifference> difference = reader.read(version);
            if (difference.isPresent()) {
                Path file = reports.write(difference.get(), folder, DifferenceReports.Format.XLSX);
                terminal.out().println(messages.text("differences.written", file));
                written.add(file);
            }
        }
        return written;
    }
}
