"""What a release is asked about travel: an itinerary that nobody else sees, from its creation to its end."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

_ITINERARY: Final = "/api/v1/itineraries/{itinerary}"

SMOKE: Final = (
    Step(
        "create an itinerary", "POST", "/api/v1/itineraries",
        {"title": "Smoke {mark}", "destination": "Nowhere", "duration_days": 1, "status": "draft"}, 201,
        keeps={"itinerary": "id"},
    ),
    Step("read it", "GET", _ITINERARY, expects={"title": "Smoke {mark}"}),
    Step("change it", "PATCH", _ITINERARY, {"duration_days": 2}, expects={"duration_days": 2}),
    Step("list itineraries", "GET", "/api/v1/itineraries", nobody=True),
    Step("delete the itinerary", "DELETE", _ITINERARY, status=204, undoes=True),
)  # fmt: skip
