from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.factor_required_answer import FactorRequiredAnswer
from ...models.linked_answer import LinkedAnswer
from ...models.tokens_answer import TokensAnswer
from ...types import UNSET, Unset


def auth_google_callback(
    *,
    state: None | str | Unset = UNSET,
    code: None | str | Unset = UNSET,
    error: None | str | Unset = UNSET,
    iss: None | str | Unset = UNSET,
) -> Call[FactorRequiredAnswer | LinkedAnswer | TokensAnswer]:
    """Come back from Google.

    Google sends the browser here. A sign-in answers tokens, as a login does, or goes on to the
    `redirect_to` of the beginning with the refresh cookie set; a second factor is asked for in JSON, or
    in the fragment of that address. A link answers the account that is now yours.
    """

    params: dict[str, Any] = {}

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    else:
        json_state = state
    params["state"] = json_state

    json_code: None | str | Unset
    if isinstance(code, Unset):
        json_code = UNSET
    else:
        json_code = code
    params["code"] = json_code

    json_error: None | str | Unset
    if isinstance(error, Unset):
        json_error = UNSET
    else:
        json_error = error
    params["error"] = json_error

    json_iss: None | str | Unset
    if isinstance(iss, Unset):
        json_iss = UNSET
    else:
        json_iss = iss
    params["iss"] = json_iss

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="auth_google_callback",
        method="GET",
        url="/api/v1/auth/google/callback",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> FactorRequiredAnswer | LinkedAnswer | TokensAnswer:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> FactorRequiredAnswer | LinkedAnswer | TokensAnswer:
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
            response_200_type_2 = LinkedAnswer.from_dict(data)

            return response_200_type_2

        response_200 = _parse_response_200(response.json())

        return response_200

    raise unexpected(response)
