"""What an answer says about the limit: the IETF draft's fields, and the older `X-` ones."""

from __future__ import annotations

import re
from functools import lru_cache

from cairn.kernel.limits.gcra import Decision

HeaderLines = tuple[tuple[bytes, bytes], ...]
_POLICY_NAME = re.compile(r"[A-Za-z0-9._-]+")


@lru_cache(maxsize=8192)
def header_lines(decision: Decision, policy_name: str) -> HeaderLines:
    """`RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), `X-RateLimit-*` with
    the reset in seconds from now, and `Retry-After` (RFC 9110) on a refusal, as ASGI takes them. Raises
    ValueError for a name outside A-Za-z0-9._-
    """
    if not _POLICY_NAME.fullmatch(policy_name):
        raise ValueError("A rate limit policy's name is of A-Z a-z 0-9 . _ -")
    name, limit, left = policy_name.encode(), decision.limit, decision.remaining
    reset = decision.reset_after_seconds
    lines = (
        (b"ratelimit-policy", b'"%b";q=%d;w=%d' % (name, limit, decision.period_seconds)),
        (b"ratelimit", b'"%b";r=%d;t=%d' % (name, left, reset)),
        (b"x-ratelimit-limit", b"%d" % limit),
        (b"x-ratelimit-remaining", b"%d" % left),
        (b"x-ratelimit-reset", b"%d" % reset),
    )
    return lines if decision.allowed else (*lines, (b"retry-after", b"%d" % decision.retry_after_seconds))
