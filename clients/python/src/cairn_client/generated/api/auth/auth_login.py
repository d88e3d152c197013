from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.factor_required_answer import FactorRequiredAnswer
from ...models.login import Login
from ...models.tokens_answer import TokensAnswer
from ...types import UNSET, Unset


def auth_login(
    *,
    body: Login,
    idempotency_key: str | Unset = UNSET,
) -> Call[FactorRequiredAnswer | TokensAnswer]:
    """Sign in.

    Takes JSON, or the form of OAuth2's password grant. An unknown name and a wrong password are
    answered alike. The refresh token comes in the body and as an HttpOnly cookie. Each call makes a
    session of its own.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_login",
        method="POST",
        url="/api/v1/auth/login",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> FactorRequiredAnswer | TokensAnswer:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> FactorRequiredAnswer | TokensAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = TokensAnswer.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = FactorRequiredAnswer.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    raise unexpected(response)
