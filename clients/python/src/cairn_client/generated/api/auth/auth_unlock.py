from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.unlock import Unlock
from ...types import UNSET, Unset


def auth_unlock(
    *,
    body: Unlock,
    idempotency_key: str | Unset = UNSET,
) -> Call[None]:
    """Unlock your account, by the token of the mail that told you of the lock.

    All failed attempts are forgotten, and this browser becomes a known device: failures elsewhere lock
    it out no more. An account that an administrator has locked stays so.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_unlock",
        method="POST",
        url="/api/v1/auth/unlock",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
