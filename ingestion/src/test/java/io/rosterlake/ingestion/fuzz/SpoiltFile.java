package io.rosterlake.ingestion.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case: a base file with one to three mutations.
 *
 * @param name file name that the reader is told
 * @param content its bytes
 * @param mutations what was done to it
 */
record SpoiltFile(String name, byte[] content, List<Mutator> mutations) {
    private static final int PERCENT_OF_ONE_MUTATION = 55;
    private static final int PERCENT_OF_TWO_MUTATIONS = 85;
    private static final int PERCENT_OF_OWN_NAME = 95;
    private static final List<Mutator> MUTATORS = Stream.<Mutator[]>of(
                    ByteMutator.values(),
                    TextMutator.values(),
                    HtmlMutator.values(),
                    ZipMutator.values(),
                    XmlMutator.values(),
                    WorkbookBomb.values(),
                    XlsMutator.values())
            .flatMap(Stream::of)
            .toList();

    private static final List<Form> FORMS = List.of(Form.XLSX, Form.XLSX, Form.XLS, Form.CSV, Form.HTML);
    private static final List<String> OTHER_NAMES = List.of(
            "x", ".xlsx", "人员花名册2026-06", "社区台账2026年", "培训台账2025-13.csv", "工资发放2026-06人员花名册2026-05.xls", "2026-06.");

    /** The case of a number: the same bytes whenever and wherever it is made. */
    static SpoiltFile of(long seed, int number, BaseFiles bases) {
        Dice dice = new Dice(seed, number);
        BaseFile base = dice.pick(bases.of(dice.pick(FORMS)));
        byte[] content = base.content();
        List<Mutator> mutations = new ArrayList<>();
        int roll = dice.below(100);
        int wanted = roll < PERCENT_OF_ONE_MUTATION ? 1 : roll < PERCENT_OF_TWO_MUTATIONS ? 2 : 3;
        while (wanted > 0 && content.length > 0) {
            Mutator mutator = dice.pick(weighted(base.form()));
            try {
                content = mutator.apply(content, dice, bases);
                mutations.add(mutator);
            } catch (IOException nothingLeftToSpoil) {
                mutations.remove(mutator);
            }
            wanted--;
        }
        String name = dice.chance(PERCENT_OF_OWN_NAME) ? base.name() : dice.pick(OTHER_NAMES);
        return new SpoiltFile(name, content, List.copyOf(mutations));
    }

    private static List<Mutator> weighted(Form form) {
        List<Mutator> choices = new ArrayList<>();
        for (Mutator mutator : MUTATORS) {
            if (mutator.suits(form)) {
                choices.addAll(Collections.nCopies(mutator.weight(form), mutator));
            }
        }
        return choices;
    }

    String label() {
        return String.join("+", mutations.stream().map(Mutator::label).toList());
    }
}
