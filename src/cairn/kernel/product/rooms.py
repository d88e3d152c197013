"""Rooms of the kernel that have routes, jobs or tables of their own below /api/v1, as manifests."""

from __future__ import annotations

from collections.abc import Iterable

from cairn.kernel.access import PermissionTable
from cairn.kernel.backup.continuous import continuous_jobs
from cairn.kernel.backup.jobs import backup_jobs
from cairn.kernel.backup.work import Backups
from cairn.kernel.db.holdings import Holding
from cairn.kernel.files.service import Files
from cairn.kernel.notify import Kinds, permissions
from cairn.kernel.notify.jobs import TIDY, TIDYING, Present, write_job
from cairn.kernel.notify.models import Notification
from cairn.kernel.product import Product
from cairn.kernel.search import Search
from cairn.kernel.settings import Settings
from cairn.kernel.web.notifications import routes
from cairn.kernel.web.searching import search_routes


def of_all(
    products: Iterable[Product], present: Present, settings: Settings, files: Files
) -> tuple[Product, Product]:
    """Those that concern every product, served or not: notifications and backups."""
    known = tuple(products)
    return notifications(known, present), backed_up(settings, known, files)


def notifications(products: Iterable[Product], present: Present) -> Product:
    """What `products` may tell people, served or not: a job that was queued while they were is still understood.
    `present` knows who has an account. Raises ValueError for kinds that do not fit together."""
    kinds = Kinds({product.name: product.notifications for product in products})
    return Product(
        name="notifications",
        title="Notifications",
        description="What happened that you should know, whichever product it happened in.",
        routes=(routes,),
        permissions=permissions.table,
        jobs=(write_job(kinds, present), TIDY),
        schedules=(TIDYING,),
        holdings=(Holding("notifications", Notification, "owner_id", folder="accounts"),),
    )


def search(products: Iterable[Product]) -> Product:
    """Over what the served `products` offer. Raises ValueError for a kind that is offered twice."""
    offered = Search([offer for product in products for offer in product.searched])
    return Product(
        name="*",
        title="Search",
        description="One search over everything that you may see.",
        routes=(search_routes(offered.tags),),
        permissions=PermissionTable("*"),
        services={Search: offered},
    )


def backed_up(settings: Settings, products: Iterable[Product], files: Files) -> Product:
    """Backups of everything, also of `products` that are not served; by the clock where the settings say where to."""
    made = Backups(settings, files.store.store, [schema for product in products for schema in product.apart])
    jobs, schedules = backup_jobs(settings, made)
    more_jobs, more_schedules = continuous_jobs(settings, files.database, files.store)
    return Product(
        name="backups",
        title="Backups",
        description="What was, sealed.",
        routes=(),
        permissions=PermissionTable("backups"),
        services={Backups: made},
        jobs=(*jobs, *more_jobs),
        schedules=(*schedules, *more_schedules),
    )
