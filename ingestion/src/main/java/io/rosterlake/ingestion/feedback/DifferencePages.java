package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.feedback.Page.Heading;
import io.rosterlake.ingestion.feedback.Page.Value;
import io.rosterlake.ingestion.feedback.VersionDifference.FieldChange;
import io.rosterlake.ingestion.feedback.VersionDifference.Kind;
import io.rosterlake.ingestion.feedback.VersionDifference.Line;
import io.rosterlake.ingestion.feedback.VersionDifference.PersonChange;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The difference report. Its first page answers what changes if this version is let in, and what to do; the others list who is missing,
 * what was changed, who was added, and which cells were corrected.
 */
final class DifferencePages {
    private static final List<Integer> FIRST_WIDTHS = List.of(26, 26, 14, 14, 12, 12, 12, 12);

    private static final int MOST_NAMED = 8;
    private static final int SHORTEST_STRETCH = 10;

    /** Rows a missing person takes at most in a stretch: people of two roles and lines between communities count, too. */
    private static final double STRETCH_GAPS = 1.25;

    private final FeedbackTexts texts;

    DifferencePages(FeedbackTexts texts) {
        this.texts = texts;
    }

    String title(VersionDifference difference) {
        Submission.Content content = Objects.requireNonNull(difference.current().content());
        String district = difference.district() == null
                ? String.valueOf(difference.current().source().districtCode())
                : difference.district().name();
        return texts.text("difference.title", district, texts.name(content.register()), content.periodLabel());
    }

    List<Page> pages(VersionDifference difference) {
        List<Page> pages = new ArrayList<>();
        pages.add(first(difference));
        addList(pages, difference, Kind.MISSING);
        addChanged(pages, difference);
        addList(pages, difference, Kind.ADDED);
        if (!difference.corrections().isEmpty()) {
            pages.add(new CorrectionPages(texts).page(difference.corrections()));
        }
        return pages;
    }

    Page first(VersionDifference difference) {
        List<Page.Block> blocks = new ArrayList<>();
        blocks.add(new Page.Title(title(difference)));
        blocks.add(verdict(difference));
        wholeCommunities(difference, blocks);
        oneStretch(difference).ifPresent(blocks::add);
        blocks.add(new Page.Paragraph(texts.text("difference.privacy"), Tone.MUTED));
        blocks.add(new Page.Section(texts.text("difference.whatToDo")));
        steps(difference).forEach(step -> blocks.add(new Page.Paragraph(step, Tone.PLAIN)));
        blocks.add(new Page.Section(texts.text("difference.versions")));
        blocks.add(versions(difference));
        blocks.add(new Page.Paragraph(
                texts.text(
                        "difference.sums",
                        difference.before(),
                        difference.unchanged(),
                        difference.count(Kind.CHANGED),
                        difference.count(Kind.MISSING),
                        difference.now(),
                        difference.count(Kind.ADDED)),
                Tone.MUTED));
        byCommunity(difference, blocks);
        byColumn(difference, blocks);
        return new Page(texts.text("difference.sheet.first"), FIRST_WIDTHS, false, blocks);
    }

    private Page.Paragraph verdict(VersionDifference difference) {
        boolean isHeld = difference.current().status() == SubmissionStatus.HELD;
        String key = isHeld ? "held" : difference.inForce() ? "inForce" : "replaced";
        long missing = difference.count(Kind.MISSING);
        String text = texts.text(
                "difference.verdict." + key,
                missing,
                percent(missing, difference.before()),
                difference.count(Kind.CHANGED),
                difference.count(Kind.ADDED),
                difference.before(),
                difference.now());
        return new Page.Paragraph(text, isHeld ? Tone.ERROR : Tone.STRONG);
    }

    private static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }

    /** Whole communities that are missing are the likeliest sign of a sheet or a street that was left out. */
    private void wholeCommunities(VersionDifference difference, List<Page.Block> blocks) {
        List<String> gone = difference.communitiesBefore().keySet().stream()
                .filter(place -> !difference.communitiesNow().containsKey(place))
                .toList();
        if (!gone.isEmpty()) {
            int shown = Math.min(gone.size(), MOST_NAMED);
            String names = String.join(texts.text("difference.comma"), gone.subList(0, shown))
                    + (shown < gone.size() ? " …" : "");
            blocks.add(new Page.Paragraph(texts.text("difference.wholeCommunities", gone.size(), names), Tone.WARNING));
        }
    }

    /** Missing people who stood one below the other speak for a file that was cut off. */
    private Optional<Page.Paragraph> oneStretch(VersionDifference difference) {
        List<Line> gone = difference.of(Kind.MISSING).stream()
                .map(PersonChange::line)
                .filter(line -> line.row() != null)
                .toList();
        if (gone.size() < SHORTEST_STRETCH
                || gone.stream().map(Line::sheet).distinct().count() > 1) {
            return Optional.empty();
        }
        IntSummaryStatistics rows = gone.stream()
                .mapToInt(line -> Objects.requireNonNullElse(line.row(), 0))
                .summaryStatistics();
        boolean isDense = rows.getMax() - rows.getMin() < gone.size() * STRETCH_GAPS;
        return isDense
                ? Optional.of(new Page.Paragraph(
                        texts.text("difference.oneStretch", gone.get(0).sheet(), rows.getMin(), rows.getMax()),
                        Tone.WARNING))
                : Optional.empty();
    }

    private List<String> steps(VersionDifference difference) {
        String id = difference.current().id();
        return switch (difference.current().status()) {
            case HELD ->
                List.of(
                        texts.text("difference.step.check"),
                        texts.text("difference.step.again"),
                        texts.text("difference.step.letIn", id));
            case ACCEPTED, REFUSED, DUPLICATE -> List.of(texts.text("difference.step.accepted"));
        };
    }

    private Page.Table versions(VersionDifference difference) {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(
                version("difference.before", difference.previousVersion(), difference.previous(), difference.before()));
        rows.add(version("difference.now", difference.version(), difference.current(), difference.now()));
        return new Page.Table(
                List.of(
                        new Heading("", 1, false),
                        new Heading(texts.text("column.file"), 2, false),
                        new Heading(texts.text("column.received"), 1, false),
                        new Heading(texts.text("column.version"), 1, true),
                        new Heading(texts.text("difference.people"), 1, true),
                        new Heading(texts.text("column.submission"), 2, false)),
                rows);
    }

    private List<Value> version(String key, int version, Submission submission, long people) {
        return List.of(
                new Value(texts.text(key), Tone.STRONG),
                Value.plain(submission.source().fileName()),
                Value.plain(submission.source().receivedOn()),
                Value.plain(version),
                Value.plain(people),
                Value.plain(submission.id()));
    }

    /** Communities where something is different, those with most missing people first. */
    private void byCommunity(VersionDifference difference, List<Page.Block> blocks) {
        Map<String, Map<Kind, Long>> counts = difference.changes().stream()
                .filter(change -> !change.line().place().isEmpty())
                .collect(Collectors.groupingBy(
                        change -> change.line().place(),
                        TreeMap::new,
                        Collectors.groupingBy(PersonChange::kind, Collectors.counting())));
        if (counts.isEmpty()) {
            return;
        }
        List<List<Value>> rows = counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().getOrDefault(Kind.MISSING, 0L)))
                .map(entry -> List.of(
                        Value.plain(entry.getKey()),
                        Value.plain(difference.communitiesBefore().getOrDefault(entry.getKey(), 0L)),
                        Value.number(entry.getValue().getOrDefault(Kind.MISSING, 0L), Tone.ERROR),
                        Value.number(entry.getValue().getOrDefault(Kind.CHANGED, 0L), Tone.WARNING),
                        Value.number(entry.getValue().getOrDefault(Kind.ADDED, 0L), Tone.GOOD),
                        Value.plain(difference.communitiesNow().getOrDefault(entry.getKey(), 0L))))
                .toList();
        blocks.add(new Page.Section(texts.text("difference.byCommunity")));
        blocks.add(new Page.Table(
                List.of(
                        new Heading(texts.text("difference.community"), 2, false),
                        new Heading(texts.text("difference.before"), 1, true),
                        new Heading(texts.text("difference.missing"), 1, true),
                        new Heading(texts.text("difference.changed"), 1, true),
                        new Heading(texts.text("difference.added"), 1, true),
                        new Heading(texts.text("difference.now"), 1, true)),
                rows));
        blocks.add(new Page.Paragraph(texts.text("difference.byCommunityNote"), Tone.MUTED));
    }

    private void byColumn(VersionDifference difference, List<Page.Block> blocks) {
        Map<String, Long> counts = difference.of(Kind.CHANGED).stream()
                .flatMap(change ->
                        change.fields().stream().map(FieldChange::column).distinct())
                .collect(Collectors.groupingBy(column -> column, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return;
        }
        blocks.add(new Page.Section(texts.text("difference.byColumn")));
        blocks.add(new Page.Table(
                List.of(
                        new Heading(texts.text("column.column"), 2, false),
                        new Heading(texts.text("difference.people"), 1, true)),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> List.of(Value.plain(entry.getKey()), Value.plain(entry.getValue())))
                        .toList()));
    }

    private void addList(List<Page> pages, VersionDifference difference, Kind kind) {
        List<PersonChange> found = difference.of(kind);
        if (found.isEmpty()) {
            return;
        }
        String file = kind == Kind.MISSING ? "difference.oldFile" : "difference.newFile";
        List<List<Value>> rows = new ArrayList<>();
        for (PersonChange change : found) {
            for (Line line : kind == Kind.MISSING ? change.before() : change.now()) {
                rows.add(List.of(
                        Value.plain(line.sheet()),
                        Value.plain(line.row()),
                        Value.plain(line.street()),
                        Value.plain(line.community()),
                        Value.plain(line.about()),
                        new Value(change.person(), Tone.MUTED)));
            }
        }
        Page.Table table = new Page.Table(
                List.of(
                        new Heading(texts.text(file) + texts.text("column.sheet"), 1, false),
                        new Heading(texts.text("column.line"), 1, true),
                        new Heading(texts.text("difference.street"), 1, false),
                        new Heading(texts.text("difference.community"), 1, false),
                        new Heading(texts.text("difference.about"), 1, false),
                        new Heading(texts.text("difference.key"), 1, false)),
                rows);
        pages.add(new Page(
                texts.text("difference.sheet." + kind, found.size()),
                List.of(30, 8, 16, 20, 30, 12),
                true,
                List.of(table)));
    }

    private void addChanged(List<Page> pages, VersionDifference difference) {
        List<PersonChange> found = difference.of(Kind.CHANGED);
        if (found.isEmpty()) {
            return;
        }
        List<List<Value>> rows = new ArrayList<>();
        for (PersonChange change : found) {
            Line now = change.now().get(0);
            Line before = change.before().get(0);
            for (FieldChange field : change.fields()) {
                rows.add(List.of(
                        Value.plain(now.sheet()),
                        Value.plain(now.row()),
                        Value.plain(before.row()),
                        Value.plain(now.street()),
                        Value.plain(now.community()),
                        Value.plain(now.about()),
                        new Value(field.column(), Tone.STRONG),
                        new Value(orNothing(field.before()), Tone.ERROR),
                        new Value(orNothing(field.now()), Tone.GOOD),
                        new Value(change.person(), Tone.MUTED)));
            }
        }
        Page.Table table = new Page.Table(
                List.of(
                        new Heading(texts.text("difference.newFile") + texts.text("column.sheet"), 1, false),
                        new Heading(texts.text("difference.newLine"), 1, true),
                        new Heading(texts.text("difference.oldLine"), 1, true),
                        new Heading(texts.text("difference.street"), 1, false),
                        new Heading(texts.text("difference.community"), 1, false),
                        new Heading(texts.text("difference.about"), 1, false),
                        new Heading(texts.text("column.column"), 1, false),
                        new Heading(texts.text("difference.oldValue"), 1, false),
                        new Heading(texts.text("difference.newValue"), 1, false),
                        new Heading(texts.text("difference.key"), 1, false)),
                rows);
        pages.add(new Page(
                texts.text("difference.sheet.CHANGED", found.size()),
                List.of(20, 9, 9, 14, 18, 22, 18, 20, 20, 11),
                true,
                List.of(table)));
    }

    private String orNothing(@Nullable String value) {
        return value == null ? texts.text("value.nothing") : value;
    }
}
