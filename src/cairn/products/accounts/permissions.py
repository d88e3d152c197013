"""Who may do what in accounts. An API key can have only what says so: most of this hands accounts over, or manages how
people sign in."""

from cairn.kernel.access import ROLES, PermissionTable

table = PermissionTable("accounts", delegable=False)

PROFILE_READ = table("profile:read", own=ROLES, delegable=True)
PROFILE_UPDATE = table("profile:update", own=ROLES, delegable=True)
PASSWORD_CHANGE = table("password:change", own=ROLES)
EMAIL_CHANGE = table("email:change", own=ROLES)
EXPORT_CREATE = table("export:create", own=ROLES)
EXPORT_READ = table("export:read", own=ROLES)
ACCOUNT_ERASE = table("account:erase", own=ROLES)
SESSION_LIST = table("session:list", own=ROLES)
SESSION_END = table("session:end", own=ROLES)
API_KEY_LIST = table("api-key:list", own=ROLES)
API_KEY_CREATE = table("api-key:create", own=ROLES)
API_KEY_REVOKE = table("api-key:revoke", own=ROLES)
SESSION_PROVE = table("session:prove", own=ROLES)
FACTOR_LIST = table("factor:list", own=ROLES)
FACTOR_ADD = table("factor:add", own=ROLES)
FACTOR_REMOVE = table("factor:remove", own=ROLES)
PROVIDER_DISCONNECT = table("provider:disconnect", own=ROLES)

USER_LIST = table("user:list", any=["admin"], delegable=True)
USER_READ = table("user:read", own=ROLES, any=["admin"], delegable=True)
USER_CREATE = table("user:create", any=["admin"])
USER_UPDATE = table("user:update", any=["admin"])
USER_DELETE = table("user:delete", any=["admin"])
USER_ASSIGN = table("user:assign", any=["admin"])
USER_LOCK = table("user:lock", any=["admin"], delegable=True)
USER_SIGN_OUT = table("user:sign-out", any=["admin"], delegable=True)
USER_RESET_PASSWORD = table("user:reset-password", any=["admin"])
USER_RESET = table("user:reset", any=["admin"])

AUDIT_READ = table("audit:read", any=["admin", "auditor"], delegable=True)
