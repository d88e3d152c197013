from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.guide_answer import GuideAnswer
from ...models.new_guide import NewGuide
from ...types import UNSET, Unset


def guides_apply(
    *,
    body: NewGuide,
    idempotency_key: str | Unset = UNSET,
) -> Call[GuideAnswer]:
    """Apply as a guide.

    You are in review until an administrator has decided, and nobody else sees it until then.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="guides_apply",
        method="POST",
        url="/api/v1/women-safety/guides",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> GuideAnswer:
    if response.status_code == 201:
        response_201 = GuideAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
