from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_factor import NewFactor
from ...models.new_factor_answer import NewFactorAnswer
from ...types import UNSET, Unset


def factors_create(
    *,
    body: NewFactor | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Call[NewFactorAnswer]:
    """Enrol an authenticator.

    The secret, its `otpauth://` address and the QR code are shown here only. The factor counts once a
    first code of it came back to `POST /auth/factors/{id}/verify`, within an hour; enrolling again
    replaces one that waits.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    if isinstance(body, NewFactor):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="factors_create",
        method="POST",
        url="/api/v1/auth/factors",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> NewFactorAnswer:
    if response.status_code == 201:
        response_201 = NewFactorAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
