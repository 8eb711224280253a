package io.rosterlake.ingestion.rotation;

/**
 * What a change of the person key did, or would do.
 *
 * @param files files from which numbers and names were read
 * @param keys different person and name keys
 * @param tables tables that hold such keys
 * @param derivedRemoved whether the tables derived from them were removed
 */
public record RotationResult(int files, int keys, int tables, boolean derivedRemoved) {}
