"""What an answer says about the limit: the IETF draft's fields, and the older `X-` ones."""

from __future__ import annotations

import re
from functools import lru_cache

from cairn.kernel.limits.gcra import Decision

NAMES = (
    "RateLimit-Policy", "RateLimit", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After",
)  # fmt: skip
_POLICY_NAME = re.compile(r"[A-Za-z0-9._-]+")


def headers(decision: Decision, policy_name: str) -> dict[str, str]:
    """`RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), `X-RateLimit-*` with
    the reset in seconds from now, and `Retry-After` (RFC 9110) on a refusal. Raises ValueError for a name
    outside A-Za-z0-9._-
    """
    fields = {
        "RateLimit-Policy": _policy(policy_name, decision.limit, decision.period_seconds),
        "RateLimit": f'"{policy_name}";r={decision.remaining};t={decision.reset_after_seconds}',
        "X-RateLimit-Limit": str(decision.limit),
        "X-RateLimit-Remaining": str(decision.remaining),
        "X-RateLimit-Reset": str(decision.reset_after_seconds),
    }
    if not decision.allowed:
        fields["Retry-After"] = str(decision.retry_after_seconds)
    return fields


@lru_cache(maxsize=64)
def _policy(name: str, limit: int, period_seconds: int) -> str:
    if not _POLICY_NAME.fullmatch(name):
        raise ValueError("A rate limit policy's name is of A-Z a-z 0-9 . _ -")
    return f'"{name}";q={limit};w={period_seconds}'
