from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.refresh import Refresh
from ...models.tokens_answer import TokensAnswer
from ...types import UNSET, Unset


def auth_refresh(
    *,
    body: None | Refresh | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Call[TokensAnswer]:
    """Exchange a refresh token for the next pair.

    The token comes in the body, in the bearer header, or in the cookie. It is spent by this: brought
    again within ten seconds it gets the same pair, after that it ends its session. So a repeat needs no
    Idempotency-Key.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    if isinstance(body, Refresh):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_refresh",
        method="POST",
        url="/api/v1/auth/refresh",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> TokensAnswer:
    if response.status_code == 200:
        response_200 = TokensAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
