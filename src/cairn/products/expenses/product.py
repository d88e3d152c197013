"""The manifest of expenses."""

from __future__ import annotations

from cairn.kernel.cache import PrivateAnswers
from cairn.kernel.db.holdings import Holding
from cairn.kernel.limits import Rate
from cairn.kernel.product import Product
from cairn.kernel.web.opening import Opening
from cairn.products.expenses import permissions
from cairn.products.expenses.analytics.actions import forgetting
from cairn.products.expenses.analytics.routes import routes as analytics
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.categories.routes import routes as category_routes
from cairn.products.expenses.errors import DuplicateExternalId, NameTaken, RateExists
from cairn.products.expenses.examples import EXAMPLES
from cairn.products.expenses.expense_lists.queries import SEARCHED_EXPENSES
from cairn.products.expenses.expense_lists.routes import routes as expense_lists
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.expenses.routes import routes as expense_routes
from cairn.products.expenses.fx_rates.models import FxRate
from cairn.products.expenses.fx_rates.routes import routes as fx_rate_routes
from cairn.products.expenses.ledgers.actions import opening
from cairn.products.expenses.ledgers.models import Ledger
from cairn.products.expenses.ledgers.routes import routes as ledger_routes
from cairn.products.expenses.ports import ExpensesOptions
from cairn.products.expenses.seed import seed
from cairn.products.expenses.series.routes import routes as series_routes
from cairn.products.expenses.smoke import SMOKE
from cairn.products.expenses.tags.models import ExpenseTag, Tag
from cairn.products.expenses.tags.routes import routes as tag_routes
from cairn.products.expenses.trash.jobs import PURGING, purge_job
from cairn.products.expenses.trash.routes import routes as trash_routes

HOLDINGS = (
    Holding("expense_tags", ExpenseTag, "user_id"),
    Holding("expenses", Expense, "user_id"),
    Holding("tags", Tag, "user_id"),
    Holding("categories", Category, "user_id"),
    Holding("fx_rates", FxRate, "user_id"),
    Holding("ledgers", Ledger, "user_id"),
)
"""What expenses hold on people, in the order in which it can go."""
ROUTES = (
    ledger_routes,
    category_routes,
    expense_lists,
    expense_routes,
    trash_routes,
    tag_routes,
    fx_rate_routes,
    analytics,
    series_routes,
)
RATES = {"expense-export": Rate(10, 3600)}
"""How often one person may ask for what takes long."""
TAGS = {
    "Categories": "Expense category management",
    "Expenses": "Expense tracking and management",
    "Analytics": "Expense analytics and reporting",
    "FX rates": "Exchange rates of your own, and what they are used for",
}
"""In the words of who asked for this API, where there were any."""
REFUSALS = {
    "uq_categories_user_id_parent_id_name_key": NameTaken,
    "uq_tags_user_id_name_key": NameTaken,
    "uq_fx_rates_user_id_base_quote_date": RateExists,
    "uq_expenses_external_id": DuplicateExternalId,
}


def expenses(options: ExpensesOptions, answers: PrivateAnswers) -> Product:
    """The product, by these options; `answers` keeps its reports."""
    return Product(
        name="expenses",
        title="Expenses",
        description="Track and analyze personal expenses: exact, in any currency, ready to plot.",
        routes=ROUTES,
        services={ExpensesOptions: options},
        permissions=permissions.table,
        jobs=(purge_job(options.trash),),
        schedules=(PURGING,),
        holdings=HOLDINGS,
        refusals=REFUSALS,
        seed=seed,
        rates=RATES,
        searched=(SEARCHED_EXPENSES,),
        erasing=forgetting(answers),
        opening=Opening(opening(options)),
        tags=TAGS,
        examples=EXAMPLES,
        smoke=SMOKE,
    )
