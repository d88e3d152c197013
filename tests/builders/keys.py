"""API keys as tests need them."""

from __future__ import annotations

import httpx

from tests.cast import Person

Key = dict[str, object]


async def make_key(http: httpx.AsyncClient, owner: Person, **said: object) -> Key:
    """A new key of `owner`, as the API answers it."""
    body = {"name": "a test's", "scopes": ["*"], **said}
    answer = await http.post("/api/v1/auth/api-keys", json=body, headers=owner.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


def bearing(key: Key) -> dict[str, str]:
    """The header that sends the key."""
    return {"Authorization": f"Bearer {key['key']}"}
