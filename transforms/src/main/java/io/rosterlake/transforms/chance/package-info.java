/**
 * Random numbers that are the same on every machine and in every version of Java, and what is told of many draws. Plain
 * Java, no Spark.
 */
@NullMarked
package io.rosterlake.transforms.chance;

import org.jspecify.annotations.NullMarked;
