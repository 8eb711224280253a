/**
 * Regional schemes as data: the model of a scheme file, its reader and its validator.
 *
 * <p>{@link io.rosterlake.transforms.scheme.SchemeCatalogue} loads a folder of files. Nothing in this package knows
 * Spark: rules expose plain numbers, and the tables that apply them compile those numbers into column expressions.
 */
@NullMarked
package io.rosterlake.transforms.scheme;

import org.jspecify.annotations.NullMarked;
