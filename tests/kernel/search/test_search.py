"""Search over several kinds: one statement, one order, each kind's own visibility, and what does not fit at start."""

from __future__ import annotations

from dataclasses import replace
from typing import cast as typed

import asyncpg
import pytest
from sqlalchemy import ColumnElement, Table, false

from cairn import wiring
from cairn.base.paging import PageRequest
from cairn.base.refusals import Invalid
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Reads
from cairn.kernel.search import Search
from cairn.kernel.search.search import parts
from cairn.kernel.search.statements import RANKED_AT_MOST
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import USERS
from cairn.products.catalogue.items.models import Item
from cairn.products.catalogue.items.queries import SEARCHED_ITEMS, visible_to
from tests.builders.items import made
from tests.plans import Explaining

users = typed("Table", User.__table__)
PEOPLE = replace(
    SEARCHED_ITEMS, kind="person", product="accounts", listing=USERS, title=users.c.email,
    summary=(users.c.full_name,), url="/api/v1/users/{id}", tags=("users", "items"),
)  # fmt: skip
BOTH = Search([SEARCHED_ITEMS, PEOPLE])
FILL = """
INSERT INTO catalogue.items (id, owner_id, name, description, tags, quantity, is_active, created_at, updated_at)
SELECT gen_random_uuid(), md5((n % 1000)::text)::uuid, 'Thing ' || n, 'word' || n % 5000 || ' hundredth' || n % 100
       || ' common', '{}', 1, n % 100 <> 0, now(), now()
FROM generate_series(1, $1) n
"""


def nothing_to(_caller: Caller) -> ColumnElement[bool]:
    return false()


def caller_of(person, *roles):
    return Caller(person.id, person.session_id, frozenset(roles or ("user",)))


async def test_kinds_are_ranked_together_each_by_its_own_rule(cairn, http, cast, queries):
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, name="Alice tent")
    await made(http, alice, name="Box", description="for alice")
    reads = Reads(cairn.database)
    queries.clear()
    seen = {}
    for name, caller in (("alice", caller_of(alice)), ("bob", caller_of(bob)), ("nobody", ANONYMOUS)):
        page = await BOTH.page(reads, caller, "alice", [], PageRequest())
        assert page.total == len(page.items)
        seen[name] = [(row["kind"], row["title"]) for row in page.items]
        scores = [row["score"] for row in page.items]
        assert scores == sorted(scores, reverse=True)
    assert sorted(seen["alice"]) == [
        ("item", "Alice tent"), ("item", "Box"), ("person", "alice@example.com"),
    ]  # fmt: skip
    assert sorted(seen["bob"]) == sorted(seen["nobody"]) == [("item", "Alice tent"), ("item", "Box")]
    assert len(queries) == 3, "one statement a search, however many kinds"


async def test_a_cursor_goes_through_all_kinds_once(cairn, http, cast):
    alice = await cast.alice()
    for number in range(4):
        await made(http, alice, name="Alice", description=f"{number}")
    reads, seen, cursor = Reads(cairn.database), [], None
    while True:
        page = await BOTH.page(reads, caller_of(alice), "alice", [], PageRequest(per_page=1, cursor=cursor))
        seen += [row["id"] for row in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 5


async def test_by_kind_and_unknown_kinds(cairn, http, cast):
    alice = await cast.alice()
    await made(http, alice, name="Alice")
    reads = Reads(cairn.database)
    page = await BOTH.page(reads, caller_of(alice), "alice", ["person"], PageRequest())
    assert [row["kind"] for row in page.items] == ["person"]
    with pytest.raises(Invalid) as refused:
        await BOTH.page(reads, ANONYMOUS, "alice", ["trip"], PageRequest())
    assert [problem.code for problem in refused.value.errors] == ["unknown_kind"]


async def test_a_key_is_nobody_in_the_kinds_that_it_does_not_reach(cairn, http, cast):
    alice = await cast.alice()
    await made(http, alice, name="Alice", is_active=False)
    reads, seen = Reads(cairn.database), {}
    for scope in ("catalogue:*", "accounts:*", "other:*", "*"):
        caller = replace(caller_of(alice), session_id=None, scopes=frozenset({scope}))
        page = await BOTH.page(reads, caller, "alice", [], PageRequest())
        seen[scope] = {row["kind"] for row in page.items}
    assert seen == {
        "catalogue:*": {"item"}, "accounts:*": {"person"}, "other:*": set(), "*": {"item", "person"},
    }  # fmt: skip


async def test_each_kind_has_words_of_its_own(cairn, http, cast, queries):
    """The same text means other words to a kind that cuts them itself; one that finds none of them is left out."""
    alice = await cast.alice()
    await made(http, alice, name="Red tent")
    await made(http, alice, name="Tent-like")
    reads, listed = Reads(cairn.database), SEARCHED_ITEMS.listing
    reversing = Listing(
        source=listed.source, columns=[], key=listed.key, visible=visible_to, sorts={}, default=(),
        search=listed.search, words=lambda text: f"'{text[::-1]}'" if text != "tent" else "",
    )  # fmt: skip
    other = replace(SEARCHED_ITEMS, kind="other", listing=reversing)
    search, seen = Search([SEARCHED_ITEMS, other]), {}
    for text in ("tent", "tnet", "der", "!"):
        page = await search.page(reads, ANONYMOUS, text, [], PageRequest())
        seen[text] = sorted((row["kind"], row["title"]) for row in page.items)
    assert seen == {
        "tent": [("item", "Red tent"), ("item", "Tent-like")],
        "tnet": [("other", "Red tent"), ("other", "Tent-like")],
        "der": [("other", "Red tent")], "!": [],
    }  # fmt: skip


async def check_hides(search: Search, reads: Reads) -> None:
    page = await search.page(reads, ANONYMOUS, "secret", [], PageRequest())
    assert (page.items, page.total) == ([], 0)


async def test_the_check_of_hidden_rows_sees_a_search_that_shows_all(cairn, http, cast):
    """The mutant: a kind whose list hides nothing."""
    await made(http, await cast.alice(), name="Secret", is_active=False)
    reads = Reads(cairn.database)
    await check_hides(Search([SEARCHED_ITEMS]), reads)
    careless = Listing(
        source=SEARCHED_ITEMS.listing.source, columns=[], key=SEARCHED_ITEMS.listing.key,
        visible=lambda _caller: visible_to(Caller(roles=frozenset({"admin"}))), sorts={}, default=(),
        search=SEARCHED_ITEMS.listing.search,
    )  # fmt: skip
    with pytest.raises(AssertionError):
        await check_hides(Search([replace(SEARCHED_ITEMS, listing=careless)]), reads)


async def test_nothing_offered_finds_nothing(cairn):
    page = await Search([]).page(Reads(cairn.database), ANONYMOUS, "tent", [], PageRequest())
    assert (page.items, page.total, page.next_cursor) == ([], 0, None)


def test_what_does_not_fit_stops_the_start():
    with pytest.raises(ValueError, match="offered twice"):
        Search([SEARCHED_ITEMS, SEARCHED_ITEMS])
    items = typed("Table", Item.__table__)
    blind = Listing(
        source=items, columns=[items.c.id], key=items.c.id, visible=nothing_to, sorts={}, default=()
    )
    for wrong in ({"listing": blind}, {"kind": "An item"}, {"url": "/api/v1/items"}):
        with pytest.raises(ValueError, match="cannot be searched"):
            replace(SEARCHED_ITEMS, **wrong)
    assert BOTH.tags == ("items", "users")


@pytest.mark.unit
@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("", []), ("a", [("a", False)]), ("\x02a\x03", [("a", True)]),
        ("x \x02a\x03 y \x02b\x03", [("x ", False), ("a", True), (" y ", False), ("b", True)]),
        ("\x02a\x03\x02b\x03", [("a", True), ("b", True)]),
    ],
)  # fmt: skip
def test_parts(marked, found):
    assert [(part["text"], part["match"]) for part in parts(marked)] == found


@pytest.mark.load
async def test_a_hundred_thousand_rows(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    """No plan reads the table; what few rows match is found by the index; what all match ranks the newest only."""
    await raw.execute(FILL, 100_000)
    await raw.execute("ANALYZE catalogue.items")
    owner = await raw.fetchval("SELECT owner_id FROM catalogue.items LIMIT 1")
    explaining, search = Explaining(raw, owner), Search([SEARCHED_ITEMS])
    for caller in (ANONYMOUS, Caller(user_id=owner, roles=frozenset({"user"}))):
        for text, total in (("word77", None), ("hundredth42", None), ("common", RANKED_AT_MOST)):
            explaining.plans.clear()
            page = await search.page(explaining, caller, text, [], PageRequest())
            assert page.total
            assert total is None or page.total == total
            after = PageRequest(cursor=page.next_cursor)
            await search.page(explaining, caller, text, [], after)
            for plan in explaining.plans:
                assert "Seq Scan" not in plan, plan
                assert "ix_items_search" in plan or text == "common", plan
