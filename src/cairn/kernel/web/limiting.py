"""Who asks without a token, and a request counted against its rate."""

from __future__ import annotations

from cairn.base.refusals import TooManyRequests
from cairn.kernel.access import Caller
from cairn.kernel.limits import client_address, client_network
from cairn.kernel.limits.quota import Quota
from cairn.kernel.web.answers import Headers
from cairn.kernel.web.runtime import Runtime


def nobody(runtime: Runtime, peer: str, forwarded_for: str | None) -> Caller:
    """Who asks without a token: an address and its network."""
    address = client_address(peer, forwarded_for, runtime.trusted_proxies)
    return Caller(address=address, network=client_network(address))


async def counted(quota: Quota, key: str, headers: Headers) -> None:
    """Count one request under `key`, and add what is left to `headers`. Raises `TooManyRequests`."""
    decision, lines = quota.take_now(key) or await quota.take(key)
    headers += lines
    if not decision.allowed:
        raise TooManyRequests
