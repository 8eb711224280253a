package io.rosterlake.ingestion.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** One way to spoil a file. */
sealed interface Mutator
        permits ByteMutator, TextMutator, HtmlMutator, ZipMutator, XmlMutator, WorkbookBomb, XlsMutator {
    int ORDINARY = 20;

    /** All ways there are. */
    List<Mutator> ALL = Stream.<Mutator[]>of(
                    ByteMutator.values(),
                    TextMutator.values(),
                    HtmlMutator.values(),
                    ZipMutator.values(),
                    XmlMutator.values(),
                    WorkbookBomb.values(),
                    XlsMutator.values())
            .flatMap(Stream::of)
            .toList();

    String name();

    boolean suits(Form form);

    /** How often it is chosen, beside {@link #ORDINARY}. */
    default int weight() {
        return ORDINARY;
    }

    /**
     * Spoils a file.
     *
     * @throws IOException when an earlier mutation left nothing that this one could work on
     */
    byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException;

    /** Its name, with its family. */
    default String label() {
        return getClass().getSimpleName() + "." + name();
    }
}
