"""The shell door: `cairn up`, `serve`, `worker`, `migrate`, `seed`, `user`, `jobs`, `openapi`, `new`."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeVar

import asyncpg
import orjson
import typer
import uvloop
from pydantic import SecretStr
from rich.console import Console
from rich.table import Table
from sqlalchemy.exc import DBAPIError

from cairn import main as http
from cairn import wiring, worker
from cairn.base.refusals import Refusal
from cairn.kernel.db import migrate
from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.embedded_place import EmbeddedError
from cairn.kernel.mail import is_kept_in_files
from cairn.kernel.product.shell import Opened
from cairn.kernel.scaffold import ScaffoldError, new_product
from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.kernel.settings.made import make_secrets
from cairn.kernel.telemetry.logs import configure_logging, get_logger
from cairn.serving import ServingError, check_port, serve_here, serve_with_workers

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, help="Cairn: one kernel, six products."
)
migrations = typer.Typer(no_args_is_help=True, help="Bring the database to a version.")
users = typer.Typer(no_args_is_help=True, help="Accounts.")
jobs = typer.Typer(no_args_is_help=True, help="Background work.")
openapi = typer.Typer(no_args_is_help=True, help="The description of the API.")
new = typer.Typer(no_args_is_help=True, help="Begin something.")
_groups = {"migrate": migrations, "user": users, "jobs": jobs, "openapi": openapi, "new": new}
for _name, _group in {**_groups, **wiring.commands()}.items():
    app.add_typer(_group, name=_name)

T = TypeVar("T")
log = get_logger(__name__)
_out = Console(highlight=False, soft_wrap=True)
_errors = Console(stderr=True, highlight=False, soft_wrap=True)
_FIRST_ADMIN = "admin@example.com"
_as_json = False
_yes = False


def main() -> None:
    """Run the command line; every expected failure is a line on stderr and an exit code, never a trace."""
    try:
        app()
    except SettingsError as error:
        _errors.print("Cairn cannot start with these settings:")
        for problem in error.problems:
            _errors.print(f"  - {problem}", markup=False)
        sys.exit(2)
    except Refusal as refusal:
        _refused(refusal)
        sys.exit(1)
    except (EmbeddedError, ServingError, ScaffoldError, migrate.MigrationError) as error:
        _errors.print(str(error), markup=False)
        sys.exit(1)
    except (ConnectionError, TimeoutError, socket.gaierror) as error:
        _errors.print(f"The database does not answer: {error}", markup=False)
        sys.exit(1)
    except (asyncpg.PostgresError, DBAPIError) as error:
        _errors.print(f"The database refuses: {str(error).splitlines()[0]}", markup=False)
        sys.exit(1)


class _Shell:
    """What products' commands are given."""

    @property
    def as_json(self) -> bool:
        return _as_json

    def run(self, work: Callable[[Opened], Awaitable[T]]) -> T:
        with _database() as settings:
            configure_logging(settings.model_copy(update={"log_level": "WARNING"}))
            return asyncio.run(wiring.run(settings, work))

    def say(self, facts: Mapping[str, object], sentence: str) -> None:
        _say(facts, sentence)


@app.callback()
def options(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Answers as JSON.")] = False,
    yes: Annotated[bool, typer.Option("-y", "--yes", help="Do not ask.")] = False,
) -> None:
    """Keep what holds for every command."""
    global _as_json, _yes
    _as_json, _yes = as_json, yes
    context.obj = _Shell()


@app.command()
def up(*, reload: Annotated[bool, typer.Option(help="Restart on a source change.")] = False) -> None:
    """Serve everything in one process, with a database of its own. For development."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        changed = _up(reload=reload)
    except KeyboardInterrupt:
        return
    if changed:
        os.execv(sys.executable, [sys.executable, "-m", "cairn.cli", *sys.argv[1:]])  # noqa: S606


@app.command()
def serve() -> None:
    """Serve HTTP in WORKERS processes. For production."""
    settings = load_settings()
    if settings.database_url is None:
        raise SettingsError(["DATABASE_URL is missing; `cairn up` brings a database of its own."])
    configure_logging(settings)
    check_port(settings.host, settings.port)
    if settings.workers > 1 and settings.redis_url is None:
        log.warning("limits_are_counted_per_process", workers=settings.workers)
    _warn_of_files(settings)
    serve_with_workers(settings)


@app.command("worker")
def run_worker() -> None:
    """Do background work until a signal ends it."""
    with _database() as settings:
        configure_logging(settings)
        _warn_of_files(settings)
        worker.run(settings)


@app.command()
def seed(product: Annotated[str | None, typer.Option(help="Only this product.")] = None) -> None:
    """Put demonstration data into the database."""
    with _database() as settings:
        asyncio.run(wiring.seed(settings, product))
    _say({"seeded": product or "all"}, "Demonstration data is in.")


@migrations.command("up")
def migrate_up() -> None:
    """Apply all that is pending."""
    with _database() as settings:
        applied = migrate.upgrade(_owner(settings))
    _say({"applied": applied}, "\n".join(applied) or "Nothing was pending.")


@migrations.command("down")
def migrate_down(
    target: Annotated[str, typer.Argument(help="A revision, travel@-1, travel@base or base.")],
) -> None:
    """Go back to TARGET. Data of what is undone is lost."""
    if not _yes:
        typer.confirm(f"Go back to {target} and lose the data of what is undone?", abort=True)
    with _database() as settings:
        migrate.downgrade(_owner(settings), target)
    _say({"target": target}, f"The database is at {target}.")


@migrations.command("check")
def migrate_check() -> None:
    """Exit 1 if migrations are pending or the models differ from the database."""
    with _database() as settings:
        waiting = migrate.pending(_owner(settings))
        differences = [] if waiting else migrate.check(_owner(settings), wiring.metadata())
    lines = [f"pending: {name}" for name in waiting] + [f"differs: {line}" for line in differences]
    _say({"pending": waiting, "differences": differences}, "\n".join(lines) or "All is applied and agrees.")
    if lines:
        raise typer.Exit(1)


@migrations.command("new")
def migrate_new(product: str, message: str) -> None:
    """Write the migration that brings PRODUCT's schema to its models."""
    with _database() as settings:
        migrate.upgrade(_owner(settings))
        path = migrate.new(product, message, dsn=_owner(settings), metadata=wiring.metadata())
    _say({"file": str(path)}, str(path))


@users.command("create")
def user_create(
    email: Annotated[str, typer.Option(help="Address of the account.")],
    *,
    admin: Annotated[bool, typer.Option(help="With the role admin.")] = False,
) -> None:
    """Make an account with a generated password, told once. Or give one on stdin."""
    password = None if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    chosen = password or _new_password()
    with _database() as settings:
        made = asyncio.run(wiring.create_user(settings, email, chosen, admin=admin))
    if not made:
        _errors.print(f"{email} has an account already.", markup=False)
        raise typer.Exit(1)
    told = {"email": email} if password else {"email": email, "password": chosen}
    _say(told, "  ".join(f"{name}: {value}" for name, value in told.items()))


@jobs.command("list")
def jobs_list(
    state: Annotated[str | None, typer.Option(help="queued, done or dead.")] = None,
) -> None:
    """Jobs, newest first."""
    with _database() as settings:
        _table(asyncio.run(wiring.list_jobs(settings, state)))


@jobs.command("failed")
def jobs_failed() -> None:
    """Jobs that are given up until somebody retries them."""
    jobs_list("dead")


@jobs.command("retry")
def jobs_retry(job_id: str) -> None:
    """Queue a failed job again."""
    with _database() as settings:
        found = asyncio.run(wiring.retry_job(settings, job_id))
    if not found:
        _errors.print(f"There is no failed job {job_id}.", markup=False)
        raise typer.Exit(1)
    _say({"retried": job_id}, f"{job_id} is queued.")


@openapi.command("export")
def openapi_export(file: Annotated[Path | None, typer.Argument(help="Unset: stdout.")] = None) -> None:
    """Write the OpenAPI document of what is served."""
    text = orjson.dumps(http.openapi_document(load_settings()), option=orjson.OPT_INDENT_2).decode() + "\n"
    if file is None:
        sys.stdout.write(text)
    else:
        file.write_text(text, encoding="utf-8")
        _say({"file": str(file)}, str(file))


@new.command("product")
def new_product_here(
    name: Annotated[str, typer.Argument(help="In snake_case: gear_loans.")],
    noun: Annotated[str, typer.Option(help="What it holds first, in the plural.")] = "things",
) -> None:
    """Write the working product NAME, with tests, into the repository that this is run in."""
    written = [str(path) for path in new_product(Path.cwd(), name, noun)]
    lines = [*written, "", "Next: make pages, make test"]
    _say({"files": written}, "\n".join(lines))


def _up(*, reload: bool) -> bool:
    settings = load_settings()
    check_port(settings.host, settings.port)
    settings = _at_home(settings)
    configure_logging(settings)
    embedded = None if settings.database_url else EmbeddedPostgres(settings.cairn_home)
    changed = False
    try:
        if embedded:
            settings = _with_database(settings, embedded.start())
        migrate.upgrade(_owner(settings))
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            changed = runner.run(_serve_prepared(settings, reload=reload, demo=embedded is not None))
    finally:
        # A restart on a source change finds its database running, and adopts it.
        if embedded and not changed:
            embedded.stop()
    return changed


async def _serve_prepared(settings: Settings, *, reload: bool, demo: bool) -> bool:
    greeting = await _first_admin(settings)
    seeded = settings.cairn_home / "seeded"
    if demo and settings.environment == "development" and not seeded.exists():
        await wiring.seed(settings, None)
        seeded.touch()
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{host}:{settings.port}"
    lines = [f"Cairn  {address}", *([f"Docs   {address}/docs"] if settings.docs_enabled else []), *greeting]

    def ready() -> None:
        _out.print("\n".join(lines), markup=False)

    watched = Path(__file__).parent if reload else None
    return await serve_here(http.create_app(settings), settings, ready=ready, watched=watched)


async def _first_admin(settings: Settings) -> list[str]:
    if settings.live and not (settings.admin_email and settings.admin_password):
        return []
    given = settings.admin_password.get_secret_value() if settings.admin_password else None
    email, password = settings.admin_email or _FIRST_ADMIN, given or _new_password()
    if not await wiring.ensure_admin(settings, email, password):
        return []
    return [f"Admin  {email}  password: {'as in ADMIN_PASSWORD' if given else password}"]


def _warn_of_files(settings: Settings) -> None:
    if settings.live and is_kept_in_files(settings):
        log.warning("mail_is_kept_in_files", folder=str(settings.cairn_home / "mail"))


@contextmanager
def _database() -> Iterator[Settings]:
    """The settings with a database: the given one, that of a running `up`, or the embedded one."""
    settings = load_settings()
    if settings.database_url is not None:
        yield settings
        return
    settings = _at_home(settings)
    embedded = EmbeddedPostgres(settings.cairn_home)
    running = embedded.running_dsn()
    if running:
        yield _with_database(settings, running)
        return
    with embedded as dsn:
        yield _with_database(settings, dsn)


def _at_home(settings: Settings) -> Settings:
    """The settings with CAIRN_HOME made and, in development, its secrets in it."""
    home = settings.cairn_home
    try:
        home.mkdir(mode=0o711, parents=True, exist_ok=True)
        if not os.access(home, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
        if settings.live:
            return settings
        make_secrets(home)
    except OSError as error:
        raise EmbeddedError(
            f"{home} cannot be written: {error.strerror}. Set CAIRN_HOME to a folder of yours."
        ) from None
    return load_settings()


def _with_database(settings: Settings, dsn: str) -> Settings:
    return settings.model_copy(update={"database_url": SecretStr(dsn)})


def _owner(settings: Settings) -> str:
    url = settings.database_admin_url or settings.database_url
    if url is None:
        raise SettingsError(["DATABASE_URL is missing."])
    return url.get_secret_value()


def _new_password() -> str:
    return f"Aa1-{secrets.token_urlsafe(15)}"


def _say(facts: Mapping[str, object], sentence: str) -> None:
    _out.print(json.dumps(facts) if _as_json else sentence, markup=False)


def _refused(refusal: Refusal) -> None:
    problems = [(problem.pointer, problem.message) for problem in refusal.errors]
    if _as_json:
        errors = [{"pointer": pointer, "message": message} for pointer, message in problems]
        facts = {"code": refusal.code, "detail": refusal.detail, "errors": errors}
        _out.print(orjson.dumps(facts).decode(), markup=False)
        return
    lines = [refusal.detail, *(f"  {pointer}: {message}" for pointer, message in problems)]
    _errors.print("\n".join(lines), markup=False)


def _table(rows: Sequence[Mapping[str, object]]) -> None:
    if _as_json:
        _out.print(orjson.dumps(rows, default=str).decode(), markup=False)
        return
    table = Table(*(rows[0] if rows else ("nothing",)))
    for row in rows:
        table.add_row(*(str(value) for value in row.values()))
    _out.print(table)


if __name__ == "__main__":
    main()
