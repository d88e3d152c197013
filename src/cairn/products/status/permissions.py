"""Who may do what with incidents. Reading all of status is public."""

from cairn.kernel.access import PermissionTable

table = PermissionTable("status")

INCIDENT_CREATE = table("incident:create", any=["admin"])
INCIDENT_UPDATE = table("incident:update", any=["admin"])
INCIDENT_DELETE = table("incident:delete", any=["admin"])
