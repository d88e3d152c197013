from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.auth_logout_scope import AuthLogoutScope
from ...types import UNSET, Unset


def auth_logout(
    *,
    scope: AuthLogoutScope | Unset = "local",
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Sign out of this session, of all others, or of all."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    json_scope: str | Unset = UNSET
    if not isinstance(scope, Unset):
        json_scope = scope

    params["scope"] = json_scope

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="auth_logout",
        method="POST",
        url="/api/v1/auth/logout",
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
