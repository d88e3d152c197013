"""How often a caller may ask, and who the caller is on the network."""

from cairn.kernel.limits.addresses import NO_NETWORK, client_address, client_network
from cairn.kernel.limits.choice import limits_of, rates_of
from cairn.kernel.limits.gcra import Decision, Limiter, LimitStore, Rate, decision
from cairn.kernel.limits.headers import HeaderLines, header_lines
from cairn.kernel.limits.quota import Quota
from cairn.kernel.limits.shared import CountsGone, SharedCounts, SharedLimiter

__all__ = [
    "NO_NETWORK",
    "CountsGone",
    "Decision",
    "HeaderLines",
    "LimitStore",
    "Limiter",
    "Quota",
    "Rate",
    "SharedCounts",
    "SharedLimiter",
    "client_address",
    "client_network",
    "decision",
    "header_lines",
    "limits_of",
    "rates_of",
]
