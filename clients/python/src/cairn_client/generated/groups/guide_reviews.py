"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.guide_reviews.guide_reviews_create import guide_reviews_create as _guide_reviews_create
from ..api.guide_reviews.guide_reviews_create_for_booking import (
    guide_reviews_create_for_booking as _guide_reviews_create_for_booking,
)
from ..api.guide_reviews.guide_reviews_list import guide_reviews_list as _guide_reviews_list


class GuideReviews:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _guide_reviews_list)
        self.create = Bound(sender, _guide_reviews_create)
        self.create_for_booking = Bound(sender, _guide_reviews_create_for_booking)


class AsyncGuideReviews:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _guide_reviews_list)
        self.create = AsyncBound(sender, _guide_reviews_create)
        self.create_for_booking = AsyncBound(sender, _guide_reviews_create_for_booking)
