"""Searches everything that was written for the identity numbers, names and telephone numbers of the people in the landing folder.

    personal_data.py --landing DIR FOLDER [FOLDER …]

Looks at the raw bytes of every file, at every value of Parquet files (decompressed) and at the parts of zip files (xlsx).
"""
import argparse
import csv
import glob
import gzip
import io
import os
import re
import zipfile
from html.parser import HTMLParser

import openpyxl
import pyarrow.parquet as parquet
import xlrd

import lake

HEADINGS = {"id": ("身份证号", "身份证号码", "公民身份号码", "证件号码"), "name": ("姓名",), "phone": ("联系电话", "手机")}
TOTALS = {"合计", "小计", "总计"}  # stand in the name column too
WIDE = str.maketrans("０１２３４５６７８９Ｘ", "0123456789X")


class Cells(HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows, self.cell = [], None

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = []

    def handle_data(self, data):
        if self.cell is not None:
            self.cell.append(data)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append("".join(self.cell))
            self.cell = None


def sheets(path):
    """The rows of every sheet of a register, read without any of our code."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        if data[:2] == b"PK":
            for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
                yield [list(row) for row in sheet.iter_rows(values_only=True)]
        elif data[:4] == b"\xd0\xcf\x11\xe0":
            for sheet in xlrd.open_workbook(file_contents=data).sheets():
                yield [sheet.row_values(row) for row in range(sheet.nrows)]
        elif data.lstrip()[:5].lower() == b"<html":
            cells = Cells()
            cells.feed(data.decode("utf-8"))
            width = max(map(len, cells.rows), default=0)
            yield [[""] * (width - len(row)) + row if len(row) > 1 else row for row in cells.rows]  # rows under a rowspan are shorter
        else:
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = data.decode("gb18030")
            yield list(csv.reader(io.StringIO(text)))
    except Exception as error:  # files that are broken on purpose hold nobody
        print(f"    not readable, passed over: {os.path.basename(path)} ({type(error).__name__})")


def people(landing):
    """Identity numbers and telephone numbers, and names, in the landing folder: what must be found nowhere else."""
    numbers, names = set(), set()
    for path in filter(os.path.isfile, glob.glob(os.path.join(landing, "**", "*.*"), recursive=True)):
        for rows in sheets(path):
            columns = {}
            for row in rows:
                for index, value in enumerate(row):
                    text = re.sub(r"\s", "", str(value or "")).translate(WIDE)
                    kind = next((k for k, h in HEADINGS.items() if text in h), None)
                    if kind:
                        columns[index] = kind
                    elif columns.get(index) == "name" and re.fullmatch(r"[\u4e00-\u9fff·]{2,6}", text):
                        names |= {text} - TOTALS
                    elif columns.get(index) in ("id", "phone") and re.fullmatch(r"'?[\dXx]{11,18}", text):
                        numbers.add(text.lstrip("'").upper())
    numbers |= {n[:6] + n[8:17] for n in numbers if len(n) == 18}
    return numbers, names


def texts(path):
    """Everything a file says, as (where, text): raw bytes, Parquet values, zip parts."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] == b"PAR1":
        table = parquet.read_table(io.BytesIO(data))
        for column in table.column_names:
            yield column, "\n".join(set(map(str, table[column].to_pylist())))
        yield "raw", data.decode("ascii", "replace")
    elif data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield part, archive.read(part).decode("utf-8", "replace")
    elif data[:2] == b"\x1f\x8b":
        yield "gzip", gzip.decompress(data).decode("utf-8", "replace")
    else:
        yield "utf-8", data.decode("utf-8", "replace")
        if path.endswith(".db"):  # the job repository may keep text in two-byte characters
            yield "utf-16", data.decode("utf-16-le", "replace")
            yield "utf-16 odd", data[1:].decode("utf-16-le", "replace")


def matches(text, numbers, names):
    lengths = {len(n) for n in numbers}
    for run in set(re.findall(r"[\dXx]{11,}", text.translate(WIDE))):
        for length in lengths:
            for start in range(len(run) - length + 1):
                if run[start:start + length].upper() in numbers:
                    yield run[start:start + length]
    for run in set(re.findall(r"[\u4e00-\u9fff·]+", text)):
        if run in names:
            yield run


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--landing", required=True)
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    numbers, names = people(arguments.landing)
    print(f"looking for {len(numbers)} numbers and {len(names)} names")
    if not numbers or not names:
        print("nobody found in the landing folder: nothing to look for")
        return 2
    hits, files = {}, 0
    for folder in arguments.folders:
        for path in filter(os.path.isfile, glob.glob(os.path.join(folder, "**"), recursive=True, include_hidden=True)):
            files += 1
            for part, text in texts(path):
                for secret in matches(text, numbers, names):
                    hits.setdefault(secret, []).append(f"{path}:{part}")
    for secret, places in sorted(hits.items())[:20]:
        print(f"    {secret[:2]}…: {len(places)} places, first {places[0]}")
    print(f"{files} files searched, {len(hits)} numbers or names found")
    return 1 if hits or not files else 0


if __name__ == "__main__":
    lake.leave(main())
