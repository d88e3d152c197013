"""The manifest of status."""

from cairn.kernel.probes import Board
from cairn.kernel.product import Product
from cairn.products.status import permissions
from cairn.products.status.incidents.routes import routes as incidents
from cairn.products.status.page import Heading
from cairn.products.status.page import routes as page
from cairn.products.status.seed import seed
from cairn.products.status.services.jobs import FORGET, SCHEDULES, sampling
from cairn.products.status.services.routes import routes as services
from cairn.products.status.smoke import SMOKE


def status(board: Board, title: str) -> Product:
    """The product, on the probes of this process. `title`: what the page is about."""
    return Product(
        name="status",
        title="Status",
        description="What the platform depends on, how it is doing, and what happened when.",
        routes=(services, incidents),
        root_routes=(page,),
        services={Heading: Heading(title)},
        permissions=permissions.table,
        jobs=(sampling(board), FORGET),
        schedules=SCHEDULES,
        seed=seed,
        smoke=SMOKE,
    )
