"""What happens in expenses."""

from cairn.kernel.audit import Event

LEDGER_OPENED = Event("expenses.ledger.opened")
LEDGER_CHANGED = Event("expenses.ledger.changed")
CATEGORY_CREATED = Event("expenses.category.created")
CATEGORY_CHANGED = Event("expenses.category.changed")
CATEGORY_MERGED = Event("expenses.category.merged")
CATEGORY_DELETED = Event("expenses.category.deleted")
TAG_CREATED = Event("expenses.tag.created")
TAG_CHANGED = Event("expenses.tag.changed")
TAG_MERGED = Event("expenses.tag.merged")
TAG_DELETED = Event("expenses.tag.deleted")
FX_RATE_CREATED = Event("expenses.fx_rate.created")
FX_RATE_DELETED = Event("expenses.fx_rate.deleted")
EXPENSE_CREATED = Event("expenses.expense.created")
EXPENSE_CHANGED = Event("expenses.expense.changed")
EXPENSE_CONVERTED = Event("expenses.expense.converted")
EXPENSE_DELETED = Event("expenses.expense.deleted")
EXPENSE_RESTORED = Event("expenses.expense.restored")
EXPENSE_PURGED = Event("expenses.expense.purged")
