"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.auth.auth_change_email import auth_change_email as _auth_change_email
from ..api.auth.auth_change_password import auth_change_password as _auth_change_password
from ..api.auth.auth_forgot_password import auth_forgot_password as _auth_forgot_password
from ..api.auth.auth_github_callback import auth_github_callback as _auth_github_callback
from ..api.auth.auth_github_connect import auth_github_connect as _auth_github_connect
from ..api.auth.auth_github_disconnect import auth_github_disconnect as _auth_github_disconnect
from ..api.auth.auth_google_callback import auth_google_callback as _auth_google_callback
from ..api.auth.auth_google_disconnect import auth_google_disconnect as _auth_google_disconnect
from ..api.auth.auth_google_login import auth_google_login as _auth_google_login
from ..api.auth.auth_login import auth_login as _auth_login
from ..api.auth.auth_logout import auth_logout as _auth_logout
from ..api.auth.auth_reauthenticate import auth_reauthenticate as _auth_reauthenticate
from ..api.auth.auth_refresh import auth_refresh as _auth_refresh
from ..api.auth.auth_register import auth_register as _auth_register
from ..api.auth.auth_resend_verification import auth_resend_verification as _auth_resend_verification
from ..api.auth.auth_reset_password import auth_reset_password as _auth_reset_password
from ..api.auth.auth_unlock import auth_unlock as _auth_unlock
from ..api.auth.auth_verify import auth_verify as _auth_verify
from ..api.auth.auth_verify_email import auth_verify_email as _auth_verify_email


class Auth:
    def __init__(self, sender: Sender) -> None:
        self.register = Bound(sender, _auth_register)
        self.login = Bound(sender, _auth_login)
        self.refresh = Bound(sender, _auth_refresh)
        self.logout = Bound(sender, _auth_logout)
        self.verify = Bound(sender, _auth_verify)
        self.unlock = Bound(sender, _auth_unlock)
        self.reauthenticate = Bound(sender, _auth_reauthenticate)
        self.verify_email = Bound(sender, _auth_verify_email)
        self.resend_verification = Bound(sender, _auth_resend_verification)
        self.change_email = Bound(sender, _auth_change_email)
        self.forgot_password = Bound(sender, _auth_forgot_password)
        self.reset_password = Bound(sender, _auth_reset_password)
        self.change_password = Bound(sender, _auth_change_password)
        self.github_connect = Bound(sender, _auth_github_connect)
        self.github_callback = Bound(sender, _auth_github_callback)
        self.github_disconnect = Bound(sender, _auth_github_disconnect)
        self.google_login = Bound(sender, _auth_google_login)
        self.google_callback = Bound(sender, _auth_google_callback)
        self.google_disconnect = Bound(sender, _auth_google_disconnect)


class AsyncAuth:
    def __init__(self, sender: AsyncSender) -> None:
        self.register = AsyncBound(sender, _auth_register)
        self.login = AsyncBound(sender, _auth_login)
        self.refresh = AsyncBound(sender, _auth_refresh)
        self.logout = AsyncBound(sender, _auth_logout)
        self.verify = AsyncBound(sender, _auth_verify)
        self.unlock = AsyncBound(sender, _auth_unlock)
        self.reauthenticate = AsyncBound(sender, _auth_reauthenticate)
        self.verify_email = AsyncBound(sender, _auth_verify_email)
        self.resend_verification = AsyncBound(sender, _auth_resend_verification)
        self.change_email = AsyncBound(sender, _auth_change_email)
        self.forgot_password = AsyncBound(sender, _auth_forgot_password)
        self.reset_password = AsyncBound(sender, _auth_reset_password)
        self.change_password = AsyncBound(sender, _auth_change_password)
        self.github_connect = AsyncBound(sender, _auth_github_connect)
        self.github_callback = AsyncBound(sender, _auth_github_callback)
        self.github_disconnect = AsyncBound(sender, _auth_github_disconnect)
        self.google_login = AsyncBound(sender, _auth_google_login)
        self.google_callback = AsyncBound(sender, _auth_google_callback)
        self.google_disconnect = AsyncBound(sender, _auth_google_disconnect)
