"""The committed table of who may do what is what the program answers."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.kernel.web.edge import Edge
from tests.promises.authorisation import OBJECTS, ROLES, Line, Stage, asked_of, committed, matrix, operations

pytestmark = pytest.mark.integration
PARTS = 12


def _keyed(lines: list[Line]) -> dict[str, str]:
    return {
        f"{line['operation']} as {line['role']}": ", ".join(f"{name} {line[name]}" for name in OBJECTS)
        for line in lines
    }


def test_every_operation_has_its_lines(app: Edge) -> None:
    wanted = {(asked.name, role) for asked in operations(app.openapi()) for role in ROLES}
    there = {(line["operation"], line["role"]) for line in committed()}
    advice = "run `python -m tests.promises.authorisation --write` and read what it says"
    assert sorted(wanted - there) == [], advice
    assert sorted(there - wanted) == [], advice


@pytest.mark.parametrize("part", range(PARTS))
async def test_the_program_answers_as_the_table_says(
    app: Edge, cairn: wiring.Cairn, http: httpx.AsyncClient, raw: asyncpg.Connection, part: int
) -> None:
    """In parts, so that several processes share the longest of all tests."""
    document = app.openapi()
    asked = asked_of(document)[part::PARTS]
    wanted = {one.name for one in asked}
    lines = [line for line in committed() if line["operation"] in wanted]
    assert _keyed(await matrix(Stage(cairn, http, raw, document), asked)) == _keyed(lines)


def test_nobody_changes_anything_that_is_not_public() -> None:
    assert [
        line for line in committed() if line["role"] == "nobody" and line["permission"] != "public"
        if {line[name] for name in OBJECTS} - {"-", "401"}
    ] == []  # fmt: skip


def test_what_a_user_may_not_know_is_no_different_from_nothing() -> None:
    """Where a plain user is refused another's row with 404, nothing there is 404 too; 403 says only that it exists."""
    assert [
        line for line in committed() if line["role"] == "user" and line["foreign"] == "404" != line["missing"]
    ] == []
