"""Expenses served alone are the API that was asked for: its name, its tags, its routes, each with an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, cast

import jsonschema_rs
import pytest

from cairn import wiring
from cairn.kernel.settings import SettingsError, load_settings
from cairn.kernel.web.bodies import Answer
from cairn.main import openapi_document
from cairn.products.expenses.examples import EXAMPLES
from tests.conftest import settings_for
from tests.promises.examples import Node, NoExample, example_content, example_of, resolved

pytestmark = pytest.mark.unit
NOWHERE: Final = "postgresql://nobody@127.0.0.1:1/nothing"
SAID: Final = (
    ("Authentication", "User authentication and token management"),
    ("Users", "User profile management"),
    ("Categories", "Expense category management"),
    ("Expenses", "Expense tracking and management"),
    ("Analytics", "Expense analytics and reporting"),
)
"""Tags in the words of the source, in its order."""
KERNEL: Final = {"System", "Notifications", "Search"}


@pytest.fixture(scope="module")
def document() -> Node:
    return openapi_document(settings_for(NOWHERE, PRODUCTS="expenses"))


def _operations(document: Node) -> Iterator[tuple[str, Node]]:
    for path, item in cast("Mapping[str, Mapping[str, Node]]", document["paths"]).items():
        for method, node in item.items():
            yield f"{method.upper()} {path}", node


def _tags(document: Node) -> dict[str, str]:
    return {tag["name"]: tag["description"] for tag in cast("list[dict[str, str]]", document["tags"])}


def test_alone_it_has_the_name_that_was_asked_for(document: Node) -> None:
    info = cast("dict[str, str]", document["info"])
    assert (info["title"], info["description"], info["version"]) == (
        "Expense Management API", "Track and analyze personal expenses", "1.0.0",
    )  # fmt: skip


@pytest.mark.parametrize(
    "products", ["expenses", "accounts,expenses", '["expenses"]', " expenses , accounts"]
)
def test_alone_is_with_accounts_or_without(products: str) -> None:
    assert load_settings({"PRODUCTS": products}).api_title == "Expense Management API"


@pytest.mark.parametrize(
    "given", [{}, {"PRODUCTS": "travel,expenses"}, {"PRODUCTS": "travel"}, {"PRODUCTS": "accounts"}]
)
def test_otherwise_it_has_the_common_name(given: dict[str, str]) -> None:
    settings = load_settings(given)
    assert (settings.api_title, settings.api_description) == ("Cairn", "One kernel and six products.")


@pytest.mark.parametrize("products", ["[1", "{}", "[1]"])
def test_what_is_no_list_of_names_is_refused(products: str) -> None:
    with pytest.raises(SettingsError, match="PRODUCTS"):
        load_settings({"PRODUCTS": products})


def test_what_is_set_wins() -> None:
    settings = load_settings({"PRODUCTS": "expenses", "API_TITLE": "Mine", "API_DESCRIPTION": "My money"})
    assert (settings.api_title, settings.api_description) == ("Mine", "My money")


def test_tags_are_in_the_words_of_the_source(document: Node) -> None:
    """Those that routes use; the source's own before others of the product."""
    found = _tags(document)
    used = {tag for _, node in _operations(document) for tag in cast("list[str]", node["tags"])}
    assert set(found) == used
    wanted = [(tag, says) for tag, says in SAID if tag in used]
    assert [pair for pair in found.items() if pair in SAID] == wanted
    assert {"Authentication", "Users"} <= used


def test_in_the_whole_program_tags_say_the_same(document: Node) -> None:
    whole = _tags(openapi_document(settings_for(NOWHERE)))
    assert _tags(document).items() <= whole.items()
    assert whole["Itineraries"].startswith("Itineraries and how safe")


def test_only_its_own_routes_are_served_and_those_of_accounts_and_the_system(document: Node) -> None:
    built = wiring.build(settings_for(NOWHERE, PRODUCTS="expenses"))
    assert [product.name for product in built.products] == ["accounts", "expenses"]
    tags = {noun.tag for product in built.products for noun in (*product.routes, *product.root_routes)}
    found = {tag for _, node in _operations(document) for tag in cast("list[str]", node["tags"])}
    assert found == tags | KERNEL


def _own(document: Node) -> Iterator[tuple[str, Node]]:
    for where, node in _operations(document):
        if str(node["x-permission"]).startswith("expenses:"):
            yield where, node


def test_each_operation_is_described_and_shown_by_example(document: Node) -> None:
    """An answer by what the document says of it, a body as it can be sent."""
    wrong: dict[str, str] = {}
    for where, node in _own(document):
        if not node.get("summary") or not node.get("description"):
            wrong[where] = "is not described"
        try:
            _shown(document, node)
        except NoExample as missing:
            wrong[where] = f"has no example at {missing}"
    assert wrong == {}


@pytest.mark.parametrize("model", EXAMPLES, ids=lambda model: model.__name__)
def test_an_example_fits_what_it_shows(document: Node, model: type[Answer]) -> None:
    schemas = cast("dict[str, dict[str, Node]]", document["components"])["schemas"]
    assert schemas[model.__name__]["examples"] == [EXAMPLES[model]]
    whole = {"$ref": f"#/components/schemas/{model.__name__}", "components": document["components"]}
    jsonschema_rs.validator_for(whole, validate_formats=True).validate(EXAMPLES[model])
    assert set(EXAMPLES[model]) == set(cast("Node", schemas[model.__name__]["properties"]))


def _shown(document: Node, node: Node) -> None:
    """Raises `NoExample` where a body, or an answer of JSON, is not shown."""
    if "requestBody" in node:
        example_content(document, node)
    for status, answer in cast("dict[str, Node]", node["responses"]).items():
        content = cast("dict[str, Node]", answer.get("content", {}))
        if status.startswith("2") and (media := content.get("application/json")):
            _example_of_answer(document, media)


def _example_of_answer(document: Node, media: Node) -> object:
    if "example" in media or "examples" in media:
        return media.get("example", media.get("examples"))
    schema = resolved(document, cast("Node", media["schema"]))
    items = cast("dict[str, Node]", schema.get("properties", {})).get("items")
    if items is not None and "next_cursor" in cast("dict[str, Node]", schema["properties"]):
        return example_of(document, items, "/items")
    return example_of(document, schema)
