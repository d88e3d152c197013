"""Deny by default: every route says who may call it, and every permission that a table holds is asked somewhere."""

from __future__ import annotations

import pytest

from cairn import wiring
from cairn.kernel.access import PUBLIC, Permission
from cairn.kernel.web.routes import Routes
from tests.conftest import settings_for

pytestmark = pytest.mark.unit

ASKED_INSIDE: dict[str, str] = {}
"""Permissions that no route names, each with the place that asks them."""


@pytest.fixture(scope="module")
def cairn() -> wiring.Cairn:
    """The program with every product, built and not opened."""
    return wiring.build(settings_for("postgresql://nobody@127.0.0.1:1/nothing"))


async def _handler() -> None:
    """Does nothing."""


def test_a_route_without_a_permission_stops_the_start() -> None:
    routes = Routes("things", "/things", tag="Things")
    with pytest.raises(TypeError, match="names neither a permission nor PUBLIC"):
        routes.get("")(_handler)
    assert list(routes) == []


@pytest.mark.parametrize("said", [None, "public", "things:thing:read", True])
def test_nothing_else_passes_for_a_permission(said: object) -> None:
    routes = Routes("things", "/things", tag="Things")
    with pytest.raises(TypeError):
        routes.get("", permission=said)(_handler)


def test_every_route_names_a_permission_of_its_product(cairn: wiring.Cairn) -> None:
    foreign = {
        operation.operation_id: operation.permission.name
        for product in (*cairn.rooms, *cairn.products)
        for routes in product.routes
        for operation in routes
        if isinstance(operation.permission, Permission)
        and product.permissions.permissions.get(operation.permission.name) is not operation.permission
    }
    assert foreign == {}


def test_every_table_is_its_products_own(cairn: wiring.Cairn) -> None:
    assert [
        permission.name
        for product in (*cairn.rooms, *cairn.products)
        for permission in product.permissions
        if permission.name.partition(":")[0] != product.name.replace("_", "-")
    ] == []


def test_every_permission_is_asked(cairn: wiring.Cairn) -> None:
    asked = {
        operation.permission for _, operation in cairn.operations() if operation.permission is not PUBLIC
    }
    idle = {
        permission.name
        for product in (*cairn.rooms, *cairn.products)
        for permission in product.permissions
        if permission not in asked
    }
    assert idle == set(ASKED_INSIDE)
