"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.analytics.analytics_by_category import analytics_by_category as _analytics_by_category
from ..api.analytics.analytics_by_month import analytics_by_month as _analytics_by_month
from ..api.analytics.analytics_by_payment_method import (
    analytics_by_payment_method as _analytics_by_payment_method,
)
from ..api.analytics.analytics_by_tag import analytics_by_tag as _analytics_by_tag
from ..api.analytics.analytics_summary import analytics_summary as _analytics_summary
from ..api.analytics.analytics_top_merchants import analytics_top_merchants as _analytics_top_merchants
from ..api.analytics.analytics_trend import analytics_trend as _analytics_trend


class Analytics:
    def __init__(self, sender: Sender) -> None:
        self.summary = Bound(sender, _analytics_summary)
        self.by_category = Bound(sender, _analytics_by_category)
        self.by_payment_method = Bound(sender, _analytics_by_payment_method)
        self.by_tag = Bound(sender, _analytics_by_tag)
        self.by_month = Bound(sender, _analytics_by_month)
        self.trend = Bound(sender, _analytics_trend)
        self.top_merchants = Bound(sender, _analytics_top_merchants)


class AsyncAnalytics:
    def __init__(self, sender: AsyncSender) -> None:
        self.summary = AsyncBound(sender, _analytics_summary)
        self.by_category = AsyncBound(sender, _analytics_by_category)
        self.by_payment_method = AsyncBound(sender, _analytics_by_payment_method)
        self.by_tag = AsyncBound(sender, _analytics_by_tag)
        self.by_month = AsyncBound(sender, _analytics_by_month)
        self.trend = AsyncBound(sender, _analytics_trend)
        self.top_merchants = AsyncBound(sender, _analytics_top_merchants)
