"""`docs/errors.md` holds every code that a client can meet, and says what to do about it."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from cairn import wiring
from cairn.kernel.web.openapi import refusals_of
from cairn.kernel.web.plan import plan_of
from tests.cast import Cast
from tests.conftest import settings_for
from tools import write_errors

PAGE = Path(__file__).resolve().parents[2] / "docs" / "errors.md"


@pytest.mark.unit
def test_the_page_is_what_the_code_would_write() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_errors.page()


@pytest.mark.unit
def test_every_advice_is_about_a_code_that_exists() -> None:
    assert set(write_errors.BY_CODE) <= {kind.code for kind in write_errors.refusals()}


@pytest.mark.unit
def test_every_code_says_what_to_do() -> None:
    """And of the conflicts, each rule says it of some."""
    kinds = write_errors.refusals()
    assert [kind.code for kind in kinds if not write_errors.advice(kind).endswith(".")] == []
    said = {write_errors.advice(kind) for kind in kinds if kind.status == 409}
    assert {says for _, says in write_errors.CONFLICTS} <= said


@pytest.mark.unit
def test_every_refusal_of_every_operation_is_listed() -> None:
    cairn = wiring.build(settings_for("postgresql://nobody@localhost/nothing"))
    text = PAGE.read_text(encoding="utf-8")
    answered = {
        (status, refusal.code)
        for _, operation in cairn.operations()
        for status, refusals in refusals_of(plan_of(operation)).items()
        for refusal in refusals
    }
    assert answered
    assert [code for status, code in sorted(answered) if f"| {status} | `{code}` |" not in text] == []


@pytest.mark.integration
async def test_field_codes_of_wrong_values_are_listed(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    wrong: list[object] = [[], {}, 1, 1.5, "x", True, None, "", "a" * 6000, -1, 10**30, ["x"] * 30, [1]]
    fields = (
        "name",
        "description",
        "price",
        "currency",
        "category",
        "tags",
        "sku",
        "quantity",
        "is_active",
        "id2",
    )
    bodies: list[object] = [{"name": "a", field: value} for field in fields for value in wrong]
    bodies += wrong
    queries = (
        "page=0",
        "per_page=x",
        "count=maybe",
        "sort=size",
        "cursor=x",
        "min_price=x",
        "owner=you",
        "size=1",
    )
    answers = [await http.post("/api/v1/items", json=body, headers=alice.headers) for body in bodies]
    answers += [await http.get(f"/api/v1/items?{query}") for query in queries]
    found = {problem["code"] for answer in answers for problem in answer.json().get("errors", [])}
    assert len(found) > 10
    assert found - set(write_errors.field_codes()) == set()
