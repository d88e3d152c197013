"""Who may do what in accounts."""

from cairn.kernel.access import ROLES, PermissionTable

table = PermissionTable("accounts")

PROFILE_READ = table("profile:read", own=ROLES)
PROFILE_UPDATE = table("profile:update", own=ROLES)
PASSWORD_CHANGE = table("password:change", own=ROLES)
EMAIL_CHANGE = table("email:change", own=ROLES)
EXPORT_CREATE = table("export:create", own=ROLES)
EXPORT_READ = table("export:read", own=ROLES)
ACCOUNT_ERASE = table("account:erase", own=ROLES)
SESSION_LIST = table("session:list", own=ROLES)
SESSION_END = table("session:end", own=ROLES)
SESSION_PROVE = table("session:prove", own=ROLES)
FACTOR_LIST = table("factor:list", own=ROLES)
FACTOR_ADD = table("factor:add", own=ROLES)
FACTOR_REMOVE = table("factor:remove", own=ROLES)

USER_LIST = table("user:list", any=["admin"])
USER_READ = table("user:read", own=ROLES, any=["admin"])
USER_CREATE = table("user:create", any=["admin"])
USER_UPDATE = table("user:update", any=["admin"])
USER_DELETE = table("user:delete", any=["admin"])
USER_ASSIGN = table("user:assign", any=["admin"])
USER_LOCK = table("user:lock", any=["admin"])
USER_RESET = table("user:reset", any=["admin"])
