from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.attestation_answer import AttestationAnswer
from ...models.new_declaration import NewDeclaration
from ...types import UNSET, Unset


def attestations_create(
    *,
    body: NewDeclaration,
    idempotency_key: str | Unset = UNSET,
) -> Call[AttestationAnswer]:
    """Declare your gender.

    Once: after you took it back, or it was revoked, only an administrator can declare it again.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="attestations_create",
        method="POST",
        url="/api/v1/women-safety/attestations",
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
