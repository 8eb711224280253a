"""Expands every person in every month in every scenario in SQL, priced by small tables: the measure for the projection.

    peer.py PEOPLE SMALL_TABLES RESULT AS_OF MONTHS RUNS MEMORY

DuckDB on two threads reads the same Parquet files as the projection. Prints a line `seconds cpu_seconds peak_rss_bytes` for
every run; the rows of the last one go to RESULT (Parquet). Reading the small tables, writing RESULT and imports are left out.
"""

import os
import sys
import time

import duckdb

FOLDER = os.path.dirname(os.path.abspath(__file__))
SMALL = ("price", "bonus", "scheme", "pace", "certificate", "probation", "scenario")


def small_tables(connection, folder):
    for name in SMALL:
        connection.execute(f"CREATE TABLE {name} AS FROM read_csv('{folder}/{name}.csv', header = true, nullstr = 'none')")
    connection.execute("ALTER TABLE scenario ADD COLUMN scenario_number INTEGER")
    connection.execute("UPDATE scenario SET scenario_number = rowid")
    connection.execute("CREATE TABLE place AS SELECT row_number() OVER () - 1 AS place, * FROM (SELECT DISTINCT scheme, post_level, coalesce(post, '') AS post FROM price)")
    connection.execute("""CREATE MACRO price_key(scenario_number, place, on_probation, grade, month) AS
        ((((scenario_number * 64 + place) * 2 + on_probation) * 32 + grade) * 128 + month - getvariable('as_of'))::INTEGER""")
    connection.execute("""CREATE OR REPLACE TABLE price AS
        SELECT price_key(scenario_number, place, probation, grade, month) AS price_key,
            price.* EXCLUDE (scenario, month, scheme, post_level, post, grade, probation)
        FROM price JOIN scenario USING (scenario)
        JOIN place ON place.scheme = price.scheme AND place.post_level = price.post_level AND place.post = coalesce(price.post, '')""")


def peak_memory():
    """The most memory of the process in bytes; 0 where the system does not say (rusage would count the parent's too)."""
    if not os.path.exists("/proc/self/status"):
        return 0
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


def main(people, small, result, as_of, months, runs, memory):
    as_of = int(as_of)
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.execute(f"SET memory_limit = '{memory}'")
    connection.execute(f"SET temp_directory = '{result}.spill'")
    variables = {"people": f"'{people}/*.parquet'", "as_of": as_of, "months": int(months), "next_year": (as_of // 12 + 1) * 12}
    for name, value in variables.items():
        connection.execute(f"SET VARIABLE {name} = {value}")
    small_tables(connection, small)
    for _ in range(int(runs)):
        start, cpu = time.perf_counter(), time.process_time()
        for name in ("people.sql", "projection.sql"):
            with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
                connection.execute(file.read())
        connection.execute("FROM projection").fetchall()
        seconds, processor = time.perf_counter() - start, time.process_time() - cpu
        print(seconds, processor, peak_memory(), flush=True)
    connection.execute(f"COPY projection TO '{result}' (FORMAT parquet)")


if __name__ == "__main__":
    main(*sys.argv[1:])
