"""Who may do what in the catalogue."""

from cairn.kernel.access import PermissionTable

table = PermissionTable("catalogue")

ITEM_CREATE = table("item:create", any=["user"])
ITEM_EXPORT = table("item:export", any=["user"])
ITEM_IMPORT = table("item:import", any=["user"])
ITEM_UPDATE = table("item:update", own=["user"], any=["admin"])
ITEM_DELETE = table("item:delete", own=["user"], any=["admin"])
FILE_ADD = table("file:add", own=["user"], any=["admin"])
FILE_LINK = table("file:link", own=["user"], any=["admin"])
FILE_REMOVE = table("file:remove", own=["user"], any=["admin"])
