"""The texts of mails. Plain, short, and without a link that a stranger could have chosen."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.mail import Mail

MAIL: Final = "accounts.mail"
"""The job that renders one of these and sends it: payload `{kind, user_id}`."""

_TEXTS: Mapping[str, tuple[str, str]] = {
    "welcome": (
        "Welcome to $service",
        (
            "your account at $service is ready. You sign in with this e-mail address.\n\n"
            "If it was not you who made it, answer to nobody: somebody typed your address, and a reset of the password"
            " at $url gives the account to you."
        ),
    ),
    "verify": (
        "Confirm your e-mail address",
        (
            "somebody, perhaps you, registered at $service with this address. The account opens once the address"
            " is confirmed.\n\nIf it was not you, there is nothing to do: the account stays closed."
        ),
    ),
    "registered_again": (
        "You have an account already",
        (
            "somebody, perhaps you, tried to register at $service with this e-mail address. You have an account:"
            " sign in at $url, or reset the password if you forgot it.\n\nIf it was not you, there is nothing to do."
        ),
    ),
    "refresh_reused": (
        "A session of yours was ended",
        (
            "a sign-in token of one of your sessions at $service was used a second time, as happens when somebody has"
            " copied it. That session is over, on all sides.\n\nSign in again at $url. If you do not know why this"
            " happened, change your password."
        ),
    ),
    "password_changed": (
        "Your password was changed",
        (
            "the password of your account at $service was changed, and all other sessions were ended.\n\nIf it was not"
            " you, reset the password at $url at once."
        ),
    ),
}


def rendered(kind: str, user: Row, service: str, url: str) -> Mail:
    """KeyError for a kind that has no text."""
    subject, text = _TEXTS[kind]
    values = {"service": service, "url": url}
    name = next((str(user[field]) for field in ("full_name", "first_name", "username") if user[field]), "")
    greeting = f"Hello {name}," if name else "Hello,"
    body = f"{greeting}\n\n{Template(text).substitute(values)}\n\n{service}\n"
    return Mail(kind, str(user["email"]), Template(subject).substitute(values), body)
