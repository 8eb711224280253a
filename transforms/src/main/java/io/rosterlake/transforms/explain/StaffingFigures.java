package io.rosterlake.transforms.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a community's staffing, column by column. */
final class StaffingFigures {
    private StaffingFigures() {}

    static List<Figure> of(StaffingCase asked, StaffingAnswer answer, PublishedRow row) {
        List<Figure> figures = new ArrayList<>(List.of(
                row.figure(
                        "status",
                        answer.status() == null ? null : answer.status().code()),
                row.figure("headcount", asked.headcount()),
                row.figure("required_low", answer.floor()),
                row.figure("required_high", answer.ceiling()),
                row.figure("target", answer.target()),
                row.figure("shortage", answer.shortage()),
                row.figure("surplus", answer.surplus()),
                row.figure("households", asked.households()),
                row.figure("residents", asked.population()),
                row.figure("population_basis", asked.populationBasis()),
                row.figure("households_per_worker", householdsPerWorker(asked)),
                row.figure("workers_per_10k_residents", workersPer10k(asked)),
                row.figure("scheme_id", asked.scheme().id()),
                row.figure("scheme_version", asked.scheme().versionName()),
                row.figure("rule", answer.articles()),
                row.figure("basis", answer.basis(asked.scheme().scheme(), asked.group()))));
        if (asked.people() != null) {
            figures.add(
                    2, row.figure("people_in_register", (long) asked.people().size()));
        }
        return figures;
    }

    /** How the two ratios are computed, where they can be. */
    static List<Step> ratios(StaffingCase asked) {
        List<Step> steps = new ArrayList<>();
        if (householdsPerWorker(asked) != null) {
            steps.add(Step.of(
                    Texts.of("每名人员服务户数", "households per worker"),
                    Texts.same(asked.households() + " ÷ " + asked.headcount()),
                    Texts.same(householdsPerWorker(asked))));
        }
        if (workersPer10k(asked) != null) {
            steps.add(Step.of(
                    Texts.of("每万人配备", "workers per 10,000 residents"),
                    Texts.same(asked.headcount() + " ÷ " + asked.population() + " × 10000"),
                    Texts.same(workersPer10k(asked))));
        }
        return steps;
    }

    private static @Nullable BigDecimal householdsPerWorker(StaffingCase asked) {
        Integer households = asked.households();
        return Quotient.ratio(households == null ? null : Long.valueOf(households), asked.headcount());
    }

    private static @Nullable BigDecimal workersPer10k(StaffingCase asked) {
        Integer population = asked.population();
        Long headcount = asked.headcount();
        return Quotient.ratio(
                headcount == null ? null : Long.valueOf(headcount * 10_000),
                population == null ? null : Long.valueOf(population));
    }
}
