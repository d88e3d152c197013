from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.contact_answer import ContactAnswer
from ...models.new_contact import NewContact
from ...types import UNSET, Unset


def safety_contacts_create(
    *,
    body: NewContact,
    idempotency_key: str | Unset = UNSET,
) -> Call[ContactAnswer]:
    """Add an emergency contact.

    Five are the most. Nobody is told, and nobody is called: consent is `none` until somebody asks.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="safety_contacts_create",
        method="POST",
        url="/api/v1/women-safety/contacts",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ContactAnswer:
    if response.status_code == 201:
        response_201 = ContactAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
