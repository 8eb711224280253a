/**
 * What projections of pay were worth: projects from earlier registers with what was known then, and holds the result
 * against what the payroll registers say was paid. Spark brings people, registers and payrolls together and tells why a
 * person's amounts differ; the figures and their rates are reckoned in plain Java.
 */
@NullMarked
package io.rosterlake.transforms.backtest;

import org.jspecify.annotations.NullMarked;
