"""Reads a file of the yearly return with a library for its format, and says what each cell is: `key value status`, one a line."""

import csv
import json
import sys
from itertools import product
from pathlib import Path


def sdmx(data, structure):
    from pysdmx.io import get_datasets

    (dataset,) = get_datasets(Path(data), Path(structure))
    components = dataset.structure.components
    # The library reads data that its structure does not allow, so each code is looked up in the list that the structure names.
    for component in components:
        codes = component.enumeration
        if codes is not None:
            odd = set(dataset.data[component.id]) - {code.id for code in codes}
            if odd:
                sys.exit(f"{component.id}: {sorted(odd)} are not in its list")
    keys = [dimension.id for dimension in components.dimensions]
    for _, row in dataset.data.iterrows():
        yield "|".join(row[key] for key in keys), row["OBS_VALUE"], f'{row["OBS_STATUS"]}{row["CONF_STATUS"]}'


def jsonstat(data):
    from jsonstat_validator import validate_jsonstat

    collection = json.loads(Path(data).read_text("utf-8"))
    validate_jsonstat(collection)
    for letter in collection["link"]["item"]:
        validate_jsonstat(letter)
        indexes = [letter["dimension"][one]["category"]["index"] for one in letter["id"]]
        for place, codes in enumerate(product(*indexes)):
            value, status = (letter[one].get(str(place)) for one in ("value", "status"))
            if value is not None or status is not None:
                yield f'{letter["label"][0]}|{"|".join(codes)}', value, status


def workbook(data):
    from openpyxl import load_workbook

    book = load_workbook(data)
    for sheet in book.worksheets[:-1]:
        _, *rows = sheet.iter_rows(values_only=True)
        for *codes, count, flag in rows:
            yield f'{sheet.title[0]}|{"|".join(map(str, codes))}', count, flag


def table(data):
    with open(data, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            keys = [key for key in row if key not in ("count", "told", "confidential")]
            yield "|".join(row[key] for key in keys), row["count"], f'{row["told"]}{row["confidential"]}'


def fill(template, filled, sheet, counts):
    """Fills the counts of a sheet of the template in, line by line, as a spreadsheet would."""
    from openpyxl import load_workbook

    book = load_workbook(template)
    found = next(one for one in book.worksheets if one.title.startswith(f"{sheet} "))
    for row, count in enumerate(counts.split(), start=2):
        found.cell(row, found.max_column, int(count) if count.isdigit() else count)
    book.save(filled)
    return ()


READERS = {"sdmx": sdmx, "jsonstat": jsonstat, "workbook": workbook, "table": table, "fill": fill}

kind, *files = sys.argv[1:]
for key, value, status in READERS[kind](*files):
    print(key, "" if value is None else value, "" if status is None else status, sep="\t")
