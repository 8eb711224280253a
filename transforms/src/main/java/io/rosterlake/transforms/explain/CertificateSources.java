package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows behind a certificate figure: everybody in the cell, and the certificates that decide. */
final class CertificateSources {
    private CertificateSources() {}

    static List<Part> of(List<CertificatePerson> people, Function<CertificatePerson, BilingualText> need) {
        return List.of(
                new Part.Sources(
                        Texts.of("花名册中的行：本街道、本类别的每一人", "rows of the workers register: everybody in the cell"),
                        Texts.of("人员", "person"),
                        List.of(Texts.of("是否持证", "holds it"), Texts.of("是否须持证", "needs it")),
                        people.stream()
                                .map(person -> new Source(
                                        person.person().pseudonym(),
                                        List.of(holds(person), need.apply(person)),
                                        person.person().row(),
                                        People.carried(person.person())))
                                .toList()),
                new Part.Sources(
                        Texts.of("证书台账中的行", "rows of the certificate registers"),
                        Texts.of("人员", "person"),
                        List.of(
                                Texts.of("证书", "certificate"),
                                Texts.of("取得日期", "obtained"),
                                Texts.of("有效期至", "valid until")),
                        people.stream()
                                .filter(person -> !person.own().isEmpty())
                                .flatMap(CertificateSources::certificates)
                                .toList()));
    }

    private static BilingualText holds(CertificatePerson person) {
        if (person.holdsAtAnotherLevel()) {
            return Texts.of("按其他级别计", "counts at another level");
        }
        if (!person.holds()) {
            return Texts.of("无", "no");
        }
        if (!person.holdsValid()) {
            return Texts.of("已失效", "lapsed");
        }
        return person.isExpiring() ? Texts.of("有效，90 天内失效", "valid, expiring within 90 days") : Texts.of("有效", "valid");
    }

    /** For somebody with several levels all of them, since they decide together which one counts. */
    private static Stream<Source> certificates(CertificatePerson person) {
        return person.deciding().stream()
                .map(held -> new Source(
                        person.person().pseudonym(),
                        List.of(
                                Texts.same(held.certificate()),
                                Texts.same(held.obtainedOn()),
                                held.lastDay() == null ? Texts.of("长期", "for good") : Texts.same(held.lastDay())),
                        held.row(),
                        held.validUntil() == null && held.registeredOn() != null
                                ? Texts.of("登记 %s 满三年", "registered on %s, + 3 years", held.registeredOn())
                                : Texts.NONE));
    }
}
