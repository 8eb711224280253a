package io.rosterlake.reports.document;

/** A part of a section. */
public sealed interface Block permits Chart, LineChart, Waterfall, Table, Paragraph {}
