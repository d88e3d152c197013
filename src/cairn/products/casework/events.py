"""What happens to the structure of casework, as the kernel's trail says it. What happens to beneficiaries and their
records is in casework's own chain (`access_events`), and only there."""

from cairn.kernel.audit import Event

PROGRAMME_CREATED = Event("casework.programme.created")
PROGRAMME_CHANGED = Event("casework.programme.changed")
PROGRAMME_DELETED = Event("casework.programme.deleted")
TEAM_CREATED = Event("casework.team.created")
TEAM_CHANGED = Event("casework.team.changed")
TEAM_DELETED = Event("casework.team.deleted")
MEMBERSHIP_CREATED = Event("casework.membership.created")
MEMBERSHIP_CHANGED = Event("casework.membership.changed")
MEMBERSHIP_DELETED = Event("casework.membership.deleted")
SESSION_TYPE_CREATED = Event("casework.session_type.created")
SESSION_TYPE_CHANGED = Event("casework.session_type.changed")
SESSION_TYPE_DELETED = Event("casework.session_type.deleted")
KEY_ROTATED = Event("casework.key.rotated")
