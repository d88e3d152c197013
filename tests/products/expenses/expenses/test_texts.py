"""Texts of an expense: composed, trimmed, counted in code points, with nothing in them that nobody sees."""

from __future__ import annotations

import json

import pytest

from tests.builders.spending import DAY, EXPENSES, category, changed, faulty, made, patched, sent

pytestmark = pytest.mark.integration
FIELDS = {"description": 255, "merchant": 120, "notes": 5000, "external_id": 255}
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
"""One picture, five code points."""


async def test_case_40_characters_that_nobody_sees(http, cast, facts) -> None:
    alice = await cast.alice()
    for name in FIELDS:
        for bad in ("\x01", "\x7f", "\x85", "\u202e", "\u2066", "\u200f"):
            faulty(await sent(http, alice, **{name: f"a{bad}b"}), f"/{name}", "bad_character")
    for name in ("description", "merchant", "external_id"):
        for line in ("a\nb", "a\tb"):
            faulty(await sent(http, alice, **{name: line}), f"/{name}", "bad_character")
    faulty(await sent(http, alice, notes="a\rb"), "/notes", "bad_character")
    faulty(await sent(http, alice, tags=["a\u202eb"]), "/tags/0", "bad_character")
    assert (await made(http, alice, notes=" a\n\tb "))["notes"] == "a\n\tb"
    assert await facts.count("expenses.expenses") == 1


async def test_case_40_nul_and_half_a_surrogate_pair(http, cast, facts) -> None:
    alice = await cast.alice()
    body = {"amount": "1", "date": DAY, "category_id": await category(http, alice), "description": "?"}
    headers = {**alice.headers, "Content-Type": "application/json"}
    for bad in ("\\u0000", "\\ud800"):
        content = json.dumps(body).replace("?", f"a{bad}b")
        faulty(await http.post(EXPENSES, content=content, headers=headers), "/description", "unstorable_text")
    assert await facts.count("expenses.expenses") == 0


async def test_case_40_limits_are_in_code_points_of_the_composed_text(http, cast) -> None:
    alice = await cast.alice()
    for name, most in FIELDS.items():
        for whole in ("e\u0301" * most, "\U0001f600" * most, FAMILY * (most // 5)):
            expense = await made(http, alice, **{name: f" {whole} "})
            assert expense[name] == whole.replace("e\u0301", "é")
            await changed(http, alice, expense, external_id=None)
        faulty(await sent(http, alice, **{name: "é" * (most + 1)}), f"/{name}", "too_long")
        faulty(await sent(http, alice, **{name: "   "}), f"/{name}", "too_short")
        faulty(await sent(http, alice, **{name: ""}), f"/{name}", "too_short")


async def test_case_40_tags(http, cast, facts) -> None:
    alice = await cast.alice()
    names = [f"tag {number:02}" for number in range(20)]
    full = await made(http, alice, tags=names)
    assert full["tags"] == names
    faulty(await sent(http, alice, tags=[*names, "one more"]), "/tags", "too_many")
    faulty(await patched(http, alice, full, tags=["x" * 41]), "/tags/0", "too_long")
    one = await made(http, alice, tags=["Holiday", "HOLIDAY ", "\uff48\uff4f\uff4c\uff49\uff44\uff41\uff59"])
    assert one["tags"] == ["Holiday"]
    assert (await made(http, alice, tags=["hOLIDAY"]))["tags"] == ["Holiday"]
    assert await facts.count("expenses.tags") == 21
    moved = await changed(http, alice, one, tags=["work", "Holiday"])
    assert (moved["tags"], moved["version"]) == (["Holiday", "work"], 2)
    assert (await changed(http, alice, one, tags=["WORK"]))["tags"] == ["work"]
    assert (await changed(http, alice, one, tags=[]))["tags"] == []
