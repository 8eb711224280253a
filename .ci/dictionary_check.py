"""Holds a lake against the program's data dictionary (metrics dictionary --locale en --out FILE.csv): every formula, and
every numerator over its denominator, gives the published figure; what is null without a documented reason is a mistake."""
import argparse
import csv
import re

import duckdb
import lake
from deltalake import DeltaTable

FRACTION = re.compile(r"decimal\(\d+,(\d+)\)")


def half_a_unit(types, column):
    """How far rounding may have moved a column."""
    scale = FRACTION.match(types[column])
    return 0.5 * 10 ** -int(scale.group(1)) if scale else 0.0


def contradicts(entry, types):
    """A condition for rows of which the figure is not what the dictionary says."""
    column, formula = entry["column"], entry["formula"]
    slack = f"{half_a_unit(types, column) * (1 + 1e-6) + 1e-12}"
    if entry["denominator"]:
        slack += f" + abs({column}) * {half_a_unit(types, entry['denominator'])} / {entry['denominator']}"
    return f"{column} IS NOT NULL AND coalesce(abs({column}::DOUBLE - ({formula})::DOUBLE) > {slack}, true)"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lake", required=True)
    parser.add_argument("--dictionary", required=True)
    arguments = parser.parse_args()
    with open(arguments.dictionary, encoding="utf-8-sig", newline="") as file:
        entries = [entry for entry in csv.DictReader(file) if entry["table"].startswith("gold.")]
    folders = lake.tables(arguments.lake)
    wrong, figures, formulas = [], 0, 0
    absent = sorted({entry["table"] for entry in entries} - folders.keys())  # made by commands that this lake has not seen
    print("not in the lake: " + (", ".join(absent) or "none"))
    for table in sorted({entry["table"] for entry in entries} & folders.keys()):
        columns = [entry for entry in entries if entry["table"] == table]
        types = {entry["column"]: entry["type"] for entry in columns}
        connection = duckdb.connect()
        connection.register("published", DeltaTable(folders[table]).to_pyarrow_table())
        count = lambda condition: connection.execute(f"SELECT count(*) FROM published WHERE {condition}").fetchone()[0]
        for entry in columns:
            name = f"{table}.{entry['column']}"
            if not entry["null when"] and count(f"{entry['column']} IS NULL"):
                wrong.append(f"{name} is null, and the dictionary does not say when")
            if entry["formula"]:
                formulas += 1
                figures += count(f"{entry['column']} IS NOT NULL")
                if count(contradicts(entry, types)):
                    wrong.append(f"{name} is not {entry['formula']}")
    print(f"{len(entries)} columns, {formulas} formulas on {figures} figures: {len(wrong)} contradictions", *wrong, sep="\n  ")
    lake.leave(1 if wrong or not figures else 0)


main()
