from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.address_or_own import AddressOrOwn
from ...models.on_its_way import OnItsWay
from ...types import UNSET, Unset


def auth_resend_verification(
    *,
    body: AddressOrOwn | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Call[OnItsWay]:
    """Ask for the mail that confirms an address once more.

    Say the address, or nothing where you are signed in and mean your own. The answer is the same for an
    address that nobody has, that waits to be confirmed, and that is confirmed.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    if isinstance(body, AddressOrOwn):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_resend_verification",
        method="POST",
        url="/api/v1/auth/verify-email/resend",
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
