package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What people of a district learn, hold and are graded with. Every answer depends on the seed, the person and the question alone, so that it is the same
 * whichever list it stands in.
 */
public final class CareerEvents {
    private static final String ALGORITHM = "L64X128MixRandom";
    private static final List<String> COURSES =
            List.of("社区治理实务", "社会救助政策", "矛盾纠纷调解", "网格化管理", "安全生产与应急", "个案工作方法", "民政信息系统");
    private static final double ATTENDANCE = 0.64;
    private static final int LONG_COURSE_DAYS = 3;
    private static final int YEARS_OF_CERTIFICATES = 10;
    private static final int REGISTERED_YEARS = 3;
    /** One certificate in so many is not registered again when its three years are over. */
    private static final int LAPSED = 7;

    /** So many in a thousand are graded 优秀 with a score below that. */
    private static final int CONTRADICTING = 40;

    private static final int COMPUTER_AGE = 45;

    private final SampleDistrict district;
    private final long seed;
    private final YearMonth first;

    /**
     * @param first the first month of the sample, from which certificates are counted back
     */
    public CareerEvents(SampleDistrict district, long seed, YearMonth first) {
        this.district = district;
        this.seed = seed;
        this.first = first;
    }

    /** Who of the people at work attended the courses of the quarter that ends with the month. */
    public List<Training> trainings(DistrictMonth quarterEnd) {
        List<Training> trainings = new ArrayList<>();
        for (int course = 0; course < coursesAQuarter(); course++) {
            RandomGenerator plan = random("course", quarterEnd.month() + "/" + course);
            LocalDate day = quarterEnd.month().atDay(5 + plan.nextInt(18));
            boolean isLong = plan.nextInt(3) == 0;
            String name = COURSES.get(plan.nextInt(COURSES.size()));
            for (Worker worker : quarterEnd.workers()) {
                if (random(name + day, worker.person().identityNumber()).nextDouble() < ATTENDANCE) {
                    trainings.add(new Training(
                            worker.person(),
                            day,
                            isLong ? day.plusDays(LONG_COURSE_DAYS - 1L) : day,
                            name,
                            course == 0 ? "业务" : "继续教育",
                            course == 0 ? "街道" : "区",
                            isLong ? 16 : 8));
                }
            }
        }
        return trainings;
    }

    /** 亭湖 asks for 30 class hours a year, which takes more courses. */
    private int coursesAQuarter() {
        return district == SampleDistrict.TINGHU ? 2 : 1;
    }

    /** Certificates that people at work have obtained by the end of the month. */
    public List<Certificate> certificates(DistrictMonth month) {
        List<Certificate> certificates = new ArrayList<>();
        for (Worker worker : month.workers()) {
            socialWork(worker.person(), month.month().atEndOfMonth(), certificates);
            if (district == SampleDistrict.GONGSHU) {
                required(worker, month.month(), certificates);
            }
        }
        LocalDate end = month.month().atEndOfMonth();
        certificates.removeIf(certificate -> certificate.obtainedOn().isAfter(end));
        return certificates;
    }

    private void socialWork(Person person, LocalDate end, List<Certificate> certificates) {
        RandomGenerator random = random("certificate", person.identityNumber());
        int roll = random.nextInt(100);
        if (roll >= 38) {
            return;
        }
        LocalDate obtained = obtained(random);
        LocalDate registered = obtained.plusMonths(3L + random.nextInt(6));
        boolean lapses = random.nextInt(LAPSED) == 0;
        while (!lapses && validUntil(registered).isBefore(end)) {
            registered = registered.plusYears(REGISTERED_YEARS);
        }
        String name = roll < 2 ? "高级社会工作师" : roll < 13 ? "社会工作师" : "助理社会工作师";
        certificates.add(
                registered.isAfter(end)
                        ? new Certificate(person, name, obtained, null, null)
                        : new Certificate(person, name, obtained, registered, validUntil(registered)));
    }

    private static LocalDate validUntil(LocalDate registered) {
        return registered.plusYears(REGISTERED_YEARS).minusDays(1);
    }

    /** What 拱墅's scheme asks for (article 6): the post certificate of all, the computer certificate up to 45, the licence of labour posts. */
    private void required(Worker worker, YearMonth month, List<Certificate> certificates) {
        Person person = worker.person();
        RandomGenerator random = random("required", person.identityNumber());
        int roll = random.nextInt(100);
        LocalDate obtained = obtained(random);
        if (roll < 88) {
            certificates.add(new Certificate(person, "社区工作者岗位资格证", obtained, null, null));
        }
        boolean isAsked =
                !YearMonth.from(person.birthDate()).plusYears(COMPUTER_AGE + 1L).isBefore(month.plusMonths(1));
        if (isAsked && roll % 10 < 8) {
            certificates.add(new Certificate(person, "计算机操作合格证", obtained.plusMonths(2), null, null));
        }
        if (worker.role() == Role.LABOUR && roll % 4 != 0) {
            certificates.add(new Certificate(person, "劳动保障协理员", obtained.plusMonths(4), null, null));
        }
    }

    private LocalDate obtained(RandomGenerator random) {
        return first.minusYears(YEARS_OF_CERTIFICATES)
                .plusMonths(random.nextInt(YEARS_OF_CERTIFICATES * 12))
                .atDay(1 + random.nextInt(28));
    }

    /** Grades of the people at work; who began in the year's second half is not assessed. */
    public List<Appraisal> appraisals(int year, List<Worker> workers) {
        return workers.stream()
                .filter(worker -> worker.communityWorkSince().isBefore(LocalDate.of(year, 7, 1)))
                .map(worker -> appraisal(worker.person(), year))
                .toList();
    }

    private Appraisal appraisal(Person person, int year) {
        RandomGenerator random = random("appraisal/" + year, person.identityNumber());
        int roll = random.nextInt(1000);
        if (roll < (isOfThreeGrades() ? 220 : 160)) {
            boolean contradicts = roll < CONTRADICTING;
            return new Appraisal(person, year, contradicts ? 87 : 90 + random.nextInt(8), "优秀");
        }
        if (roll < 950 || isOfThreeGrades() && roll < 985) {
            return new Appraisal(person, year, 72 + random.nextInt(17), "合格");
        }
        return roll < 985
                ? new Appraisal(person, year, 62 + random.nextInt(7), "基本合格")
                : new Appraisal(person, year, 46 + random.nextInt(12), "不合格");
    }

    private boolean isOfThreeGrades() {
        return district == SampleDistrict.FUAN || district == SampleDistrict.TINGHU;
    }

    private RandomGenerator random(String question, String about) {
        long state = 31 * seed + Integer.parseInt(district.code());
        state = 0x9E3779B97F4A7C15L * (state + question.hashCode());
        return RandomGeneratorFactory.of(ALGORITHM).create(state ^ 0xC2B2AE3D27D4EB4FL * about.hashCode());
    }
}
