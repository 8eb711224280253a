package io.rosterlake.ingestion;

/** Entry point of the ingestion deployable. */
public final class IngestionMain {
    private IngestionMain() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
