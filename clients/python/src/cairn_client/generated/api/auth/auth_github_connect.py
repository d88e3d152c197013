from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.authorize_answer import AuthorizeAnswer
from ...types import UNSET, Unset


def auth_github_connect(
    *,
    redirect_to: None | str | Unset = UNSET,
) -> Call[AuthorizeAnswer]:
    """Go to GitHub.

    Without a bearer token: 302 to GitHub, to sign in. With one: 200 and the address to send the browser
    to, to link a GitHub account to yours; your password or code must have been proven in the last ten
    minutes. Either way a cookie ties the attempt to this browser, for ten minutes.
    """

    params: dict[str, Any] = {}

    json_redirect_to: None | str | Unset
    if isinstance(redirect_to, Unset):
        json_redirect_to = UNSET
    else:
        json_redirect_to = redirect_to
    params["redirect_to"] = json_redirect_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="auth_github_connect",
        method="GET",
        url="/api/v1/auth/github/connect",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> AuthorizeAnswer:
    if response.status_code == 200:
        response_200 = AuthorizeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
