from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.attestation_answer import AttestationAnswer
from ...types import UNSET, Unset


def attestations_revoke(
    attestation_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[AttestationAnswer]:
    """Revoke an attestation.

    Again it changes nothing, and answers as the first time did.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="attestations_revoke",
        method="POST",
        url="/api/v1/women-safety/attestations/{attestation_id}/revoke".format(
            attestation_id=quote(str(attestation_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> AttestationAnswer:
    if response.status_code == 200:
        response_200 = AttestationAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
