"""What accounts tell their owners beside the mail about it: that something happened to how they sign in."""

from typing import Final

from cairn.kernel.notify import NotificationKind

PASSWORD_CHANGED: Final = NotificationKind("accounts.password.changed", "user")
EMAIL_CHANGED: Final = NotificationKind("accounts.email.changed", "user")
SIGN_IN_LOCKED: Final = NotificationKind("accounts.sign_in.locked", "user")
NEW_DEVICE: Final = NotificationKind("accounts.device.added", "session")
REFRESH_REUSED: Final = NotificationKind("accounts.session.ended", "session")
API_KEY_CREATED: Final = NotificationKind("accounts.api_key.created", "api_key")
FACTOR_ADDED: Final = NotificationKind("accounts.factor.added", "user")
FACTOR_REMOVED: Final = NotificationKind("accounts.factor.removed", "user")
RECOVERY_CODE_USED: Final = NotificationKind("accounts.recovery_code.used", "user")
RECOVERY_CODES_MADE: Final = NotificationKind("accounts.recovery_codes.made", "user")
PROVIDER_LINKED: Final = NotificationKind("accounts.provider.linked", "user")
PROVIDER_UNLINKED: Final = NotificationKind("accounts.provider.unlinked", "user")

KINDS: Final = (
    PASSWORD_CHANGED, EMAIL_CHANGED, SIGN_IN_LOCKED, NEW_DEVICE, REFRESH_REUSED, API_KEY_CREATED, FACTOR_ADDED,
    FACTOR_REMOVED, RECOVERY_CODE_USED, RECOVERY_CODES_MADE, PROVIDER_LINKED, PROVIDER_UNLINKED,
)  # fmt: skip
BY_MAIL: Final = {
    "factor_added": FACTOR_ADDED, "factor_removed": FACTOR_REMOVED, "recovery_code_used": RECOVERY_CODE_USED,
    "recovery_codes_made": RECOVERY_CODES_MADE, "provider_linked": PROVIDER_LINKED,
    "provider_unlinked": PROVIDER_UNLINKED,
}  # fmt: skip
"""Where one function sends several mails: the notification that goes with each that is about security."""
