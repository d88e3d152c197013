from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.address_answer import AddressAnswer
from ...models.confirmation import Confirmation
from ...models.registered_answer import RegisteredAnswer
from ...types import UNSET, Unset


def auth_verify_email(
    *,
    body: Confirmation,
    idempotency_key: str | Unset = UNSET,
) -> Call[AddressAnswer | RegisteredAnswer]:
    """Confirm an e-mail address with the token out of a mail.

    A registration becomes an account, and you are signed in to it. Its password is kept if the token
    comes from the network that registered, or with that password; else it is dropped, and
    `password_kept` says so. The address of an account that there is already is confirmed from a session
    of it, from a network that it was used from, or with its password. A change of address takes place,
    and all other sessions end.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="auth_verify_email",
        method="POST",
        url="/api/v1/auth/verify-email",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> AddressAnswer | RegisteredAnswer:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> AddressAnswer | RegisteredAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = RegisteredAnswer.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = AddressAnswer.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    raise unexpected(response)
