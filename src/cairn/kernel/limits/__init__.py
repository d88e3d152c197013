"""How often a caller may ask, and who the caller is on the network."""

from cairn.kernel.limits.addresses import NO_NETWORK, client_address, client_network
from cairn.kernel.limits.gcra import Decision, Limiter, LimitStore, Rate
from cairn.kernel.limits.headers import NAMES, headers

__all__ = [
    "NAMES",
    "NO_NETWORK",
    "Decision",
    "LimitStore",
    "Limiter",
    "Rate",
    "client_address",
    "client_network",
    "headers",
]
