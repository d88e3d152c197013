from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.jwk_set import JwkSet


def system_jwks() -> Call[JwkSet]:
    """The public keys of access tokens.

    For whoever verifies them without asking this service. A token names its key by `kid`; a `kid` that
    is not here any more, or not here yet, is a reason to read this again.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_jwks",
        method="GET",
        url="/.well-known/jwks.json",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> JwkSet:
    if response.status_code == 200:
        response_200 = JwkSet.from_dict(response.json())

        return response_200

    raise unexpected(response)
