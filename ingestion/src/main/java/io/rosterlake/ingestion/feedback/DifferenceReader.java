package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.feedback.VersionDifference.FieldChange;
import io.rosterlake.ingestion.feedback.VersionDifference.Kind;
import io.rosterlake.ingestion.feedback.VersionDifference.Line;
import io.rosterlake.ingestion.feedback.VersionDifference.PersonChange;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.Difference;
import io.rosterlake.ingestion.submission.District;
import io.rosterlake.ingestion.submission.DistrictRegistry;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares a version with the one before it, person by person, from the lake alone: the rows of a held version are there too, they only
 * do not count. So the report reads the same whenever it is made.
 */
public final class DifferenceReader {
    private static final int KEY_DIGITS = 8;

    private final Lake lake;
    private final BronzeTables tables;
    private final SubmissionLedger ledger;
    private final CorrectionReader corrections;
    private final FeedbackTexts texts;
    private final Map<String, District> districts = new LinkedHashMap<>();

    public DifferenceReader(Lake lake, BronzeTables tables, SubmissionLedger ledger, FeedbackTexts texts) {
        this.lake = lake;
        this.tables = tables;
        this.ledger = ledger;
        this.corrections = new CorrectionReader(lake, ledger, texts.locale());
        this.texts = texts;
        new DistrictRegistry(lake).recorded().forEach(district -> districts.put(district.code(), district));
    }

    /** What a submission changes; empty when it was compared with nothing. */
    public Optional<VersionDifference> read(Submission current) {
        Submission.Content content = current.content();
        Difference difference = current.difference();
        if (content == null || difference == null) {
            return Optional.empty();
        }
        return ledger.find(difference.previousSubmissionId()).map(previous -> compare(current, previous, content));
    }

    private VersionDifference compare(Submission current, Submission previous, Submission.Content content) {
        RegisterWords words = new RegisterWords(content.register());
        Map<String, List<LakeRow>> before = rows(content.register(), previous);
        Map<String, List<LakeRow>> now = rows(content.register(), current);
        List<PersonChange> changes = new ArrayList<>();
        long unchanged = 0;
        for (Map.Entry<String, List<LakeRow>> person : before.entrySet()) {
            List<LakeRow> today = now.get(person.getKey());
            if (today == null) {
                changes.add(change(Kind.MISSING, person.getKey(), words.lines(person.getValue()), List.of()));
            } else if (!words.isSame(person.getValue(), today)) {
                changes.add(words.changed(person.getKey(), person.getValue(), today));
            } else {
                unchanged++;
            }
        }
        now.forEach((person, rows) -> {
            if (!before.containsKey(person)) {
                changes.add(change(Kind.ADDED, person, List.of(), words.lines(rows)));
            }
        });
        changes.sort(Comparator.comparing(PersonChange::kind)
                .thenComparing(change -> Objects.toString(change.line().sheet(), ""))
                .thenComparing(
                        change -> Objects.requireNonNullElse(change.line().row(), 0)));
        return new VersionDifference(
                districts.get(current.source().districtCode()),
                current,
                previous,
                ledger.version(current).orElse(0),
                ledger.version(previous).orElse(0),
                ledger.inForce().stream().anyMatch(other -> other.id().equals(current.id())),
                unchanged,
                words.communities(before),
                words.communities(now),
                List.copyOf(changes),
                corrections.newIn(current.id()));
    }

    private static PersonChange change(Kind kind, String person, List<Line> before, List<Line> now) {
        return new PersonChange(kind, shown(person), before, now, List.of());
    }

    /** A key's first digits tell two people of a district apart, and tell nobody who they are; a community has its name. */
    private static String shown(String person) {
        return person.matches("[0-9a-f]{64}") ? person.substring(0, KEY_DIGITS) : person;
    }

    private Map<String, List<LakeRow>> rows(Register register, Submission submission) {
        List<String> columns = tables.of(register).columnNames();
        Map<String, List<LakeRow>> rows = new LinkedHashMap<>();
        for (LakeRow row : lake.readSubmission(tables.of(register), columns, submission.id())) {
            String person = register == Register.COMMUNITIES
                    ? row.text("street") + " " + row.text("community")
                    : String.valueOf(row.text("person_key"));
            rows.computeIfAbsent(person, ignored -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    /** Rows of one register in words. */
    private final class RegisterWords {
        private final Register register;
        private final ValueWords words;
        private final List<Column> columns;
        private final List<String> compared;

        RegisterWords(Register register) {
            this.register = register;
            this.words = new ValueWords(register, texts);
            this.columns = words.columns();
            this.compared = tables.of(register).columnNames().stream()
                    .filter(column -> !List.of("submission_id", "district_code", "period", "sheet", "row_number")
                            .contains(column))
                    .toList();
        }

        /** Where a row stands does not matter, nor in which order several rows of a person come. */
        boolean isSame(List<LakeRow> before, List<LakeRow> now) {
            List<LakeRow> rest = new ArrayList<>(now);
            return before.size() == now.size()
                    && before.stream().allMatch(row -> takeEqual(row, rest).isPresent());
        }

        private Optional<LakeRow> takeEqual(LakeRow row, List<LakeRow> rest) {
            Optional<LakeRow> equal = rest.stream()
                    .filter(other ->
                            compared.stream().allMatch(column -> Objects.equals(row.get(column), other.get(column))))
                    .findFirst();
            equal.ifPresent(rest::remove);
            return equal;
        }

        /** Rows that are the same on both sides pair up first, the others in their order. */
        PersonChange changed(String person, List<LakeRow> before, List<LakeRow> now) {
            List<LakeRow> added = new ArrayList<>(now);
            List<LakeRow> gone = before.stream()
                    .filter(row -> takeEqual(row, added).isEmpty())
                    .toList();
            List<FieldChange> fields = new ArrayList<>();
            for (int index = 0; index < Math.max(gone.size(), added.size()); index++) {
                if (index >= gone.size()) {
                    fields.add(new FieldChange(texts.text("difference.row"), null, whole(added.get(index))));
                } else if (index >= added.size()) {
                    fields.add(new FieldChange(texts.text("difference.row"), whole(gone.get(index)), null));
                } else {
                    fields.addAll(fields(gone.get(index), added.get(index)));
                }
            }
            List<LakeRow> shownNow = added.isEmpty() ? now : added;
            return new PersonChange(
                    Kind.CHANGED, shown(person), lines(gone.isEmpty() ? before : gone), lines(shownNow), fields);
        }

        private List<FieldChange> fields(LakeRow before, LakeRow now) {
            List<FieldChange> fields = new ArrayList<>();
            for (Column column : columns) {
                if (!Objects.equals(before.get(column.bronzeName()), now.get(column.bronzeName()))
                        || !Objects.equals(words.of(before, column), words.of(now, column))) {
                    fields.add(new FieldChange(words.label(column), words.of(before, column), words.of(now, column)));
                }
            }
            return fields;
        }

        /** People of each street and community; somebody with rows in two counts in both. */
        Map<String, Long> communities(Map<String, List<LakeRow>> people) {
            Map<String, Long> counts = new TreeMap<>();
            people.values().forEach(rows -> lines(rows).stream()
                    .map(Line::place)
                    .filter(place -> !place.isEmpty())
                    .distinct()
                    .forEach(place -> counts.merge(place, 1L, Long::sum)));
            return counts;
        }

        private String whole(LakeRow row) {
            return String.join(" ", place(row), about(row)).strip();
        }

        List<Line> lines(List<LakeRow> rows) {
            return rows.stream()
                    .map(row -> new Line(
                            row.text("sheet"),
                            (Integer) row.get("row_number"),
                            compared.contains("street") ? row.text("street") : null,
                            compared.contains("community") ? row.text("community") : null,
                            about(row)))
                    .toList();
        }

        private String place(LakeRow row) {
            return compared.contains("street")
                    ? Objects.toString(row.text("street"), "") + " " + Objects.toString(row.text("community"), "")
                    : "";
        }

        private String about(LakeRow row) {
            List<String> told =
                    switch (register) {
                        case WORKERS -> List.of("post", "staff_category");
                        case COMMUNITIES -> List.of("households");
                        case TRAININGS -> List.of("training_date", "course");
                        case CERTIFICATES -> List.of("certificate", "obtained_on");
                        case APPRAISALS -> List.of("year", "grade");
                        case PAYROLL -> List.of("month", "total");
                        case DEPARTURES -> List.of("left_on", "reason");
                    };
            return String.join(
                            " ",
                            told.stream().map(column -> words.of(row, column)).toList())
                    .strip();
        }
    }
}
