package io.rosterlake.ingestion.fuzz;

/**
 * A sound register that mutations start from.
 *
 * @param name file name, by which register and period are recognised
 * @param form what its bytes are
 * @param content its bytes
 */
record BaseFile(String name, Form form, byte[] content) {}
