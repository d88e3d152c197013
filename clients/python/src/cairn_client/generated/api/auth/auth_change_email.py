from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_address import NewAddress
from ...models.on_its_way import OnItsWay
from ...types import UNSET, Unset


def auth_change_email(
    *,
    body: NewAddress,
    idempotency_key: str | Unset = UNSET,
) -> Call[OnItsWay]:
    """Ask for another e-mail address.

    A mail to the new address confirms it at `POST /auth/verify-email`; until then nothing changes. The
    old address is told. The answer is the same where the new address belongs to somebody else.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_change_email",
        method="POST",
        url="/api/v1/auth/change-email",
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
