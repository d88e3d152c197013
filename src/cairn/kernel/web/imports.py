"""Rows out of an uploaded CSV or NDJSON file: each with its number, its line and what it says, none of it judged.

A row that cannot be read by itself carries its problem; where nothing after a line can be read, `Unreadable` says why.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, get_args, get_origin

from pydantic.fields import FieldInfo

from cairn.base.refusals import BadRequest, FieldProblem, Invalid
from cairn.kernel.web.bodies import Body
from cairn.kernel.web.cells import split, unguarded
from cairn.kernel.web.exports import CSV
from cairn.kernel.web.json_reader import Json, escape, read_json
from cairn.kernel.web.uploads import LineTooLong, Upload

LONGEST_LINE = 1_048_576
_BATCH_ROWS, _BATCH_BYTES = 250, 1_048_576
_BOM = b"\xef\xbb\xbf"
_WHOLE = re.compile(r"\s*(-?[0-9]{1,18})\s*")
_NUL = "A text may not hold NUL."
csv.field_size_limit(LONGEST_LINE)  # of the process: a cell over it is a row that cannot be read

Cell = Callable[[str], Json]


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A row as it was sent: `row` from 1 without header and blank lines, `line` where it begins, `size` in bytes."""

    row: int
    line: int
    size: int
    value: Json
    problems: tuple[FieldProblem, ...] = ()


class Unreadable(Exception):
    """From this line on the file cannot be read."""

    def __init__(self, line: int, problem: FieldProblem) -> None:
        super().__init__(problem.message)
        self.line, self.problem = line, problem


def batches_of(upload: Upload, model: type[Body]) -> Iterator[Sequence[GivenRow]]:
    """The rows a few hundred at a time, and never much more than a MiB of them. Raises `Unreadable`."""
    batch: list[GivenRow] = []
    size = 0
    for row in rows_of(upload, model):
        batch.append(row)
        size += row.size
        if len(batch) >= _BATCH_ROWS or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def rows_of(upload: Upload, model: type[Body]) -> Iterator[GivenRow]:
    """The rows of a file whose columns, or keys, are the fields of `model`. Raises `Unreadable`."""
    rows = _csv_rows(upload, model) if upload.media == CSV else _json_rows(upload)
    try:
        yield from rows
    except LineTooLong as problem:
        says = f"A line may have {LONGEST_LINE} bytes."
        raise Unreadable(problem.number, FieldProblem("", "line_too_long", says)) from problem


def _lines(upload: Upload) -> Iterator[tuple[int, bytes]]:
    for number, line in upload.lines(LONGEST_LINE):
        yield number, line.removeprefix(_BOM) if number == 1 else line


def _json_rows(upload: Upload) -> Iterator[GivenRow]:
    row = 0
    for number, line in _lines(upload):
        if not line.strip():
            continue
        row += 1
        try:
            yield GivenRow(row, number, len(line), read_json(line))
        except BadRequest as problem:
            says = problem.detail.replace("The body", "This line")
            yield GivenRow(row, number, len(line), None, (FieldProblem("", problem.code, says),))
        except Invalid as problem:
            yield GivenRow(row, number, len(line), None, problem.errors)


def _csv_rows(upload: Upload, model: type[Body]) -> Iterator[GivenRow]:
    records = _Records(upload)
    header = next(records, [])
    cells = _columns(header, model)
    row = 0
    for record in records:
        if record:
            row += 1
            yield _csv_row(row, records, record, cells)


def _csv_row(
    row: int, records: _Records, record: list[str], cells: Sequence[tuple[str, Cell | None]]
) -> GivenRow:
    if len(record) != len(cells):
        says = f"This row has {len(record)} cells, the header has {len(cells)}."
        problem = FieldProblem("", "wrong_column_count", says)
        return GivenRow(row, records.line, records.size, None, (problem,))
    unfit = tuple(
        FieldProblem(f"/{name}", "unstorable_text", _NUL)
        for (name, _), cell in zip(cells, record, strict=True)
        if "\0" in cell
    )
    value: dict[str, Json] = {
        name: read(unguarded(cell))
        for (name, read), cell in zip(cells, record, strict=True)
        if read is not None
    }
    return GivenRow(row, records.line, records.size, value, unfit)


class _Records:
    """Lists of cells. `line` is where the latest begins, `size` how many bytes it has."""

    def __init__(self, upload: Upload) -> None:
        self.line, self.size = 0, 0
        self._taken = 0
        self._next = 1
        self._reader = csv.reader(self._text(upload), strict=True)

    def __iter__(self) -> _Records:
        return self

    def __next__(self) -> list[str]:
        self.line, self._taken = self._next, 0
        try:
            record = next(self._reader)
        except csv.Error as problem:
            says = f"This is no CSV: {problem}."
            raise Unreadable(self.line, FieldProblem("", "malformed_csv", says)) from problem
        self.size = self._taken
        return record

    def _text(self, upload: Upload) -> Iterator[str]:
        for number, line in _lines(upload):
            self._next, self._taken = number + 1, self._taken + len(line)
            try:
                yield line.decode()
            except UnicodeDecodeError as problem:
                says = f"This line is not UTF-8 at byte {problem.start + 1}."
                raise Unreadable(number, FieldProblem("", "not_utf_8", says)) from problem


def _columns(header: Sequence[str], model: type[Body]) -> list[tuple[str, Cell | None]]:
    """Each column with how its cells are read; None for what only the server sets, which is not looked at."""
    known = model.model_fields
    ours = model.answered_by.model_fields if model.answered_by is not None else {}
    found: dict[str, Cell | None] = {}
    for given in header:
        name = given.strip()
        pointer = f"/{escape(ascii(name[:100])[1:-1])}"
        if name in found:
            raise Unreadable(1, FieldProblem(pointer, "repeated_column", "This column stands twice."))
        if name not in known and name not in ours:
            says = f"There is no such column. There are: {', '.join(known)}."
            raise Unreadable(1, FieldProblem(pointer, "unknown_field", says))
        found[name] = _cell(known[name]) if name in known else None
    if not any(found.values()):
        says = f"The first line names the columns: {', '.join(known)}."
        raise Unreadable(1, FieldProblem("", "no_header", says))
    return list(found.items())


def _cell(field: FieldInfo) -> Cell:
    """How a cell spells a value of this field: an empty one its default. What it does not spell stays text, for the
    schema to refuse."""
    kinds = _kinds(field.annotation)
    read: Cell = str
    if bool in kinds:
        read = _truth
    elif int in kinds:
        read = _whole
    elif list in kinds:
        read = _list
    if field.is_required():
        return read
    default: Json = field.get_default(call_default_factory=True)
    return lambda cell: read(cell) if cell else default


def _kinds(annotation: object) -> set[object]:
    origin = get_origin(annotation)
    if origin is list:
        return {list}
    if origin is Annotated:
        return _kinds(get_args(annotation)[0])
    if origin is not None:
        return set().union(*(_kinds(part) for part in get_args(annotation)))
    return {annotation}


_SAID: Mapping[str, bool] = {"true": True, "false": False}


def _truth(cell: str) -> Json:
    return _SAID.get(cell.strip().lower(), cell)


def _whole(cell: str) -> Json:
    found = _WHOLE.fullmatch(cell)
    return int(found[1]) if found else cell


def _list(cell: str) -> Json:
    return [*split(cell)]
