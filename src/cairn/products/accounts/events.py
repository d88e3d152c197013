"""What happens in accounts."""

from cairn.kernel.audit import Event

REGISTERED = Event("accounts.user.registered")
REGISTERED_AGAIN = Event("accounts.user.registered_again")
CREATED = Event("accounts.user.created")
CHANGED = Event("accounts.user.changed")
DELETED = Event("accounts.user.deleted")
ROLES_CHANGED = Event("accounts.user.roles_changed")
LOCKED = Event("accounts.user.locked")
UNLOCKED = Event("accounts.user.unlocked")
PASSWORD_CHANGED = Event("accounts.user.password_changed")
SIGNED_IN = Event("accounts.user.signed_in")
SIGNED_OUT = Event("accounts.user.signed_out")
REFRESH_REUSED = Event("accounts.session.refresh_reused")
REFRESHED = Event("accounts.session.refreshed")
REVOKED = Event("accounts.session.revoked")
SESSIONS_ENDED = Event("accounts.user.sessions_ended")
PASSWORD_RESET_ASKED = Event("accounts.user.password_reset_asked")
EMAIL_CONFIRMED = Event("accounts.user.email_confirmed")
API_KEY_CREATED = Event("accounts.api_key.created")
API_KEY_REVOKED = Event("accounts.api_key.revoked")
AUDIT_READ = Event("accounts.audit.read")
