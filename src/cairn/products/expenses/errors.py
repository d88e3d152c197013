"""What expenses refuse."""

from cairn.base.refusals import Conflict, Forbidden, NotFound


class CategoryNotFound(NotFound):
    says = "There is no such category."


class ExpenseNotFound(NotFound):
    says = "There is no such expense."


class TagNotFound(NotFound):
    says = "There is no such tag."


class FxRateNotFound(NotFound):
    says = "There is no such exchange rate."


class LedgerNotEmpty(Conflict):
    says = "The base currency stays as it is while there are expenses."


class LedgerBusy(Conflict):
    says = "Something long is under way in your ledger. Try again when it is done."


class LimitReached(Conflict):
    says = "You have as many of these as one person may have."


class NameTaken(Conflict):
    says = "You have one of this name there already."


class SystemCategory(Conflict):
    says = "Uncategorised may get another name and another colour, and nothing else."


class CategoryInUse(Conflict):
    says = "This category is used: merge it into another."


class CategoryHasChildren(Conflict):
    says = "This category has others below it: move or delete those first."


class CategoryArchived(Conflict):
    says = "This category is archived: it takes no new expenses."


class DuplicateExternalId(Conflict):
    says = "You have an expense with this external id already."


class BadTransition(Conflict):
    says = "An expense in this state cannot get into that one."


class RefundExceedsOriginal(Conflict):
    says = "The refunds would be more than the expense. `allow_excess` says that they may."


class HasRefunds(Conflict):
    says = "This expense has refunds. A DELETE says what becomes of them: refunds=delete or refunds=unlink."


class OriginalChanged(Conflict):
    says = "What this refunds is void, in the trash, a refund or in another currency by now."


class RateExists(Conflict):
    says = "You have a rate of this pair for this day already."


class ProviderRate(Forbidden):
    says = "This rate is the provider's: it stays."
