"""Holds an exported dataset to its datapackage.json, the way its users load it: csv, json, openpyxl, pandas, sqlite3.

usage: check_dataset.py package FOLDER SCHEMA   JSON Schema of the package; every file against its resource
       check_dataset.py pandas FOLDER           pandas has what the csv module has
       check_dataset.py sqlite FOLDER DATABASE  the database file has the scores that were exported
       check_dataset.py office FOLDER SHEETS    what LibreOffice made of the sheets (CSV as shown) is what was exported
       check_dataset.py formulas FOLDER FORMULAS OUT   the workbook with a sheet "analysis" of these formulas, as a person would type them

What is wrong is printed, a line each; then it ends with 1.
"""
import csv
import datetime
import decimal
import hashlib
import json
import os
import re
import sqlite3
import sys

csv.field_size_limit(1 << 30)
FORMULA = re.compile(r"'+[=+\-@\t\r\n]")
WHOLE = re.compile(r"-?[0-9]+\Z")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")


def plain(text):
    """A text of a CSV file without the apostrophe that keeps spreadsheets from running it."""
    return text[1:] if FORMULA.match(text) else text


def package(folder):
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
        return json.load(file)


def rows_of_csv(folder, resource):
    with open(os.path.join(folder, resource["path"]), encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        types = [field["type"] for field in resource["schema"]["fields"]]
        rows = [[None if v == "" else plain(v) if t == "string" else v for v, t in zip(row, types)] for row in reader]
        return header, rows


def rows_of_jsonl(folder, resource):
    names = [field["name"] for field in resource["schema"]["fields"]]
    rows = []
    with open(os.path.join(folder, resource["path"]), encoding="utf-8", newline="\n") as file:
        for line in file:
            value = json.loads(line, parse_float=str, parse_int=str)
            if list(value) != names:
                return list(value), []
            rows.append([{True: "true", False: "false"}.get(v, v) if isinstance(v, bool) else v for v in value.values()])
    return names, rows


def rows_of_xlsx(folder, resource, workbook):
    from openpyxl.utils.escape import unescape

    sheet = workbook[resource["dialect"]["sheetName"]]
    fields = resource["schema"]["fields"]

    def value(cell, field):
        v = cell.value
        if v is None:
            return None
        kind = field["type"]
        if kind == "string":
            assert isinstance(v, str), (cell.coordinate, v)
            return unescape(v)
        if kind == "boolean":
            assert isinstance(v, bool), (cell.coordinate, v)
            return "true" if v else "false"
        if kind == "date":
            return v.strftime("%Y-%m-%d")
        if kind == "datetime":
            return v.strftime("%Y-%m-%dT%H:%M:%SZ")
        assert isinstance(v, (int, float)) and not isinstance(v, bool), (cell.coordinate, v)
        decimals = len(cell.number_format.partition(".")[2])
        return f"{decimal.Decimal(repr(v)):.{decimals}f}"

    rows = list(sheet.iter_rows())
    return [c.value for c in rows[0]], [[value(c, f) for c, f in zip(row, fields)] for row in rows[1:]]


def is_of_type(kind, value):
    if kind == "integer":
        return WHOLE.match(value) is not None
    if kind == "number":
        return NUMBER.match(value) is not None
    if kind == "boolean":
        return value in ("true", "false")
    try:
        if kind == "date":
            return datetime.date.fromisoformat(value).isoformat() == value
        if kind == "datetime":
            datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return False
    return True


def check_rows(resource, header, rows, all_rows):
    name = resource["name"]
    schema = resource["schema"]
    fields = schema["fields"]
    names = [field["name"] for field in fields]
    if header != names:
        yield f"{name}: header {header} is not {names}"
        return
    if len(rows) != resource["rows"]:
        yield f"{name}: {len(rows)} rows, {resource['rows']} are told"
    for i, field in enumerate(fields):
        rule = field.get("constraints", {})
        seen = set()
        for n, row in enumerate(rows, 2):
            value = row[i]
            at = f"{name}:{n} {field['name']}"
            if value is None:
                if rule.get("required"):
                    yield f"{at}: empty"
                continue
            if not is_of_type(field["type"], value):
                yield f"{at}: {value!r} is no {field['type']}"
            if "enum" in rule and value not in rule["enum"]:
                yield f"{at}: {value!r} is not in its list"
            if "minimum" in rule and decimal.Decimal(value) < rule["minimum"]:
                yield f"{at}: {value} is less than {rule['minimum']}"
            if rule.get("unique"):
                if value in seen:
                    yield f"{at}: {value!r} stands twice"
                seen.add(value)
    key = [names.index(k) for k in schema["primaryKey"]]
    keys = [tuple(row[i] for i in key) for row in rows]
    if len(set(keys)) != len(keys):
        yield f"{name}: the primary key repeats"
    if any(None in k for k in keys):
        yield f"{name}: the primary key has an empty part"
    for foreign in schema.get("foreignKeys", []):
        own = [names.index(k) for k in foreign["fields"]]
        other, other_rows = all_rows[foreign["reference"]["resource"]]
        of = [other.index(k) for k in foreign["reference"]["fields"]]
        there = {tuple(row[i] for i in of) for row in other_rows}
        for n, row in enumerate(rows, 2):
            value = tuple(row[i] for i in own)
            if None not in value and value not in there:
                yield f"{name}:{n}: {foreign['fields']} {value} is not in {foreign['reference']['resource']}"


def check_package(folder, schema):
    import jsonschema

    described = package(folder)
    with open(schema, encoding="utf-8") as file:
        rules = json.load(file)
    jsonschema.Draft202012Validator.check_schema(rules)
    for error in jsonschema.Draft202012Validator(rules).iter_errors(described):
        yield f"datapackage.json {'/'.join(map(str, error.absolute_path))}: {error.message}"
    told = {resource["path"] for resource in described["resources"]} | {"datapackage.json"}
    there = set(os.listdir(folder))
    if told != there:
        yield f"files told and there differ: {sorted(told ^ there)}"
    workbook = None
    all_rows = {}
    for resource in described["resources"]:
        with open(os.path.join(folder, resource["path"]), "rb") as file:
            content = file.read()
        if resource["hash"] != "sha256:" + hashlib.sha256(content).hexdigest() or resource["bytes"] != len(content):
            yield f"{resource['name']}: hash or size is not that of {resource['path']}"
        if resource["format"] == "xlsx":
            if workbook is None:
                import openpyxl

                workbook = openpyxl.load_workbook(os.path.join(folder, resource["path"]))
            all_rows[resource["name"]] = rows_of_xlsx(folder, resource, workbook)
        elif resource["format"] == "jsonl":
            all_rows[resource["name"]] = rows_of_jsonl(folder, resource)
        else:
            all_rows[resource["name"]] = rows_of_csv(folder, resource)
    for resource in described["resources"]:
        yield from check_rows(resource, *all_rows[resource["name"]], all_rows)
        table = resource["name"].removesuffix("-" + resource["format"])
        if all_rows[table] != all_rows[resource["name"]]:
            different = [i for i, (a, b) in enumerate(zip(all_rows[table][1], all_rows[resource["name"]][1]), 2) if a != b]
            yield f"{resource['name']}: not the rows of {table}, first at {different[:1]}: {[(all_rows[table][1][i - 2], all_rows[resource['name']][1][i - 2]) for i in different[:1]]}"


def check_pandas(folder):
    import pandas

    kinds = {"string": "string", "integer": "Int64", "boolean": "boolean", "number": "float64"}
    for resource in package(folder)["resources"]:
        if resource["format"] != "csv":
            continue
        header, rows = rows_of_csv(folder, resource)
        fields = resource["schema"]["fields"]
        frame = pandas.read_csv(
            os.path.join(folder, resource["path"]),
            dtype={f["name"]: kinds[f["type"]] for f in fields if f["type"] in kinds},
            parse_dates=[f["name"] for f in fields if f["type"] in ("date", "datetime")],
            keep_default_na=False,
            na_values=[""],
        )
        if list(frame.columns) != header or len(frame) != len(rows):
            yield f"{resource['name']}: pandas has other columns or rows"
            continue
        for i, field in enumerate(fields):
            for n, (value, row) in enumerate(zip(frame[field["name"]], rows), 2):
                expected = row[i]
                if expected is None:
                    same = pandas.isna(value)
                elif field["type"] == "string":
                    same = plain(value) == expected
                elif field["type"] in ("integer", "number"):
                    same = decimal.Decimal(repr(float(value)) if field["type"] == "number" else int(value)) == decimal.Decimal(expected)
                elif field["type"] == "boolean":
                    same = ("true" if value else "false") == expected
                else:
                    same = pandas.Timestamp(expected) == value
                if not same:
                    yield f"{resource['name']}:{n} {field['name']}: pandas reads {value!r}, not {expected!r}"
                    break


def check_sqlite(folder, database):
    resource = next(r for r in package(folder)["resources"] if r["name"] == "scores")
    header, rows = rows_of_csv(folder, resource)
    at = {name: i for i, name in enumerate(header)}
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    there = {}
    for document, item, part, year, score, written, status, name in connection.execute(
        "SELECT document, item, part, fiscal_year, score, score_as_written, status, agency_name FROM scores"
    ):
        there.setdefault((document, item, part, str(year)), []).append((score, written, status, name))
    if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        yield "the database is not whole"
    for row in rows:
        key = tuple(row[at[c]] for c in ("document", "item", "part", "fiscal_year_be"))
        value = row[at["score"]]
        found = there.get(key, [])
        if not any(name == (row[at["agency_name"]]) and (value is None or (score is not None and decimal.Decimal(repr(score)) == decimal.Decimal(value))) for score, _, _, name in found):
            yield f"{row[at['record']]}: {value} in the dataset, {found} in the database"


def check_office(folder, sheets):
    for resource in package(folder)["resources"]:
        if resource["format"] != "csv":
            continue
        header, rows = rows_of_csv(folder, resource)
        fields = resource["schema"]["fields"]
        with open(os.path.join(sheets, f"dataset-{resource['name'].removesuffix('-csv')}.csv"), encoding="utf-8", newline="") as file:
            shown = list(csv.reader(file))
        if shown[0] != header or len(shown) != len(rows) + 1:
            yield f"{resource['name']}: LibreOffice has {len(shown)} lines, {len(rows) + 1} were exported"
            continue
        for n, (row, seen) in enumerate(zip(rows, shown[1:]), 2):
            for field, expected, value in zip(fields, row, seen):
                if field["type"] == "boolean":
                    value = value.lower()
                elif field["type"] == "datetime" and value:
                    value = value.replace(" ", "T") + "Z"
                if value != (expected or ""):
                    yield f"{resource['name']}:{n} {field['name']}: LibreOffice shows {value!r}, not {expected!r}"


def write_formulas(folder, formulas, out):
    import openpyxl

    workbook = openpyxl.load_workbook(os.path.join(folder, "dataset.xlsx"))
    sheet = workbook.create_sheet("analysis")
    with open(formulas, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = row["formula"]
            # Functions of newer spreadsheets bear a prefix in the file; the user types them without.
            sheet[row["cell"]] = int(text) if text.isdigit() else re.sub(r"\b(MINIFS|MAXIFS)\(", r"_xlfn.\1(", text)
    workbook.save(out)
    return []


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    check = {"package": check_package, "pandas": check_pandas, "sqlite": check_sqlite, "office": check_office, "formulas": write_formulas}[sys.argv[1]]
    count = 0
    for fault in check(*sys.argv[2:]):
        count += 1
        if count <= 50:
            print(fault)
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
