"""Values as cells of a CSV file (RFC 4180) and back: what is written is read again as it was.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that would lose its own
apostrophe by that rule; reading takes one such apostrophe away.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal

SEPARATOR = ";"
"""Between the values of a list in one cell. In a value it is written `\\;`, and a backslash `\\\\`."""
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
_ESCAPED = re.compile(r"\\([\\;])")
_VALUE = re.compile(r"((?:[^\\;]|\\.|\\$)*)(;|$)", re.DOTALL)


def guarded(text: str) -> str:
    """The text as no spreadsheet would run it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made this cell of."""
    return cell[1:] if _GUARDED.match(cell) else cell


def cell_of(value: object) -> str:
    """How a value of an answer is written: nothing for null, RFC 3339 for instants, lists joined by `;`."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, list | tuple | set | frozenset):
        return guarded(joined(map(str, value)))
    return _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else str(value)


def joined(values: Iterable[str]) -> str:
    """Several texts as one cell."""
    return SEPARATOR.join(
        value.replace("\\", "\\\\").replace(SEPARATOR, f"\\{SEPARATOR}") for value in values
    )


def split(cell: str) -> list[str]:
    """The texts that `joined` made this cell of; none of a blank one."""
    if not cell.strip():
        return []
    return [_ESCAPED.sub(r"\1", piece) for piece in _pieces(cell)]


def _pieces(cell: str) -> Iterator[str]:
    at = 0
    while found := _VALUE.match(cell, at):
        yield found[1]
        if not found[2]:
            return
        at = found.end()


class CsvWriter:
    """Rows to CSV, a piece at a time. The first piece begins with the names of the columns."""

    def __init__(self, names: Sequence[str]) -> None:
        self._text = io.StringIO(newline="")
        self._writer = csv.writer(self._text, lineterminator="\r\n")
        self._writer.writerow(names)

    def taken(self) -> bytes:
        """What was written since the last time."""
        piece = self._text.getvalue().encode()
        self._text.seek(0)
        self._text.truncate()
        return piece

    def write(self, rows: Iterable[Mapping[str, object]]) -> bytes:
        """These rows, and what was written before them."""
        self._writer.writerows([cell_of(value) for value in row.values()] for row in rows)
        return self.taken()
