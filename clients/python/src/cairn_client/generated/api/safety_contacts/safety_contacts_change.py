from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.contact_answer import ContactAnswer
from ...models.contact_changes import ContactChanges
from ...types import UNSET, Unset


def safety_contacts_change(
    contact_id: UUID,
    *,
    body: ContactChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ContactAnswer]:
    """Change an emergency contact.

    PUT and PATCH do the same. With another phone the consent is `none` again.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="safety_contacts_change",
        method="PATCH",
        url="/api/v1/women-safety/contacts/{contact_id}".format(
            contact_id=quote(str(contact_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ContactAnswer:
    if response.status_code == 200:
        response_200 = ContactAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
