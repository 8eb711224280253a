/**
 * Pages of tables for people, and the forms in which they are given out: lines for a terminal, one self-contained HTML
 * page, a workbook, comma-separated values. A page knows nothing of schemes or tables of the lake.
 */
@NullMarked
package io.rosterlake.transforms.page;

import org.jspecify.annotations.NullMarked;
