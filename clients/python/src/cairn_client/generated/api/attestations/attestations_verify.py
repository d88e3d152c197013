from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.attestation_answer import AttestationAnswer
from ...models.new_verification import NewVerification
from ...types import UNSET, Unset


def attestations_verify(
    *,
    body: NewVerification,
    idempotency_key: str | Unset = UNSET,
) -> Call[AttestationAnswer]:
    """Vouch for somebody.

    It takes the place of what held of that kind.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="attestations_verify",
        method="POST",
        url="/api/v1/women-safety/attestations/verify",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> AttestationAnswer:
    if response.status_code == 201:
        response_201 = AttestationAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
