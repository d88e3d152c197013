from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.registration import Registration
from ...models.registration_taken import RegistrationTaken
from ...models.tokens_answer import TokensAnswer
from ...types import UNSET, Unset


def auth_register(
    *,
    body: Registration,
    idempotency_key: str | Unset = UNSET,
) -> Call[RegistrationTaken | TokensAnswer]:
    """Register.

    Where registration is open you are signed in at once. Where addresses are confirmed first the answer
    is 202, the same whether or not the address is known, and a mail to the address says how to go on:
    there is no account before its token came back at `POST /auth/verify-email`. The refresh token comes
    in the body and as an HttpOnly cookie.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_register",
        method="POST",
        url="/api/v1/auth/register",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> RegistrationTaken | TokensAnswer:
    if response.status_code == 201:
        response_201 = TokensAnswer.from_dict(response.json())

        return response_201

    if response.status_code == 202:
        response_202 = RegistrationTaken.from_dict(response.json())

        return response_202

    raise unexpected(response)
