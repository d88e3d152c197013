"""Examples out of the OpenAPI document: requests that ask for no more than they must, answers with every field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

Node: TypeAlias = Mapping[str, object]
Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

METHODS = ("get", "post", "put", "patch", "delete")
EXAMPLE_ID = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
DEEPEST = 6
"""Schemas that hold themselves are shown so deep."""
_FORMATS = {
    "uuid": EXAMPLE_ID, "date": "2026-03-01", "date-time": "2026-03-01T12:00:00Z", "email": "alice@example.com",
    "uri": "https://example.com/", "password": "Trail-Mix-42!",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path, as documented."""

    method: str
    path: str
    node: Node

    @property
    def tag(self) -> str:
        """The folder that it belongs to."""
        return str(cast("list[str]", self.node["tags"])[0])

    @property
    def parameters(self) -> list[Node]:
        """What path, query and headers take."""
        return cast("list[Node]", self.node.get("parameters", []))

    @property
    def responses(self) -> dict[str, Node]:
        """Answers by status."""
        return cast("dict[str, Node]", self.node["responses"])

    @property
    def body(self) -> dict[str, Node]:
        """Media types that it takes."""
        return cast("dict[str, Node]", cast("Node", self.node.get("requestBody", {})).get("content", {}))


def operations(document: Node) -> Iterator[Operation]:
    """Every operation, in the document's order."""
    for path, methods in cast("dict[str, dict[str, Node]]", document["paths"]).items():
        for method, node in methods.items():
            if method in METHODS:
                yield Operation(method.upper(), path, node)


def resolved(document: Node, schema: Node) -> Node:
    """The schema itself, where it is named by a reference."""
    while "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        schema = cast("dict[str, dict[str, Node]]", document["components"])["schemas"][name]
    return schema


def schema_name(schema: Node) -> str:
    """The name of a schema that is a reference, else nothing."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def request_example(document: Node, media: Node) -> Json:
    """A body: the first example that is shown, else the required fields; where none is required, the first one."""
    shown = cast("dict[str, dict[str, Json]]", media.get("examples", {}))
    if shown:
        return next(iter(shown.values()))["value"]
    if "example" in media:
        return cast("Json", media["example"])
    return example_of(document, cast("Node", media["schema"]), whole=False)


def answer_example(document: Node, media: Node) -> Json:
    """An answer with every field that it can have."""
    if "example" in media:
        return cast("Json", media["example"])
    return example_of(document, cast("Node", media.get("schema", {})), whole=True)


def example_of(document: Node, schema: Node, *, whole: bool, field: str = "", depth: int = 0) -> Json:
    """What the schema says that it looks like; `whole`: optional fields too."""
    schema = resolved(document, schema)
    shown = _shown(schema)
    if shown:
        return shown[0]
    for choice in cast("list[Node]", schema.get("anyOf", schema.get("oneOf", ()))):
        if choice.get("type") != "null":
            return example_of(document, choice, whole=whole, field=field, depth=depth)
    return _by_type(document, schema, whole=whole, field=field, depth=depth)


def _shown(schema: Node) -> list[Json]:
    """Values that the schema itself names, the best first."""
    for several in ("examples", "enum"):
        if schema.get(several):
            return cast("list[Json]", schema[several])
    return [
        cast("Json", schema[one])
        for one in ("example", "const", "default")
        if one in schema and (schema[one] is not None or one == "const")
    ]


def _by_type(document: Node, schema: Node, *, whole: bool, field: str, depth: int) -> Json:
    made: Json = {} if depth == 0 else None
    match schema.get("type"):
        case "object":
            made = _object(document, schema, whole=whole, depth=depth)
        case "array":
            items = cast("Node", schema.get("items", {}))
            made = [] if depth > DEEPEST else [
                example_of(document, items, whole=whole, field=field, depth=depth + 1)
            ]  # fmt: skip
        case "boolean":
            made = True
        case "integer" | "number":
            made = int(cast("float", schema.get("minimum", 1)))
        case "string":
            made = _FORMATS.get(str(schema.get("format")), _text(schema, field))
    return made


def _text(schema: Node, field: str) -> str:
    if "pattern" in schema and "[0-9]" in str(schema["pattern"]):
        return "12.34"
    return field.replace("_", " ").capitalize() or "Text"


def _object(document: Node, schema: Node, *, whole: bool, depth: int) -> dict[str, Json]:
    properties = cast("dict[str, Node]", schema.get("properties", {}))
    required = cast("list[str]", schema.get("required", []))
    names = list(properties) if whole else required or list(properties)[:1]
    if depth > DEEPEST:
        return {}
    return {
        name: example_of(document, properties[name], whole=whole, field=name, depth=depth + 1)
        for name in names
    }
