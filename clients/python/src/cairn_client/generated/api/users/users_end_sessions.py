from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...types import UNSET, Unset


def users_end_sessions(
    user_id: UUID,
    *,
    api_keys: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[None]:
    """End all sessions of a user.

    Their tokens stop working at once, on every server within two seconds; with `api_keys=true` so do
    the user's API keys. Nothing keeps the user from signing in again: lock the account for that.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    params["api_keys"] = api_keys

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_end_sessions",
        method="DELETE",
        url="/api/v1/users/{user_id}/sessions".format(
            user_id=quote(str(user_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
