from typing import Any

import httpx

from ....calls import Call, unexpected
from ...types import UNSET, Unset


def auth_github_disconnect(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Part from GitHub.

    You cannot sign in with it any more, and what you had granted us there ends. Refused where it is
    your only way in. Without a link nothing happens.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="auth_github_disconnect",
        method="POST",
        url="/api/v1/auth/github/disconnect",
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
