"""Who may do what with notifications: everybody, with their own."""

from cairn.kernel.access import PermissionTable

table = PermissionTable("notifications")

NOTIFICATION_READ = table("notification:read", own=["user"])
NOTIFICATION_MARK = table("notification:mark", own=["user"])
