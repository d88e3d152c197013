"""The users of a load: who they are, and what they ask for, the same in every run."""

from __future__ import annotations

import asyncio
import http.client
import json
import random
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import asyncpg

PEOPLE, REQUESTS, POPULAR = 40, 20_000, 5_000
READS, LISTS = 0.8, 0.1
SKEW = 1.1
"""Zipf's exponent: the item of rank r is asked for in proportion to r ** -SKEW."""
_PASSWORD = "Correct-Horse-7!"


@dataclass(frozen=True, slots=True)
class Crowd:
    """`requests`: a file with a request a line, as `wrk/mixed.lua` reads it."""

    requests: Path


def prepared(port: int, dsn: str, owners: list[UUID], folder: Path) -> Crowd:
    """Register the people, give each an owner's items, and write down what is asked."""
    people = [_registered(port, number) for number in range(PEOPLE)]
    ids, own = asyncio.run(_handed_over(dsn, [person for person, _ in people], owners))
    dice = random.Random(11)
    weights = [(rank + 1) ** -SKEW for rank in range(len(ids))]
    popular = dice.choices(ids, weights, k=REQUESTS)
    lines = [_line(dice, people, own, item) for item in popular]
    path = folder / "requests"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Crowd(path)


def _line(
    dice: random.Random, people: list[tuple[UUID, str]], own: dict[UUID, list[UUID]], item: UUID
) -> str:
    if dice.random() < READS:
        path = "/api/v1/items?per_page=20" if dice.random() < LISTS else f"/api/v1/items/{item}"
        return f"GET\t{path}\t-\t-"
    person, token = dice.choice(people)
    if dice.random() < 0.5:
        new = {
            "name": "Trail tent",
            "price": "189.00",
            "currency": "EUR",
            "category": "camping",
            "quantity": 7,
        }
        return f"POST\t/api/v1/items\t{token}\t{json.dumps(new)}"
    body = json.dumps({"quantity": dice.randrange(100)})
    return f"PATCH\t/api/v1/items/{dice.choice(own[person])}\t{token}\t{body}"


def _registered(port: int, number: int) -> tuple[UUID, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        body = {"email": f"load-{number}@example.com", "username": f"load-{number}", "password": _PASSWORD}
        connection.request(
            "POST", "/api/v1/auth/register", json.dumps(body), {"Content-Type": "application/json"}
        )
        answer = connection.getresponse()
        said = json.loads(answer.read())
        if answer.status != 201:
            raise RuntimeError(f"register answered {answer.status}: {said}")
        connection.request(
            "GET", "/api/v1/auth/me", headers={"Authorization": f"Bearer {said['access_token']}"}
        )
        me = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    return UUID(me["id"]), said["access_token"]


async def _handed_over(
    dsn: str, people: list[UUID], owners: list[UUID]
) -> tuple[list[UUID], dict[UUID, list[UUID]]]:
    """What everybody may see, in the order of its popularity, and each person's own."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.executemany(
            "UPDATE catalogue.items SET owner_id = $2 WHERE owner_id = $1",
            list(zip(owners, people, strict=False)),
        )
        await connection.execute("VACUUM ANALYZE catalogue.items")
        seen = await connection.fetch(
            "SELECT id FROM catalogue.items WHERE is_active AND NOT owner_id = ANY ($1) ORDER BY id LIMIT $2",
            people, POPULAR,
        )  # fmt: skip
        owned = await connection.fetch(
            "SELECT owner_id, array_agg(id) AS ids FROM catalogue.items WHERE owner_id = ANY ($1) GROUP BY 1",
            people,
        )  # fmt: skip
    finally:
        await connection.close()
    return [row["id"] for row in seen], {row["owner_id"]: row["ids"] for row in owned}
