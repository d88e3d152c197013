"""DELETE /items/{id}/files/{file_id}, and what goes with its item or its owner."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.files import PNG, TEXT, added, at_file
from tests.builders.items import at, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


def there(cairn: wiring.Cairn, *files: dict[str, object]) -> list[bool]:
    folder = Path(cairn.settings.cairn_home) / "files"
    return [bool(list(folder.rglob(f"{file['id']}*"))) for file in files]


async def test_row_at_once_and_content_after(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file, other = await added(http, alice, item), await added(http, alice, item, TEXT, "text/plain")
    answer = await http.delete(at_file(item, file), headers=alice.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert await facts.jobs() == ["kernel.delete_blobs"]
    refused(await http.get(at_file(item, file)), 404, "file_not_found")
    await cairn.relay.run_due()
    assert there(cairn, file, other) == [False, True]
    assert (await facts.events())[-1] == "catalogue.file.removed"
    refused(await http.delete(at_file(item, file), headers=alice.headers), 404, "file_not_found")


async def test_nobody_stranger_admin_and_another_item(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item, other = await made(http, alice), await made(http, alice)
    file = await added(http, alice, item)
    where = at_file(item, file)
    refused(await http.delete(where), 401, "unauthenticated")
    refused(await http.delete(where, headers=(await cast.mallory()).headers), 403, "forbidden")
    refused(await http.delete(at_file(other, file), headers=alice.headers), 404, "file_not_found")
    await http.patch(at(item), json={"is_active": False}, headers=alice.headers)
    refused(await http.delete(where, headers=(await cast.mallory()).headers), 404, "file_not_found")
    assert (await http.delete(where, headers=(await cast.ada()).headers)).status_code == 204


async def test_if_match_is_what_a_read_has_answered(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    tag = (await http.get(at_file(item, file))).headers["etag"]
    old = {**alice.headers, "If-Match": '"old"'}
    answer = await http.delete(at_file(item, file), headers=old)
    refused(answer, 412, "precondition_failed")
    assert answer.headers["etag"] == tag
    assert (
        await http.delete(at_file(item, file), headers={**alice.headers, "If-Match": tag})
    ).status_code == 204


async def test_files_go_with_their_item(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn
) -> None:
    alice = await cast.alice()
    item, other = await made(http, alice), await made(http, alice)
    files = [await added(http, alice, item), await added(http, alice, item)]
    kept = await added(http, alice, other)
    assert (await http.delete(at(item), headers=alice.headers)).status_code == 204
    assert await facts.count("kernel.files") == 1
    await cairn.relay.run_due()
    assert there(cairn, *files, kept) == [False, False, True]


async def test_a_refused_removal_of_an_item_leaves_its_files(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    refused(
        await http.delete(at(item), headers={**alice.headers, "If-Match": '"old"'}),
        412,
        "precondition_failed",
    )
    assert (await http.get(at_file(item, file))).content == PNG
    assert await facts.jobs() == []


async def test_files_go_with_their_owner(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    file = await added(http, alice, await made(http, alice))
    kept = await added(http, bob, await made(http, bob))
    answer = await http.delete("/api/v1/users/me", headers=alice.headers)
    assert answer.status_code in {202, 204}, answer.text
    clock.shift(timedelta(days=60))
    try:
        await facts._raw.execute(
            "UPDATE accounts.users SET erasure_due_at = now() WHERE erasure_due_at IS NOT NULL"
        )
        await facts._raw.execute(
            "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
            " VALUES (gen_random_uuid(), 'accounts.erase_due', '{}', '-', now(), now())"
        )
        for _ in range(3):
            await cairn.relay.run_due()
    finally:
        clock.shift(timedelta(0))
    assert await facts.count("accounts.users", "id = $1", alice.id) == 0
    assert await facts.count("kernel.files") == 1
    assert there(cairn, file, kept) == [False, True]


async def test_what_never_ended_is_swept_after_a_day(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    old, young, kept = [await added(http, alice, item) for _ in range(3)]
    change = "UPDATE kernel.files SET state = 'arriving', created_at = now() - $2::interval WHERE id = $1"
    await raw.execute(change, old["id"], timedelta(hours=25))
    await raw.execute(change, young["id"], timedelta(hours=23))
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES (gen_random_uuid(), 'kernel.sweep_files', '{}', '-', now(), now())"
    )
    await cairn.relay.run_due()
    assert there(cairn, old, young, kept) == [False, True, True]
    assert await facts.count("kernel.files") == 2
