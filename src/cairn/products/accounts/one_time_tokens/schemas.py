"""What asks for a mail, on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body
from cairn.products.accounts.users.schemas import Email

Token = Annotated[
    str,
    Field(
        max_length=1024,
        examples=["AZMAAAAAcACAAAAAAAAAAEx0aGVzZSBhcmUgMjU2IGJpdHMgb2Ygb3Vycywh"],
        description="The token out of the mail.",
    ),
]


class Address(Body):
    """The address of an account, which there may be or not."""

    email: Email


class AddressOrOwn(Body):
    """The address of an account; whoever is signed in may leave it out, and means the own one."""

    email: Email | None = None


class OnItsWay(Answer):
    """The same whether or not there is such an account."""

    message: str
