"""/women-safety/settings."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from cairn.kernel.db.sealed import Resealed
from cairn.kernel.vault import Vault
from cairn.kernel.web.edge import Edge
from cairn.products.travel.safety_settings.queries import CONTACT_SEAL, SETTINGS_SEAL
from tests.cast import Cast
from tests.facts import Facts
from tests.logged import Logged
from tests.problems import refused
from tests.products.accounts.conftest import program

pytestmark = pytest.mark.integration

URL = "/api/v1/women-safety/settings"
CONTACTS = "/api/v1/women-safety/contacts"
UNSET = {
    "id": None, "share_location": False, "share_precision": "1km", "emergency_contacts": [],
    "safety_check_in_frequency": "off", "check_in_grace_minutes": 30, "invites_from": "everyone",
    "medical_notes": None, "insurance": None, "quick_exit_url": None, "created_at": None, "updated_at": None,
}  # fmt: skip
SAID = {
    "share_location": True, "share_precision": "10km", "emergency_contacts": ["+9779812345678", "+4915112345678"],
    "safety_check_in_frequency": "daily", "check_in_grace_minutes": 45, "invites_from": "nobody",
    "medical_notes": "Penicillin\tallergy.\nAsthma.", "insurance": "ACME 4711-abc",
    "quick_exit_url": "https://weather.example/",
}  # fmt: skip


async def test_unset_settings_are_the_defaults(
    http: httpx.AsyncClient, cast: Cast, queries: list[str]
) -> None:
    alice = await cast.alice()
    await http.get(URL, headers=alice.headers)
    queries.clear()
    answer = await http.get(URL, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json() == UNSET
    assert len(queries) == 1
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str) -> None:
    alice = await cast.alice()
    answer = await http.request(method, URL, json=SAID, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert {name: answer.json()[name] for name in SAID} == SAID
    read = await http.get(URL, headers=alice.headers)
    assert read.json() == answer.json()
    events = await facts.events()
    assert sorted(events) == ["travel.contact.created"] * 2 + ["travel.settings.changed"]


async def test_absent_stays_null_clears(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    await http.put(URL, json=SAID, headers=alice.headers)
    answer = await http.patch(
        URL, json={"medical_notes": None, "share_precision": "exact"}, headers=alice.headers
    )
    assert answer.json() == {
        **answer.json(), **SAID, "medical_notes": None, "share_precision": "exact",
    }  # fmt: skip
    before = len(await facts.events())
    again = await http.patch(URL, json=answer.json(), headers=alice.headers)
    assert again.json() == answer.json()
    assert len(await facts.events()) == before


async def test_the_trail_holds_names_only(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await http.put(URL, json=SAID, headers=alice.headers)
    rows = await raw.fetch("SELECT event, changes FROM kernel.audit_log")
    told = {row["event"]: row["changes"] for row in rows}
    assert '"medical_notes": null' in str(told["travel.settings.changed"])
    text = "".join(str(row["changes"]) for row in rows)
    assert [value for value in ("977981", "Penicillin", "4711", "weather") if value in text] == []


async def test_writing_phones_replaces_the_set(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    made = await http.post(CONTACTS, json={"phone": "+9779812345678", "name": "Maya"}, headers=alice.headers)
    await http.put(URL, json={"emergency_contacts": ["+15550001111"]}, headers=alice.headers)
    await http.put(
        URL,
        json={"emergency_contacts": ["+15550001111", "+15550002222", "+15550001111"]},
        headers=alice.headers,
    )
    listed = (await http.get(CONTACTS, headers=alice.headers)).json()["items"]
    assert [contact["phone"] for contact in listed] == ["+15550001111", "+15550002222"]
    assert made.json()["id"] not in {contact["id"] for contact in listed}
    assert await facts.count("travel.safety_contacts") == 2
    cleared = await http.put(URL, json={"emergency_contacts": []}, headers=alice.headers)
    assert cleared.json()["emergency_contacts"] == []
    assert await facts.count("travel.safety_contacts") == 0


async def test_a_phone_that_stays_keeps_its_contact(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    made = await http.post(CONTACTS, json={"phone": "+9779812345678", "name": "Maya"}, headers=alice.headers)
    phones = ["+15550001111", "+9779812345678"]
    answer = await http.put(URL, json={"emergency_contacts": phones}, headers=alice.headers)
    assert answer.json()["emergency_contacts"] == phones[::-1]
    listed = (await http.get(CONTACTS, headers=alice.headers)).json()["items"]
    assert made.json() in listed


async def test_contacts_who_share_a_phone_both_count(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    for name in ("Mum", "Dad"):
        await http.post(CONTACTS, json={"phone": "+15550001111", "name": name}, headers=alice.headers)
    assert (await http.get(URL, headers=alice.headers)).json()["emergency_contacts"] == ["+15550001111"]
    five = ["+15550001111", *(f"+1555000222{number}" for number in range(4))]
    answer = await http.put(URL, json={"emergency_contacts": five}, headers=alice.headers)
    refused(answer, 409, "too_many_contacts")
    assert await facts.count("travel.safety_contacts") == 2


async def test_delete_erases_contacts_too(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await http.put(URL, json=SAID, headers=person.headers)
    assert (await http.delete(URL, headers=alice.headers)).status_code == 204
    assert (await http.get(URL, headers=alice.headers)).json() == UNSET
    assert await facts.count("travel.safety_contacts", "user_id = $1", alice.id) == 0
    assert await facts.count("travel.safety_contacts", "user_id = $1", bob.id) == 2
    assert (await http.get(URL, headers=bob.headers)).json()["insurance"] == SAID["insurance"]
    events = len(await facts.events())
    assert (await http.delete(URL, headers=alice.headers)).status_code == 204
    assert len(await facts.events()) == events


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
async def test_nobody(http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str) -> None:
    body = None if method in {"GET", "DELETE"} else {"share_location": True}
    refused(await http.request(method, URL, json=body), 401, "unauthenticated")
    assert await facts.count("travel.safety_settings") == 0


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"share_precision": "5km"}, "/share_precision"),
        ({"share_location": "yes"}, "/share_location"),
        ({"share_location": None}, "/share_location"),
        ({"emergency_contacts": ["0151123456"]}, "/emergency_contacts/0"),
        ({"emergency_contacts": ["+0151123456"]}, "/emergency_contacts/0"),
        ({"emergency_contacts": ["+123456"]}, "/emergency_contacts/0"),
        ({"emergency_contacts": ["+1234567890123456"]}, "/emergency_contacts/0"),
        ({"emergency_contacts": ["+1555000222\n"]}, "/emergency_contacts/0"),
        ({"emergency_contacts": ["+1\u0665\u0665\u0665000222"]}, "/emergency_contacts/0"),
        ({"emergency_contacts": [f"+1555000222{number}" for number in range(6)]}, "/emergency_contacts"),
        ({"emergency_contacts": None}, "/emergency_contacts"),
        ({"safety_check_in_frequency": "never"}, "/safety_check_in_frequency"),
        ({"check_in_grace_minutes": 4}, "/check_in_grace_minutes"),
        ({"check_in_grace_minutes": 121}, "/check_in_grace_minutes"),
        ({"check_in_grace_minutes": "30"}, "/check_in_grace_minutes"),
        ({"invites_from": "members"}, "/invites_from"),
        ({"medical_notes": "x" * 2001}, "/medical_notes"),
        ({"medical_notes": "a\u0007b"}, "/medical_notes"),
        ({"insurance": "x" * 501}, "/insurance"),
        ({"quick_exit_url": "http://weather.example/"}, "/quick_exit_url"),
        ({"quick_exit_url": "https://"}, "/quick_exit_url"),
        ({"quick_exit_url": "https://a b"}, "/quick_exit_url"),
        ({"quick_exit_url": "javascript:alert(1)"}, "/quick_exit_url"),
        ({"colour": "red"}, "/colour"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    refused(await http.put(URL, json=change, headers=alice.headers), 422, "invalid", pointer)
    assert await facts.count("travel.safety_settings") == 0
    assert await facts.count("travel.safety_contacts") == 0


async def test_the_first_writes_at_once_make_one_row(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    phones = [f"+1555000{number:04}" for number in range(12)]
    sends = [http.put(URL, json={"emergency_contacts": [phone]}, headers=alice.headers) for phone in phones]
    answers = await asyncio.gather(*sends)
    assert [answer.status_code for answer in answers] == [200] * 12
    assert await facts.count("travel.safety_settings") == 1
    assert await facts.count("travel.safety_contacts") == 1


async def test_if_match_of_what_nobody_was_given(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    answer = await http.put(URL, json=SAID, headers={**alice.headers, "If-Match": '"made-up"'})
    refused(answer, 412, "precondition_failed")


async def test_case_36_no_route_leads_to_the_settings_of_others(
    http: httpx.AsyncClient, cast: Cast, app: Edge
) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    moderator = await cast.person("mona", "user", "moderator")
    await http.put(URL, json=SAID, headers=alice.headers)
    for person in (await cast.bob(), moderator, ada):
        assert (await http.get(URL, headers=person.headers)).json() == UNSET
        assert (await http.get(CONTACTS, headers=person.headers)).json()["items"] == []
        for query in (f"?user_id={alice.id}", f"?owner={alice.id}"):
            assert (await http.get(URL + query, headers=person.headers)).status_code == 422
        assert (await http.get(f"{URL}/{alice.id}", headers=person.headers)).status_code == 404
    paths = [path for path in app.openapi()["paths"] if "women-safety/settings" in path]
    assert paths == [URL]


async def test_case_36_a_dump_cannot_be_read(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    key = {**alice.headers, "Idempotency-Key": "the-key-of-alice-0001"}
    await http.put(URL, json=SAID, headers=key)
    await http.post(
        CONTACTS,
        json={"phone": "+15550009999", "name": "Maya Gurung", "relation": "sister"},
        headers=alice.headers,
    )
    tables = await raw.fetch(
        "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    )
    dump = b""
    for table in tables:
        name = f'{table["schemaname"]}."{table["tablename"]}"'
        dump += "".join(str(row[0]) for row in await raw.fetch(f"SELECT t::text FROM {name} t")).encode()  # noqa: S608
    for table in ("safety_settings", "safety_contacts"):
        dump += b"".join(row[0] for row in await raw.fetch(f"SELECT sealed FROM travel.{table}"))  # noqa: S608
    assert str(alice.id).encode() in dump
    planted = [
        "977981", "4915112", "5550009999", "Penicillin", "Asthma", "ACME", "4711-abc", "weather.example", "10km",
        "daily", "Gurung", "sister",
    ]  # fmt: skip
    spelled = [form for word in planted for form in (word.encode(), word.encode().hex().encode())]
    assert [word for word in spelled if word in dump] == []


async def test_case_36_reading_writes_nothing(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    assert (await http.get(URL, headers=alice.headers)).status_code == 200
    assert (await http.get(CONTACTS, headers=alice.headers)).status_code == 200
    assert await facts.count("travel.safety_settings") == 0
    assert await facts.count("travel.safety_contacts") == 0
    assert await facts.events() == []
    assert await facts.jobs() == []


async def test_case_36_no_phone_is_logged(http: httpx.AsyncClient, cast: Cast, logged: Logged) -> None:
    alice = await cast.alice()
    await http.put(URL, json=SAID, headers=alice.headers)
    made = await http.post(CONTACTS, json={"phone": "+15550009999"}, headers=alice.headers)
    await http.patch(f"{CONTACTS}/{made.json()['id']}", json={"phone": "+15550008888"}, headers=alice.headers)
    await http.put(URL, json={"emergency_contacts": ["+15550007777x"]}, headers=alice.headers)
    await http.get(f"{CONTACTS}?search=%2B15550007777", headers=alice.headers)
    text = "".join(logged.lines)
    assert "travel.contact.created" in text
    assert [
        phone for phone in ("977981", "4915112", "5550009999", "5550008888", "5550007777x") if phone in text
    ] == []


async def test_both_sealed_columns_go_under_the_next_key(
    http: httpx.AsyncClient, cast: Cast, cairn, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    answer = await http.put(URL, json=SAID, headers=alice.headers)
    assert answer.status_code == 200
    keys = {name: key.get_secret_value() for name, key in cairn.settings.data_keys.items()}
    both = Vault.from_base64({**keys, "next": "bmV4dC1rZXktb2YtMzItYnl0ZXMtZm9yLWEtdGVzdC4="}, "next")
    only_new = Vault.from_base64({"next": "bmV4dC1rZXktb2YtMzItYnl0ZXMtZm9yLWEtdGVzdC4="}, "next")
    for column, rows in ((SETTINGS_SEAL, 1), (CONTACT_SEAL, 2)):
        assert await column.reseal(cairn.database, both) == Resealed(resealed=rows)
        for row in await raw.fetch(f"SELECT id, sealed FROM {column.table.fullname}"):  # noqa: S608
            assert column.open(only_new, row["id"], row["sealed"]).startswith(b"{")


async def test_a_server_without_data_keys_says_so(dsn: str, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    async with program(dsn, DATA_KEYS="", DATA_KEY_CURRENT="") as (_, client):
        assert (await client.get(URL, headers=alice.headers)).json() == UNSET
        refused(await client.put(URL, json=SAID, headers=alice.headers), 503, "encryption_not_configured")
        contact = {"phone": "+15550009999"}
        refused(
            await client.post(CONTACTS, json=contact, headers=alice.headers), 503, "encryption_not_configured"
        )
        assert (await client.delete(URL, headers=alice.headers)).status_code == 204
    assert await facts.count("travel.safety_settings") == 0
    assert await facts.count("travel.safety_contacts") == 0


async def test_what_no_key_opens_is_told_and_stays(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await http.put(URL, json=SAID, headers=person.headers)
    await raw.execute(
        "UPDATE travel.safety_settings s SET sealed = o.sealed FROM travel.safety_settings o"
        " WHERE s.user_id = $1 AND o.user_id = $2",
        alice.id, bob.id,
    )  # fmt: skip
    refused(await http.get(URL, headers=alice.headers), 503, "encryption_not_configured")
    refused(
        await http.put(URL, json={"insurance": None}, headers=alice.headers), 503, "encryption_not_configured"
    )
    assert await facts.count("travel.safety_settings") == 2
