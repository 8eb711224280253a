"""Reads a register without looking at what is in it, and writes it down again: the measure for Rosterlake's own path.

    python peer.py FORM FILE OUT RUNS

xlsx: python-calamine -> polars (columns of whatever type the cells have) -> a Delta table.
csv: DuckDB's read_csv (every column as text) -> Parquet, on two threads; GB18030 is recoded to UTF-8 first, which DuckDB cannot do
without a download.

Prints a line `seconds cpu_seconds` for every run, after one run to warm up. Times are those of the work alone, imports left out.
"""

import os
import shutil
import sys
import time


def xlsx(file, out):
    rows = []
    workbook = CalamineWorkbook.from_path(file)
    for name in workbook.sheet_names:
        rows.extend(workbook.get_sheet_by_name(name).to_python()[2:])
    frame = polars.DataFrame(rows, schema=[f"c{column}" for column in range(22)], orient="row")
    write_deltalake(out, frame)


def csv(file, out):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.execute(
        f"COPY (SELECT * FROM read_csv('{file}', all_varchar = true, header = true, skip = 1)) TO '{out}' (FORMAT parquet)"
    )
    connection.close()


def csv_gb18030(file, out):
    recoded = f"{out}.utf8"
    with open(file, encoding="gb18030", newline="") as source, open(recoded, "w", encoding="utf-8", newline="") as target:
        shutil.copyfileobj(source, target, 1 << 20)
    csv(recoded, out)
    os.remove(recoded)


def remove(path):
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def main(form, file, out, runs):
    work = {"xlsx": xlsx, "csv": csv, "csv-gb18030": csv_gb18030}[form]
    for run in range(int(runs) + 1):
        remove(out)
        start, cpu = time.perf_counter(), time.process_time()
        work(file, out)
        if run > 0:
            print(time.perf_counter() - start, time.process_time() - cpu, flush=True)
    remove(out)


if __name__ == "__main__":
    if sys.argv[1] == "xlsx":
        import polars
        from deltalake import write_deltalake
        from python_calamine import CalamineWorkbook
    else:
        import duckdb
    main(*sys.argv[1:])
