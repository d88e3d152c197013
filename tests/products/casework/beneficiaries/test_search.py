"""GET /beneficiaries?search=."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote
from uuid import UUID

import asyncpg
import httpx
import orjson
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.vault.envelope import DataKey, KeyOwner, new_key
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.products.casework.beneficiaries.conftest import Configured

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"


async def found(http: httpx.AsyncClient, person: Person, text: str, more: str = "") -> list[UUID]:
    answer = await http.get(f"{URL}?search={quote(text)}{more}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    return [UUID(item["id"]) for item in answer.json()["items"]]


async def test_names_are_found_by_what_their_words_begin_with(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    amina = await casework.beneficiary(alice, "Amina", "O'Brien-Łuk")
    li = await casework.beneficiary(alice, "Li", "Straße", other_names="Zoe\u0308")
    for text, who in {
        "ami": [amina], "AMINA": [amina], "amin": [amina], "aminas": [], "am": [], "amx": [], "obrien": [amina],
        "luk": [amina], "obrien luk amina": [amina], "amina li": [], "li": [li], "lis": [], "strasse": [li],
        "STRASSE li": [li], "zo\u00eb": [li], "zoe": [li], "zoé": [li],
    }.items():  # fmt: skip
        assert await found(http, alice, text) == who, text


async def test_whole_words_come_first_then_the_newest(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, now = await cast.alice(), clock.now()
    names = [("Aminata", "Ba"), ("Amina", "Ba"), ("Aminatou", "Ba"), ("Amina", "Bah")]
    rows = [
        await casework.beneficiary(alice, first, last, created_at=now - timedelta(minutes=number))
        for number, (first, last) in enumerate(names)
    ]
    order = [rows[1], rows[3], rows[0], rows[2]]
    assert await found(http, alice, "amina") == order
    page = (await http.get(f"{URL}?search=amina&per_page=3", headers=alice.headers)).json()
    assert (page["total"], page["total_pages"], len(page["items"])) == (4, 2, 3)
    rest = (await http.get(f"{URL}?search=amina&per_page=3&page=2", headers=alice.headers)).json()
    assert [UUID(item["id"]) for item in page["items"] + rest["items"]] == order
    assert rest["next_cursor"] is None
    cursor, paged = "", []
    while cursor is not None:
        one = (await http.get(f"{URL}?search=amina&per_page=1{cursor}", headers=alice.headers)).json()
        paged += [UUID(item["id"]) for item in one["items"]]
        assert one["total"] == (None if cursor else 4)
        cursor = f"&cursor={one['next_cursor']}" if one["next_cursor"] else None
    assert paged == order
    assert await found(http, alice, "amina", "&sort=created_at") == rows[::-1]
    assert await found(http, alice, "amina", "&per_page=1&page=9") == []


async def test_case_23_who_has_left_finds_nothing_more_with_an_open_cursor(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    rows = [await casework.beneficiary(alice) for _ in range(3)]
    first = (await http.get(f"{URL}?search=amina&per_page=1", headers=alice.headers)).json()
    await casework.unassign(rows[1], alice)
    rest = await http.get(f"{URL}?search=amina&cursor={first['next_cursor']}", headers=alice.headers)
    assert [item["id"] for item in rest.json()["items"]] == [str(rows[0])]
    assert (await casework.events("search"))[-1]["subject_ids"] == [rows[0]]


async def test_a_code_is_found_however_it_is_typed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, "Coco", code="C-0123ABCD")
    await casework.beneficiary(alice, "Cora", code="C-9123ABCD")
    for text in ("C-0123ABCD", "c-0123abcd", "C-OI23ABCD", "c-ol23abcd"):
        assert await found(http, alice, text) == [row_id]
    assert await found(http, alice, "C-0123ABC") == []


async def test_case_22_whose_name_is_hidden_is_not_found_by_it(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    hidden = await casework.beneficiary(alice, "Amina", "Diallo", name_hidden=True, code="C-0123ABCD")
    assert await found(http, alice, "amina") == []
    answer = await http.get(f"{URL}?search=C-0123ABCD", headers=alice.headers)
    (item,) = answer.json()["items"]
    assert (item["id"], item["display_name"]) == (str(hidden), "C-0123ABCD")
    assert "Amina" not in answer.text
    assert "Diallo" not in answer.text
    listed = await http.get(URL, headers=alice.headers)
    assert "Amina" not in listed.text


async def test_filters_narrow_a_search(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    urgent = await casework.beneficiary(alice, priority="urgent")
    await casework.beneficiary(alice)
    gone = await casework.beneficiary(alice, voided_at=clock.now(), void_reason="other")
    assert await found(http, alice, "amina", "&priority=urgent") == [urgent]
    assert await found(http, alice, "amina", "&voided=true") == [gone]


async def test_the_event_says_who_was_shown_and_a_digest_of_the_words(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.beneficiary(alice, "Bintou")
    await found(http, alice, " AMINA ")
    await found(http, alice, "nobody")
    first, second = await casework.events()
    assert (first["action"], first["subject_ids"], first["subject_count"]) == ("search", [row_id], 1)
    digest = casework.cairn.database.envelope.index.value("audit", "amina").hex()
    assert orjson.loads(first["detail"]) == {"search": digest}
    assert (second["action"], second["subject_ids"]) == ("search", [])


async def test_where_names_are_not_indexed_codes_are_found(
    configured: Configured, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    async with configured(CASEWORK_NAME_SEARCH="false") as http:
        made = await http.post(
            URL, headers=alice.headers, json={"first_name": "Amina", "last_name": None, "phone": "0712"}
        )
        assert made.status_code == 201
        assert [row["index"] for row in await raw.fetch("SELECT index FROM casework.blind_index")] == [
            "phone"
        ]
        assert await found(http, alice, made.json()["code"]) == [UUID(made.json()["id"])]
        answer = await http.get(f"{URL}?search=amina", headers=alice.headers)
        assert answer.status_code == 422
        assert [one["code"] for one in answer.json()["errors"]] == ["name_search_off"]


async def test_case_26_a_search_opens_two_thousand_names_and_no_more(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await casework.beneficiary(bob, "Amina")
    await crowd(raw, casework, alice, "Aminata", 1999)
    await casework.beneficiary(alice, "Amina")
    answer = await http.get(f"{URL}?search=amina&per_page=1", headers=alice.headers)
    assert (answer.status_code, answer.json()["total"]) == (200, 2000)
    assert answer.json()["items"][0]["first_name"] == "Amina"
    await crowd(raw, casework, alice, "Amin", 1)
    answer = await http.get(f"{URL}?search=amina", headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "search_too_broad")
    assert (await http.get(f"{URL}?search=ami%20dia", headers=alice.headers)).json()["total"] == 1
    assert len(await casework.events()) == 2


async def crowd(raw: asyncpg.Connection, casework: Casework, worker: Person, name: str, count: int) -> None:
    """So many beneficiaries of this first name and no other, at once."""
    programme, envelope = await casework.default_programme(), casework.cairn.database.envelope
    rows: list[tuple[UUID, UUID, bytes, bytes, bytes | None]] = []
    for _ in range(count):
        row_id, key_id = new_id(), new_id()
        key = DataKey(envelope.ring.name, str(key_id), new_key())
        wrapped = envelope.ring.wrap(key.key, KeyOwner(str(key_id), "beneficiary", str(row_id)))
        sealed = key.seal(name, table="beneficiary", row=str(row_id), field="first_name")
        rows.append((row_id, key_id, wrapped, key.fingerprint, sealed))
    ids, keys, wraps, prints, names = (list(column) for column in zip(*rows, strict=True))
    await raw.execute(
        "INSERT INTO casework_keys.dek (id, owner_type, owner_id, wrapped, kek_version, fingerprint, state)"
        " SELECT key, 'beneficiary', id, wrapped, $5, print, 'active'"
        " FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[]) AS one (id, key, wrapped, print)",
        ids, keys, wraps, prints, envelope.ring.current,
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO casework.beneficiaries (id, dek_id, code, programme_id, status, priority, intensity, gender,"
        " name_hidden, opened_at, session_count, legal_hold, created_by, version, created_at, updated_at, first_name)"
        " SELECT id, key, 'C-' || id, $4, 'active', 'low', 1, 'unknown', false, now(), 0, false, $5, 1, now(), now(),"
        " sealed FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS one (id, key, sealed)",
        ids, keys, names, programme, worker.id,
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO casework.blind_index (index, value, beneficiary_id) SELECT 'name_prefix', $2, unnest($1::uuid[])",
        ids, envelope.index.value("name_prefix", name[:3].lower()),
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO casework.assignments (id, beneficiary_id, user_id, role, starts_at, created_by, created_at)"
        " SELECT gen_random_uuid(), unnest($1::uuid[]), $2, 'primary', now() - interval '1 hour', $2, now()",
        ids, worker.id,
    )  # fmt: skip
