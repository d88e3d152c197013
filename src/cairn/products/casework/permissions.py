"""Who may do what in casework. A permission here says who may ask at all; whom somebody may ask about, and what they
may do there, follows from assignments and memberships (`scopes`). No global role gives any of that."""

from cairn.kernel.access import PermissionTable

table = PermissionTable("casework")

BENEFICIARY_READ = table("beneficiary:read", any=["user"])
BENEFICIARY_CREATE = table("beneficiary:create", any=["user"])
BENEFICIARY_UPDATE = table("beneficiary:update", any=["user"])
BENEFICIARY_VOID = table("beneficiary:void", any=["user"])
BENEFICIARY_RESTORE = table("beneficiary:restore", any=["user"])
BENEFICIARY_CLOSE = table("beneficiary:close", any=["user"])
BENEFICIARY_REVEAL = table("beneficiary:reveal", any=["user"], delegable=False)
SESSION_READ = table("session:read", any=["user"])
SESSION_WRITE = table("session:write", any=["user"])
CASE_NOTE_READ = table("case-note:read", any=["user"])
CASE_NOTE_WRITE = table("case-note:write", any=["user"])
CASE_NOTE_SIGN = table("case-note:sign", any=["user"], delegable=False)
ASSIGNMENT_MANAGE = table("assignment:manage", any=["user"])
CONSENT_READ = table("consent:read", any=["user"])
CONSENT_MANAGE = table("consent:manage", any=["user"])
DISCLOSURE_READ = table("disclosure:read", any=["user"])
DISCLOSURE_CREATE = table("disclosure:create", any=["user"], delegable=False)
ACCESS_EVENT_READ = table("access-event:read", any=["user", "auditor"])
AUDIT_VERIFY = table("audit:verify", any=["user", "auditor"])
STRUCTURE_READ = table("structure:read", any=["user"])
STRUCTURE_MANAGE = table("structure:manage", any=["admin"])
