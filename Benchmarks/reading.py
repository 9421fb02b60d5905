#!/usr/bin/env python3
"""Holds `thabian cells FILE --count` against other readers, in turn, and prints CPU seconds, wall time and peak memory.

usage: reading.py THABIAN DATA ROWS [REPETITIONS]

DATA holds what make_rows.py wrote. Every reader must give every cell; of each the quickest run counts.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PEERS = {
    "fastexcel": "import fastexcel; f=fastexcel.read_excel(P).load_sheet(0, dtypes='string').to_polars(); print(f.height)",
    "calamine": "import python_calamine as c; print(sum(1 for r in c.CalamineWorkbook.from_path(P).get_sheet_by_index(0).iter_rows()))",
    "polars": "import polars; print(polars.read_csv(P, infer_schema=False).height)",
    "polars cp874": "import polars; print(polars.read_csv(P, infer_schema=False, encoding='cp874').height)",
    "python csv": "import csv; print(sum(1 for r in csv.reader(open(P, encoding='utf-8', newline=''))))",
    "python csv cp874": "import csv; print(sum(1 for r in csv.reader(open(P, encoding='cp874', newline=''))))",
    "xlrd": "import xlrd; s=xlrd.open_workbook(P).sheet_by_index(0); print(sum(len(s.row_values(i)) for i in range(s.nrows)))",
}
CASES = [
    ("shared.xlsx", ["fastexcel", "calamine"]),
    ("inline.xlsx", ["fastexcel", "calamine"]),
    ("utf8.csv", ["polars", "python csv"]),
    ("cp874.csv", ["polars cp874", "python csv cp874"]),
    ("xls", ["xlrd", "calamine"]),
]


def measure(command):
    """User and system seconds, wall seconds, and peak memory in MB of one run."""
    with tempfile.NamedTemporaryFile("r") as figures:
        subprocess.run(
            ["/usr/bin/time", "-o", figures.name, "-f", "%U %S %e %M", *command], check=True, stdout=subprocess.DEVNULL
        )
        user, system, wall, peak = map(float, figures.read().split())
    return user + system, wall, peak / 1024


def main():
    program, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    repetitions = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    print("| file | reader | CPU s | wall s | peak MB | CPU, times thabian |\n|---|---|---|---|---|---|")
    for form, peers in CASES:
        path = folder / f"rows{count}.{form}"
        if not path.exists():
            continue
        commands = {"thabian": [program, "cells", str(path), "--count"]}
        for peer in peers:
            commands[peer] = [sys.executable, "-c", f"P={str(path)!r}; {PEERS[peer]}"]
        runs = {name: [] for name in commands}
        for _ in range(repetitions):
            for name, command in commands.items():
                runs[name].append(measure(command))
        base = min(run[0] for run in runs["thabian"])
        for name, all_runs in runs.items():
            cpu, wall, peak = (min(run[place] for run in all_runs) for place in range(3))
            print(f"| {form} | {name} | {cpu:.2f} | {wall:.2f} | {peak:.0f} | {cpu / max(base, 0.01):.1f} |", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    main()
