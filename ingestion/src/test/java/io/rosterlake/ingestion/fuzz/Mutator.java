package io.rosterlake.ingestion.fuzz;

import java.io.IOException;

/** One way to spoil a file. */
sealed interface Mutator
        permits ByteMutator, TextMutator, HtmlMutator, ZipMutator, XmlMutator, WorkbookBomb, XlsMutator {
    int ORDINARY = 20;

    String name();

    boolean suits(Form form);

    /** How often it is chosen, beside {@link #ORDINARY}. */
    default int weight(Form form) {
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
