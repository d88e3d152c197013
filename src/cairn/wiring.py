"""Where products meet each other and the kernel: the only file that names them all."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import MetaData

from cairn.base.paging import Row
from cairn.kernel.access import Scopes
from cairn.kernel.cache import Cache, PrivateAnswers, cache_of
from cairn.kernel.db.fields import metadata as all_tables
from cairn.kernel.db.limit_counts import CountsInDatabase
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.recent import RecentWriters
from cairn.kernel.files.jobs import SWEEPING, file_jobs
from cairn.kernel.files.removal import FILES_HELD
from cairn.kernel.files.service import Files
from cairn.kernel.files.verify import Found, verified
from cairn.kernel.files.ways import files_of
from cairn.kernel.jobs import desk
from cairn.kernel.jobs.housekeeping import OWN_JOBS, OWN_SCHEDULES
from cairn.kernel.jobs.named import Committed, Job, Schedule
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.jobs.start import relay_of
from cairn.kernel.limits import Rate, limits_of, rates_of
from cairn.kernel.mail import mailer_of
from cairn.kernel.outbound import Outbound
from cairn.kernel.probes import Board, board_of
from cairn.kernel.product import Product, rooms
from cairn.kernel.product.shell import Opened
from cairn.kernel.redis import redis_of
from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.scrape import Scrape
from cairn.kernel.vault import CannotOpen, Vault
from cairn.kernel.vault.sealing import derive, open_under, seal_under
from cairn.kernel.web.app import BASE, AppOptions
from cairn.kernel.web.documents import OpenApiSource, document_routes
from cairn.kernel.web.edge import EdgeOptions
from cairn.kernel.web.health import routes as health_routes
from cairn.kernel.web.metrics_page import routes as metrics_routes
from cairn.kernel.web.routes import Operation, tag_heads
from cairn.kernel.web.runtime import PublicUrl, Runtime
from cairn.kernel.web.system import System
from cairn.kernel.web.system import routes as system_routes
from cairn.products.accounts.product import Accounts, accounts
from cairn.products.casework.ports import People as CaseworkPeople
from cairn.products.casework.ports import options_of as casework_options_of
from cairn.products.casework.product import COMMANDS as CASEWORK_COMMANDS
from cairn.products.casework.product import casework
from cairn.products.catalogue.product import catalogue
from cairn.products.expenses.ports import options_of as expenses_options_of
from cairn.products.expenses.product import expenses
from cairn.products.status.product import status
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.product import travel

if TYPE_CHECKING:
    from cairn.kernel.redis.place import RedisPlace

T = TypeVar("T")
log = get_logger(__name__)
_ANSWERS = b"private answers"


@dataclass(slots=True)
class Cairn:
    """A program ready to be opened: everything a door needs, nothing started yet."""

    settings: Settings
    database: Database
    products: tuple[Product, ...]
    rooms: tuple[Product, ...]
    runtime: Runtime
    system: System
    relay: Relay
    accounts: Accounts
    outbound: Outbound
    redis: RedisPlace | None
    files: Files
    board: Board
    cache: Cache | None

    async def leave(self) -> None:
        """What products do before their process stops; what fails of it is logged, and stops nothing."""
        for product in self.products:
            if product.leaving is None:
                continue
            try:
                await product.leaving(self.database)
            except Exception:
                log.exception("product_left_badly", product=product.name)

    async def close(self) -> None:
        """Close everything that was opened, by whomever."""
        await self.board.close()
        if self.runtime.limits is not None:
            await self.runtime.limits.close()
        await self.database.close()
        if self.redis is not None:
            await self.redis.close()
        await self.outbound.close()
        self.accounts.close()

    def operations(self) -> Iterable[tuple[str, Operation]]:
        """Every operation with the base of its path."""
        yield from (("", operation) for operation in (*system_routes, *health_routes, *metrics_routes))
        if self.settings.docs_enabled:
            yield from (("", operation) for operation in document_routes("", "system"))
            yield from ((BASE, operation) for operation in document_routes("", "api"))
        for product in (*self.rooms, *self.products):
            named = product.permissions.product if product.permissions.delegable else ""
            for base, nouns in ((BASE, product.routes), ("", product.root_routes)):
                yield from (
                    (base, replace(operation, product=named, opening=product.opening, keeper=product.keeper,
                                   purposes=product.purposes))
                    for noun in nouns for operation in noun
                )  # fmt: skip

    def app_options(self) -> AppOptions:
        settings = self.settings
        tags = {"System": "What this is, and whether it is well."}
        for product in (*self.rooms, *self.products):
            tags |= product.described_tags()
        examples = {model: shown for product in self.products for model, shown in product.examples.items()}
        return AppOptions(
            title=settings.api_title, version=settings.api_version, description=settings.api_description,
            tags=tuple(tags.items()), examples=examples, origins=settings.allowed_origins,
            compress=settings.compression_enabled, warm=settings.cache_warmer_enabled,
            pages=tuple(page for product in self.products for page in product.pages),
            edge=EdgeOptions(
                hosts=settings.allowed_hosts, body_limit=settings.upload_limit_bytes,
                https=settings.security_headers == "strict", concurrency=settings.max_concurrency,
            ),
        )  # fmt: skip


def metadata() -> MetaData:
    """All tables of the kernel and of every product: importing this module has declared them."""
    return all_tables


def database_of(settings: Settings) -> Database:
    options = PoolOptions(
        minimum=settings.database_pool_min, maximum=settings.database_pool_max,
        acquire_timeout=settings.database_pool_timeout, recycle=settings.database_pool_recycle,
        timeout=settings.database_timeout, long_timeout=settings.long_timeout,
        pooler=settings.database_pooler == "transaction",
    )  # fmt: skip
    read_url, direct_url = settings.database_read_url, settings.direct_database_url
    url = settings.database_url.get_secret_value() if settings.database_url else ""
    made = Database(
        url, options, read_url.get_secret_value() if read_url else None,
        direct_dsn=direct_url.get_secret_value() if direct_url else None,
    )  # fmt: skip
    made.envelope = casework_options_of(settings).keys
    return made


def build(settings: Settings) -> Cairn:
    """The program that `settings` describe."""
    database = database_of(settings)
    secret = settings.secret_key.get_secret_value().encode()
    vault, outbound = _vault(settings), Outbound()
    redis, files = redis_of(settings), files_of(settings, database, outbound)
    board = board_of(settings, database, files.store.store)
    cache = database.invalidation = cache_of(settings, redis, database.direct_dsn)
    people = Accounts(settings, database, vault)
    answers = PrivateAnswers(redis, *_sealing(settings))
    known = _known(settings, people, board, outbound, vault, answers)
    wanted = {"accounts", *settings.products}
    products = tuple(product for name, product in known.items() if name in wanted)
    own = (*rooms.of_all(known.values(), people.present, settings, files), rooms.search(products))
    everything = (*known.values(), *own)
    people.holdings = (*(held for product in everything for held in product.holdings), FILES_HELD)
    people.erasings = tuple(product.erasing for product in everything if product.erasing is not None)
    committed = _committed(people, lambda: relay)
    relay = _relay(settings, database, files, (*own, *products), committed)
    system = _system(settings, products, people)
    refusals = {name: refusal for product in products for name, refusal in product.refusals.items()}
    runtime = Runtime(
        database=database,
        callers=people.callers,
        limits=limits_of(settings, redis, CountsInDatabase(database), derive(secret, "limits")),
        rates=_rates(settings, products),
        trusted_proxies=[ip_network(text, strict=False) for text in settings.trusted_proxies],
        secret=derive(secret, "idempotency"),
        body_limit=settings.body_limit_bytes,
        upload_limit=settings.upload_limit_bytes,
        https=settings.security_headers == "strict",
        services=_services(settings, database, vault, system, (*own, *products))
        | {Outbound: outbound, Board: board, Files: files, PrivateAnswers: answers},
        refusals=refusals,
        cache=cache,
        committed=committed,
    )
    return _cached(Cairn(
        settings, database, products, own, runtime, system, relay, people, outbound, redis, files, board, cache,
    ))  # fmt: skip


def _known(
    settings: Settings,
    people: Accounts,
    board: Board,
    outbound: Outbound,
    vault: Vault | None,
    answers: PrivateAnswers,
) -> Mapping[str, Product]:
    """Every product there is, served or not."""
    mailer = mailer_of(settings, outbound)
    return {
        "accounts": accounts(people, mailer),
        "casework": casework(casework_options_of(settings), CaseworkPeople(people.present)),
        "catalogue": catalogue,
        "expenses": expenses(expenses_options_of(settings), answers),
        "status": status(board, settings.api_title),
        "travel": travel(_travel_options(settings, people, vault), settings, mailer),
    }


def _travel_options(settings: Settings, people: Accounts, vault: Vault | None) -> TravelOptions:
    return TravelOptions(
        min_account_age=timedelta(days=settings.travel_min_account_age),
        viewer_secret=derive(settings.secret_key.get_secret_value().encode(), "viewers"),
        address_of=people.address_of,
        named=people.named,
        vault=vault,
    )


def _cached(made: Cairn) -> Cairn:
    """The program whose cache knows what tags there are, and whose writers read the primary while a replica lags."""
    cache = made.cache
    if cache is not None:
        cache.heads = tag_heads(operation for _, operation in made.operations())
    if made.settings.database_read_url:
        made.runtime.recent = RecentWriters(lambda: cache is not None and cache.is_alone)
    return made


def _relay(
    settings: Settings, database: Database, files: Files, products: Sequence[Product], committed: Committed
) -> Relay:
    """What runs the jobs of the kernel and of `products`, and keeps their schedules."""
    jobs: list[Job] = [
        *OWN_JOBS,
        *file_jobs(files.store),
        *(job for product in products for job in product.jobs),
    ]
    schedules: list[Schedule] = [
        *OWN_SCHEDULES, SWEEPING, *(item for product in products for item in product.schedules),
    ]  # fmt: skip
    return relay_of(settings, database, jobs, schedules, committed)


def _vault(settings: Settings) -> Vault | None:
    """None without data keys: what needs to be sealed is then refused."""
    if not settings.data_keys or not settings.data_key_current:
        return None
    keys = {name: key.get_secret_value() for name, key in settings.data_keys.items()}
    return Vault.from_base64(keys, settings.data_key_current)


def _sealing(settings: Settings) -> tuple[Callable[[bytes], bytes], Callable[[bytes], bytes | None]]:
    """What private answers go through on their way to Redis and back."""
    secret = derive(settings.secret_key.get_secret_value().encode(), "private answers")

    def opened(sealed: bytes) -> bytes | None:
        try:
            return open_under(secret, sealed, _ANSWERS)
        except CannotOpen:
            return None

    return lambda plain: seal_under(secret, plain, _ANSWERS), opened


def _rates(settings: Settings, products: Iterable[Product]) -> dict[str, Rate]:
    """The rate of each class of routes: the kernel's own, and those that products name."""
    named = {name: rate for product in products for name, rate in product.rates.items()}
    return {**named, **rates_of(settings)}


def _services(
    settings: Settings, database: Database, vault: Vault | None, system: System, products: tuple[Product, ...]
) -> dict[type, object]:
    """What handlers are given, by its type: the kernel's own, and what products bring."""
    services: dict[type, object] = {System: system, Database: database, Scrape: Scrape.of(settings)}
    services[PublicUrl] = PublicUrl(settings.public_url.rstrip("/"))
    if vault is not None:
        services[Vault] = vault
    if settings.docs_enabled:
        services[OpenApiSource] = OpenApiSource(dict)
    services[Scopes] = Scopes(product.permissions for product in products)
    for product in products:
        services.update(product.services)
    return services


def _committed(people: Accounts, relay: Callable[[], Relay]) -> Committed:
    """What every commit is told to, a request's and a job's."""

    async def committed(tags: frozenset[str], jobs: int) -> None:
        people.committed(tags)
        if jobs:
            relay().wake()

    return committed


def commands() -> Mapping[str, str]:
    """What products bring to the shell: the module of each group, by its name."""
    return {**catalogue.commands, **CASEWORK_COMMANDS}


def served(settings: Settings) -> tuple[Product, ...]:
    """The products that these settings serve; nothing is opened."""
    return build(settings).products


async def run(settings: Settings, work: Callable[[Opened], Awaitable[T]]) -> T:
    """Do something with the program opened: for what products bring to the shell."""
    async with opened(settings) as cairn:
        given = Opened(
            cairn.database, cairn.accounts.caller_of, cairn.runtime.refusals, cairn.runtime.services
        )
        return await work(given)


async def seed(settings: Settings, product: str | None) -> int:
    """Demo data of one product or of all, the same every time; answers how many rows were made."""
    async with opened(settings) as cairn:
        wanted = [item for item in cairn.products if product in (None, item.name)]
        return sum([await item.seed(cairn.database) for item in wanted if item.seed is not None])


async def ensure_admin(settings: Settings, email: str, password: str) -> bool:
    """Make this person an admin if there is no admin yet; whether one was made."""
    async with opened(settings) as cairn:
        return await cairn.accounts.ensure_admin(email, password)


async def verify_files(settings: Settings, tell: Callable[[Found], None]) -> None:
    """Look at the content of every file, and tell how each is."""
    async with opened(settings) as cairn:
        async for found in verified(cairn.database, cairn.files.store):
            tell(found)


async def list_jobs(settings: Settings, state: str | None, job: str | None, most: int) -> list[Row]:
    async with opened(settings) as cairn:
        return await desk.list_jobs(cairn.database, state, job, most)


async def retry_jobs(settings: Settings, job_id: str | None, job: str | None) -> int:
    async with opened(settings) as cairn:
        return await desk.retry_jobs(cairn.database, job_id, job)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Cairn]:
    """The program with its database, for one thing to be done."""
    cairn = build(settings)
    await cairn.database.open()
    try:
        yield cairn
    finally:
        await cairn.close()


def _system(settings: Settings, products: tuple[Product, ...], people: Accounts) -> System:
    public_config = {
        "environment": settings.environment, "version": settings.api_version, "api_title": settings.api_title,
        "products": [product.name for product in products], "docs_enabled": settings.docs_enabled,
        "registration": settings.registration, "oauth_providers": list(settings.oauth_providers),
        "password_rules": {
            "min_length": 8, "max_length": 128, "upper": True, "lower": True, "digit": True, "special": True,
            "common_refused": True,
        },
        "limits": {
            "enabled": settings.rate_limit_enabled, "default": settings.rate_limit_default,
            "login": settings.rate_limit_login, "registration": settings.rate_limit_register,
            "password_reset": settings.rate_limit_password_reset,
        },
    }  # fmt: skip
    return System(
        settings.api_title, settings.api_version, settings.api_description, settings.environment,
        settings.docs_enabled, public_config, people.tokens.public_jwks(),
        waited_for=[product.ready for product in products if product.ready is not None],
    )  # fmt: skip
