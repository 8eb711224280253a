package io.rosterlake.ingestion.rotation;

/** Hears how far a change of the person key has come. */
public interface RotationListener {
    /** Another file of so many was read. */
    void read(int files, int all);

    /** Another table of so many has the new keys. */
    void rewritten(int tables, int all);
}
