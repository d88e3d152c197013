"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.itinerary_ratings.itinerary_ratings_of_itinerary import (
    itinerary_ratings_of_itinerary as _itinerary_ratings_of_itinerary,
)
from ..api.itinerary_ratings.itinerary_ratings_rate import itinerary_ratings_rate as _itinerary_ratings_rate


class ItineraryRatings:
    def __init__(self, sender: Sender) -> None:
        self.rate = Bound(sender, _itinerary_ratings_rate)
        self.of_itinerary = Bound(sender, _itinerary_ratings_of_itinerary)


class AsyncItineraryRatings:
    def __init__(self, sender: AsyncSender) -> None:
        self.rate = AsyncBound(sender, _itinerary_ratings_rate)
        self.of_itinerary = AsyncBound(sender, _itinerary_ratings_of_itinerary)
