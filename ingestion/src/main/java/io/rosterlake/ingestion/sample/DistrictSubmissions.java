package io.rosterlake.ingestion.sample;

import static io.rosterlake.ingestion.sample.DistrictFiles.content;
import static io.rosterlake.ingestion.sample.DistrictFiles.endsQuarter;
import static io.rosterlake.ingestion.sample.DistrictFiles.period;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.Defect.Target;
import io.rosterlake.ingestion.sample.housestyle.Entry;
import io.rosterlake.ingestion.sample.housestyle.HouseStyle;
import io.rosterlake.ingestion.sample.housestyle.RegisterContent;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.DistrictMonth;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import io.rosterlake.ingestion.sample.population.SampleDistrict.Reporting;
import io.rosterlake.ingestion.sample.population.Worker;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The workers and communities registers that one district sends, with what goes wrong on the way. */
final class DistrictSubmissions {
    private static final int CUT_OFF_RESENT_DAYS = 7;
    private static final int CORRECTED_DAYS = 12;
    private static final int SENT_AGAIN_DAYS = 9;

    private final SampleDistrict district;
    private final DistrictFiles files;
    private final HouseStyle style;
    private final List<DistrictMonth> months;
    private final LandingWriter landing;

    DistrictSubmissions(SampleDistrict district, List<DistrictMonth> months, LandingWriter landing) {
        this.district = district;
        this.files = DistrictFiles.of(district);
        this.style = files.style();
        this.months = List.copyOf(months);
        this.landing = landing;
    }

    void write() throws IOException {
        boolean quarterly = district.reporting() == Reporting.QUARTERLY;
        List<DistrictMonth> reported = months.stream()
                .filter(month -> !quarterly || endsQuarter(month.month()))
                .toList();
        for (int index = 0; index < reported.size(); index++) {
            int beforeEnd = reported.size() - 1 - index;
            Period period = period(reported.get(index).month(), quarterly);
            workers(period, reported, index, DefectPlan.of(new Target(district, Register.WORKERS, beforeEnd)));
            communities(
                    period,
                    reported.get(index).communities(),
                    DefectPlan.of(new Target(district, Register.COMMUNITIES, beforeEnd)));
        }
    }

    private void workers(Period period, List<DistrictMonth> reported, int index, List<Defect> defects)
            throws IOException {
        LocalDate received = files.receivedOn(period);
        RegisterContent<Worker> whole =
                content(period, received, reported.get(index).workers());
        Spoiling spoiling = new Spoiling(steadyPeople(reported, index));
        Optional<Defect.Incomplete> incomplete = find(defects, Defect.Incomplete.class);
        if (incomplete.isPresent()) {
            List<Entry<Worker>> entries = whole.entries();
            workers(
                    whole.withEntries(
                            entries.subList(0, entries.size() - incomplete.get().missingPeople())),
                    spoiling,
                    defects,
                    received,
                    "");
            workers(whole, spoiling, defects, received.plusDays(CORRECTED_DAYS), "（更正）");
            return;
        }
        byte[] bytes = style.workers(spoiling.spoil(whole, defects).content());
        if (find(defects, Defect.CutOff.class).isPresent()) {
            byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
            landing.refused(files.file(Register.WORKERS, period, received, "", 0, 0), half, FindingCode.FILE_CORRUPT);
            workers(whole, spoiling, defects, received.plusDays(CUT_OFF_RESENT_DAYS), "");
            return;
        }
        workers(whole, spoiling, defects, received, "");
        if (find(defects, Defect.SentTwice.class).isPresent()) {
            LocalDate again = received.plusDays(SENT_AGAIN_DAYS);
            landing.duplicate(files.file(Register.WORKERS, period, again, "", 0, 0), bytes);
        }
    }

    private void workers(
            RegisterContent<Worker> content, Spoiling spoiling, List<Defect> defects, LocalDate received, String remark)
            throws IOException {
        RegisterDraft<Worker> draft = spoiling.spoil(content, defects);
        int lines = draft.content().entries().stream()
                .mapToInt(entry -> style.lines(entry.subject()))
                .sum();
        SampleFile file = files.file(
                Register.WORKERS,
                content.period(),
                received,
                remark,
                lines - draft.rowsRejected(),
                draft.rowsRejected());
        landing.accepted(file, style.workers(draft.content()), draft.planted());
    }

    private void communities(Period period, List<Community> communities, List<Defect> defects) throws IOException {
        LocalDate received = files.receivedOn(period);
        SampleFile file = files.file(Register.COMMUNITIES, period, received, "", communities.size(), 0);
        if (find(defects, Defect.Empty.class).isPresent()) {
            landing.refused(file, new byte[0], FindingCode.FILE_EMPTY);
        } else {
            landing.accepted(file, style.communities(content(period, received, communities)), List.of());
        }
    }

    private Set<String> steadyPeople(List<DistrictMonth> reported, int index) {
        Set<String> steady = new HashSet<>(identityNumbers(reported.get(index)));
        steady.retainAll(identityNumbers(reported.get(Math.max(0, index - 1))));
        steady.retainAll(identityNumbers(reported.get(Math.min(reported.size() - 1, index + 1))));
        return steady;
    }

    private static Set<String> identityNumbers(DistrictMonth month) {
        return month.workers().stream()
                .map(worker -> worker.person().identityNumber())
                .collect(Collectors.toSet());
    }

    private static <T extends Defect> Optional<T> find(List<Defect> defects, Class<T> kind) {
        return defects.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
