from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.reauthentication import Reauthentication
from ...types import UNSET, Unset


def auth_reauthenticate(
    *,
    body: Reauthentication,
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Prove again that it is you.

    For ten minutes this session may then do what asks for a recent proof. Give one of: the password; a
    code of a second factor and the factor's id; a code that came by mail. With a second factor on, only
    its code or a recovery code will do. A wrong proof counts as a failed sign-in, and ends no session.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_reauthenticate",
        method="POST",
        url="/api/v1/auth/reauthenticate",
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
