"""Reads a lake with a Delta reader that is not ours (delta-rs), for the checks beside it."""
import glob
import os
import sys

from deltalake import DeltaTable


def leave(code):
    """Ends the process with an exit code, at once: the libraries' native threads now and then abort an orderly end."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def tables(lake):
    """Maps `schema.table` to its folder."""
    logs = glob.glob(os.path.join(lake, "*", "*", "_delta_log"))
    folders = sorted(os.path.dirname(log) for log in logs)
    return {".".join(folder.split(os.sep)[-2:]): folder for folder in folders}


def rows(lake, table):
    """All rows of a table in its newest version, as dictionaries."""
    return DeltaTable(os.path.join(lake, *table.split("."))).to_pyarrow_table().to_pylist()


def versions(lake):
    return {name: DeltaTable(folder).version() for name, folder in tables(lake).items()}
