"""Values as cells of a CSV file (RFC 4180) and back: what is written is read again as it was.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that would lose its own
apostrophe by that rule; reading takes one such apostrophe away. Some spreadsheets fold full-width signs (U+FF0B,
U+FF0D, U+FF1D, U+FF20) to the plain ones first.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

SEPARATOR = ";"
"""Between the values of a list in one cell. In a value it is written `\\;`, and a backslash `\\\\`."""
_SIGNS = r"[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]"
_FORMULA = re.compile(f"'*{_SIGNS}")
_GUARDED = re.compile(f"'+{_SIGNS}")
_ESCAPED = re.compile(r"\\([\\;])")
_VALUE = re.compile(r"((?:[^\\;]|\\.|\\$)*)(;|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CsvForm:
    """How a file is written. `between`: what stands between the values of a list in one cell, and in none of them, so
    that nothing is escaped; None: `SEPARATOR`, which is. `bom`: it begins with a byte order mark."""

    between: str | None = None
    bom: bool = False


PLAIN: Final = CsvForm()


def guarded(text: str) -> str:
    """The text as no spreadsheet would run it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made this cell of."""
    return cell[1:] if _GUARDED.match(cell) else cell


def cell_of(value: object, between: str | None = None) -> str:
    """How a value of an answer is written: nothing for null, RFC 3339 for instants, lists joined by `;`, or as they are
    by what stands `between` their values."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, list | tuple | set | frozenset):
        texts = map(str, value)
        return guarded(joined(texts) if between is None else between.join(texts))
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

    def __init__(self, names: Sequence[str], form: CsvForm = PLAIN) -> None:
        self._text, self._between = io.StringIO(newline=""), form.between
        self._text.write("\ufeff" if form.bom else "")
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
        self._writer.writerows([cell_of(value, self._between) for value in row.values()] for row in rows)
        return self.taken()
