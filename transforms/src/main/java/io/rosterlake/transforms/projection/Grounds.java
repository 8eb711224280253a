package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.PayRules;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.SchemeRole;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grounds of a projection, each once. The version in force at the end of the register's month decides. */
final class Grounds {
    private final SchemeCatalogue schemes;
    private final Optional<Scheme> national;
    private final Map<Key, Ground> grounds = new LinkedHashMap<>();

    private record Key(YearMonth asOf, String scheme, String own) {}

    Grounds(SchemeCatalogue schemes) {
        this.schemes = schemes;
        this.national = schemes.schemes().stream()
                .filter(scheme -> scheme.role() == SchemeRole.NATIONAL)
                .reduce((older, newer) -> newer);
    }

    /** The ground of a district that has this scheme; empty when no version of it is in force. */
    Optional<Ground> own(@Nullable String schemeId, YearMonth asOf) {
        return inForce(schemeId, asOf).map(scheme -> ground(scheme, scheme, asOf));
    }

    /** The ground of a district that adopts another scheme; empty when no version of it is in force by then. */
    Optional<Ground> adopted(String schemeId, YearMonth from, Ground own) {
        return inForce(schemeId, from).map(scheme -> ground(scheme, own.own(), own.asOf()));
    }

    /** All grounds that were asked for, by their numbers. */
    List<Ground> all() {
        return Collections.unmodifiableList(new ArrayList<>(grounds.values()));
    }

    private Optional<Scheme> inForce(@Nullable String schemeId, YearMonth month) {
        return schemes.assignable().stream()
                .filter(scheme -> scheme.id().equals(schemeId))
                .filter(scheme -> scheme.effective().contains(month.atEndOfMonth()))
                .findFirst();
    }

    private Ground ground(Scheme scheme, Scheme own, YearMonth asOf) {
        Key key = new Key(asOf, scheme.id() + "@" + scheme.version(), own.id() + "@" + own.version());
        return grounds.computeIfAbsent(
                key, ignored -> new Ground(grounds.size(), asOf, own, PayRules.of(scheme, own, national)));
    }
}
