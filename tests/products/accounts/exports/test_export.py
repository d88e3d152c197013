"""Exports: everything that is held on the caller, for the caller alone."""

from __future__ import annotations

import asyncio
import io
import json
import secrets
import zipfile
from collections.abc import Iterator
from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.accounts.exports.rules import PIECE, Archive
from tests.problems import refused
from tests.products.accounts.conftest import program

PATH = "/api/v1/users/me/exports"
ITEMS = "/api/v1/items"


@pytest.fixture
def shifted() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


async def asked(http, person):
    answer = await http.post(PATH, headers=person.headers)
    assert answer.status_code == 202, answer.text
    return answer.json()


async def unpacked(http, person, export_id):
    answer = await http.get(f"{PATH}/{export_id}/content", headers=person.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == f'attachment; filename="export-{export_id}.zip"'
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    return {
        name: [json.loads(line) for line in archive.read(name).decode().splitlines()]
        for name in archive.namelist()
    }


async def test_what_is_no_text_is_spelled_in_hex(http, cast, cairn, casework):
    """A worker's accesses hold the hash of each, an imported expense that of its line."""
    alice = await cast.alice()
    person = await casework.beneficiary(alice)
    seen = await http.get(f"/api/v1/beneficiaries/{person}", headers=alice.headers)
    assert seen.status_code == 200, seen.text
    export = await asked(http, alice)
    await cairn.relay.run_due()
    files = await unpacked(http, alice, export["id"])
    (event,) = files["casework/access_events.ndjson"]
    assert len(bytes.fromhex(event["hash"])) == 32


async def test_it_holds_what_all_products_hold_on_the_caller_and_nobody_elses(http, cast, cairn, facts):
    alice, bob = await cast.alice(), await cast.bob()
    mine = await http.post(
        ITEMS, json={"name": "Alice's tent", "price": "12.30", "currency": "EUR"}, headers=alice.headers
    )
    await http.post(ITEMS, json={"name": "Bob's stove"}, headers=bob.headers)
    export = await asked(http, alice)
    assert export["state"] == "queued"
    assert await facts.jobs() == ["accounts.export"]
    await cairn.relay.run_due()
    done = (await http.get(f"{PATH}/{export['id']}", headers=alice.headers)).json()
    assert done["state"] == "done"
    files = await unpacked(http, alice, export["id"])
    (item,) = files["catalogue/items.ndjson"]
    assert item == {**mine.json(), "price": "12.30"}
    (profile,) = files["accounts/profile.ndjson"]
    assert profile["email"] == alice.email
    assert "password_hash" not in profile
    assert [row["event"] for row in files["accounts/activity.ndjson"]] == [
        "catalogue.item.created", "accounts.export.requested",
    ]  # fmt: skip
    (manifest,) = files["manifest.json"]
    assert manifest["user_id"] == str(alice.id)
    assert {file["name"]: file["rows"] for file in manifest["files"]} == {
        name: len(rows) for name, rows in files.items() if name != "manifest.json"
    }
    assert "Bob" not in json.dumps(files)
    assert await facts.events() == [
        "catalogue.item.created", "catalogue.item.created", "accounts.export.requested", "accounts.export.made",
    ]  # fmt: skip


async def test_its_size_is_that_of_the_file(http, cast, cairn):
    alice = await cast.alice()
    export = await asked(http, alice)
    await cairn.relay.run_due()
    said = (await http.get(f"{PATH}/{export['id']}", headers=alice.headers)).json()
    content = await http.get(f"{PATH}/{export['id']}/content", headers=alice.headers)
    assert said["size_bytes"] == len(content.content)


async def test_more_rows_than_a_page_are_all_there(http, cast, cairn, raw):
    alice = await cast.alice()
    await raw.executemany(
        "INSERT INTO catalogue.items (id, owner_id, name, description, tags, quantity, is_active, created_at,"
        " updated_at)"
        " VALUES ($1, $2, $3, '', '{}', 0, true, now(), now())",
        [(new_id(), alice.id, f"item {number}") for number in range(2_500)],
    )
    export = await asked(http, alice)
    await cairn.relay.run_due()
    files = await unpacked(http, alice, export["id"])
    assert {row["name"] for row in files["catalogue/items.ndjson"]} == {
        f"item {number}" for number in range(2_500)
    }


async def test_what_is_kept_is_sealed_in_pieces(http, cast, cairn, raw):
    alice = await cast.alice()
    await raw.executemany(
        "INSERT INTO catalogue.items (id, owner_id, name, description, tags, quantity, is_active, created_at,"
        " updated_at)"
        " VALUES ($1, $2, $3, $4, '{}', 0, true, now(), now())",
        [
            (new_id(), alice.id, "planted-name", "".join(str(new_id()) for _ in range(100)))
            for _ in range(400)
        ],
    )
    export = await asked(http, alice)
    await cairn.relay.run_due()
    pieces = await raw.fetch("SELECT content FROM accounts.export_pieces ORDER BY position")
    assert len(pieces) > 1
    assert all(len(row["content"]) <= PIECE + 100 for row in pieces)
    assert not any(row["content"][:2] == b"PK" or b"planted-name" in row["content"] for row in pieces)
    assert len((await unpacked(http, alice, export["id"]))["catalogue/items.ndjson"]) == 400


async def test_a_rotated_secret_still_opens_it(http, cast, cairn, dsn):
    alice = await cast.alice()
    export = await asked(http, alice)
    await cairn.relay.run_due()
    before = cairn.settings.secret_key.get_secret_value()
    rotated = {"SECRET_KEY": "another-key-that-only-the-tests-use-9876543210", "SECRET_KEY_PREVIOUS": before}
    async with program(dsn, **rotated) as (_, client):
        assert "manifest.json" in await unpacked(client, alice, export["id"])


async def test_asked_again_the_one_that_is_being_made_is_answered(http, cast, cairn, facts):
    alice = await cast.alice()
    first = await asked(http, alice)
    assert await asked(http, alice) == first
    assert await facts.count("accounts.exports") == 1
    await cairn.relay.run_due()
    assert (await asked(http, alice))["id"] != first["id"]


async def test_many_at_once_make_one(http, cast, facts):
    alice = await cast.alice()
    answers = await asyncio.gather(*(http.post(PATH, headers=alice.headers) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {202, 409}
    assert {answer.json().get("code") for answer in answers} <= {None, "export_running"}
    assert await facts.count("accounts.exports") == 1
    assert await facts.jobs() == ["accounts.export"]


async def test_before_it_is_done_there_is_no_file(http, cast):
    alice = await cast.alice()
    export = await asked(http, alice)
    answer = await http.get(f"{PATH}/{export['id']}/content", headers=alice.headers)
    refused(answer, 409, "export_not_ready")


@pytest.mark.parametrize("which", ["", "/content"])
async def test_it_is_nobody_elses_not_even_an_admins(http, cast, cairn, which):
    export = await asked(http, await cast.alice())
    await cairn.relay.run_due()
    for person in (await cast.charlie(), await cast.ada()):
        answer = await http.get(f"{PATH}/{export['id']}{which}", headers=person.headers)
        refused(answer, 404, "export_not_found")
    assert (await http.get(f"{PATH}/{export['id']}{which}")).status_code == 401
    listed = await http.get(PATH, headers=(await cast.charlie()).headers)
    assert listed.json()["items"] == []


@pytest.mark.parametrize(("method", "which"), [("POST", ""), ("GET", "/{id}/content")])
async def test_a_session_that_was_proven_long_ago_is_not_enough(http, cast, cairn, raw, facts, method, which):
    alice = await cast.alice()
    export = await asked(http, alice)
    await cairn.relay.run_due()
    await raw.execute("UPDATE accounts.sessions SET proved_at = now() - interval '10 minutes 1 second'")
    answer = await http.request(method, PATH + which.format(id=export["id"]), headers=alice.headers)
    refused(answer, 403, "reauthentication_required")
    assert await facts.count("accounts.exports") == 1


async def test_an_old_one_is_thrown_away_and_one_that_was_never_made_has_failed(
    http, cast, cairn, raw, shifted
):
    alice, bob = await cast.alice(), await cast.bob()
    kept = await asked(http, alice)
    await cairn.relay.run_due()
    await asked(http, bob)
    await raw.execute("DELETE FROM kernel.outbox")
    clock.shift(timedelta(days=1, hours=1))
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'accounts.tidy_exports', '{}', '-', now(), now())", new_id(),
    )  # fmt: skip
    await cairn.relay.run_due()
    states = {
        row["user_id"]: row["state"] for row in await raw.fetch("SELECT user_id, state FROM accounts.exports")
    }
    assert states == {alice.id: "done", bob.id: "failed"}
    clock.shift(timedelta(days=7, hours=1))
    await raw.execute(
        "UPDATE kernel.outbox SET state = 'queued', due_at = now() WHERE job = 'accounts.tidy_exports'"
    )
    await cairn.relay.run_due()
    assert await raw.fetchval("SELECT count(*) FROM accounts.exports WHERE id = $1", kept["id"]) == 0
    assert await raw.fetchval("SELECT count(*) FROM accounts.export_pieces") == 0


async def test_one_whose_owner_is_gone_is_not_made(http, cast, cairn, raw, facts):
    await asked(http, await cast.alice())
    await raw.execute("DELETE FROM accounts.users")
    await cairn.relay.run_due()
    assert await facts.count("accounts.export_pieces") == 0
    assert await facts.count("kernel.outbox", "state = 'done' AND job = 'accounts.export'") == 1


@pytest.mark.unit
def test_an_archive_is_given_out_in_bounded_pieces():
    archive, taken = Archive(), []
    archive.begin("numbers.ndjson")
    for number in range(200):
        archive.add([secrets.token_hex(800).encode() for _ in range(20)])
        taken += archive.taken()
        assert len(archive._sink._held) < PIECE + 200_000, number
    archive.finish()
    taken += archive.taken(all=True)
    assert {len(piece) for piece in taken[:-1]} == {PIECE}
    assert archive.size == sum(map(len, taken))
    assert len(zipfile.ZipFile(io.BytesIO(b"".join(taken))).read("numbers.ndjson").splitlines()) == 4_000


@pytest.mark.unit
def test_a_line_needs_an_entry():
    with pytest.raises(ValueError, match="entry first"):
        Archive().add([b"{}"])
