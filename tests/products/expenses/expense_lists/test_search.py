"""Searching expenses: in the list, and among everything else by GET /search."""

from __future__ import annotations

import asyncpg
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cairn import wiring
from cairn.base import clock
from tests.builders.expenses import expense_row, opened
from tests.builders.keys import bearing, make_key
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration
URL = "/api/v1/expenses"
EVERYTHING = "/api/v1/search"


async def found(http: httpx.AsyncClient, person: Person, q: str, **more: str) -> list[str]:
    """The external ids of what the list finds, in its order."""
    answer = await http.get(URL, params={"search": q, **more}, headers=person.headers)
    assert answer.status_code == 200, answer.text
    page = answer.json()
    assert page["total"] == len(page["items"])
    return [item["external_id"] for item in page["items"]]


async def everywhere(http: httpx.AsyncClient, headers: dict[str, str], q: str) -> list[dict[str, object]]:
    answer = await http.get(EVERYTHING, params={"q": q, "kind": "expense"}, headers=headers)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


@pytest.fixture
async def alice(cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection) -> Person:
    """Alice, with the word market in three places, in the trash, and in another's ledger."""
    made, bob = await cast.alice(), await cast.bob()
    for person in (made, bob):
        await opened(cairn, person)
    for name, values in {
        "notes": {"notes": "From the market\nby the river", "description": "Honey"},
        "merchant": {"merchant": "Market Hall", "day": "2026-02-01", "currency": "USD"},
        "description": {
            "description": "Flea market, O'Brien & sons",
            "merchant": "Stall 7",
            "tags": ("old",),
        },
        "other": {"description": "Rent"},
        "trashed": {"merchant": "Market in the trash", "deleted_at": clock.now()},
    }.items():
        await expense_row(raw, made, external_id=name, **values)  # type: ignore[arg-type]
    await expense_row(raw, bob, external_id="bobs", merchant="Market of Bob")
    return made


async def test_case_41_prefixes_are_found_and_ranked_by_where_they_stand(
    http: httpx.AsyncClient, alice: Person
) -> None:
    assert await found(http, alice, "market") == ["merchant", "description", "notes"]
    assert await found(http, alice, "MAR") == ["merchant", "description", "notes"]
    assert await found(http, alice, "market riv") == ["notes"]
    assert await found(http, alice, "arket") == []
    assert await found(http, alice, "market rent") == []
    assert (await found(http, alice, "market", sort="date"))[0] == "merchant"
    assert (await found(http, alice, "market", sort="-date"))[-1] == "merchant"


async def test_case_41_it_goes_together_with_every_other_filter(
    http: httpx.AsyncClient, alice: Person
) -> None:
    for more, wanted in (
        ({"to": "2026-02-28"}, ["merchant"]), ({"currency": "EUR"}, ["description", "notes"]),
        ({"tag": "OLD"}, ["description"]), ({"trashed": "only"}, ["trashed"]),
        ({"merchant": "stall 7"}, ["description"]),
        ({"kind": "refund"}, []),
    ):  # fmt: skip
        assert await found(http, alice, "market", **more) == wanted, more


@pytest.mark.parametrize(
    ("q", "wanted"),
    [("o'brien", ["description"]), ("market & honey", ["notes"]), ("market | rent", []), ("!rent", ["other"]),
     ("rent:*", ["other"]), ("\"market hall\"", ["merchant"]), ("mar*", ["merchant", "description", "notes"]),
     ("-market", ["merchant", "description", "notes"]), ("market <-> hall", ["merchant"]), ("rent\\", ["other"]),
     ("...", []), ("&|!()", []), ("''", []), (":*", []), ("%", []), ("OR", []), ("\u2014", [])],
)  # fmt: skip
async def test_case_41_quotes_and_operators_are_plain_text(
    http: httpx.AsyncClient, alice: Person, q: str, wanted: list[str]
) -> None:
    assert await found(http, alice, q) == wanted


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(
    q=st.one_of(
        st.text(min_size=1, max_size=200),
        st.text(alphabet="market'\"\\:*&|!()<> -\x02\u0301\u00e9", min_size=1, max_size=60),
    )
)
async def test_case_41_no_text_breaks_it_or_finds_anothers_row(
    http: httpx.AsyncClient, alice: Person, q: str
) -> None:
    answer = await http.get(URL, params={"search": q, "trashed": "include"}, headers=alice.headers)
    assert answer.status_code in {200, 400, 422}, answer.text
    if answer.status_code == 200:
        assert "bobs" not in [item["external_id"] for item in answer.json()["items"]]


async def test_case_40_composed_and_decomposed_text_find_each_other(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    await expense_row(raw, alice, external_id="cafe", merchant="Caf\u00e9 \U0001f370 M\u00fcnchen")
    for q in ("caf\u00e9", "cafe\u0301", "CAFE\u0301 mu\u0308nch", "caf"):
        assert await found(http, alice, q) == ["cafe"], q


async def test_everything_is_searched_for_the_owner_alone(
    http: httpx.AsyncClient, alice: Person, cast: Cast
) -> None:
    results = await everywhere(http, alice.headers, "market")
    assert [(item["title"], item["summary"]) for item in results] == [
        ("Market Hall", ""), ("Stall 7", "Flea market, O'Brien & sons"), ("Honey", "From the market\nby the river"),
    ]  # fmt: skip
    assert results[0]["kind"] == "expense"
    one = await http.get(str(results[0]["url"]), headers=alice.headers)
    assert one.json()["merchant"] == "Market Hall"
    marked = results[0]["highlights"]
    assert isinstance(marked, dict)
    assert marked["title"] == [{"text": "Market", "match": True}, {"text": " Hall", "match": False}]
    for person in (await cast.charlie(), await cast.ada()):
        assert await everywhere(http, person.headers, "market") == []
    assert [item["title"] for item in await everywhere(http, (await cast.bob()).headers, "market")] == [
        "Market of Bob"
    ]


async def test_what_is_kept_for_nobody_shows_no_expense(http: httpx.AsyncClient, alice: Person) -> None:
    """Before the owner asked and after it: the shared answer is the same, and the owner's is nobody's."""
    before = await http.get(EVERYTHING, params={"q": "market"})
    own = await http.get(EVERYTHING, params={"q": "market"}, headers=alice.headers)
    after = await http.get(EVERYTHING, params={"q": "market"})
    assert before.json()["total"] == 0
    assert before.content == after.content
    assert own.json()["total"] == 3
    assert own.headers["cache-control"] == "private, no-cache"


async def test_a_key_finds_them_where_its_scopes_reach(http: httpx.AsyncClient, alice: Person) -> None:
    for scopes, count in ((["expenses:*"], 3), (["*"], 3), (["travel:*"], 0)):
        key = await make_key(http, alice, scopes=scopes)
        assert len(await everywhere(http, bearing(key), "market")) == count, scopes
