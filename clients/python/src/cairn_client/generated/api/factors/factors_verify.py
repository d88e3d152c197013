from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.factor_proof import FactorProof
from ...models.factor_proven_answer import FactorProvenAnswer
from ...models.tokens_answer import TokensAnswer
from ...types import UNSET, Unset


def factors_verify(
    factor_id: UUID,
    *,
    body: FactorProof,
    idempotency_key: str | Unset = UNSET,
) -> Call[FactorProvenAnswer | TokensAnswer]:
    """Prove a second factor.

    With the `factor_token` that a sign-in was answered: the tokens of that sign-in. Each token takes
    five codes, in ten minutes, and one right one. A recovery code stands for a code, once; a factor
    that is not yours is a wrong code.

    With a bearer token and no `factor_token`: confirms a new factor, and answers ten recovery codes
    with the first one; for a factor that is confirmed it proves this session anew, as `POST
    /auth/reauthenticate` does. A code is good once, whatever it was for.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="factors_verify",
        method="POST",
        url="/api/v1/auth/factors/{factor_id}/verify".format(
            factor_id=quote(str(factor_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> FactorProvenAnswer | TokensAnswer:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> FactorProvenAnswer | TokensAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = TokensAnswer.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = FactorProvenAnswer.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    raise unexpected(response)
