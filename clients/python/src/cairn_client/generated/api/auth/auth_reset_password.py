from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.password_reset import PasswordReset
from ...models.password_reset_answer import PasswordResetAnswer
from ...types import UNSET, Unset


def auth_reset_password(
    *,
    body: PasswordReset,
    idempotency_key: str | Unset = UNSET,
) -> Call[PasswordResetAnswer]:
    """Reset your password with the token out of the mail.

    All your sessions end, other mails that wait for you hold no longer, and your address counts as
    confirmed. A password that breaks the rules does not spend the token.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_reset_password",
        method="POST",
        url="/api/v1/auth/reset-password",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> PasswordResetAnswer:
    if response.status_code == 200:
        response_200 = PasswordResetAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
