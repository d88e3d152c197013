"""Where the links of accounts' mails lead, unless `APP_URL` names an application of the operator's own."""

from __future__ import annotations

from typing import Final

from cairn.kernel.web.pages import Field, FormPage

_AUTH: Final = "/api/v1/auth"
PAGES: Final = (
    FormPage(
        path="/account/verify-email",
        title="Confirm your e-mail address",
        says="One click and this address is yours here. On another device or in another place than you registered from,"
        " say your password too. If you did not ask for this, close the page: nothing happens.",
        button="Confirm this address",
        action=f"{_AUTH}/verify-email",
        done="Your address is confirmed. Sign in; if the password does not work, ask for a new one.",
        fields=(Field("password", "Password, if asked for", "password", "current-password", required=False),),
    ),
    FormPage(
        path="/account/change-email",
        title="Confirm your new e-mail address",
        says="From now on you sign in with this address. If you did not ask for it, close this page: nothing happens.",
        button="Use this address",
        action=f"{_AUTH}/verify-email",
        done="Your address is changed. Your other sessions have ended: sign in again with the new address.",
    ),
    FormPage(
        path="/account/reset-password",
        title="Choose a new password",
        says="8 to 128 characters, with upper and lower case, a digit and a special character. All your sessions end.",
        button="Set this password",
        action=f"{_AUTH}/reset-password",
        done="Your password is set. Sign in with it.",
        fields=(Field("new_password", "New password", "password", "new-password"),),
    ),
    FormPage(
        path="/account/unlock",
        title="Unlock your account",
        says="Somebody gave wrong passwords for your account, so signing in was stopped. This opens it for you again.",
        button="Unlock my account",
        action=f"{_AUTH}/unlock",
        done="Your account is open again, and this browser is known to it. You can sign in.",
    ),
)
