package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.SampleFile.Fate;
import io.rosterlake.ingestion.sample.housestyle.Entry;
import io.rosterlake.ingestion.sample.housestyle.HouseStyle;
import io.rosterlake.ingestion.sample.housestyle.RegisterContent;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What a district's files are called, when they come, and what period they speak of. */
record DistrictFiles(SampleDistrict district, HouseStyle style) {

    static DistrictFiles of(SampleDistrict district) {
        return new DistrictFiles(district, HouseStyle.of(district));
    }

    /** A file that must be taken in. */
    SampleFile file(Register register, Period period, LocalDate received, String remark, int accepted, int rejected) {
        String path = "%s/%s收/%s%s%s"
                .formatted(style.folder(), received, style.fileName(register, period), remark, style.ending());
        return new SampleFile(path, district.code(), register, period.label(), Fate.ACCEPTED, accepted, rejected);
    }

    /** A district sends its registers in the first days of the month after. */
    LocalDate receivedOn(Period period) {
        return period.lastMonth().plusMonths(1).atDay(4 + district.ordinal() % 3);
    }

    static <T> RegisterContent<T> content(Period period, LocalDate filledOn, List<T> subjects) {
        return new RegisterContent<>(
                period, filledOn, subjects.stream().map(Entry::of).toList(), 0);
    }

    static Period period(YearMonth month, boolean quarterly) {
        return new Period(quarterly ? Period.Kind.QUARTER : Period.Kind.MONTH, month);
    }

    static boolean endsQuarter(YearMonth month) {
        return month.getMonthValue() % 3 == 0;
    }
}
