"""Travel intel as tests make it: through the API."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import httpx

from tests.cast import Person

INTEL = "/api/v1/travel-intel"
TIP = {"intel_type": "tip", "content": "Take the path on the left."}
WARNING = {"intel_type": "warning", "content": "The bridge is gone."}
QUESTION = {"intel_type": "question", "content": "Is the pass open in May?"}
CRITICAL = {**WARNING, "severity": "critical"}
Json = dict[str, object]


async def made(
    http: httpx.AsyncClient,
    author: Person,
    itinerary_id: UUID,
    of: Mapping[str, object] = TIP,
    **over: object,
) -> Json:
    """An entry of this itinerary's thread."""
    body = {"itinerary_id": str(itinerary_id), **of, **over}
    answer = await http.post(INTEL, json=body, headers=author.headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def answered(http: httpx.AsyncClient, author: Person, intel: Mapping[str, object]) -> Json:
    """A response to this entry."""
    body = {"content": "Yes, since the thaw."}
    answer = await http.post(f"{at(intel)}/respond", json=body, headers=author.headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def at(intel: Mapping[str, object]) -> str:
    """Where an entry is."""
    return f"{INTEL}/{intel['id']}"
