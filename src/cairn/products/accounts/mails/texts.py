"""What accounts write to people, kind by kind. Plain, short, and without a link that a stranger could have chosen.

In a text $service is the name of the service, $app the address of the web application, $life how long the letter's
token holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Text:
    """One kind of letter; paragraphs are apart by an empty line. `button` and `path`: the one thing to do, and where in
    the application; a path of None is no button. `purpose`: of the one-time token that the letter carries, in its link,
    or as a code where there is no button.
    """

    subject: str
    says: str
    note: str | None = None
    button: str = ""
    path: str | None = None
    purpose: str | None = None


_NOT_YOU: Final = (
    "If it was not you, reset your password at $app at once, and look through the list of your sessions."
)
_NOTHING_TO_DO: Final = "If it was not you, there is nothing to do."

TEXTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "welcome": Text(
            "Welcome to $service",
            "Your account at $service is ready, and you sign in with this e-mail address.\n\n"
            "Please confirm that the address is yours. The link works for $life.",
            note="If it was not you who registered, do not confirm: somebody mistyped an address, and without you it "
            "stays unconfirmed.",
            button="Confirm the address",
            path="verify-email",
            purpose="verify_email",
        ),
        "welcome_by_provider": Text(
            "Welcome to $service",
            "Your account at $service is ready. You sign in with the account elsewhere that is named here.",
            note=_NOT_YOU,
        ),
        "register": Text(
            "Confirm your e-mail address",
            "Somebody, perhaps you, registered at $service with this address. The account opens once the address "
            "is confirmed.\n\n"
            "The link works for $life.",
            note="If it was not you, do not confirm: there is no account then.",
            button="Confirm the address",
            path="verify-email",
            purpose="register",
        ),
        "verify": Text(
            "Confirm your e-mail address",
            "Please confirm that this is the address of your account at $service.\n\n"
            "The link works for $life.",
            note="If it was not you who has this account, do not confirm. With a new password it is yours.",
            button="Confirm the address",
            path="verify-email",
            purpose="verify_email",
        ),
        "registered_again": Text(
            "You have an account already",
            "Somebody, perhaps you, tried to register at $service with this e-mail address. It has an account "
            "already: sign in, or ask for a new password if you forgot yours.",
            note=_NOTHING_TO_DO,
            button="Go to $service",
            path="",
        ),
        "refresh_reused": Text(
            "A session of yours was ended",
            "A sign-in token of one of your sessions at $service was used a second time, as happens when somebody "
            "has copied it. That session is over, on all sides.\n\n"
            "Please sign in again.",
            note="If you do not know why this happened, change your password.",
            button="Sign in",
            path="",
        ),
        "password_changed": Text(
            "Your password was changed",
            "The password of your account at $service was changed. All other sessions were ended.",
            note=_NOT_YOU,
        ),
        "reset_password": Text(
            "Choose a new password",
            "Somebody, perhaps you, asked for a new password for your account at $service.\n\n"
            "The link works once, within $life. A new password ends all your sessions.",
            note="If it was not you, there is nothing to do: your password stays as it is.",
            button="Choose a new password",
            path="reset-password",
            purpose="reset_password",
        ),
        "admin_reset": Text(
            "Please choose a new password",
            "An administrator of $service asks you to choose a new password for your account.\n\n"
            "The link works once, within $life. A new password ends all your sessions.",
            note="If the link has run out, $app gives you another.",
            button="Choose a new password",
            path="reset-password",
            purpose="reset_password",
        ),
        "otp": Text(
            "Your code for $service",
            "Type this code where you were asked for it. It works once, within $life.",
            note="Nobody from $service will ever ask you for this code. If you did not want to sign in, ignore this "
            "mail.",
            purpose="otp",
        ),
        "change_email_confirm": Text(
            "Confirm your new e-mail address",
            "You asked to use this address for your account at $service. It takes the place of the present one "
            "once you confirm it.\n\n"
            "The link works once, within $life.",
            note="If it was not you, there is nothing to do: no account uses this address.",
            button="Confirm the new address",
            path="change-email",
            purpose="change_email",
        ),
        "change_email_notice": Text(
            "Your e-mail address is about to change",
            "Somebody, presumably you, asked to use another e-mail address for your account at $service. It "
            "changes once the new address is confirmed.",
            note=_NOT_YOU,
        ),
        "email_changed": Text(
            "Your e-mail address was changed",
            "Your account at $service has a new e-mail address. You sign in with it from now on.",
            note="If it was not you, write to whoever runs $service at once.",
        ),
        "change_email_taken": Text(
            "Somebody wanted to use your address",
            "Somebody, perhaps you, asked to use this e-mail address for another account at $service. An address "
            "belongs to one account, and this one is yours: nothing was changed.",
            note=_NOTHING_TO_DO,
        ),
        "sign_in_locked": Text(
            "Signing in was locked for a while",
            "There were several failed attempts to sign in to your account at $service. From the network they came "
            "from, or from any new device if there were many, nobody can sign in to it for a while.\n\n"
            "If it was you, or if it keeps you out, unlock it here. The link works once, within $life.",
            note="If it was not you, there is nothing to do: all those attempts failed.",
            button="Unlock signing in",
            path="unlock",
            purpose="unlock",
        ),
        "new_device": Text(
            "A new device signed in",
            "Your account at $service was used on a device that was not seen before.",
            note=_NOT_YOU,
        ),
        "factor_added": Text(
            "Two-step sign-in was turned on",
            "Signing in to your account at $service now asks for a code of your authenticator app, too.",
            note=_NOT_YOU,
        ),
        "factor_removed": Text(
            "An authenticator was removed",
            "An authenticator app was removed from your account at $service. If it was the only one, signing in asks "
            "for the password alone from now on.",
            note=_NOT_YOU,
        ),
        "recovery_code_used": Text(
            "A recovery code was used",
            "One of your recovery codes was used in place of your authenticator app at $service. It does not work "
            "again.\n\n"
            "When few are left, make new ones in your account.",
            note=_NOT_YOU,
        ),
        "recovery_codes_made": Text(
            "You have new recovery codes",
            "New recovery codes were made for your account at $service. The old ones no longer work.\n\n"
            "Keep the new ones where you find them without your phone.",
            note=_NOT_YOU,
        ),
        "api_key_created": Text(
            "An API key was made",
            "An API key was made for your account at $service. Whoever holds it can act in your name.",
            note=_NOT_YOU,
        ),
        "provider_linked": Text(
            "Another way to sign in was added",
            "You can sign in to your account at $service with an account elsewhere now.",
            note=_NOT_YOU,
        ),
        "provider_unlinked": Text(
            "A way to sign in was removed",
            "An account elsewhere no longer signs in to your account at $service.",
            note=_NOT_YOU,
        ),
        "data_export_ready": Text(
            "Your data is ready",
            "The copy of your data at $service that was asked for is ready, for you to download in your account.",
            note=_NOT_YOU,
            button="Go to your account",
            path="",
        ),
        "erasure_requested": Text(
            "Your account will be erased",
            "You asked $service to erase your account and everything in it. That happens in seven days. Until then "
            "you can change your mind: sign in, and your account stays.",
            note=_NOT_YOU,
            button="Go to your account",
            path="",
        ),
        "erasure_cancelled": Text(
            "Your account stays",
            "The erasure of your account at $service was cancelled. Everything is as it was.",
            note=_NOT_YOU,
        ),
        "erased": Text(
            "Your account was erased",
            "Your account at $service and what belonged to it are erased, as you asked. This is our last mail to "
            "you.\n\n"
            "Thank you for having been with us.",
        ),
    }
)
