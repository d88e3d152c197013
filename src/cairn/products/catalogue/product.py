"""The catalogue's manifest."""

from cairn.kernel.db.holdings import Holding
from cairn.kernel.product import Product
from cairn.products.catalogue import permissions
from cairn.products.catalogue.errors import SkuTaken
from cairn.products.catalogue.files.routes import routes as files
from cairn.products.catalogue.items.jobs import ANALYZE_ITEMS
from cairn.products.catalogue.items.models import Item
from cairn.products.catalogue.items.queries import SEARCHED_ITEMS
from cairn.products.catalogue.items.routes import routes as items
from cairn.products.catalogue.seed import seed
from cairn.products.catalogue.smoke import SMOKE

catalogue = Product(
    name="catalogue",
    title="Items",
    description="The generic items resource: create, find, change, delete, in bulk too.",
    routes=(items, files),
    permissions=permissions.table,
    jobs=(ANALYZE_ITEMS,),
    seed=seed,
    commands={"items": "cairn.products.catalogue.items.commands"},
    holdings=(Holding("items", Item, "owner_id", tags=("items", "item:{id}")),),
    searched=(SEARCHED_ITEMS,),
    smoke=SMOKE,
    refusals={"uq_items_owner_id_sku": SkuTaken},
)
