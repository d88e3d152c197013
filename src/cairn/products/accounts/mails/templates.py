"""The texts of mails. Plain, short, and without a link that a stranger could have chosen."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.mail import Mail

MAIL: Final = "accounts.mail"
"""The job that renders one of these and sends it. Payload: `kind`; `user_id`, or `registration_id` of an address that
has no user yet; `token_id` where it carries a token or code, or is about a change of address; `facts`, nothing
personal."""

_TEXTS: Mapping[str, tuple[str, str]] = {
    "welcome": (
        "Welcome to $service",
        (
            "your account at $service is ready. You sign in with this e-mail address.\n\n"
            "Confirm the address with $token.\n\n"
            "If it was not you who made it, answer to nobody: somebody typed your address, and a reset of the password"
            " at $url gives the account to you."
        ),
    ),
    "verify": (
        "Confirm your e-mail address",
        (
            "somebody, perhaps you, registered at $service with this address. Confirm it with $token.\n\nIf it was not"
            " you, there is nothing to do."
        ),
    ),
    "registered_again": (
        "You have an account already",
        (
            "somebody, perhaps you, tried to register at $service with this e-mail address. You have an account:"
            " sign in at $url, or reset the password if you forgot it.\n\nIf it was not you, there is nothing to do."
        ),
    ),
    "reset_password": (
        "Reset your password",
        (
            "somebody, perhaps you, asked for a new password at $service. Set it with $token, within half an hour."
            "\n\nIf it was not you, there is nothing to do."
        ),
    ),
    "otp": (
        "Your code",
        "your code for $service is $code. It holds for ten minutes.\n\nNobody of us will ever ask you for it.",
    ),
    "change_email_confirm": (
        "Confirm your new e-mail address",
        "confirm with $token that this is your address at $service from now on, within an hour.",
    ),
    "change_email_notice": (
        "Your e-mail address is to change",
        (
            "somebody, perhaps you, asked for another e-mail address of your account at $service.\n\nIf it was not you,"
            " reset the password at $url at once: the change is void then."
        ),
    ),
    "change_email_taken": (
        "Somebody wanted this address for an account",
        (
            "somebody, perhaps you, wanted to use this address for another account at $service. Yours has it, and keeps"
            " it.\n\nIf it was not you, there is nothing to do."
        ),
    ),
    "email_changed": (
        "Your e-mail address was changed",
        "the e-mail address of your account at $service was changed, and all other sessions were ended.",
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


def rendered(kind: str, user: Row, service: str, url: str, proof: Mapping[str, str]) -> Mail:
    """`proof`: the token and the code that this mail carries. KeyError for a kind that has no text."""
    subject, text = _TEXTS[kind]
    values = {"service": service, "url": url, **proof}
    name = next((str(user[field]) for field in ("full_name", "first_name", "username") if user[field]), "")
    greeting = f"Hello {name}," if name else "Hello,"
    body = f"{greeting}\n\n{Template(text).substitute(values)}\n\n{service}\n"
    return Mail(kind, str(user["email"]), Template(subject).substitute(values), body)
