"""`python -m benchmarks.equal_times [--samples 1000] [--rows "login;forgot"]`: does the time of an answer tell who has
an account? Medians of known and unknown addresses, asked in turn (reliability, row 21: within 5 %).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

import asyncpg
import httpx

from benchmarks.place import database
from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.settings import load_settings
from cairn.kernel.telemetry.logs import configure_logging
from cairn.main import app_of

RESULTS = Path(__file__).parent / "results"
PASSWORD, WRONG = "Correct-Horse-7!", "Wrong-Horse-7!"
WANTED = 0.05
SENT = {
    "login": ("/api/v1/auth/login", {"password": WRONG}),
    "forgot": ("/api/v1/auth/forgot-password", {}),
    "resend": ("/api/v1/auth/verify-email/resend", {}),
    "otp request": ("/api/v1/auth/otp/request", {}),
    "otp verify, none mailed": ("/api/v1/auth/otp/verify", {"code": "000000"}),
    "otp verify, one mailed": ("/api/v1/auth/otp/verify", {"code": "000000"}),
    "verified registration": ("/api/v1/auth/register", {"password": PASSWORD, "full_name": "Some Body"}),
}
Person = tuple[UUID, str]


def main() -> None:
    asked = _asked()
    RESULTS.mkdir(exist_ok=True)
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        found = asyncio.run(_measured(dsn, folder, asked))
    raw = RESULTS / f"equal-times-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    raw.write_text(json.dumps(found), encoding="utf-8")
    print("| asked | known, median | unknown, median | apart | wanted |\n|---|---|---|---|---|")
    for name, (known, unknown) in found.items():
        apart = median(known) / median(unknown) - 1
        said = "✓" if abs(apart) <= WANTED else "✗"
        print(f"| {name} | {median(known):.3f} ms | {median(unknown):.3f} ms | {apart:+.1%} | ≤ 5 % {said} |")
    print(f"\nraw: {raw}")


async def _measured(
    dsn: str, folder: str, asked: argparse.Namespace
) -> dict[str, tuple[list[float], list[float]]]:
    settings = load_settings({
        "ENVIRONMENT": "test", "DATABASE_URL": dsn, "RATE_LIMIT_ENABLED": "false", "LOG_LEVEL": "ERROR",
        "SECRET_KEY": "a-key-that-only-the-benchmarks-of-cairn-use-0123456789", "REGISTRATION": "verified",
        "CAIRN_HOME": folder,
    })  # fmt: skip
    configure_logging(settings)
    cairn = wiring.build(settings)
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    raw = await asyncpg.connect(dsn)
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as http:
            people = await _people(raw, await cairn.accounts.passwords.hash(PASSWORD), asked.samples)
            return {name: await _row(name, http, raw, people) for name in asked.rows}
    finally:
        await raw.close()
        await cairn.close()


async def _people(raw: asyncpg.Connection, hashed: str, count: int) -> list[Person]:
    people = [(new_id(), f"known-{number:05}@example.com") for number in range(count)]
    await raw.executemany(
        "INSERT INTO accounts.users (id, email, email_key, password_hash, roles, state, created_at, updated_at)"
        " VALUES ($1, $2, $2, $3, '{user}', 'active', now(), now())",
        [(*person, hashed) for person in people],
    )
    await raw.execute("VACUUM ANALYZE")
    return people


async def _row(
    name: str, http: httpx.AsyncClient, raw: asyncpg.Connection, people: list[Person]
) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer. Each address is asked once; who comes first changes from pair to pair."""
    if name == "otp verify, one mailed":
        await _mail_codes(raw, people)
    url, body = SENT[name]
    known: list[float] = []
    unknown: list[float] = []
    statuses: set[int] = set()

    async def ask(email: str, times: list[float]) -> None:
        begun = time.perf_counter()
        answer = await http.post(url, json={**body, "email": email})
        times.append((time.perf_counter() - begun) * 1000)
        statuses.add(answer.status_code)

    for number, (_, email) in enumerate(people):
        pair: list[Callable[[], Awaitable[None]]] = [
            lambda email=email: ask(email, known),
            lambda number=number: ask(f"nobod-{number:05}@example.com", unknown),
        ]
        for one in pair if number % 2 else reversed(pair):
            await one()
    print(f"{name}: {statuses}", file=sys.stderr, flush=True)
    assert len(statuses) == 1
    return known, unknown


async def _mail_codes(raw: asyncpg.Connection, people: list[Person]) -> None:
    """A code of each known person, as the job that mails it leaves it."""
    now = datetime.now(UTC)
    await raw.executemany(
        "INSERT INTO accounts.one_time_tokens (id, user_id, purpose, tries, created_at, expires_at)"
        " VALUES ($1, $2, 'otp', 0, $3, $4)",
        [(new_id(), user_id, now, now + timedelta(minutes=10)) for user_id, _ in people],
    )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.equal_times")
    parser.add_argument("--samples", type=int, default=1000, help="of each kind of address")
    parser.add_argument("--rows", type=lambda text: text.split(";"), default=list(SENT))
    return parser.parse_args()


if __name__ == "__main__":
    main()
