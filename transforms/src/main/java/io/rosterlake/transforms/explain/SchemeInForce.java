package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scheme that decides on a day, or why none does.
 *
 * @param id the district's scheme; null when it has none
 * @param day the day; null when nobody asked for one, and the newest version is taken
 * @param version the version in force; null when there is none
 * @param status {@code RULED} when a version is in force, else {@code NO_SCHEME}, {@code UNKNOWN_SCHEME} or {@code
 *     NOT_IN_FORCE}
 */
record SchemeInForce(
        @Nullable String id,
        @Nullable LocalDate day,
        @Nullable Scheme version,
        RulingStatus status) {
    static SchemeInForce of(SchemeCatalogue catalogue, @Nullable String id, LocalDate day) {
        List<Scheme> versions = catalogue.assignable().stream()
                .filter(scheme -> scheme.id().equals(id))
                .toList();
        return versions.stream()
                .filter(scheme -> scheme.effective().contains(day))
                .findFirst()
                .map(scheme -> new SchemeInForce(id, day, scheme, RulingStatus.RULED))
                .orElseGet(() -> new SchemeInForce(id, day, null, why(id, versions)));
    }

    private static RulingStatus why(@Nullable String id, List<Scheme> versions) {
        if (id == null) {
            return RulingStatus.NO_SCHEME;
        }
        return versions.isEmpty() ? RulingStatus.UNKNOWN_SCHEME : RulingStatus.NOT_IN_FORCE;
    }

    Optional<Scheme> scheme() {
        return Optional.ofNullable(version);
    }

    @Nullable
    String versionName() {
        return version == null ? null : version.version();
    }

    Input asInput() {
        BilingualText name = Texts.of("适用办法", "scheme");
        if (version == null) {
            return new Input(name, id == null ? new BilingualText("无", "none") : Texts.same(id), silence());
        }
        BilingualText chosen = day == null
                ? new BilingualText("最新版本", "the newest one")
                : Texts.of("%s 有效的版本", "the one in force on %s", day);
        return new Input(
                name,
                version.name(),
                Texts.of(
                        "《%s》（%s，版本 %s，%s）",
                        "《%s》 (%s, version %s, %s)",
                        version.document().title(),
                        version.id(),
                        version.version(),
                        chosen));
    }

    /** Why no version decides, and what to do. */
    private BilingualText silence() {
        if (status == RulingStatus.NOT_IN_FORCE) {
            return Texts.of(
                    "%s 没有有效版本：请检查方案文件 %s 的 effective",
                    "no version is in force on %s: look at 'effective' in the files of %s", day, id);
        }
        return id == null
                ? Texts.of("区县清单（districts.yaml）未指定办法", "the list of districts (districts.yaml) names no scheme")
                : Texts.of(
                        "没有方案文件 %s：请检查区县清单和方案目录",
                        "there is no scheme file %s: look at the list of districts and the scheme files", id);
    }
}
