/**
 * How the five districts of the sample write their registers: one class for a district's house style.
 *
 * <p>A style gets people and communities and makes the bytes of a file. It plants no errors of its own; a register's entry may carry
 * cells that stand in for the true ones.
 */
@NullMarked
package io.rosterlake.ingestion.sample.housestyle;

import org.jspecify.annotations.NullMarked;
