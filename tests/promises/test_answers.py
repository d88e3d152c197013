"""Every answer that an operation can give is in the OpenAPI document, and none that it cannot.

Which status can occur where is said here a second time, from the registry's facts and not from the code that writes the
document.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import jsonschema_rs
import orjson
import pytest
import schemathesis

from cairn import wiring
from cairn.base.refusals import Conflict
from cairn.kernel.access import PUBLIC
from cairn.kernel.web.plan import Plan, plan_of
from cairn.kernel.web.routes import Operation
from cairn.main import openapi_document
from tests.conftest import settings_for
from tests.promises.examples import Node, NoExample, example_body, example_content

pytestmark = pytest.mark.unit

COMMITTED = Path(__file__).resolve().parents[2] / "docs/openapi.json"
ALWAYS = {400, 406, 422, 500, 503}
SETTINGS = settings_for("postgresql://nobody@127.0.0.1:1/nothing")


@pytest.fixture(scope="module")
def document() -> dict[str, object]:
    return openapi_document(SETTINGS)


@pytest.fixture(scope="module")
def operations() -> dict[tuple[str, str], Operation]:
    """The registry, by method and path."""
    built = wiring.build(SETTINGS)
    return {(item.method, base + item.path or "/"): item for base, item in built.operations()}


def _documented(document: Node) -> Iterator[tuple[tuple[str, str], Node]]:
    for path, item in cast("Mapping[str, Mapping[str, Node]]", document["paths"]).items():
        for method, node in item.items():
            yield (method.upper(), path), node


def can_answer(plan: Plan) -> set[int]:
    """The statuses that may occur, by the rules of the contract."""
    operation = plan.operation
    found = ALWAYS | {operation.status, *operation.also} | {refusal.status for refusal in operation.refusals}
    facts = {
        206: bool(operation.contents),
        416: bool(operation.contents),
        304: operation.method == "GET" and operation.validated,
        401: operation.credentials == "bearer",
        403: operation.permission is not PUBLIC,
        404: "{" in operation.path,
        409: (plan.needs_work and operation.keeps_outcomes)
        or any(issubclass(refusal, Conflict) for refusal in operation.refusals),
        412: operation.method != "GET" and operation.subject is not None,
        408: plan.takes_body,
        413: plan.takes_body,
        415: plan.takes_body,
        429: bool(operation.limit),
    }
    return found | {status for status, true in facts.items() if true}


def test_the_document_has_every_operation_and_no_other(
    document: Node, operations: Mapping[tuple[str, str], Operation]
) -> None:
    assert {where for where, _ in _documented(document)} == set(operations)


BY_THE_SERVER = {414, 431}
"""An address or headers too large to read: the HTTP server says so, without a body, before there is an operation."""


def test_the_statuses_are_those_that_can_occur(
    document: Node, operations: Mapping[tuple[str, str], Operation]
) -> None:
    wrong: dict[str, dict[str, list[int]]] = {}
    for where, node in _documented(document):
        said = {int(status) for status in cast("dict[str, object]", node["responses"])}
        true = can_answer(plan_of(operations[where])) | BY_THE_SERVER
        if said != true:
            wrong[" ".join(where)] = {"lacks": sorted(true - said), "invents": sorted(said - true)}
    assert wrong == {}


def test_every_operation_is_described(document: Node) -> None:
    tags = {tag["name"] for tag in cast("list[dict[str, str]]", document["tags"])}
    for where, node in _documented(document):
        assert node.get("summary"), where
        assert node.get("description"), where
        assert set(cast("list[str]", node["tags"])) <= tags, where
        assert node.get("security"), where
        assert node.get("x-permission"), where


def test_every_operation_has_a_name_of_its_own(document: Node) -> None:
    names = [str(node["operationId"]) for _, node in _documented(document)]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", name)] == []


def test_every_schema_has_a_name_of_its_own(document: Node) -> None:
    """Else its module would be part of it, and of what the client libraries call it."""
    schemas = cast("dict[str, dict[str, object]]", document["components"])["schemas"]
    assert [name for name in schemas if "__" in name] == []


def test_only_public_operations_may_be_called_by_nobody(document: Node) -> None:
    for where, node in _documented(document):
        nobody = {} in cast("list[object]", node["security"])
        assert nobody == (node["x-permission"] == "public"), where


def test_a_refusal_is_a_problem_with_an_example_that_fits(
    document: Node, operations: Mapping[tuple[str, str], Operation]
) -> None:
    problem = jsonschema_rs.validator_for(
        cast("dict[str, dict[str, dict[str, object]]]", document["components"])["schemas"]["Problem"]
    )
    for where, node in _documented(document):
        for status, answer in cast("dict[str, dict[str, object]]", node["responses"]).items():
            assert answer["description"], where
            if int(status) in BY_THE_SERVER:
                assert "content" not in answer, where
                continue
            if int(status) < 400 or int(status) in operations[where].also:
                continue
            content = cast("dict[str, dict[str, object]]", answer["content"])
            as_page = ["text/html"] if operations[where].page and status == "503" else []
            assert list(content) == ["application/problem+json", *as_page], where
            example = cast("dict[str, object]", content["application/problem+json"]["example"])
            problem.validate(example)
            assert example["status"] == int(status), where


def test_every_body_has_an_example_that_is_taken(
    document: Node, operations: Mapping[tuple[str, str], Operation]
) -> None:
    wrong: dict[str, str] = {}
    for where, node in _documented(document):
        plan = plan_of(operations[where])
        assert ("requestBody" in node) == plan.takes_body, where
        if plan.upload:
            assert example_content(document, node).keys() == operations[where].takes.keys()
        if plan.body is None:
            continue
        try:
            plan.body.model_validate(example_body(document, node))
        except (NoExample, ValueError) as problem:
            wrong[" ".join(where)] = f"{type(problem).__name__}: {problem}"
    assert wrong == {}


def test_the_document_is_openapi_3_1(document: Node) -> None:
    checked = copy.deepcopy(dict(document))
    # The specification allows a relative reference here; its published schema of 2022 does not yet.
    schemes = cast("dict[str, dict[str, dict[str, dict[str, dict[str, str]]]]]", checked["components"])
    for flow in (
        flow for scheme in schemes["securitySchemes"].values() for flow in scheme.get("flows", {}).values()
    ):
        flow["tokenUrl"] = "http://localhost" + flow["tokenUrl"]
    assert checked["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(checked).validate()


def test_the_committed_copy_is_the_live_document(document: Node) -> None:
    assert orjson.loads(COMMITTED.read_bytes()) == orjson.loads(orjson.dumps(document)), "run `make pages`"
