"""Resources as the tests make them, over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx

from cairn.base import clock
from tests.cast import Person

RESOURCES = "/api/v1/women-safety/resources"


def body(**over: object) -> dict[str, object]:
    now = clock.now()
    return {
        "category": "emergency", "title": "Emergency numbers", "body": "112 answers from any phone.",
        "language": "en", "reviewed_at": (now - timedelta(days=30)).isoformat(),
        "review_due_at": (now + timedelta(days=330)).isoformat(), **over,
    }  # fmt: skip


async def published(http: httpx.AsyncClient, admin: Person, **over: object) -> dict[str, Any]:
    answer = await http.post(RESOURCES, json=body(**over), headers=admin.headers)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"{RESOURCES}/{answer.json()['id']}"
    return dict(answer.json())
