package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.certificate.CertificateNeed;
import io.rosterlake.transforms.explain.AppliedRule.Effect;
import io.rosterlake.transforms.ruling.Ruling;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import io.rosterlake.transforms.scheme.comparison.Entry;
import io.rosterlake.transforms.scheme.requirement.CertificateRequirement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains a row of {@code gold.certificate_coverage}. */
final class CertificateExplainer {
    private final PublishedRow row;
    private final DistrictMonth month;
    private final String certificate;
    private final SchemeInForce scheme;
    private final List<CertificateRequirement> asked;
    private final Ruling ruling;
    private final List<CertificatePerson> people;

    private CertificateExplainer(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
        this.row = row;
        YearMonth period = row.month("period");
        this.month = evidence.month(row.text("district_code"), period);
        this.certificate = row.text("certificate");
        this.scheme = SchemeInForce.of(schemes, month.schemeId(), period.atEndOfMonth());
        Optional<CertificateNeed> need = counting().stream()
                .flatMap(version -> CertificateNeed.of(version).stream())
                .filter(one -> one.certificate().equals(certificate))
                .findFirst();
        this.asked = need.map(CertificateNeed::asked).orElse(List.of());
        this.ruling = need.map(CertificateNeed::ruling).orElseGet(this::rulingOnOthers);
        this.people = evidence.people(month.code(), period).stream()
                .filter(person -> person.isIn(row.text("street"), row.text("staff_group")))
                .map(person -> CertificatePerson.of(person, certificate, evidence))
                .sorted(Comparator.comparing(one -> one.person().key()))
                .toList();
    }

    static Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
        return new CertificateExplainer(row, evidence, schemes).explanation();
    }

    /** The scheme in force, if it counts the staff group at all. */
    private Optional<Scheme> counting() {
        Optional<StaffGroup> group = StaffGroup.fromCode(row.text("staff_group"));
        return scheme.scheme().filter(version -> group.filter(version.scope().counts()::contains)
                .isPresent());
    }

    private Ruling rulingOnOthers() {
        RulingStatus silent = scheme.version() == null ? scheme.status() : RulingStatus.NO_RULE;
        return counting().map(CertificateNeed::ofOthers).orElseGet(() -> Ruling.none(silent));
    }

    private Explanation explanation() {
        List<Part> parts = new ArrayList<>(List.of(
                new Part.Inputs(inputs()),
                new Part.Rules(Texts.NONE, scheme.scheme().map(this::rules).orElse(List.of())),
                new Part.Steps(Texts.NONE, steps()),
                new Part.Result(Texts.NONE, figures())));
        parts.addAll(CertificateSources.of(people, this::need));
        BilingualText title = Texts.of(
                "持证情况：%s %s，%s，%s，%s",
                "Certificates: %s %s, %s, %s, %s",
                month.title(),
                row.text("street"),
                People.group(row.text("staff_group")),
                certificate,
                month.month());
        return new Explanation(title, sentence(), parts);
    }

    private boolean isRuled() {
        return ruling.status() == RulingStatus.RULED;
    }

    private long count(Predicate<CertificatePerson> condition) {
        return people.stream().filter(condition).count();
    }

    private @Nullable Long required() {
        return isRuled() ? Long.valueOf(count(person -> person.isMeant(asked))) : null;
    }

    private @Nullable Long requiredHolders() {
        return isRuled() ? Long.valueOf(count(person -> person.isMeant(asked) && person.holdsValid())) : null;
    }

    private List<Input> inputs() {
        return List.of(
                scheme.asInput(),
                new Input(
                        Texts.of("人数", "people"),
                        Texts.number(people.size(), "人", "people"),
                        Texts.of("%s 月末在本街道、本类别", "in the street and group at the end of %s", month.month())),
                new Input(
                        Texts.of("持证人数", "holders"),
                        Texts.number(count(CertificatePerson::holds), "人", "people"),
                        Texts.of(
                                "月末以前取得；社会工作者职业水平按最高（有效）级别计",
                                "obtained by the month's end; of social-work levels the highest valid one counts")),
                new Input(
                        Texts.of("其中有效", "of them valid"),
                        Texts.number(count(CertificatePerson::holdsValid), "人", "people"),
                        Texts.of(
                                "有效期至（未填则登记满三年）在月末或以后；两者都没有的长期有效",
                                "valid until (else registration + 3 years) on the month's last day or later; without either for good")));
    }

    private List<AppliedRule> rules(Scheme version) {
        List<AppliedRule> rules = new ArrayList<>();
        boolean counts = counting().isPresent();
        rules.add(new AppliedRule(
                version,
                new Entry.Counted(version.scope()),
                counts
                        ? Texts.of("“%s”计入，适用本办法", "'%s' are counted: the scheme is about them", group())
                        : Texts.of("“%s”不计入，本办法不作要求", "'%s' are not counted: the scheme asks nothing of them", group()),
                Effect.DECIDES));
        for (SchemeRule rule : version.rules(Section.CERTIFICATES)) {
            Effect effect = effect(rule);
            rules.add(new AppliedRule(version, new Entry.Ruled(Section.CERTIFICATES, rule), here(effect), effect));
        }
        return rules;
    }

    private Effect effect(SchemeRule rule) {
        if (ruling.rules().contains(rule)) {
            return Effect.DECIDES;
        }
        boolean lost =
                ruling.status() == RulingStatus.MISSING && rule.missing().contains(Section.CERTIFICATES.wholeSection());
        return lost ? Effect.MISSING : Effect.ON_RECORD;
    }

    private BilingualText here(Effect effect) {
        return switch (effect) {
            case DECIDES -> Texts.of("须持“%s”的：%d 人", "need '%s': %d people", certificate, required());
            case MISSING ->
                Texts.of("抄本缺失，不知是否要求“%s”", "missing from our copy: whether '%s' is asked is not known", certificate);
            case INPUT_UNKNOWN, ON_RECORD -> Texts.of("与“%s”无关", "not about '%s'", certificate);
        };
    }

    private BilingualText group() {
        return People.group(row.text("staff_group"));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        long valid = count(CertificatePerson::holdsValid);
        steps.add(Step.of(
                Texts.of("持证率", "coverage rate"),
                Texts.same(valid + " ÷ " + people.size()),
                Texts.same(Quotient.rate(valid, (long) people.size()))));
        if (!isRuled()) {
            steps.add(Step.of(
                    Texts.of("按规定须持证", "needed by the scheme"),
                    silence(),
                    ruling.status().label()));
            return steps;
        }
        Long required = required();
        Long holders = requiredHolders();
        steps.add(Step.of(
                Texts.of("须持证人数", "people who need it"),
                Texts.of("按规则 %s", "by %s", ruling.articles()),
                Texts.same(required)));
        steps.add(Step.of(
                Texts.of("其中持有效证书", "of them with a valid one"),
                Texts.of("逐人见下", "person by person below"),
                Texts.same(holders)));
        steps.add(Step.of(
                Texts.of("应持证者持证率", "requirement rate"),
                Texts.same(holders + " ÷ " + required),
                required == null || required == 0
                        ? Texts.of("无（没有人须持证）", "none (nobody needs it)")
                        : Texts.same(Quotient.rate(holders, required))));
        return steps;
    }

    private BilingualText silence() {
        if (scheme.version() == null) {
            return scheme.asInput().remark();
        }
        return ruling.status() == RulingStatus.MISSING
                ? Texts.of(
                        "文件有规定而抄本缺失，须持证人数无法判定，不以 0 代替",
                        "the document has it and our copy has not: undefined, never taken as 0")
                : Texts.of("该办法不要求这类人员持此证书", "the scheme does not ask these people for it");
    }

    /** Whether the person needs the certificate, and why. */
    private BilingualText need(CertificatePerson person) {
        if (!isRuled()) {
            return Texts.of("–", "–");
        }
        boolean byAge = asked.stream().anyMatch(one -> one.maximumAge() != null);
        BilingualText age = byAge
                ? person.age() == null
                        ? Texts.of("（年龄不详）", " (age not known)")
                        : Texts.of("（%d 岁）", " (aged %d)", person.age())
                : Texts.NONE;
        return person.isMeant(asked) ? Texts.of("须持证%s", "yes%s", age) : Texts.of("不要求%s", "no%s", age);
    }

    private List<Figure> figures() {
        long valid = count(CertificatePerson::holdsValid);
        return List.of(
                row.figure("people", (long) people.size()),
                row.figure("holders", count(CertificatePerson::holds)),
                row.figure("valid_holders", valid),
                row.figure("expiring_90d", count(CertificatePerson::isExpiring)),
                row.figure("counted_at_another_level", count(CertificatePerson::holdsAtAnotherLevel)),
                row.figure("required_people", required()),
                row.figure("required_holders", requiredHolders()),
                row.figure("coverage_rate", Quotient.rate(valid, (long) people.size())),
                row.figure("requirement_rate", Quotient.rate(requiredHolders(), required())),
                row.figure("requirement_status", ruling.status().code()),
                row.figure("scheme_id", scheme.id()),
                row.figure("scheme_version", scheme.versionName()),
                row.figure("rule", ruling.articles()),
                row.figure(
                        "basis",
                        Optional.ofNullable(ruling.basis())
                                .map(basis -> basis.code())
                                .orElse(null)));
    }

    private BilingualText sentence() {
        BilingualText held = Texts.of(
                "%d 人中 %d 人持有效的“%s”",
                "%2$d of %1$d people hold a valid '%3$s'",
                people.size(),
                count(CertificatePerson::holdsValid),
                certificate);
        return isRuled()
                ? Texts.of(
                        "%s；按规定须持证 %d 人，其中 %d 人持有效证书。",
                        "%s; %d need it by the scheme, %d of them have it.", held, required(), requiredHolders())
                : Texts.of("%s；%s：%s。", "%s; %s: %s.", held, ruling.status().label(), silence());
    }
}
