/** Asks questions: SQL files over JDBC, on the embedded database over a lake folder or on any JDBC address. */
@NullMarked
package io.rosterlake.reports.database;

import org.jspecify.annotations.NullMarked;
