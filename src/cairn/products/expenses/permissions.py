"""Who may do what in expenses: everybody on their own ledger, and nobody on another's."""

from cairn.kernel.access import PermissionTable

table = PermissionTable("expenses")

LEDGER_READ = table("ledger:read", own=["user"])
LEDGER_WRITE = table("ledger:write", own=["user"])
CATEGORY_READ = table("category:read", own=["user"])
CATEGORY_WRITE = table("category:write", own=["user"])
EXPENSE_READ = table("expense:read", own=["user"])
EXPENSE_WRITE = table("expense:write", own=["user"])
EXPENSE_EXPORT = table("expense:export", own=["user"])
ANALYTICS_READ = table("analytics:read", own=["user"])
FX_RATE_READ = table("fx-rate:read", own=["user"])
FX_RATE_WRITE = table("fx-rate:write", own=["user"])
