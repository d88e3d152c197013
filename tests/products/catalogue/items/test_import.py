"""POST /items/import: rows of a file, judged as new items are, all of them or none, with a report by row and line."""

from __future__ import annotations

import asyncio
import json
from uuid import UUID

import asyncpg
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders.imports import IMPORT, NDJSON, send, silent
from tests.builders.items import ITEMS, made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
HEAD = b"name,price,currency,tags,sku,quantity\r\n"


async def items(http: httpx.AsyncClient, person: Person) -> list[dict[str, object]]:
    """All items of this person, oldest first, without what only the server sets."""
    answer = await http.get(f"{ITEMS}/export?owner=me&format=ndjson&sort=created_at", headers=person.headers)
    own = ("id", "owner_id", "created_at", "updated_at")
    return [
        {name: value for name, value in json.loads(line).items() if name not in own}
        for line in answer.content.splitlines()
    ]


def report(answer: httpx.Response) -> dict[str, object]:
    """What the report says beside zeros and empty lists."""
    assert answer.status_code == 200, answer.text
    said = answer.json()
    return {name: value for name, value in said.items() if value or name in {"dry_run", "committed"}}


async def test_csv(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = HEAD + b'Trail tent,189,EUR,tent;light,TENT-2P,7\r\n"Sock, wool","17.50",EUR,,,\r\n'
    assert report(await send(http, alice, body)) == {
        "dry_run": False, "committed": True, "rows": 2, "created": 2,
    }  # fmt: skip
    blank = {"description": "", "category": None, "is_active": True}
    assert await items(http, alice) == [
        {"name": "Trail tent", "price": "189.00", "currency": "EUR", "tags": ["tent", "light"], "sku": "TENT-2P",
         "quantity": 7, **blank},
        {"name": "Sock, wool", "price": "17.50", "currency": "EUR", "tags": [], "sku": None, "quantity": 0, **blank},
    ]  # fmt: skip
    assert await facts.events() == ["catalogue.item.created"] * 2
    assert await facts.jobs() == []


async def test_ndjson(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = '{"name":"A","price":1.5,"currency":"EUR","id":"ignored"}\n\n{"name":"B","tags":["x;y"]}'
    assert report(await send(http, alice, body, NDJSON)) == {
        "dry_run": False, "committed": True, "rows": 2, "created": 2,
    }  # fmt: skip
    assert [(item["name"], item["price"], item["tags"]) for item in await items(http, alice)] == [
        ("A", "1.50", []), ("B", None, ["x;y"]),
    ]  # fmt: skip
    assert await facts.count("kernel.audit_log") == 2


async def test_what_a_spreadsheet_writes(http: httpx.AsyncClient, cast: Cast) -> None:
    """A byte order mark, truth in capitals, blank lines, bare line feeds, a lone surplus line end."""
    alice = await cast.alice()
    body = b"\xef\xbb\xbfname,is_active\nA,FALSE\n\nB,TRUE\n"
    assert report(await send(http, alice, body, "text/csv; charset=utf-8"))["created"] == 2
    assert [(item["name"], item["is_active"]) for item in await items(http, alice)] == [
        ("A", False),
        ("B", True),
    ]


async def test_nobody_and_who_has_no_role(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    answer = await http.post(IMPORT, content=b"name\nA\n", headers={"Content-Type": "text/csv"})
    refused(answer, 401, "unauthenticated")
    auditor = await cast.person("auditor", "auditor")
    refused(await send(http, auditor, b"name\nA\n"), 403, "forbidden")
    await silent(facts)


async def test_one_bad_row_and_nothing_is_stored(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = HEAD + b"A,1,EUR,,,1\r\n" * 700 + b'"B\r\nb",1,,,,1\r\n,x,EUR,,,-1\r\nC,1,EUR,,\r\n'
    answer = await send(http, alice, body)
    refused(
        answer, 422, "import_refused", "/rows/701/currency", "/rows/702/name", "/rows/702/price", "/rows/702/quantity",
        "/rows/703",
    )  # fmt: skip
    assert answer.json()["detail"] == "3 of 703 rows cannot be imported; nothing was stored."
    messages = [error["message"] for error in answer.json()["errors"]]
    assert [message.partition(":")[0] for message in messages] == [
        "Line 702", "Line 704", "Line 704", "Line 704", "Line 705",
    ]  # fmt: skip
    await silent(facts)


async def test_the_good_rows_may_go_in(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = '{"name":"A"}\n[]\n{"name":""}\nnonsense\n{"name":"B"}\n{"name":"\\ud800"}\n{"name":"C","zzz":1}\n'
    said = report(await send(http, alice, body, NDJSON, "skip_invalid=true"))
    assert all(problem.pop("message") for problem in said["problems"])
    assert said == {
        "dry_run": False, "committed": True, "rows": 7, "created": 2, "failed": 5,
        "problems": [
            {"row": 2, "line": 2, "pointer": "/", "code": "model_type"},
            {"row": 3, "line": 3, "pointer": "/name", "code": "too_short"},
            {"row": 4, "line": 4, "pointer": "", "code": "malformed_json"},
            {"row": 6, "line": 6, "pointer": "/name", "code": "unstorable_text"},
            {"row": 7, "line": 7, "pointer": "/zzz", "code": "unknown_field"},
        ],
    }  # fmt: skip
    assert [item["name"] for item in await items(http, alice)] == ["A", "B"]
    assert await facts.count("kernel.audit_log") == 2


async def test_a_dry_run_judges_and_stores_nothing(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    await made(http, alice, name="there", sku="THERE")
    body = HEAD + b"A,1,EUR,,,1\r\nB,1,EUR,,THERE,1\r\nC,1,,,,1\r\nD,,,,NEW,\r\nE,,,,NEW,\r\n"
    for more in ("", "&skip_invalid=true"):
        said = report(await send(http, alice, body, query=f"dry_run=true{more}"))
        problems = said.pop("problems")
        assert said == {"dry_run": True, "committed": False, "rows": 5, "created": 2, "failed": 3}
        assert [(problem["row"], problem["pointer"], problem["code"]) for problem in problems] == [
            (2, "/sku", "sku_taken"), (3, "/currency", "required"), (5, "/sku", "sku_repeated"),
        ]  # fmt: skip
    await silent(facts, there=1)


@pytest.mark.parametrize("dry_run", [True, False])
async def test_rows_whose_sku_is_there_may_be_left_out(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, dry_run: bool
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    there = await made(http, alice, name="there", sku="A")
    await made(http, bob, name="another's", sku="B")
    body = b"name,sku\r\nchanged,A\r\nnew, B \r\n"
    said = report(await send(http, alice, body, query=f"on_conflict=skip&dry_run={str(dry_run).lower()}"))
    assert said == {"dry_run": dry_run, "committed": not dry_run, "rows": 2, "created": 1, "skipped": 1}
    assert (await http.get(f"{ITEMS}/{there['id']}")).json() == there
    assert await facts.count("catalogue.items") == 2 + (not dry_run)


async def test_rows_whose_sku_is_there_may_change_its_item(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    """A column that is not there leaves its field as it is; an empty cell sets it back. No change, no fact."""
    alice = await cast.alice()
    kept = {"description": "d", "price": "1.00", "currency": "EUR", "tags": ["t"]}
    one = await made(http, alice, name="one", sku="ONE", category="c", quantity=1, **kept)
    two = await made(http, alice, name="two", sku="TWO", category="c", quantity=1, **kept)
    body = b"sku,quantity,category\r\nONE,5,\r\nTWO,1,c\r\n"
    assert report(await send(http, alice, body, query="on_conflict=update")) == {
        "dry_run": False, "committed": True, "rows": 2, "updated": 1, "unchanged": 1,
    }  # fmt: skip
    after = (await http.get(f"{ITEMS}/{one['id']}")).json()
    assert after == {**one, "quantity": 5, "category": None, "updated_at": after["updated_at"]}
    assert (await http.get(f"{ITEMS}/{two['id']}")).json() == two
    assert await facts.events() == ["catalogue.item.created"] * 2 + ["catalogue.item.changed"]
    changes = await raw.fetchval(
        "SELECT changes FROM kernel.audit_log WHERE event = 'catalogue.item.changed' AND row_id = $1",
        UUID(one["id"]),
    )
    assert json.loads(changes) | {"updated_at": 0} == {
        "quantity": [1, 5],
        "category": ["c", None],
        "updated_at": 0,
    }
    body = b'{"sku":"ONE","price":"2"}\n{"sku":"NEW"}\n{"sku":"TWO","currency":null}\n'
    answer = await send(http, alice, body, NDJSON, "on_conflict=update")
    refused(answer, 422, "import_refused", "/rows/2/name", "/rows/3/currency")
    assert (await http.get(f"{ITEMS}/{one['id']}")).json() == after


async def test_twins_in_a_file_are_found_however_far_apart(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    rows = [f"name {n},SKU-{n}" for n in range(1800)]
    rows[1700] = "twin,SKU-3"
    rows[20] = "twin,  SKU-10 "
    body = "name,sku\n" + "\n".join(rows)
    for mode in ("refuse", "skip", "update"):
        answer = await send(http, alice, body, query=f"on_conflict={mode}")
        refused(answer, 422, "import_refused", "/rows/21/sku", "/rows/1701/sku")
        assert {error["code"] for error in answer.json()["errors"]} == {"sku_repeated"}
    await silent(facts)


@pytest.mark.parametrize("dry_run", [True, False])
async def test_every_row_may_be_reported(http: httpx.AsyncClient, cast: Cast, dry_run: bool) -> None:
    alice = await cast.alice()
    one, two = [await made(http, alice, name=name, sku=name) for name in ("one", "two")]
    body = b"sku,name\none,new name\ntwo,two\nthree,three\none,again\n,\n"
    query = f"report=rows&on_conflict=update&skip_invalid=true&dry_run={str(dry_run).lower()}"
    answer = await send(http, alice, body, query=query, key="k")
    outcomes = answer.json()["outcomes"]
    new_id = outcomes[2].pop("id")
    assert [problem.pop("message") for row in outcomes for problem in row["problems"]] != []
    assert outcomes == [
        {"row": 1, "line": 2, "outcome": "updated", "id": one["id"], "problems": []},
        {"row": 2, "line": 3, "outcome": "unchanged", "id": two["id"], "problems": []},
        {"row": 3, "line": 4, "outcome": "created", "problems": []},
        {"row": 4, "line": 5, "outcome": "failed", "id": None,
         "problems": [{"pointer": "/sku", "code": "sku_repeated"}]},
        {"row": 5, "line": 6, "outcome": "failed", "id": None,
         "problems": [{"pointer": "/name", "code": "too_short"}]},
    ]  # fmt: skip
    assert (new_id is None) == dry_run
    if new_id is not None:
        assert (await http.get(f"{ITEMS}/{new_id}")).json()["name"] == "three"
    again = await send(http, alice, body, query=query, key="k")
    assert again.content == answer.content
    assert again.headers["idempotency-replayed"] == "true"
    left_out = (
        await send(http, alice, body, query="report=rows&on_conflict=skip&skip_invalid=true&dry_run=true")
    ).json()
    assert {row["outcome"] for row in left_out["outcomes"]} >= {"skipped", "failed"}


async def test_the_named_problems_are_a_hundred(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = b"name,quantity\n" + b",x\n" * 900
    answer = await send(http, alice, body)
    assert answer.status_code == 422
    assert answer.json()["detail"] == "900 of 900 rows cannot be imported; nothing was stored."
    assert len(answer.json()["errors"]) == 100
    said = report(await send(http, alice, body, query="skip_invalid=true"))
    assert (said["failed"], len(said["problems"]), said["more_problems"]) == (900, 100, 1700)
    await silent(facts)


async def test_a_row_is_judged_as_a_new_item_is(http: httpx.AsyncClient, cast: Cast) -> None:
    """The same codes and fields, for the same values."""
    alice = await cast.alice()
    for values in (
        {"name": " "}, {"name": "x" * 201}, {"name": "A", "price": "1"}, {},
        {"name": "A", "price": "-1", "currency": "EUR"}, {"name": "A", "currency": "XXX", "price": "1"},
        {"name": "A", "tags": ["x" * 51, ""]}, {"name": "A", "quantity": True},
        {"name": "A", "is_active": None}, {"name": 5, "sku": "", "category": "x" * 101, "description": "x" * 5001},
    ):  # fmt: skip
        alone = (await http.post(ITEMS, json=values, headers=alice.headers)).json()
        row = (await send(http, alice, json.dumps(values), NDJSON)).json()
        assert [{**error, "pointer": f"/rows/1{error['pointer']}", "message": f"Line 1: {error['message']}"}
                for error in alone["errors"]] == row["errors"]  # fmt: skip


async def test_the_same_key_imports_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(*(send(http, alice, b"name\nA\nB\n", key="k") for _ in range(4)))
    answers.append(await send(http, alice, b"name\nA\nB\n", key="k"))
    assert {answer.status_code for answer in answers} <= {200, 409, 503}
    assert answers[-1].headers["idempotency-replayed"] == "true"
    assert await facts.count("catalogue.items") == 2
    assert await facts.count("kernel.audit_log") == 2
    refused(await send(http, alice, b"name\nA\nC\n", key="k"), 422, "idempotency_key_reused")
    refused(
        await send(http, alice, b"name\nA\nB\n", key="k", query="dry_run=true"), 422, "idempotency_key_reused"
    )


async def test_two_imports_of_one_sku_make_one_item(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(*(send(http, alice, b"name,sku\nA,S\n") for _ in range(8)))
    assert {answer.status_code for answer in answers} <= {200, 409, 422, 503}
    assert [answer.status_code for answer in answers].count(200) == 1
    assert await facts.count("catalogue.items") == 1


async def test_a_large_import_has_the_table_analysed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    assert report(await send(http, alice, b"name\n" + b"A\n" * 1000))["created"] == 1000
    assert await facts.jobs() == ["catalogue.analyze_items"]


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
SPICED = st.one_of(
    TEXT,
    st.sampled_from(["=1", "+1", "-1", "@x", "'=1", "''@", "\t", "'", ";", "\\", "\\;", 'a"b', "\r\n=1"]),
)
FILLED = SPICED.filter(lambda text: text.strip())
GOODS = st.fixed_dictionaries(
    {"name": FILLED, "description": SPICED, "category": st.none() | FILLED,
     "tags": st.lists(FILLED, max_size=4), "quantity": st.integers(0, 2**31 - 1), "is_active": st.booleans(),
     "money": st.none() | st.sampled_from([("1", "EUR"), ("0", "JPY"), ("12.345", "KWD")])},
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(goods=st.lists(GOODS, min_size=1, max_size=8))
@pytest.mark.parametrize("format_", ["csv", "ndjson"])
async def test_what_an_export_gives_an_import_takes(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, format_: str, goods: list[dict[str, object]]
) -> None:
    """Export and import are the identity: Bob's items are Alice's, whatever stands in them."""
    alice, bob = await cast.alice(), await cast.bob()
    await raw.execute("TRUNCATE catalogue.items")
    for number, thing in enumerate(goods):
        price, currency = thing.pop("money") or (None, None)
        await made(http, alice, **thing, price=price, currency=currency, sku=f"-{number}")
    export = await http.get(
        f"{ITEMS}/export?owner=me&format={format_}&sort=created_at", headers=alice.headers
    )
    answer = await send(http, bob, export.content, export.headers["content-type"])
    assert report(answer)["created"] == len(goods)

    def by_sku(item: dict[str, object]) -> object:
        return item["sku"]

    assert sorted(await items(http, bob), key=by_sku) == sorted(await items(http, alice), key=by_sku)
