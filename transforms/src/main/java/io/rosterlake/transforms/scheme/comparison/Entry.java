package io.rosterlake.transforms.scheme.comparison;

import io.rosterlake.transforms.scheme.FixedBand;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.RuleStatus;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Scope;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.SizeSteps;
import io.rosterlake.transforms.scheme.StaffingNote;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import java.util.Arrays;
import java.util.List;

/** One rule of a scheme, whatever its section, as it is compared and counted. */
public sealed interface Entry {
    /** Its id in the scheme file. */
    String id();

    Grounds grounds();

    /** What it says, without where it stands: two rules that say the same have equal contents. */
    Object content();

    /** Names of the parameters that the document has and our copy has not. */
    List<String> missing();

    /** True when the document has all or a part of the rule that our copy has not. */
    default boolean isIncomplete() {
        return grounds().status() == RuleStatus.MISSING || !missing().isEmpty();
    }

    /** True when the rule says something that may be used. */
    default boolean says() {
        return grounds().status().isUsable();
    }

    /** Whom a scheme counts. */
    record Counted(Scope scope) implements Entry {
        @Override
        public String id() {
            return "scope";
        }

        @Override
        public Grounds grounds() {
            return scope.grounds();
        }

        @Override
        public Object content() {
            return scope.counts();
        }

        @Override
        public List<String> missing() {
            return List.of();
        }
    }

    /** A staffing rule. */
    record Staffed(StaffingRule rule) implements Entry {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public Grounds grounds() {
            return rule.grounds();
        }

        @Override
        public Object content() {
            if (rule instanceof FixedBand band) {
                return band.bounds();
            }
            if (rule instanceof SizeSteps steps) {
                return List.of(steps.size(), steps.steps());
            }
            if (rule instanceof HouseholdsPerWorker ratio) {
                return Arrays.asList("households", ratio.atLeast(), ratio.atMost(), ratio.about());
            }
            if (rule instanceof WorkersPerResidents ratio) {
                return Arrays.asList(ratio.level(), ratio.atLeast(), ratio.atMost(), ratio.about());
            }
            return ((StaffingNote) rule).says();
        }

        @Override
        public List<String> missing() {
            return rule.isIncomplete() ? List.of("staffing") : List.of();
        }
    }

    /** A rule of another section. */
    record Ruled(Section section, SchemeRule rule) implements Entry {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public Grounds grounds() {
            return rule.grounds();
        }

        @Override
        public Object content() {
            return rule.parameters().isEmpty() ? rule.says() : rule.parameters().toString();
        }

        @Override
        public List<String> missing() {
            return rule.missing();
        }

        /** True when all rules of the section are what is missing. */
        boolean isWholeSection() {
            return rule.missing().contains(section.wholeSection());
        }
    }
}
