package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.ColumnTrait;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.RegisterDefinition;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.IdentityNumber;
import io.rosterlake.ingestion.value.Redaction;
import io.rosterlake.ingestion.value.Remark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What follows from several columns of a row, or from other rows of the same file. */
final class RowRules {
    private final RegisterDefinition definition;
    private final YearMonth lastMonth;
    private final List<Column> parts;
    private final SeenPeople seen = new SeenPeople();

    RowRules(RegisterDefinition definition, YearMonth lastMonth) {
        this.definition = definition;
        this.lastMonth = lastMonth;
        this.parts = definition.columns().stream()
                .filter(column -> column.has(ColumnTrait.PART))
                .map(ColumnDefinition::column)
                .toList();
    }

    void apply(RowDraft draft) {
        switch (definition.register()) {
            case WORKERS -> worker(draft);
            case COMMUNITIES -> draft.putIfAbsent("household_basis", "unspecified");
            case DEPARTURES -> written(draft, "reason", "reason_name");
            case APPRAISALS -> written(draft, "grade", "grade_name");
            case TRAININGS -> draft.putIfAbsent("sessions", 1);
            case CERTIFICATES -> draft.put("certificate_number_present", draft.has("certificate_number"));
            case PAYROLL -> addsUp(draft);
        }
        if (definition.register() != Register.COMMUNITIES) {
            bornInTime(draft);
        }
    }

    private void worker(RowDraft draft) {
        written(draft, "post", "post_name");
        draft.identity().ifPresent(identity -> identityWins(draft, identity));
        if (draft.has("contract_end")) {
            draft.putIfAbsent("contract_open_ended", false);
        }
        remarks(draft);
        duplicate(draft);
    }

    /** An identity number beats a sex or date of birth that disagrees with it, or that is impossible. */
    private static void identityWins(RowDraft draft, IdentityNumber identity) {
        String sex = identity.isMale() ? "male" : "female";
        if (draft.value("sex").filter(printed -> !printed.equals(sex)).isPresent()) {
            draft.find(
                    FindingCode.SEX_MISMATCH,
                    "sex",
                    text(draft, "sex").map(Redaction::word).orElse(null),
                    null);
        }
        draft.put("sex", sex);
        if (draft.printedBirth()
                .filter(birth -> !birth.agreesWith(identity.birthDate()))
                .isPresent()) {
            String printed = text(draft, "birth_date").map(Redaction::birthDate).orElse(null);
            draft.find(FindingCode.BIRTH_DATE_MISMATCH, "birth_date", printed, null);
        }
        draft.put("birth_date", identity.birthDate().withDayOfMonth(1));
    }

    private void bornInTime(RowDraft draft) {
        Optional<LocalDate> birth = draft.identity().map(IdentityNumber::birthDate);
        if (birth.filter(date -> date.isAfter(lastMonth.atEndOfMonth())).isPresent()) {
            String redacted =
                    text(draft, "id_number").map(Redaction::identityNumber).orElse(null);
            draft.find(FindingCode.ID_FORMAT, "id_number", redacted, "born-after-period");
        }
    }

    private static void remarks(RowDraft draft) {
        Remark remark =
                draft.value("remarks").map(text -> Remark.read(text.toString())).orElse(Remark.NONE);
        draft.put("marked_left", remark.hasLeft());
        if (!remark.flags().isEmpty()) {
            draft.put("remark_flags", String.join(",", remark.flags()));
        }
        remark.onLoanTo().ifPresent(unit -> draft.putIfAbsent("on_loan_to", unit));
    }

    /** The same person, community and post a second time: the later row is rejected. Another post is a second role. */
    private void duplicate(RowDraft draft) {
        if (draft.isRejected()) {
            return;
        }
        boolean isNew = draft.identity()
                .map(identity -> seen.add(identity, value(draft, "street"), value(draft, "community"), post(draft)))
                .orElse(true);
        if (!isNew) {
            String redacted =
                    text(draft, "id_number").map(Redaction::identityNumber).orElse(null);
            draft.find(FindingCode.DUPLICATE_PERSON, "id_number", redacted, null);
        }
    }

    private static String post(RowDraft draft) {
        return draft.value("post").or(() -> draft.value("post_name")).orElse("").toString();
    }

    private static String value(RowDraft draft, String column) {
        return draft.value(column).orElse("").toString();
    }

    /** Keeps the word that a code was read from, or that no code was found for. */
    private static void written(RowDraft draft, String column, String target) {
        draft.word(column).ifPresent(word -> draft.put(target, word));
    }

    private static Optional<String> text(RowDraft draft, String column) {
        return draft.headings()
                .find(column)
                .flatMap(mapped -> draft.row().at(mapped.index()))
                .map(CellText::of);
    }

    /** The parts must add up to the total, to the fen. */
    private void addsUp(RowDraft draft) {
        Optional<BigDecimal> total = draft.value("total").map(BigDecimal.class::cast);
        List<BigDecimal> amounts = parts.stream()
                .map(part ->
                        draft.value(part.name()).map(BigDecimal.class::cast).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.isPresent() && !amounts.isEmpty() && total.get().compareTo(sum) != 0) {
            draft.find(
                    FindingCode.PARTS_NOT_TOTAL,
                    "total",
                    Redaction.amount(total.get()),
                    Redaction.amount(total.get()) + " / " + Redaction.amount(sum));
        }
    }
}
