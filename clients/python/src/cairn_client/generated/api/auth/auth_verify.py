from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.verify import Verify
from ...models.verify_answer import VerifyAnswer
from ...types import UNSET, Unset


def auth_verify(
    *,
    body: None | Unset | Verify = UNSET,
) -> Call[VerifyAnswer]:
    """Say whether an access token or an API key is good.

    It comes in the body or in the bearer header. A bad one is no error: `valid` is false. A refresh
    token is not valid here. `scope` is what an API key was given, and empty for a session's token.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {}

    if isinstance(body, Verify):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_verify",
        method="POST",
        url="/api/v1/auth/verify",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> VerifyAnswer:
    if response.status_code == 200:
        response_200 = VerifyAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
