"""Bodies out of the OpenAPI document: what its own examples say, and no more than is asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast

Node = Mapping[str, object]
_FORMATS = {
    "uuid": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f",
    "date": "2026-03-01",
    "date-time": "2026-03-01T12:00:00Z",
}


class NoExample(LookupError):
    """A field that a client must send has nothing that shows what it looks like."""


def resolved(document: Node, schema: Node) -> Node:
    """The schema itself, where it is named by a reference."""
    while "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        components = cast("dict[str, dict[str, Node]]", document["components"])
        schema = components["schemas"][name]
    return schema


def example_body(document: Node, operation: Node) -> object:
    """A body that this operation should take: its required fields; where none is required, the first one shown.

    Raises `NoExample`.
    """
    content = cast("dict[str, dict[str, Node]]", operation["requestBody"])["content"]
    media = content["application/json"]
    shown = cast("dict[str, dict[str, object]]", media.get("examples", {}))
    if shown:
        return next(iter(shown.values()))["value"]
    return example_of(document, cast("Node", media["schema"]))


def example_content(document: Node, operation: Node, body: object = None) -> dict[str, bytes]:
    """Each media type that this operation takes, with a body in it; `body` in place of the document's own JSON.

    Raises `NoExample`.
    """
    content = cast("dict[str, dict[str, Node]]", operation["requestBody"])["content"]
    found = {media: str(node["example"]).encode() for media, node in content.items() if "example" in node}
    if "application/json" in content:
        found["application/json"] = json.dumps(body or example_body(document, operation)).encode()
    if not found:
        raise NoExample("/")
    return found


def example_of(document: Node, schema: Node, where: str = "") -> object:
    """What the schema says that it looks like. Raises `NoExample`."""
    schema = resolved(document, schema)
    for said in ("examples", "enum"):
        if said in schema:
            return cast("list[object]", schema[said])[0]
    for said in ("example", "const"):
        if said in schema:
            return schema[said]
    for choice in cast("list[Node]", schema.get("anyOf", ())):
        if choice.get("type") != "null":
            return example_of(document, choice, where)
    return _by_type(document, schema, where)


def _by_type(document: Node, schema: Node, where: str) -> object:
    match schema.get("type"):
        case "object":
            return _object(document, schema, where)
        case "array":
            return [example_of(document, cast("Node", schema["items"]), f"{where}/0")]
        case "boolean":
            return True
        case "integer":
            return schema.get("minimum", 1)
        case "string" if schema.get("format") in _FORMATS:
            return _FORMATS[str(schema["format"])]
    raise NoExample(where or "/")


def _object(document: Node, schema: Node, where: str) -> object:
    properties = cast("dict[str, Node]", schema.get("properties", {}))
    required = cast("list[str]", schema.get("required", []))
    if required:
        return {name: example_of(document, properties[name], f"{where}/{name}") for name in required}
    for name, field in properties.items():
        try:
            return {name: example_of(document, field, f"{where}/{name}")}
        except NoExample:
            continue
    raise NoExample(where or "/")
