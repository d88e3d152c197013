"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.itinerary_safety.itinerary_safety_decide import itinerary_safety_decide as _itinerary_safety_decide
from ..api.itinerary_safety.itinerary_safety_read import itinerary_safety_read as _itinerary_safety_read


class ItinerarySafety:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _itinerary_safety_read)
        self.decide = Bound(sender, _itinerary_safety_decide)


class AsyncItinerarySafety:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _itinerary_safety_read)
        self.decide = AsyncBound(sender, _itinerary_safety_decide)
