from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.address import Address
from ...models.on_its_way import OnItsWay
from ...types import UNSET, Unset


def auth_forgot_password(
    *,
    body: Address,
    idempotency_key: str | Unset = UNSET,
) -> Call[OnItsWay]:
    """Ask for a mail that resets your password.

    The answer is the same whether or not there is an account with this address. The mail holds for half
    an hour.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_forgot_password",
        method="POST",
        url="/api/v1/auth/forgot-password",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> OnItsWay:
    if response.status_code == 202:
        response_202 = OnItsWay.from_dict(response.json())

        return response_202

    raise unexpected(response)
