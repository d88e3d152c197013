"""The one JSON reader: RFC 8259 without what makes two readers disagree.

Numbers stay as they were spelled, a key may stand once in an object, NaN and Infinity are not JSON, and 64 levels are
enough for anybody.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from typing import NoReturn, TypeAlias

from cairn.base.refusals import BadRequest, Invalid, Problems

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | SpelledDecimal | None"

MAX_DEPTH = 64
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
"""A string, or the rest of the body where it does not end: one that could fail would be tried again from every quote
in it, which takes the square of the body's length."""
_SUSPECT = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")


class MalformedJson(BadRequest):
    says = "The body is not valid JSON."


class SpelledDecimal(Decimal):
    """A JSON number with a fraction or an exponent, which remembers how it was written."""

    spelled: str

    def __new__(cls, text: str) -> SpelledDecimal:
        number = super().__new__(cls, text)
        number.spelled = text
        return number


def read_json(raw: bytes) -> Json:
    """The value that `raw` (UTF-8) spells.

    Raises `MalformedJson` saying where it ends to be JSON, and `Invalid` for a NUL or half a surrogate pair in a
    string, which no text column can hold.
    """
    _refuse_depth(raw)
    try:
        text = raw.decode()
        value: Json = json.loads(
            text, parse_float=_spelled, parse_constant=_no_constant, object_pairs_hook=_no_duplicates
        )
    except UnicodeDecodeError as problem:
        raise MalformedJson(f"The body is not UTF-8 at byte {problem.start}.") from problem
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno}, column {problem.colno}"
        raise MalformedJson(f"The body is not valid JSON: {problem.msg} at {where}.") from problem
    except (ValueError, RecursionError) as problem:
        raise MalformedJson("The body is not valid JSON: a number has too many digits.") from problem
    if _SUSPECT.search(raw) or b"\0" in raw:
        _refuse_unstorable(value)
    return value


def _refuse_depth(raw: bytes) -> None:
    if raw.count(b"[") + raw.count(b"{") <= MAX_DEPTH:
        return
    depth = 0
    for byte in _STRING.sub(b"", raw):
        if byte in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise MalformedJson(f"The body is nested more than {MAX_DEPTH} levels deep.")
        elif byte in b"]}":
            depth -= 1


def _spelled(text: str) -> SpelledDecimal:
    try:
        return SpelledDecimal(text)
    except InvalidOperation as problem:
        raise ValueError(text) from problem


def _no_constant(name: str) -> NoReturn:
    raise MalformedJson(f"The body is not valid JSON: {name} is not a number.")


def _no_duplicates(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            raise MalformedJson("The body is not valid JSON: an object has the same key twice.")
        seen.add(name)
    return found


def _refuse_unstorable(value: Json) -> None:
    problems = Problems()
    stack: list[tuple[str, Json]] = [("", value)]
    while stack:
        at, node = stack.pop()
        if isinstance(node, str) and not storable(node):
            problems.add(
                at or "/", "unstorable_text", "A text may hold neither NUL nor half a surrogate pair."
            )
        elif isinstance(node, list):
            stack.extend((f"{at}/{number}", item) for number, item in enumerate(node))
        elif isinstance(node, dict):
            if not all(map(storable, node)):
                raise Invalid.at(
                    at or "/", "unstorable_text", "A key may hold neither NUL nor half a surrogate pair."
                )
            stack.extend((f"{at}/{escape(name)}", item) for name, item in node.items())
    problems.raise_if_any()


def storable(text: str) -> bool:
    """Whether a PostgreSQL text can hold it: no NUL, no lone surrogate."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def escape(name: str) -> str:
    """A key as a token of a JSON pointer (RFC 6901, section 3)."""
    return name.replace("~", "~0").replace("/", "~1")
