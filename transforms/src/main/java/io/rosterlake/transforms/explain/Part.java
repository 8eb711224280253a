package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.util.List;

/** A part of an explanation. */
public sealed interface Part {
    /** What went in. */
    record Inputs(List<Input> inputs) implements Part {
        public Inputs {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The rules, in the order in which they are applied.
     *
     * @param about which of several answers; empty when there is one
     * @param rules the rules
     */
    record Rules(BilingualText about, List<AppliedRule> rules) implements Part {
        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The arithmetic.
     *
     * @param about which of several answers; empty when there is one
     * @param steps the steps
     */
    record Steps(BilingualText about, List<Step> steps) implements Part {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What comes of it.
     *
     * @param about which of several answers; empty when there is one
     * @param figures the figures
     */
    record Result(BilingualText about, List<Figure> figures) implements Part {
        public Result {
            figures = List.copyOf(figures);
        }
    }

    /**
     * What something costs, part by part.
     *
     * @param about which of several answers; empty when there is one
     * @param amounts the parts
     * @param total their sum, yuan, without what cannot be told
     */
    record Amounts(BilingualText about, List<Amount> amounts, BigDecimal total) implements Part {
        public Amounts {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * The rows of registers behind it.
     *
     * @param heading whose rows
     * @param who what the first column names: a person by their pseudonym, a community, a month
     * @param facts what the columns after it say
     * @param rows the rows
     */
    record Sources(BilingualText heading, BilingualText who, List<BilingualText> facts, List<Source> rows)
            implements Part {
        public Sources {
            facts = List.copyOf(facts);
            rows = List.copyOf(rows);
        }
    }
}
