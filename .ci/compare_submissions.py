"""Compares bronze.submission and bronze.finding with the expected submissions and findings, file by file.

    compare_submissions.py --lake LAKE --expected DIR [--registers workers,communities]
"""
import argparse
import csv
import os
from collections import Counter

import lake as reader


def expected_rows(folder, name, registers):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return [r for r in csv.DictReader(file) if not registers or r["register"] in registers]


def decided(lake):
    """The last decision on every file, with its version and whether a newer one is in force."""
    last = {}
    for row in reader.rows(lake, "bronze.submission"):
        known = last.get(row["submission_id"])
        if known is None or row["decision"] > known["decision"]:
            last[row["submission_id"]] = row
    versions = {}
    for row in sorted(last.values(), key=lambda r: (r["received_on"], r["file"])):
        row["version"] = ""
        if row["status"] in ("accepted", "held"):
            chain = versions.setdefault((row["district_code"], row["register"], row["period_label"]), [])
            chain.append(row)
            row["version"] = str(len(chain))
    for chain in versions.values():
        accepted = [r for r in chain if r["status"] == "accepted"]
        for row in accepted[:-1]:
            row["status"] = "superseded"
    return {"landing/" + r["file"]: r for r in last.values()}


def differences(row, got):
    """What of one expected submission is otherwise in the lake."""
    pairs = {"status": got["status"], "version": got["version"], "district": got["district_code"],
             "received": str(got["received_on"])}
    if row["status"] != "refused":
        pairs |= {"register": got["register"], "period": got["period_label"]}
    if row["status"] != "duplicate":
        pairs |= {"rows_accepted": str(got["rows_accepted"] or 0), "rows_rejected": str(got["rows_rejected"] or 0)}
    wrong = [f"{c}: expected {row[c] or 'null'}, found {v or 'null'}" for c, v in pairs.items() if row[c] != v]
    if got["rows_read"] and got["rows_read"] != got["rows_accepted"] + got["rows_rejected"] + got["rows_non_data"]:
        wrong.append("rows read are not accepted + rejected + non-data")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lake", required=True)
    parser.add_argument("--expected", required=True)
    parser.add_argument("--registers", default="")
    arguments = parser.parse_args()
    registers = {r for r in arguments.registers.split(",") if r}

    found, problems = decided(arguments.lake), []
    submissions = expected_rows(arguments.expected, "submissions.csv", registers)
    for row in submissions:
        got = found.get(row["file"])
        wrong = differences(row, got) if got else ["not in bronze.submission"]
        if wrong:
            problems.append(f"{row['file']}: " + "; ".join(wrong))

    names = {r["submission_id"]: name for name, r in found.items()}
    files = {r["file"] for r in submissions}
    got, want = Counter(), Counter()
    for row in reader.rows(arguments.lake, "bronze.finding"):
        if names.get(row["submission_id"]) in files:
            got[names[row["submission_id"]], row["code"], row["severity"], row["column_name"] or ""] += 1
    for row in expected_rows(arguments.expected, "findings.csv", registers):
        want[row["file"], row["code"], row["severity"], row["column"]] += int(row["count"])
    problems += [f"{key}: expected {want[key]} findings, found {got[key]}"
                 for key in sorted(want.keys() | got.keys()) if want[key] != got[key]]

    for problem in problems[:40]:
        print("    " + problem)
    print(f"{len(submissions)} submissions and {sum(want.values())} findings compared, {len(problems)} mismatches")
    return 1 if problems or not submissions else 0


if __name__ == "__main__":
    reader.leave(main())
