"""The manifest of accounts."""

from __future__ import annotations

from cairn.kernel.mail import ConsoleMailer
from cairn.kernel.product import Product
from cairn.products.accounts import permissions
from cairn.products.accounts.api_keys import jobs as key_jobs
from cairn.products.accounts.api_keys.routes import routes as api_keys
from cairn.products.accounts.audit.routes import routes as audit
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.mails.jobs import mail_job
from cairn.products.accounts.one_time_tokens import jobs as one_time_tokens
from cairn.products.accounts.passwords.routes import routes as passwords
from cairn.products.accounts.people import REFUSALS
from cairn.products.accounts.people import Accounts as Accounts
from cairn.products.accounts.registration.routes import routes as registration
from cairn.products.accounts.sessions.jobs import TIDY, TIDYING
from cairn.products.accounts.sessions.routes import routes as signing_in
from cairn.products.accounts.sessions.routes import sessions
from cairn.products.accounts.users.routes import me, own, profile, users
from cairn.products.accounts.users.seeds import seed


def accounts(people: Accounts) -> Product:
    """The product around `people`."""
    settings = people.settings
    mailer = ConsoleMailer(settings.cairn_home, settings.mail_from)
    return Product(
        name="accounts",
        title="Accounts",
        description="Who exists, how they prove it, and what they may do.",
        routes=(registration, signing_in, passwords, sessions, api_keys, me, profile, own, users, audit),
        permissions=permissions.table,
        refusals=REFUSALS,
        services={Desk: people.desk},
        jobs=(mail_job(mailer, settings), TIDY, one_time_tokens.TIDY, key_jobs.TIDY),
        schedules=(TIDYING, one_time_tokens.TIDYING, key_jobs.TIDYING),
        seed=seed,
    )
