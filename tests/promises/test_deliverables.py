"""What docs/deliverables.md calls ours is there: paths, make targets, verbs, addresses, metrics, settings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import typer

from cairn.cli import app
from cairn.kernel.settings import Settings

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "deliverables.md"
_PAGES_OF_HTML = {"GET /docs", "GET /redoc"}


def _rows(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) == 3 and set("".join(cells)) != {"-"}:
            yield cells


def _ours(text: str) -> set[str]:
    return {code for cells in _rows(text) for code in re.findall(r"`([^`]+)`", cells[1])}


@cache
def _operations() -> set[str]:
    paths = json.loads((ROOT / "docs" / "openapi.json").read_text("utf-8"))["paths"]
    return {f"{verb.upper()} {path}" for path, verbs in paths.items() for verb in verbs}


@cache
def _verbs() -> set[str]:
    found = set()
    for name, command in typer.main.get_group(app).commands.items():  # type: ignore[attr-defined]
        found |= {name, *(f"{name} {below}" for below in getattr(command, "commands", ()))}
    return found


def _is_metric(name: str) -> bool:
    if f"`{name}" in (ROOT / "docs" / "observability.md").read_text("utf-8"):
        return True
    return any(f'"{name}"' in path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))


_CHECKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (r"make (.+)", lambda name: bool(re.search(rf"(?m)^{name}:", (ROOT / "Makefile").read_text("utf-8")))),
    (r"cairn (.+)", lambda words: words in _verbs()),
    (r"([A-Z]+ /.*)", lambda address: address in _operations() | _PAGES_OF_HTML),
    (r"docker compose -f (\S+) .+", lambda path: (ROOT / path).is_file()),
    (r"([A-Z][A-Z_]+)", lambda name: name.lower() in Settings.model_fields or (ROOT / name).exists()),
    (r"([a-z]+(?:_[a-z]+)+)", _is_metric),
    (r"(.+)", lambda path: (ROOT / path).exists()),
)
"""What a code span in the column "ours" may be, and whether it is there; the first that fits decides."""


def _is_there(code: str) -> bool:
    return next(
        there(match[1]) for shape, there in _CHECKS if (match := re.fullmatch(shape, code)) is not None
    )


def test_what_is_called_ours_is_there() -> None:
    ours = _ours(PAGE.read_text("utf-8"))
    assert len(ours) > 200
    assert [code for code in sorted(ours) if not _is_there(code)] == []


def test_every_row_names_something_of_ours() -> None:
    bare = [cells[0] for cells in _rows(PAGE.read_text("utf-8")) if "`" not in cells[1]]
    assert [cell for cell in bare if not cell.startswith("**")] == ["named there"]


@pytest.mark.parametrize(
    "code",
    [
        "make tea",
        "cairn sing",
        "cairn backup sing",
        "GET /nowhere",
        "docs/nothing.md",
        "no_such_metric",
        "NO_SUCH",
    ],
)
def test_what_is_not_there_is_noticed(code: str) -> None:
    assert not _is_there(code)
