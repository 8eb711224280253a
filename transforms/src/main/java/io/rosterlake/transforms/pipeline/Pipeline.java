package io.rosterlake.transforms.pipeline;

import io.rosterlake.transforms.appraisal.Appraisal;
import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.attrition.AttritionHazards;
import io.rosterlake.transforms.backtest.BacktestRun;
import io.rosterlake.transforms.backtest.PayrollMonths;
import io.rosterlake.transforms.certificate.CertificateCoverage;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.movement.Movements;
import io.rosterlake.transforms.movement.Turnover;
import io.rosterlake.transforms.movement.WorkforceFlow;
import io.rosterlake.transforms.people.CommunityMonths;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.profile.WorkforceProfile;
import io.rosterlake.transforms.projection.PayPersons;
import io.rosterlake.transforms.projection.ProjectionRun;
import io.rosterlake.transforms.quality.CrossRegisterFindings;
import io.rosterlake.transforms.quality.DataQuality;
import io.rosterlake.transforms.quality.FindingSummary;
import io.rosterlake.transforms.retention.Retention;
import io.rosterlake.transforms.retirement.RetirementOutlook;
import io.rosterlake.transforms.run.PublishedTable;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.staffing.SchemeComparison;
import io.rosterlake.transforms.staffing.Staffing;
import io.rosterlake.transforms.staffing.StaffingDistrict;
import io.rosterlake.transforms.training.TrainingCompliance;
import io.rosterlake.transforms.training.TrainingEvents;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All jobs, each after the ones whose tables it reads. */
public final class Pipeline {
    /** How many registers in a row a person may be absent from and still be carried, unless somebody says otherwise. */
    public static final int ABSENT_REGISTERS_CARRIED = 1;

    /** From which share of the usual headcount on a difference is a finding, unless somebody says otherwise. */
    public static final double HEADCOUNT_JUMP = 0.2;

    private Pipeline() {}

    /** All jobs as they are unless somebody says otherwise, with the schemes that come with the program. */
    public static List<TableJob> jobs() {
        return jobs(SchemeCatalogue.loadBuiltIn(), Optional.empty(), ABSENT_REGISTERS_CARRIED, HEADCOUNT_JUMP);
    }

    /** All tables that this program writes: those of the jobs, and those that {@code project} and {@code backtest} publish. */
    public static List<PublishedTable> tables() {
        return Stream.of(
                        jobs().stream().map(PublishedTable::of),
                        ProjectionRun.tables().stream(),
                        BacktestRun.tables().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * @param asOf the last period to take; empty for all
     * @param absentRegistersCarried see {@link PersonMonths}
     * @param headcountJump see {@link CrossRegisterFindings}
     */
    public static List<TableJob> jobs(
            SchemeCatalogue schemes, Optional<YearMonth> asOf, int absentRegistersCarried, double headcountJump) {
        return List.of(
                new SubmissionVersions(asOf),
                new DistrictMonths(),
                new PersonLinks(absentRegistersCarried),
                new PersonMonths(absentRegistersCarried),
                new CommunityMonths(),
                new Movements(),
                new Staffing(schemes),
                new StaffingDistrict(schemes),
                new WorkforceFlow(),
                new Turnover(),
                new AttritionHazards(),
                new TrainingEvents(),
                new TrainingCompliance(schemes),
                new Certificates(),
                new CertificateCoverage(schemes),
                new AppraisalResults(),
                new Appraisal(schemes),
                new Retention(),
                new WorkforceProfile(),
                new RetirementOutlook(schemes),
                new PayPersons(schemes),
                new SchemeComparison(schemes),
                new PayrollMonths(),
                new FindingSummary(),
                new CrossRegisterFindings(headcountJump),
                new DataQuality(asOf));
    }
}
