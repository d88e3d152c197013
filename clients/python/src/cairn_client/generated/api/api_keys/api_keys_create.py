from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_api_key import NewApiKey
from ...models.new_api_key_answer import NewApiKeyAnswer
from ...types import UNSET, Unset


def api_keys_create(
    *,
    body: NewApiKey,
    idempotency_key: str | Unset = UNSET,
) -> Call[NewApiKeyAnswer]:
    """Make an API key.

    The key is in this answer and never again: send it as a bearer token. It may what its scopes name,
    as far as your roles and its own allow; never what manages sign-in. A mail tells you that it was
    made.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="api_keys_create",
        method="POST",
        url="/api/v1/auth/api-keys",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> NewApiKeyAnswer:
    if response.status_code == 201:
        response_201 = NewApiKeyAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
