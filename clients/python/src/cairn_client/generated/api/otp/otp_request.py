from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.address_or_own import AddressOrOwn
from ...models.on_its_way import OnItsWay
from ...types import UNSET, Unset


def otp_request(
    *,
    body: AddressOrOwn | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Call[OnItsWay]:
    """Ask for a code by mail.

    Say the address of the account, or nothing where you are signed in. The answer is the same whether
    or not there is such an account. A code has six digits and holds for ten minutes, once; only the
    newest one is good. One account is sent five within a quarter of an hour.
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
        operation="otp_request",
        method="POST",
        url="/api/v1/auth/otp/request",
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
