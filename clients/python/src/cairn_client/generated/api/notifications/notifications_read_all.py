from typing import Any

import httpx

from ....calls import Call, unexpected
from ...types import UNSET, Unset


def notifications_read_all(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Mark all as read that you have until now."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="notifications_read_all",
        method="POST",
        url="/api/v1/notifications/read-all",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
