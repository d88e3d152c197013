from typing import Any

import httpx

from ....calls import Call, unexpected
from ...types import UNSET, Unset


def safety_settings_delete(
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[None]:
    """Erase your private settings, and your contacts with them."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="safety_settings_delete",
        method="DELETE",
        url="/api/v1/women-safety/settings",
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
