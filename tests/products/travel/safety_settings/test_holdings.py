"""What an export shows of private settings, and what an erasure leaves of them."""

from __future__ import annotations

import io
import json
import zipfile

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.kernel.db.unit_of_work import UnitOfWork
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.logged import Logged

pytestmark = pytest.mark.integration

URL = "/api/v1/women-safety/settings"
EXPORTS = "/api/v1/users/me/exports"
SAID = {"medical_notes": "Asthma", "emergency_contacts": ["+9779812345678"], "invites_from": "nobody"}


async def exported(http: httpx.AsyncClient, cairn: wiring.Cairn, person: Person) -> dict[str, list[object]]:
    asked = await http.post(EXPORTS, headers=person.headers)
    assert asked.status_code == 202, asked.text
    await cairn.relay.run_due()
    answer = await http.get(f"{EXPORTS}/{asked.json()['id']}/content", headers=person.headers)
    assert answer.status_code == 200, answer.text
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    return {
        name: [json.loads(line) for line in archive.read(name).decode().splitlines()]
        for name in archive.namelist()
    }


async def test_an_export_holds_what_is_sealed(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await http.put(URL, json=SAID, headers=alice.headers)
    await http.put(URL, json={"medical_notes": "None of Alice's"}, headers=bob.headers)
    files = await exported(http, cairn, alice)
    (settings,), (contact,) = files["travel/safety_settings.ndjson"], files["travel/safety_contacts.ndjson"]
    assert settings["sealed"]["medical_notes"] == "Asthma"
    assert settings["invites_from"] == "nobody"
    assert contact["sealed"] == {"phone": "+9779812345678", "name": None, "relation": None}


async def test_what_no_key_opens_is_null_in_an_export(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, raw: asyncpg.Connection, logged: Logged
) -> None:
    alice = await cast.alice()
    await http.put(URL, json=SAID, headers=alice.headers)
    await raw.execute("UPDATE travel.safety_settings SET sealed = substring(sealed, 1, 60)")
    files = await exported(http, cairn, alice)
    (settings,) = files["travel/safety_settings.ndjson"]
    assert settings["sealed"] is None
    assert any("sealed_value_unreadable" in line for line in logged.lines)


async def test_case_27_an_erasure_takes_settings_contacts_attestations_and_blocks(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person, other in ((alice, bob), (bob, alice)):
        await http.put(URL, json=SAID, headers=person.headers)
        await http.put("/api/v1/travel-groups/preferences", json={"pace": "fast"}, headers=person.headers)
        await http.post(
            "/api/v1/women-safety/attestations", json={"kind": "gender_self"}, headers=person.headers
        )
        await http.post("/api/v1/blocks", json={"user_id": str(other.id)}, headers=person.headers)
    work = UnitOfWork(cairn.database)
    for holding in cairn.accounts.holdings:
        if holding.product == "travel":
            await holding.erase(work, alice.id)
    await work.commit()
    await work.close()
    owners = {
        "safety_settings": "user_id", "safety_contacts": "user_id", "attestations": "user_id", "blocks": "blocker_id",
        "group_preferences": "user_id",
    }  # fmt: skip
    for table, owner in owners.items():
        assert await facts.count(f"travel.{table}", f"{owner} = $1", alice.id) == 0, table
        assert await facts.count(f"travel.{table}", f"{owner} = $1", bob.id) == 1, table
