from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.code_said import CodeSaid
from ...models.factor_required_answer import FactorRequiredAnswer
from ...models.proved_answer import ProvedAnswer
from ...models.tokens_answer import TokensAnswer
from ...types import UNSET, Unset


def otp_verify(
    *,
    body: CodeSaid,
    idempotency_key: str | Unset = UNSET,
) -> Call[FactorRequiredAnswer | ProvedAnswer | TokensAnswer]:
    """Take a code from a mail: to sign in, or to prove again that it is you.

    With `email` it stands for the password, and answers as sign-in does. Without, in a session, it is
    proof for the next ten minutes; where a second factor is on, only its code is. After five wrong
    codes the right one is refused too: ask for a new one. A wrong, used or old code and an unknown
    address are answered alike.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="otp_verify",
        method="POST",
        url="/api/v1/auth/otp/verify",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> FactorRequiredAnswer | ProvedAnswer | TokensAnswer:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> FactorRequiredAnswer | ProvedAnswer | TokensAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = TokensAnswer.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_1 = FactorRequiredAnswer.from_dict(data)

                return response_200_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_2 = ProvedAnswer.from_dict(data)

            return response_200_type_2

        response_200 = _parse_response_200(response.json())

        return response_200

    raise unexpected(response)
