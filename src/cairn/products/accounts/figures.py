"""What accounts count. Facts count where they commit (`events.py`), refusals where they are decided."""

from __future__ import annotations

from cairn.kernel.telemetry.metrics import counter

LOGINS = counter("auth_login_total", "Sign-ins, by how they ended.", "status")
LOGIN_SUCCESS, LOGIN_FAILURE = LOGINS.labels("success"), LOGINS.labels("failure")
LOCKOUTS = counter("auth_account_lockouts_total", "Locks that began after failed attempts.")
REFRESHES = counter("auth_refreshes_total", "Refresh tokens exchanged for the next pair.")
REUSES = counter(
    "auth_refresh_reuse_total", "Spent refresh tokens that came again: their families have ended."
)
REGISTRATIONS = counter("auth_registrations_total", "Accounts made.")
RESETS = counter("auth_password_resets_total", "Forgotten passwords, by how far it went.", "stage")
PASSWORD_CHANGES = counter("auth_password_changes_total", "Passwords changed by their owners.")
CODES_REFUSED = counter("auth_codes_refused_total", "Mailed codes that did not fit.")
FACTORS = counter("auth_second_factor_total", "Second factors: asked for, proven, refused.", "status")
FACTOR_CHANGES = counter(
    "auth_factor_changes_total", "Second factors confirmed, removed and reset.", "change"
)
RECOVERY_CODES = counter("auth_recovery_codes_used_total", "Recovery codes spent.")
API_KEYS = counter("auth_api_keys_total", "API keys made and revoked.", "change")
SESSIONS_ENDED = counter("auth_sessions_ended_total", "Sessions ended by somebody, by how.", "how")
PROVIDERS = counter("auth_provider_links_total", "Accounts at providers linked and unlinked.", "change")
ROLES = counter("auth_role_changes_total", "Changes of somebody's roles.")
ACCOUNTS_LOCKED = counter(
    "auth_accounts_locked_total", "Accounts locked and opened by administrators.", "change"
)
EXPORTS = counter("account_exports_total", "Exports of all of somebody's data that were asked for.")
ERASURES = counter(
    "account_erasures_total", "Accounts whose erasure was asked for, called off, done.", "stage"
)
