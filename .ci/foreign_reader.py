"""Opens every table of a lake with delta-rs: plain protocol, readable rows, a comment in two languages on every column.

    foreign_reader.py LAKE
"""
import json
import sys

from deltalake import DeltaTable

import lake as reader


def main():
    found, problems = reader.tables(sys.argv[1]), []
    for name, folder in found.items():
        table = DeltaTable(folder)
        protocol = table.protocol()
        if protocol.min_reader_version != 1 or protocol.reader_features:
            problems.append(f"{name}: reader version {protocol.min_reader_version}, features {protocol.reader_features}")
        for field in json.loads(table.schema().to_json())["fields"]:
            if " | " not in field["metadata"].get("comment", ""):
                problems.append(f"{name}.{field['name']}: no comment in two languages")
        print(f"    {name}: version {table.version()}, {table.to_pyarrow_table().num_rows} rows")
    for problem in problems:
        print("    " + problem)
    print(f"{len(found)} tables opened, {len(problems)} problems")
    return 1 if problems or not found else 0


if __name__ == "__main__":
    reader.leave(main())
