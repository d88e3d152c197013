"""Writes what of `clients/python` is generated, from `docs/openapi.json` and `docs/errors.md`. Run from the root.

openapi-python-client writes bodies, answers and a function for each operation; here stand the groups that make them
methods (`cairn.items.list`), and one error class for each code.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

Node = dict[str, object]

DOCUMENT = Path("docs/openapi.json")
ERRORS = Path("docs/errors.md")
CLIENT = Path("clients/python")
TARGET = CLIENT / "src/cairn_client/generated"
STAMP = "openapi.sha256"
"""Holds what the generated code was made from; `tests/clients/python/test_generated.py` looks at it."""
_BIN = Path(sys.executable).parent
_ROW = re.compile(r"^\| (\d+) \| `(\w+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)
_BYTES: Node = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
_JSON, _FORM = "application/json", "multipart/form-data"
BY_STATUS = {
    400: "BadRequest", 401: "Unauthenticated", 403: "Forbidden", 404: "NotFound", 405: "MethodNotAllowed",
    406: "NotAcceptable", 408: "RequestTimeout", 409: "Conflict", 412: "PreconditionFailed", 413: "ContentTooLarge",
    415: "UnsupportedMediaType", 416: "RangeNotSatisfiable", 422: "Invalid", 429: "TooManyRequests",
    500: "InternalError", 503: "Unavailable",
}  # fmt: skip
"""The classes of `cairn_client.problems` that an error of a code is one of."""


def digest(document: bytes) -> str:
    """What STAMP holds: a hash of the document, however it is laid out."""
    return hashlib.sha256(json.dumps(json.loads(document), sort_keys=True).encode()).hexdigest()


def operations(document: Node) -> Iterator[Node]:
    """Every operation of the document, in its order."""
    for item in cast("dict[str, dict[str, Node]]", document["paths"]).values():
        yield from item.values()


def lean(document: Node) -> Node:
    """The document as the generator shall see it: tags are nouns, refusals are left to `cairn_client.problems`, and
    what is no JSON is bytes."""
    for operation in operations(document):
        operation["tags"] = [operation["x-noun"]]
        operation.pop("x-codeSamples", None)
        parameters = cast("list[dict[str, object]]", operation.get("parameters", []))
        operation["parameters"] = [each for each in parameters if each["name"] != "If-None-Match"]
        operation["responses"] = _answers(cast("dict[str, Node]", operation["responses"]))
        if "requestBody" in operation:
            body = cast("Node", operation["requestBody"])
            body["content"] = _taken(cast("dict[str, Node]", body["content"]))
    components = cast("dict[str, dict[str, object]]", document["components"])
    components["schemas"].pop("Problem")
    return document


def _answers(said: Mapping[str, Node]) -> Node:
    found: Node = {}
    for status, answer in said.items():
        if 200 <= int(status) < 300:
            content = cast("Node", answer.get("content", {}))
            kept = {_JSON: content[_JSON]} if _JSON in content else (_BYTES if content else {})
            found[status] = {"description": answer["description"], **({"content": kept} if kept else {})}
    return found


def _taken(content: Mapping[str, Node]) -> Node:
    """One media type: the one that says most."""
    for media in (_JSON, _FORM):
        if media in content:
            return {media: content[media]}
    return _BYTES


def methods(document: Node) -> dict[str, dict[str, str]]:
    """Each noun's methods, and the operation of each."""
    found: dict[str, dict[str, str]] = {}
    for operation in operations(document):
        noun, name = str(operation["x-noun"]), str(operation["operationId"])
        found.setdefault(noun, {})[name.removeprefix(f"{noun}_")] = name
    return dict(sorted(found.items()))


def codes(page: str) -> dict[str, tuple[int, str]]:
    """Each code of `docs/errors.md`: its status, its sentence and what to do about it."""
    found: dict[str, tuple[int, str]] = {}
    for status, code, says, advice in _ROW.findall(page):
        found.setdefault(code, (int(status), f"{says}\n\n    {advice}"))
    return dict(sorted(found.items()))


def class_of(code: str) -> str:
    """`item_not_found` is `ItemNotFound`."""
    return "".join(part.capitalize() for part in code.split("_"))


def errors_page(page: str) -> str:
    """The module with one class for each code."""
    known = {name: status for status, name in BY_STATUS.items()}
    lines = [
        '"""One class for each `code` that an operation can refuse with."""',
        "",
        "from ..problems import (",
    ]
    lines += [f"    {name} as {name}," for name in ("ApiError", *sorted(known))] + [")", ""]
    table = ["", "BY_CODE: dict[str, type[ApiError]] = {"]
    for code, (status, says) in codes(page).items():
        name = class_of(code)
        if name not in known:
            lines += [
                "",
                f"class {name}({BY_STATUS[status]}):",
                f'    """{says}\n    """',
                "",
                f"    code = {code!r}",
                "",
            ]
        table.append(f"    {code!r}: {name},")
    return "\n".join([*lines, *table, "}", ""])


def group_page(noun: str, said: Mapping[str, str]) -> str:
    """The module with a noun's methods, for both kinds of client."""
    lines = [
        '"""Written by `make clients`."""',
        "",
        "from ...bound import AsyncBound, AsyncSender, Bound, Sender",
    ]
    lines += [f"from ..api.{noun}.{name} import {name} as _{name}" for name in said.values()]
    for prefix, sender, bound in (("", "Sender", "Bound"), ("Async", "AsyncSender", "AsyncBound")):
        lines += [
            "",
            "",
            f"class {prefix}{class_of(noun)}:",
            f"    def __init__(self, sender: {sender}) -> None:",
        ]
        lines += [f"        self.{verb} = {bound}(sender, _{name})" for verb, name in said.items()]
    return "\n".join([*lines, ""])


def groups_page(document: Node) -> str:
    """The module with all nouns; each is imported when it is first named."""
    nouns = methods(document)
    lines = ['"""Written by `make clients`."""', "", "from functools import cached_property"]
    lines += [
        "from typing import TYPE_CHECKING",
        "",
        "from ..bound import AsyncSender, Sender",
        "",
        "if TYPE_CHECKING:",
    ]
    lines += [f"    from .groups.{noun} import Async{class_of(noun)}, {class_of(noun)}" for noun in nouns]
    for prefix in ("", "Async"):
        lines += ["", "", f"class {prefix}Groups:", '    """Every noun of the API."""', ""]
        lines += [f"    def __init__(self, sender: {prefix}Sender) -> None:", "        self._sender = sender"]
        for noun in nouns:
            name = f"{prefix}{class_of(noun)}"
            lines += ["", "    @cached_property", f'    def {noun}(self) -> "{name}":']
            lines += [
                f"        from .groups.{noun} import {name}",
                "",
                f"        return {name}(self._sender)",
            ]
    return "\n".join([*lines, ""])


def _generate(document: Node, folder: Path) -> None:
    source = folder / "openapi.json"
    source.write_text(json.dumps(lean(document)), encoding="utf-8")
    done = subprocess.run(
        [
            _BIN / "openapi-python-client", "generate", "--path", source, "--meta", "none",
            "--output-path", folder / "generated", "--config", CLIENT / "openapi-python-client.yaml",
            "--custom-template-path", CLIENT / "templates", "--fail-on-warning",
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"the generator left something out:\n{done.stdout}{done.stderr}")


def write(document: bytes, errors: str, target: Path) -> None:
    """Generate into `target`, in place of what is there. SystemExit where an operation cannot be generated whole."""
    read = cast("Node", json.loads(document))
    pages = {
        "errors.py": errors_page(errors),
        "groups/__init__.py": '"""Nouns."""\n',
        "every.py": groups_page(read),
    }
    pages |= {f"groups/{noun}.py": group_page(noun, said) for noun, said in methods(read).items()}
    with tempfile.TemporaryDirectory(prefix="cairn-client-") as place:
        made = Path(place) / "generated"
        _generate(read, Path(place))
        (made / "groups").mkdir()
        for name, text in pages.items():
            (made / name).write_text(text, encoding="utf-8")
        (made / "client.py").unlink()
        (made / STAMP).write_text(digest(document) + "\n", encoding="utf-8")
        rules = ["--isolated", "--line-length", "110", "--target-version", "py311"]
        for verb in (["check", "--select", "I,F401", "--fix"], ["format"]):
            subprocess.run([_BIN / "ruff", *verb, *rules, "-q", "--no-cache", made], check=True)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(made, target)


def main() -> None:
    """Write the generated half of the client."""
    write(DOCUMENT.read_bytes(), ERRORS.read_text(encoding="utf-8"), TARGET)
    sys.stdout.write(f"{TARGET}\n")


if __name__ == "__main__":
    main()
