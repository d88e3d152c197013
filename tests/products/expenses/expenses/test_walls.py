"""Nobody reaches into another's ledger: not by the paths, not by ids in bodies, not in the database, not by roles; and
what stands in expenses stands nowhere else."""

from __future__ import annotations

import re

import asyncpg
import pytest

from tests.builders.expenses import category_id, expense_row, opened
from tests.builders.spending import at, category, changed, deleted, made, patched, read, restored, sent
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""What holds any digits by chance."""


def same(theirs, nowhere, pointer: str, code: str) -> None:
    """The two are refused alike, but for the correlation id."""
    documents = [refused(answer, 422, "invalid", pointer) for answer in (theirs, nowhere)]
    assert documents[0]["errors"] == documents[1]["errors"]
    assert documents[0]["errors"][0]["code"] == code


async def test_case_02_anothers_category_is_an_unknown_one(http, cast, facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    theirs = await category(http, bob)
    at_once = [await sent(http, alice, category_id=one) for one in (theirs, NOWHERE)]
    same(*at_once, "/category_id", "unknown_category")
    expense = await made(http, alice)
    later = [await patched(http, alice, expense, category_id=one) for one in (theirs, NOWHERE)]
    same(*later, "/category_id", "unknown_category")
    assert await read(http, alice, expense) == expense
    assert await facts.count("expenses.expenses") == 1


async def test_case_02_anothers_expense_is_an_unknown_one(http, cast, facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    theirs = await made(http, bob)
    said = {"amount": "1", "kind": "refund"}
    at_once = [await sent(http, alice, **said, refund_of_id=one) for one in (theirs["id"], NOWHERE)]
    same(*at_once, "/refund_of_id", "unknown_expense")
    refund = await made(http, alice, **said)
    later = [await patched(http, alice, refund, refund_of_id=one) for one in (theirs["id"], NOWHERE)]
    same(*later, "/refund_of_id", "unknown_expense")
    assert await read(http, bob, theirs) == theirs
    assert await facts.count("expenses.expenses", "refund_of_id IS NOT NULL") == 0


async def test_case_02_tags_are_each_persons_own(http, cast, facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, bob, tags=["Holiday"])
    assert (await made(http, alice, tags=["HOLIDAY"]))["tags"] == ["HOLIDAY"]
    assert await facts.count("expenses.tags") == 2


async def test_case_03_no_row_points_into_another_ledger(cairn, cast, raw) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    await opened(cairn, bob)
    theirs = await category_id(raw, bob)
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_expenses_category"):
        await expense_row(raw, alice, category_id=theirs)
    original = await expense_row(raw, bob)
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_expenses_refund_of"):
        await expense_row(raw, alice, kind="refund", refund_of_id=original)
    mine = await expense_row(raw, alice, tags=("a",))
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_expense_tags_expense"):
        await raw.execute("UPDATE expenses.expense_tags SET expense_id = $1", original)
    for broken, name in (
        ({"kind": "expense", "refund_of_id": mine}, "refund"),
        ({"fx_rate": None}, "converted"),
        ({"amount_minor": 0}, "amount"),
        ({"status": "paid"}, "status"),
    ):
        with pytest.raises(asyncpg.CheckViolationError, match=f"ck_expenses_{name}"):
            await expense_row(raw, alice, **broken)
    assert await raw.fetchval("SELECT count(*) FROM expenses.expenses") == 2


async def test_case_42_no_role_reaches_anothers_expense(http, cast, facts) -> None:
    alice = await cast.alice()
    expense, trashed = await made(http, alice), await made(http, alice)
    await deleted(http, alice, trashed)
    events = await facts.events()
    for person in (await cast.ada(), await cast.person("mona", "user", "moderator"), await cast.mallory()):
        for method, path, body in (
            ("GET", at(expense), None),
            ("GET", f"{at(trashed)}?trashed=include", None),
            ("PUT", at(expense), {"amount": "1"}),
            ("PATCH", at(expense), {"amount": "1"}),
            ("DELETE", at(expense), None),
            ("DELETE", f"{at(trashed)}?permanent=true", None),
            ("POST", f"{at(trashed)}/restore", None),
        ):
            answer = await http.request(method, path, json=body, headers=person.headers)
            refused(answer, 404, "expense_not_found")
    assert await read(http, alice, expense) == expense
    assert set(await facts.events()) == set(events)


async def test_case_44_what_stands_in_expenses_stands_nowhere_else(http, cast, raw, logged) -> None:
    alice = await cast.alice()
    secret = {
        "amount": "8317.29", "merchant": "Zanzibar Clinic", "description": "Quarterly xylophone",
        "notes": "Nobody knows", "external_id": "ext-5150-zz", "tags": ["quokka"],
    }  # fmt: skip
    expense = await made(http, alice, **secret)
    await changed(http, alice, expense, amount="7262.51", merchant="Yonder Clinic")
    problems = [
        await sent(http, alice, **secret),
        await patched(http, alice, expense, amount="8317.299", merchant="Zanzibar Clinic\x01"),
        await patched(http, alice, expense, notes="Nobody knows\x01", tags=["quokka"] * 21),
        await patched(http, alice, expense, date="1066-10-14", amount="1" * 41),
        await http.delete(f"{at(expense)}?refunds=Zanzibar", headers=alice.headers),
    ]
    await deleted(http, alice, expense)
    await restored(http, alice, expense)
    await deleted(http, alice, expense, permanent="true")
    assert [answer.status_code for answer in problems] == [409, 422, 422, 422, 422]
    rows = await raw.fetch("SELECT event, changes::text FROM kernel.audit_log")
    trail = ID.sub("", "".join(str(row) for row in rows))
    assert "expenses.expense.changed" in trail
    said = ID.sub("", "".join(answer.text for answer in problems))
    lines = ID.sub("", "\n".join(logged.lines))
    assert "expenses.expense.created" in lines
    for needle in (
        "8317.29", "831729", "7262.51", "726251", "Zanzibar", "Yonder", "xylophone", "Nobody knows", "ext-5150",
        "quokka", "1066-10-14",
    ):  # fmt: skip
        assert needle not in trail + said, needle
        assert needle not in lines, needle
