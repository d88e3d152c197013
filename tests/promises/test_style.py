"""What a linter does not count: sizes, `Any` in signatures, inner imports, notes to oneself, and who commits."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]
SOURCE = sorted((ROOT / "src").rglob("*.py"))
EVERYTHING = sorted(
    path
    for folder in ("src", "tests", "benchmarks", "tools", "scripts")
    for path in (ROOT / folder).rglob("*.py")
)
EVERYTHING += sorted((ROOT / "clients/python/src/cairn_client").glob("*.py"))  # below it, what is generated
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 40
ANY_IS_RIGHT_IN = {
    "src/cairn/kernel/db/fields.py": "SQLAlchemy's own type of a column whose Python type its `Mapped[]` says",
}
COMMITS_IN = ("src/cairn/kernel/db/", "src/cairn/kernel/jobs/")
NOTES = re.compile("|".join(("TO" + "DO", "FIX" + "ME")))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def test_no_file_is_long() -> None:
    lines = {_named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in EVERYTHING}
    assert {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_long() -> None:
    assert [
        f"{_named(path)}:{function.lineno} {function.name}"
        for path in SOURCE
        for function in _functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ] == []


def test_no_signature_says_any() -> None:
    found = {
        f"{_named(path)}:{function.lineno} {function.name}"
        for path in SOURCE
        if _named(path) not in ANY_IS_RIGHT_IN
        for function in _functions(path)
        if any(_says_any(hint) for hint in _hints(function))
    }
    assert found == set()


def _hints(function: Function) -> Iterator[ast.expr]:
    given = function.args
    for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg):
        if argument is not None and argument.annotation is not None:
            yield argument.annotation
    if function.returns is not None:
        yield function.returns


def _says_any(hint: ast.expr) -> bool:
    return any(
        (isinstance(node, ast.Name) and node.id == "Any")
        or (isinstance(node, ast.Attribute) and node.attr == "Any")
        for node in ast.walk(hint)
    )


def test_imports_stand_at_the_top() -> None:
    assert [
        f"{_named(path)}:{inner.lineno}"
        for path in EVERYTHING
        for function in _functions(path)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ] == []


def test_nothing_is_left_to_do() -> None:
    templates = (ROOT / "src").rglob("*.tmpl")
    assert [
        f"{_named(path)}:{number}"
        for path in (*EVERYTHING, *templates)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if NOTES.search(line)
    ] == []


def test_only_the_unit_of_work_commits() -> None:
    assert [
        f"{_named(path)}:{node.lineno}"
        for path in SOURCE
        if not _named(path).startswith(COMMITS_IN)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit"
    ] == []
