"""What happens in the catalogue."""

from cairn.kernel.audit import Event

ITEM_CREATED = Event("catalogue.item.created")
ITEM_CHANGED = Event("catalogue.item.changed")
ITEM_DELETED = Event("catalogue.item.deleted")
FILE_ADDED = Event("catalogue.file.added")
FILE_LINKED = Event("catalogue.file.linked")
FILE_REMOVED = Event("catalogue.file.removed")
