package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.amendment.AmendmentKind;
import io.rosterlake.ingestion.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSubmissionsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void aRefusedFileIsSettledByALaterOneOfTheSamePeriod() {
        Submission refused = submission(1, "花名册.csv", SubmissionStatus.REFUSED, JUNE);
        Submission later = submission(2, "花名册（补）.csv", SubmissionStatus.ACCEPTED, JUNE);

        assertThat(OpenSubmissions.of(List.of(refused, later), List.of(later))).containsExactly(later);
    }

    @Test
    void anEarlierFileOrAnotherPeriodSettlesNothing() {
        Submission earlier = submission(1, "花名册6月.csv", SubmissionStatus.ACCEPTED, JUNE);
        Submission held = submission(2, "花名册6月补.csv", SubmissionStatus.HELD, JUNE);
        Submission other = submission(3, "花名册5月.csv", SubmissionStatus.ACCEPTED, MAY);

        assertThat(OpenSubmissions.of(List.of(earlier, held, other), List.of(earlier, other)))
                .containsExactly(earlier, held, other);
    }

    @Test
    void aFileOfUnknownPeriodIsSettledByALaterOneOfTheSameName() {
        Submission refused = submission(1, "花名册.csv", SubmissionStatus.REFUSED, null);
        Submission later = submission(2, "花名册.csv", SubmissionStatus.ACCEPTED, JUNE);

        assertThat(OpenSubmissions.of(List.of(refused, later), List.of(later))).containsExactly(later);
    }

    @Test
    void aNameThatServesEveryPeriodSettlesNothing() {
        Submission may = submission(1, "花名册.csv", SubmissionStatus.ACCEPTED, MAY);
        Submission refused = submission(2, "花名册.csv", SubmissionStatus.REFUSED, null);
        Submission june = submission(3, "花名册.csv", SubmissionStatus.ACCEPTED, JUNE);

        assertThat(OpenSubmissions.of(List.of(may, refused, june), List.of(may, june)))
                .containsExactly(may, refused, june);
    }

    @Test
    void repeatsAndReplacedVersionsAreNotOpen() {
        Submission replaced = submission(1, "一.csv", SubmissionStatus.ACCEPTED, JUNE);
        Submission inForce = submission(2, "二.csv", SubmissionStatus.ACCEPTED, JUNE);
        Submission repeat = submission(3, "三.csv", SubmissionStatus.DUPLICATE, JUNE);

        assertThat(OpenSubmissions.of(List.of(replaced, inForce, repeat), List.of(inForce)))
                .containsExactly(inForce);
    }

    @Test
    void aListIsOpenUntilALaterOneOfItsKindComes() {
        Submission first = list(submission(1, "更正表.csv", SubmissionStatus.ACCEPTED, null));
        Submission second = list(submission(2, "更正表二.csv", SubmissionStatus.ACCEPTED, null));

        assertThat(OpenSubmissions.of(List.of(first), List.of())).containsExactly(first);
        assertThat(OpenSubmissions.of(List.of(first, second), List.of())).containsExactly(second);
    }

    private static Submission list(Submission file) {
        return new Submission(
                file.id(),
                1,
                file.source(),
                null,
                new Submission.Amendment("csv", "UTF-8", AmendmentKind.CELL_CORRECTION),
                file.status(),
                null,
                Submission.Counts.NONE,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Submission submission(int day, String name, SubmissionStatus status, LocalDate period) {
        return new Submission(
                "id" + day,
                1,
                new Submission.Source("370102", "370102/" + day + "/" + name, "", 1, LocalDate.of(2026, 7, day)),
                period == null
                        ? null
                        : new Submission.Content(
                                "csv",
                                "UTF-8",
                                Register.WORKERS,
                                period,
                                period.toString().substring(0, 7)),
                null,
                status,
                null,
                Submission.Counts.NONE,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
