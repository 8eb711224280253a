package io.rosterlake.reports.document;

/** A paragraph of text. */
public record Paragraph(String text) implements Block {}
