from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.recovery_codes_answer import RecoveryCodesAnswer
from ...types import UNSET, Unset


def factors_recovery_codes(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Call[RecoveryCodesAnswer]:
    """Make new recovery codes.

    Ten, shown here only. Those that you had before open nothing any more. A mail tells you.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="factors_recovery_codes",
        method="POST",
        url="/api/v1/auth/factors/recovery-codes",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> RecoveryCodesAnswer:
    if response.status_code == 200:
        response_200 = RecoveryCodesAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
