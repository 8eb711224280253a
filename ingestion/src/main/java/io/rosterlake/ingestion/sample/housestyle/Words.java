package io.rosterlake.ingestion.sample.housestyle;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.population.LeavingReason;
import io.rosterlake.ingestion.sample.population.Worker;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Turns of phrase that several districts share. */
final class Words {
    static final String OPEN_ENDED = "长期";
    private static final String AGENCY = "某人力资源服务有限公司";

    private Words() {}

    /** {@code 2026年6月} or {@code 2026年第2季度}. */
    static String chinese(Period period) {
        YearMonth month = period.lastMonth();
        return switch (period.kind()) {
            case MONTH -> month.getYear() + "年" + month.getMonthValue() + "月";
            case QUARTER -> month.getYear() + "年第" + (month.getMonthValue() + 2) / 3 + "季度";
            case YEAR -> month.getYear() + "年度";
        };
    }

    /** {@code 2026年7月4日}. */
    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String format(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern));
    }

    static String contractEnd(Worker worker, String pattern) {
        LocalDate end = worker.contractEnd();
        return end == null ? OPEN_ENDED : format(end, pattern);
    }

    /** Committee members and the street's own people have their contract with the street, everybody else with an agency. */
    static String employer(Worker worker) {
        return switch (worker.category()) {
            case COMMITTEE, STREET_HIRED -> worker.street() + "办事处";
            case RECRUITED, GRID, PUBLIC_WELFARE, DISPATCH, RETAINED_RETIREE -> AGENCY;
        };
    }

    /** Why somebody left, in a district's own words for what districts call differently. */
    static String reason(LeavingReason reason, String resigned, String contractEnded, String transferred) {
        return switch (reason) {
            case RESIGNED -> resigned;
            case RETIRED -> "退休";
            case DISMISSED -> "辞退";
            case CONTRACT_ENDED -> contractEnded;
            case TRANSFERRED -> transferred;
        };
    }

    /** What the title of a form calls the register. */
    static String formTitle(Register register) {
        return switch (register) {
            case DEPARTURES -> "离职登记表";
            case APPRAISALS -> "年度考核表";
            case WORKERS, COMMUNITIES, TRAININGS, CERTIFICATES, PAYROLL -> register.chineseName();
        };
    }

    static String originalAge(Worker worker) {
        return String.valueOf(worker.person().retirementClass().originalAge());
    }
}
