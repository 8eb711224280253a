package io.rosterlake.transforms.scheme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays overlays over the schemes that they are for. */
final class Overlays {
    private final Set<String> replaced = new HashSet<>();

    /**
     * The schemes of the files with all overlays of the files on them; problems go to the overlays' files. An overlay on
     * a scheme whose file has problems waits until these are mended.
     *
     * @param beside schemes of elsewhere that overlays of the files may be for
     */
    List<Scheme> apply(List<SchemeFile> files, List<Scheme> beside) {
        List<Scheme> schemes = new ArrayList<>(beside);
        files.stream().map(SchemeFile::scheme).filter(scheme -> scheme != null).forEach(schemes::add);
        for (SchemeFile file : files) {
            Overlay overlay = file.overlay();
            if (overlay == null) {
                continue;
            }
            List<Scheme> bases = schemes.stream()
                    .filter(scheme -> scheme.id().equals(overlay.schemeId())
                            && scheme.version().equals(overlay.version()))
                    .toList();
            String wanted = overlay.schemeId() + " " + overlay.version();
            if (bases.isEmpty() && files.stream().noneMatch(other -> isAbout(other, wanted))) {
                List<String> known = schemes.stream().map(Overlays::name).toList();
                file.problems().add(overlay.place(), Complaint.overlaySchemeUnknown(wanted, known));
            }
            bases.forEach(base -> schemes.set(schemes.indexOf(base), apply(overlay, base, file.problems())));
        }
        return schemes;
    }

    private Scheme apply(Overlay overlay, Scheme base, Problems problems) {
        Target target = new Target(overlay, name(base), problems);
        List<StaffingRule> staffing = replace(base.staffing(), overlay.staffing(), StaffingRule::id, target);
        Map<Section, List<SchemeRule>> sections = new EnumMap<>(Section.class);
        Stream.concat(base.sections().keySet().stream(), overlay.sections().keySet().stream())
                .distinct()
                .forEach(section -> sections.put(
                        section,
                        replace(
                                base.rules(section),
                                overlay.sections().getOrDefault(section, List.of()),
                                SchemeRule::id,
                                target)));
        return new Scheme(
                base.id(),
                base.version(),
                base.name(),
                base.role(),
                base.document(),
                base.effective(),
                base.scope(),
                staffing,
                sections);
    }

    private <R> List<R> replace(List<R> rules, List<R> standIns, Function<R, String> id, Target target) {
        List<R> result = new ArrayList<>(rules);
        List<String> known = rules.stream().map(id).toList();
        for (R standIn : standIns) {
            String wanted = id.apply(standIn);
            int index = known.indexOf(wanted);
            if (index < 0) {
                target.complain(wanted, Complaint.overlayRuleUnknown(wanted, target.scheme, known));
            } else if (!replaced.add(target.scheme + " " + wanted)) {
                target.complain(wanted, Complaint.overlayRuleTwice(wanted));
            } else {
                result.set(index, standIn);
            }
        }
        return result;
    }

    private static boolean isAbout(SchemeFile file, String wanted) {
        SchemeFile.Head head = file.head();
        return head != null && wanted.equals(head.id() + " " + head.version());
    }

    private static String name(Scheme scheme) {
        return scheme.id() + " " + scheme.version();
    }

    /** Where an overlay is being laid. */
    private record Target(Overlay overlay, String scheme, Problems problems) {
        void complain(String rule, Complaint complaint) {
            problems.add(overlay.ids().place(rule), complaint);
        }
    }
}
