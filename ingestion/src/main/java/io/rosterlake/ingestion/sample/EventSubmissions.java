package io.rosterlake.ingestion.sample;

import static io.rosterlake.ingestion.sample.DistrictFiles.endsQuarter;
import static io.rosterlake.ingestion.sample.DistrictFiles.period;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.housestyle.HouseStyle;
import io.rosterlake.ingestion.sample.housestyle.RegisterContent;
import io.rosterlake.ingestion.sample.population.Appraisal;
import io.rosterlake.ingestion.sample.population.CareerEvents;
import io.rosterlake.ingestion.sample.population.Certificate;
import io.rosterlake.ingestion.sample.population.Departure;
import io.rosterlake.ingestion.sample.population.DistrictMonth;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import io.rosterlake.ingestion.sample.population.Training;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a district sends about what happened to people: departures, trainings by quarter, certificates by half-year, appraisals by year. */
final class EventSubmissions {
    private static final int TRAININGS_AFTER_DAYS = 10;
    private static final int CERTIFICATES_AFTER_DAYS = 15;
    private static final int APPRAISALS_DAY = 20;
    /** 拱墅 sends its appraisals in April, after the end of February, when they are due. */
    private static final int LATE_MONTHS = 3;

    private final SampleDistrict district;
    private final HouseStyle style;
    private final DistrictFiles files;
    private final List<DistrictMonth> months;
    private final CareerEvents events;
    private final LandingWriter landing;

    EventSubmissions(SampleDistrict district, List<DistrictMonth> months, long seed, LandingWriter landing) {
        this.district = district;
        this.files = DistrictFiles.of(district);
        this.style = files.style();
        this.months = List.copyOf(months);
        this.events = new CareerEvents(district, seed, months.get(0).month());
        this.landing = landing;
    }

    /** One list of events on its way. */
    private record EventList<T>(Period period, LocalDate received, List<T> events) {}

    void write() throws IOException {
        departures();
        send(Register.TRAININGS, trainings(), style::trainings);
        send(Register.CERTIFICATES, certificates(), style::certificates);
        send(Register.APPRAISALS, appraisals(), style::appraisals);
    }

    private void departures() throws IOException {
        boolean quarterly = style.departuresQuarterly();
        List<Departure> waiting = new ArrayList<>();
        List<EventList<Departure>> lists = new ArrayList<>();
        for (DistrictMonth month : months) {
            waiting.addAll(month.departures());
            if (!waiting.isEmpty() && (!quarterly || endsQuarter(month.month()))) {
                Period period = period(month.month(), quarterly);
                lists.add(new EventList<>(period, files.receivedOn(period), List.copyOf(waiting)));
                waiting.clear();
            }
        }
        send(Register.DEPARTURES, lists, style::departures);
    }

    /** 小店 has not sent the last quarter yet. */
    private List<EventList<Training>> trainings() {
        List<EventList<Training>> lists = new ArrayList<>();
        for (DistrictMonth month : quarterEnds()) {
            Period period = period(month.month(), true);
            LocalDate received = files.receivedOn(period).plusDays(TRAININGS_AFTER_DAYS);
            lists.add(new EventList<>(period, received, events.trainings(month)));
        }
        if (district == SampleDistrict.XIAODIAN && lists.size() > 1) {
            lists.remove(lists.size() - 1);
        }
        return lists;
    }

    private List<EventList<Certificate>> certificates() {
        List<EventList<Certificate>> lists = new ArrayList<>();
        for (DistrictMonth month : quarterEnds()) {
            if (month.month().getMonthValue() % 6 == 0) {
                Period period = period(month.month(), true);
                LocalDate received = files.receivedOn(period).plusDays(CERTIFICATES_AFTER_DAYS);
                lists.add(new EventList<>(period, received, events.certificates(month)));
            }
        }
        return lists;
    }

    /** Of every year that ends within the sample, and of the one before it, which comes with the first register. */
    private List<EventList<Appraisal>> appraisals() {
        List<EventList<Appraisal>> lists = new ArrayList<>();
        List<DistrictMonth> reported =
                district.reporting() == SampleDistrict.Reporting.QUARTERLY ? quarterEnds() : months;
        if (!reported.isEmpty()) {
            DistrictMonth first = reported.get(0);
            lists.add(
                    appraisals(first.month().getYear() - 1, first, first.month().plusMonths(1)));
        }
        for (DistrictMonth month : months) {
            boolean isLast = month == months.get(months.size() - 1);
            if (month.month().getMonthValue() == 12 && !isLast) {
                YearMonth received = month.month().plusMonths(district == SampleDistrict.GONGSHU ? 1 + LATE_MONTHS : 1);
                lists.add(appraisals(month.month().getYear(), month, received));
            }
        }
        return lists;
    }

    private EventList<Appraisal> appraisals(int year, DistrictMonth month, YearMonth received) {
        Period period = new Period(Period.Kind.YEAR, YearMonth.of(year, 12));
        return new EventList<>(period, received.atDay(APPRAISALS_DAY), events.appraisals(year, month.workers()));
    }

    private List<DistrictMonth> quarterEnds() {
        return months.stream().filter(month -> endsQuarter(month.month())).toList();
    }

    /** Sends the lists; the last one has the defects that are planned for its register. */
    private <T> void send(Register register, List<EventList<T>> lists, Function<RegisterContent<T>, byte[]> form)
            throws IOException {
        for (int index = 0; index < lists.size(); index++) {
            EventList<T> list = lists.get(index);
            RegisterDraft<T> draft =
                    RegisterDraft.of(DistrictFiles.content(list.period(), list.received(), list.events()));
            if (index == lists.size() - 1) {
                for (EventDefect defect : EventDefect.of(district, register)) {
                    draft = defect.spoil(draft);
                }
            }
            int rejected = draft.rowsRejected();
            SampleFile file = files.file(
                    register, list.period(), list.received(), "", list.events().size() - rejected, rejected);
            landing.accepted(file, form.apply(draft.content()), draft.planted());
        }
    }
}
