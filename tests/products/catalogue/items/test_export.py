"""GET /items/export: what the list shows, whole, as CSV or NDJSON."""

from __future__ import annotations

import csv
import io

import httpx
import pytest

from cairn import wiring
from tests.builders.items import ITEMS, made
from tests.cast import Cast
from tests.facts import Facts

pytestmark = pytest.mark.integration


async def rows_of(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text, newline=""), strict=True))


async def test_nobody_is_401(http: httpx.AsyncClient) -> None:
    answer = await http.get(f"{ITEMS}/export")
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_csv_has_the_fields_of_an_item(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    tent = await made(
        http, alice, name="Trail tent", description='He said "hi",\r\nand left.', price="189", currency="EUR",
        category="camping", tags=["tent", "semi;colon", "back\\slash"], sku="TENT-2P", quantity=7,
    )  # fmt: skip
    answer = await http.get(f"{ITEMS}/export", headers=alice.headers)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="items.csv"'
    assert answer.text.splitlines()[0] == (
        "id,owner_id,name,description,price,currency,category,tags,sku,quantity,is_active,created_at,updated_at"
    )
    assert await rows_of(answer) == [
        {**tent, "tags": "tent;semi\\;colon;back\\\\slash", "quantity": "7", "is_active": "true"}
    ]
    assert await facts.events() == ["catalogue.item.created"]
    assert await facts.jobs() == []


async def test_no_cell_begins_a_formula(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "plain", "a=b", "'quoted'"]
    for name in names:
        await made(http, alice, name=name, description=f"{name}\r", category=name, tags=[name], sku=name)
    rows = await rows_of(await http.get(f"{ITEMS}/export?sort=created_at", headers=alice.headers))
    for row in rows:
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert [row["name"] for row in rows] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@SUM(A1)",
        "''=1",
        "plain",
        "a=b",
        "'quoted'",
    ]


async def test_an_export_shows_what_its_caller_may_see(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    for person in (alice, bob):
        for active in (True, False):
            await made(http, person, name=f"{person.username} {active}", is_active=active)
    seen = {}
    for person in (alice, bob, ada):
        for query in ("", "?owner=me"):
            rows = await rows_of(await http.get(f"{ITEMS}/export{query}", headers=person.headers))
            seen[person.username, query] = {row["name"] for row in rows}
    everything = {f"{who} {active}" for who in ("alice", "bob") for active in (True, False)}
    assert seen["alice", ""] == everything - {"bob False"}
    assert seen["bob", ""] == everything - {"alice False"}
    assert seen["ada", ""] == everything
    assert seen["alice", "?owner=me"] == {"alice True", "alice False"}
    assert seen["ada", "?owner=me"] == set()


@pytest.mark.parametrize(
    "query",
    ["", "category=b", "tag=t1", "tag=t1&tag=t2", "search=thing", "min_price=3&sort=-price", "max_price=4", "owner=me",
     "in_stock=true&sort=name,-quantity", "in_stock=false"],
)  # fmt: skip
async def test_list_and_export_cannot_differ(
    http: httpx.AsyncClient, cast: Cast, query: str, cairn: wiring.Cairn
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for n in range(12):
        await made(
            http, alice if n % 3 else bob, name=f"thing {n % 5}", category="ab"[n % 2], price=str(n % 6),
            tags=[f"t{k}" for k in range(n % 4)], quantity=n % 3, currency="EUR", is_active=n % 7 > 0,
        )  # fmt: skip
    page = await http.get(f"{ITEMS}?{query}&per_page=100", headers=alice.headers)
    export = await http.get(f"{ITEMS}/export?{query}&format=ndjson", headers=alice.headers)
    lines = export.text.splitlines()
    listed = page.json()["items"]
    if "search" in query:  # a list begins with the best match, an export keeps the list's own order
        listed.sort(key=lambda found: found["id"], reverse=True)
    assert listed
    assert [httpx.Response(200, text=line).json() for line in lines] == listed
    assert export.headers["content-disposition"] == 'attachment; filename="items.ndjson"'


@pytest.mark.parametrize(
    ("query", "pointer"),
    [("page=1", "?page"), ("per_page=5", "?per_page"), ("cursor=x", "?cursor"), ("sort=relevance", "?sort"),
     ("format=xml", "?format"), ("category=" + "x" * 101, "?category"), ("owner=you", "?owner"), ("zzz=1", "?zzz")],
)  # fmt: skip
async def test_a_wrong_parameter_is_422(
    http: httpx.AsyncClient, cast: Cast, query: str, pointer: str
) -> None:
    alice = await cast.alice()
    answer = await http.get(f"{ITEMS}/export?{query}", headers=alice.headers)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


async def test_nothing_to_export_is_a_header_or_nothing(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    answer = await http.get(f"{ITEMS}/export", headers=alice.headers)
    assert await rows_of(answer) == []
    assert answer.text.startswith("id,owner_id,name")
    assert (await http.get(f"{ITEMS}/export?format=ndjson", headers=alice.headers)).content == b""


async def test_an_export_asks_the_database_no_more_for_more_rows(
    http: httpx.AsyncClient, cast: Cast, queries: list[str]
) -> None:
    alice = await cast.alice()
    asked = []
    for _ in range(3):
        queries.clear()
        rows = await rows_of(await http.get(f"{ITEMS}/export", headers=alice.headers))
        asked.append((len(rows), len(queries)))
        new = {"items": [{"name": "A"}] * 400}
        await http.post(f"{ITEMS}/bulk", headers=alice.headers, json=new)
    (none, _), (some, for_some), (more, for_more) = asked  # the first one may open a connection
    assert (none, some, more) == (0, 400, 800)
    assert for_some == for_more
