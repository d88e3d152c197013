"""How each operation is called, by curl and by both client libraries, out of the OpenAPI document's own examples.

`tests/clients/test_samples.py` sends the first and compiles the second; the third is compiled where its library is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from cairn.kernel.web.examples import Node, NoExample, example_body, example_of

AN_ID = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
WORDS: Mapping[str, str] = {"q": "tent", "name": "postgresql", "dest": "nepal"}
"""What parameters say that are no ids, and that an operation cannot do without."""
_PARAMETER = re.compile(r"\{(\w+)\}")
_JSON, _FORM = "application/json", "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Sample:
    """One operation, as it is called in an example.

    `path` and `query`: the parameters that it cannot do without. `media`: what its body is; empty for none. `body`: its
    JSON, or the text of an upload.
    """

    method: str
    template: str
    noun: str
    verb: str
    operation_id: str
    path: Mapping[str, str]
    ids: frozenset[str]
    query: Mapping[str, str]
    media: str = ""
    body: object = None
    model: str = ""
    keyed: bool = False
    public: bool = False

    @property
    def url(self) -> str:
        """The path with its parameters, and the query."""
        filled = _PARAMETER.sub(lambda found: self.path[found[1]], self.template)
        asked = "&".join(f"{name}={value}" for name, value in self.query.items())
        return f"{filled}?{asked}" if asked else filled


def code_samples(document: Node, method: str, path: str, node: Node) -> list[Node]:
    """What stands in an operation's `x-codeSamples`; nothing where its body has no example."""
    try:
        sample = sample_of(document, method, path, node)
    except NoExample:
        return []
    return [
        {"lang": "Shell", "label": "curl", "source": curl(sample)},
        {"lang": "Python", "label": "Python", "source": python(sample)},
        {"lang": "TypeScript", "label": "TypeScript", "source": typescript(sample)},
    ]


def sample_of(document: Node, method: str, path: str, node: Node) -> Sample:
    """The operation with an example of all that it needs. Raises `NoExample`."""
    noun, operation_id = str(node["x-noun"]), str(node["operationId"])
    parameters = cast("list[Node]", node.get("parameters", []))
    in_path = {str(each["name"]): _value(document, each) for each in parameters if each["in"] == "path"}
    media, body, model = _body(document, node) if "requestBody" in node else ("", None, "")
    return Sample(
        method=method.upper(), template=path, noun=noun, verb=operation_id.removeprefix(f"{noun}_"),
        operation_id=operation_id, path=in_path,
        ids=frozenset(name for name, value in in_path.items() if value == AN_ID),
        query={str(each["name"]): _value(document, each) for each in parameters
               if each["in"] == "query" and each.get("required")},
        media=media, body=body, model=model,
        keyed=any(each["name"] == "Idempotency-Key" for each in parameters),
        public=node["x-permission"] == "public",
    )  # fmt: skip


def _value(document: Node, parameter: Node) -> str:
    schema = cast("Node", parameter["schema"])
    if schema.get("format") == "uuid":
        return AN_ID
    known = WORDS.get(str(parameter["name"]))
    return known or str(example_of(document, schema, f"?{parameter['name']}"))


def _body(document: Node, node: Node) -> tuple[str, object, str]:
    """Media type, content, and the name of its schema."""
    content = cast("dict[str, dict[str, Node]]", cast("Node", node["requestBody"])["content"])
    if _JSON in content:
        said = str(content[_JSON]["schema"])
        named = re.search(r"#/components/schemas/(\w+)", said)
        return _JSON, example_body(document, node), named[1] if named else ""
    media = next(iter(content))
    if _FORM in content:
        return media, None, str(node["operationId"])
    return media, str(content[media]["example"]), ""


def curl(sample: Sample) -> str:
    """A command of a shell that has CAIRN_URL and TOKEN."""
    lines = [f'curl -sS -X {sample.method} "$CAIRN_URL{sample.url}"']
    if not sample.public:
        lines.append('-H "Authorization: Bearer $TOKEN"')
    if sample.keyed and sample.method == "POST":
        lines.append('-H "Idempotency-Key: $(uuidgen)"')
    if sample.media:
        lines += [f'-H "Content-Type: {sample.media}"', f"--data-binary {_quoted(sample)}"]
    return " \\\n  ".join(lines)


def _quoted(sample: Sample) -> str:
    if sample.body is None:
        return f"@file.{sample.media.rpartition('/')[2]}"
    text = sample.body if isinstance(sample.body, str) else json.dumps(sample.body, ensure_ascii=False)
    return "'" + text.replace("'", "'\\''") + "'"


def python(sample: Sample) -> str:
    """A program on `cairn_client`."""
    given = [
        f'UUID("{value}")' if name in sample.ids else json.dumps(value) for name, value in sample.path.items()
    ]
    given += [f"{name}={json.dumps(value)}" for name, value in sample.query.items()]
    names = ["Cairn"]
    if sample.media == _JSON:
        given.append(f"body=models.{sample.model}.from_dict({sample.body!r})")
        names.append("models")
    elif sample.media and sample.body is None:
        model = "".join(part.capitalize() for part in sample.operation_id.split("_")) + "Body"
        file = f'File(open("file.png", "rb"), "file.png", "{sample.media}")'
        given.append(f"body=models.{model}(file={file})")
        names += ["File", "models"]
    elif sample.media:
        given.append(f'body=File(open("file.txt", "rb"), mime_type="{sample.media}")')
        names.append("File")
    who = "" if sample.public else ', token="…"'
    head = ["from uuid import UUID", ""] if sample.ids else []
    head += [f"from cairn_client import {', '.join(names)}", ""]
    call = f"cairn.{sample.noun}.{sample.verb}({', '.join(given)})"
    return "\n".join([*head, f'with Cairn("http://127.0.0.1:8000"{who}) as cairn:', f"    {call}"])


def typescript(sample: Sample) -> str:
    """A call through `client` of the TypeScript library."""
    parts = []
    parameters = [
        f"{place}: {json.dumps(dict(values))}"
        for place, values in (("path", sample.path), ("query", sample.query))
        if values
    ]
    if parameters:
        parts.append(f"params: {{ {', '.join(parameters)} }}")
    if sample.media == _JSON:
        parts.append(f"body: {json.dumps(sample.body, ensure_ascii=False)}")
    elif sample.media:
        content = "content" if sample.body is None else json.dumps(sample.body)
        parts += [f"body: {content}", f'headers: {{ "Content-Type": "{sample.media}" }}']
    more = f", {{ {', '.join(parts)} }}" if parts else ""
    return f'const {{ data }} = await client.{sample.method}("{sample.template}"{more});'
