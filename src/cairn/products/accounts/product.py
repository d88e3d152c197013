"""The manifest of accounts."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.audit import AuditEntry
from cairn.kernel.db.holdings import Holding
from cairn.kernel.jobs.named import Job
from cairn.kernel.mail import Mailer
from cairn.kernel.product import Product
from cairn.products.accounts import permissions
from cairn.products.accounts.addresses.routes import routes as addresses
from cairn.products.accounts.api_keys import jobs as key_jobs
from cairn.products.accounts.api_keys.models import ApiKey
from cairn.products.accounts.api_keys.routes import routes as api_keys
from cairn.products.accounts.audit.routes import routes as audit
from cairn.products.accounts.checks import CHECKS
from cairn.products.accounts.codes.routes import routes as codes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.erasure import jobs as erasure_jobs
from cairn.products.accounts.erasure.routes import routes as erasure
from cairn.products.accounts.exports import jobs as export_jobs
from cairn.products.accounts.exports.models import Export
from cairn.products.accounts.exports.routes import routes as exports
from cairn.products.accounts.factors import jobs as factor_jobs
from cairn.products.accounts.factors.models import Factor
from cairn.products.accounts.factors.routes import factors, of_others
from cairn.products.accounts.lockouts import jobs as lockouts
from cairn.products.accounts.lockouts.routes import routes as unlocking
from cairn.products.accounts.mails.jobs import mail_job
from cairn.products.accounts.mails.templates import Letters
from cairn.products.accounts.notices import KINDS
from cairn.products.accounts.one_time_tokens import jobs as one_time_tokens
from cairn.products.accounts.pages import PAGES
from cairn.products.accounts.passwords.routes import routes as passwords
from cairn.products.accounts.people import REFUSALS
from cairn.products.accounts.people import Accounts as Accounts
from cairn.products.accounts.providers import jobs as providers_jobs
from cairn.products.accounts.providers.models import ProviderAccount
from cairn.products.accounts.providers.routes import routes as providers
from cairn.products.accounts.reauthentication.routes import routes as reauthentication
from cairn.products.accounts.registration import jobs as registrations
from cairn.products.accounts.registration.routes import routes as registration
from cairn.products.accounts.sessions.jobs import TIDY, TIDYING
from cairn.products.accounts.sessions.models import Session
from cairn.products.accounts.sessions.routes import routes as signing_in
from cairn.products.accounts.sessions.routes import sessions
from cairn.products.accounts.smoke import SMOKE
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.routes import me, own, profile, users
from cairn.products.accounts.users.seeds import seed

HOLDINGS = (
    Holding("profile", User, "id", erased=False),
    Holding("sessions", Session, "user_id", erased=False),
    Holding("api_keys", ApiKey, "user_id", erased=False),
    Holding("second_factors", Factor, "user_id", erased=False),
    Holding("provider_accounts", ProviderAccount, "user_id", erased=False),
    Holding("exports", Export, "user_id", erased=False),
    Holding("activity", AuditEntry, "actor_id", erased=False, folder="accounts"),
)
"""What goes with the user's row is not erased twice; the trail keeps who did what by id, without a name to it."""

ROUTES = (
    registration, signing_in, unlocking, reauthentication, addresses, codes, passwords, sessions, api_keys, factors,
    providers, me, profile, own, users, of_others, exports, erasure, audit,
)  # fmt: skip
TAGS = {"Authentication": "User authentication and token management", "Users": "User profile management"}
TIDYING_UP = (
    TIDY,
    one_time_tokens.TIDY,
    registrations.TIDY,
    lockouts.TIDY,
    factor_jobs.TIDY,
    providers_jobs.TIDY,
    key_jobs.TIDY,
)
SCHEDULES = (
    TIDYING, one_time_tokens.TIDYING, registrations.TIDYING, lockouts.TIDYING, factor_jobs.TIDYING,
    providers_jobs.TIDYING, key_jobs.TIDYING,
    export_jobs.TIDYING, erasure_jobs.LOOKING,
)  # fmt: skip


def accounts(people: Accounts, mailer: Mailer) -> Product:
    """The product around `people`; its mails leave through `mailer`."""
    letters = Letters(people.settings, people.desk.derived)
    end_grant = providers_jobs.end_grant_job(people.desk.providers)
    return Product(
        name="accounts",
        title="Accounts",
        description="Who exists, how they prove it, and what they may do.",
        routes=ROUTES,
        permissions=permissions.table,
        refusals=REFUSALS,
        services={Desk: people.desk},
        jobs=(mail_job(mailer, letters), *TIDYING_UP, end_grant, *_leaving(people, mailer, letters)),
        schedules=SCHEDULES,
        seed=seed,
        holdings=HOLDINGS,
        pages=PAGES,
        notifications=KINDS,
        checks=CHECKS,
        smoke=SMOKE,
        tags=TAGS,
    )  # fmt: skip


def _leaving(people: Accounts, mailer: Mailer, letters: Letters) -> tuple[Job, ...]:
    """What takes people's data out."""

    def holdings() -> tuple[Holding, ...]:
        return people.holdings

    async def farewell(user: Row) -> None:
        await mailer.send(letters.mail("erased", user))

    return (
        export_jobs.export_job(people.desk, holdings), export_jobs.TIDY,
        erasure_jobs.erase_job(holdings, lambda: people.erasings, farewell), erasure_jobs.DUE,
    )  # fmt: skip
