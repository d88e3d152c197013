"""A request counted against its rate, and what its answer says of it."""

from __future__ import annotations

from cairn.base.refusals import TooManyRequests
from cairn.kernel.access import Caller
from cairn.kernel.limits import NAMES, client_address, client_network
from cairn.kernel.limits import headers as limit_headers
from cairn.kernel.web.answers import Headers
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.runtime import Runtime

_WIRE_NAMES = {name: name.lower().encode() for name in NAMES}


def nobody(runtime: Runtime, peer: str, forwarded_for: str | None) -> Caller:
    """Who asks without a token: an address and its network."""
    address = client_address(peer, forwarded_for, runtime.trusted_proxies)
    return Caller(address=address, network=client_network(address))


async def check_limit(runtime: Runtime, operation: Operation, caller: Caller, headers: Headers) -> None:
    """Count, and add what is left to `headers`. Raises `TooManyRequests`."""
    limits, rate = runtime.limits, runtime.rates.get(operation.limit)
    if limits is None or rate is None:
        return
    by_person = caller.signed_in and operation.limit == "default"
    key = f"{operation.limit}:{caller.user_id if by_person else caller.network}"
    decision = await limits.check(key, rate)
    headers += [
        (_WIRE_NAMES[name], value.encode())
        for name, value in limit_headers(decision, operation.limit).items()
    ]
    if not decision.allowed:
        raise TooManyRequests
