from typing import Any

import httpx

from ....calls import Call, unexpected
from ...types import UNSET, Unset


def users_me_delete(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Have your account erased.

    You are signed out everywhere now. After seven days the account is erased, with everything that any
    product holds on you; signing in before that takes the wish back. A mail tells you so.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_me_delete",
        method="DELETE",
        url="/api/v1/users/me",
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
