package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.submission.BoundaryChange.Kind;
import io.rosterlake.ingestion.submission.BoundaryChangeReader.Placed;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the boundary changes of a districts file against one another and against its districts. */
final class BoundaryChangeChecks {
    private final DistrictProblems problems;
    private final List<Placed> changes;
    private final Map<String, Placed> abolished = new HashMap<>();

    BoundaryChangeChecks(DistrictProblems problems, List<Placed> changes) {
        this.problems = problems;
        this.changes = List.copyOf(changes);
    }

    void check(List<District> districts) {
        changes.forEach(this::rememberAbolished);
        changes.forEach(this::checkLivesOn);
        changes.forEach(this::checkCreated);
        checkRenamedOnce();
        districts.forEach(this::checkSchemes);
    }

    private void rememberAbolished(Placed placed) {
        for (String code : placed.change().abolishedCodes()) {
            Placed before = abolished.putIfAbsent(code, placed);
            if (before != null) {
                problems.add(
                        placed.line(),
                        "%s 撤销了两次，另一次在第 %d 行".formatted(code, before.line()),
                        "%s is abolished twice, also on line %d".formatted(code, before.line()));
            }
        }
    }

    /** No other change of its last month or later may name a code that was abolished. */
    private void checkLivesOn(Placed placed) {
        abolished.forEach((code, end) -> {
            boolean isAnother =
                    placed != end && !placed.change().abolishedCodes().contains(code);
            if (isAnother
                    && placed.change().names(code)
                    && !placed.change().from().isBefore(end.change().from())) {
                livesOn(placed.line(), code, end);
            }
        });
    }

    private void livesOn(int line, String code, Placed end) {
        YearMonth from = end.change().from();
        problems.add(
                line,
                "%s 自 %s 起已撤销（第 %d 行），此处不能再用".formatted(code, from, end.line()),
                "%s was abolished from %s on (line %d) and cannot live on here".formatted(code, from, end.line()));
    }

    private void checkCreated(Placed placed) {
        for (String code : placed.change().createdCodes()) {
            for (Placed other : changes) {
                if (other.change().names(code)
                        && other.change().from().isBefore(placed.change().from())) {
                    problems.add(
                            placed.line(),
                            "%s 自 %s 起才有，而第 %d 行的变更更早"
                                    .formatted(code, placed.change().from(), other.line()),
                            "%s comes into being in %s, yet the change on line %d is earlier"
                                    .formatted(code, placed.change().from(), other.line()));
                }
            }
        }
    }

    private void checkRenamedOnce() {
        Map<List<Object>, Placed> seen = new HashMap<>();
        for (Placed placed : changes) {
            BoundaryChange change = placed.change();
            Placed before = change.kind() == Kind.RENAMED
                    ? seen.putIfAbsent(List.of(change.oldCodes(), change.from()), placed)
                    : null;
            if (before != null) {
                problems.add(
                        placed.line(),
                        "%s 同月改名两次，另一次在第 %d 行".formatted(change.oldCodes().get(0), before.line()),
                        "%s is renamed twice in one month, also on line %d"
                                .formatted(change.oldCodes().get(0), before.line()));
            }
        }
    }

    private void checkSchemes(District district) {
        Placed end = abolished.get(district.code());
        boolean isAssignedLater = end != null
                && district.schemes().stream()
                        .flatMap(assignment -> assignment.from().stream())
                        .anyMatch(from -> !from.isBefore(end.change().from()));
        if (isAssignedLater) {
            livesOn(end.line(), district.code(), end);
        }
    }
}
