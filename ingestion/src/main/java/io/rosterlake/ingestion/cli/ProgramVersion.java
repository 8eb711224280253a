package io.rosterlake.ingestion.cli;

/** The version that this program was built as. */
final class ProgramVersion {
    private ProgramVersion() {}

    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
