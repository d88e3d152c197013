from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.password_change import PasswordChange
from ...types import UNSET, Unset


def auth_change_password(
    *,
    body: PasswordChange,
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Change your password.

    All your other sessions end, no other device is known any more, and a mail tells you so. The current
    password may be missing where you have proven to be yourself in this session within the last ten
    minutes: so an account without a password gets one.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_change_password",
        method="POST",
        url="/api/v1/auth/change-password",
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
