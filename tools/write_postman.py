"""Writes the Postman collection (v2.1, which Insomnia imports too) and its environments from `docs/openapi.json`.

`python -m tools.write_postman`: a folder per tag, a request per operation with the answers that it can give,
tokens that are kept and refreshed by scripts, and in each request a test that its answer is one which the document
lists.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, cast

from tools.openapi_examples import (
    EXAMPLE_ID,
    Json,
    Node,
    Operation,
    answer_example,
    operations,
    request_example,
)
from tools.postman_scripts import BEFORE_EACH, after
from tools.postman_variables import Variables

DOCUMENT = Path("docs/openapi.json")
FOLDER = Path("docs/postman")
COLLECTION = FOLDER / "cairn.postman_collection.json"
SCHEMA: Final = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
ABOUT: Final = """Every operation of Cairn, made from its OpenAPI document by `make clients`.

Choose an environment (local, staging), put your address and password into it, and send anything: the script before each
request signs in, and refreshes the access token when it is over. What a request creates is kept in variables that later
requests use. "Users" stands last, and ends with the erasure of the account that is signed in."""
LAST_TAG: Final = "Users"
SAVED_REFUSALS: Final = ("404", "409", "422")
"""Refusals that are saved as example answers; the others look the same."""
_LISTS: Final = ("application/json", "application/problem+json")


def collection(document: Node) -> dict[str, Json]:
    """The whole collection."""
    variables = Variables(document)
    folders: dict[str, list[Json]] = {}
    for operation in _in_order(operations(document)):
        folders.setdefault(operation.tag, []).append(_item(document, operation, variables))
    told = {str(tag["name"]): str(tag["description"]) for tag in cast("list[Node]", document["tags"])}
    order = [*(tag for tag in told if tag != LAST_TAG), LAST_TAG]
    items: list[Json] = [{"name": tag, "description": told[tag], "item": folders[tag]} for tag in order]
    info = cast("Node", document["info"])
    return {
        "info": {
            "_postman_id": EXAMPLE_ID, "name": str(info["title"]), "description": ABOUT, "schema": SCHEMA,
            "version": str(info["version"]),
        },
        "auth": _bearer("{{access_token}}"),
        "event": [_event("prerequest", BEFORE_EACH)],
        "variable": [{"key": key, "value": value, "type": "string"} for key, value in variables.defaults.items()],
        "item": items,
    }  # fmt: skip


def environment(name: str, base_url: str, email: str) -> dict[str, Json]:
    """An environment: where, and who. The password is for its user to fill in."""
    values: list[Json] = [
        {"key": "base_url", "value": base_url, "type": "default", "enabled": True},
        {"key": "email", "value": email, "type": "default", "enabled": True},
        {"key": "password", "value": "", "type": "secret", "enabled": True},
    ]
    return {
        "id": hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), "name": f"Cairn, {name}",
        "values": values, "_postman_variable_scope": "environment",
    }  # fmt: skip


def written() -> dict[Path, str]:
    """What stands in each file."""
    document = cast("Node", json.loads(DOCUMENT.read_bytes()))
    made = {
        COLLECTION: collection(document),
        FOLDER / "local.postman_environment.json": environment(
            "local", "http://127.0.0.1:8000", "admin@example.com"
        ),
        FOLDER / "staging.postman_environment.json": environment(
            "staging", "https://staging.example.com", "you@example.com"
        ),
    }
    return {path: json.dumps(value, indent=1, ensure_ascii=False) + "\n" for path, value in made.items()}


def _in_order(found: Iterable[Operation]) -> list[Operation]:
    """Within a folder: sign in, create, read, change, remove; a longer path is removed before a shorter one."""
    steps = {"POST": 1, "GET": 2, "PATCH": 3, "PUT": 4, "DELETE": 5}

    def step(operation: Operation) -> tuple[int, int]:
        if operation.path.endswith("/auth/login"):
            return 0, 0
        if operation.path.endswith(("/auth/logout", "/users/me")) and operation.method in ("POST", "DELETE"):
            return 9, 0
        below = operation.path.count("/")
        return steps[operation.method], -below if operation.method == "DELETE" else 0

    return sorted(found, key=step)


def _item(document: Node, operation: Operation, variables: Variables) -> Json:
    request = _request(document, operation, variables)
    return {
        "name": str(operation.node["summary"]),
        "event": [_event("test", after(operation, variables))],
        "request": request,
        "response": _saved(document, operation, request),
    }


def _request(document: Node, operation: Operation, variables: Variables) -> dict[str, Json]:
    headers: list[Json] = [
        _parameter(document, one, str(one["name"])) for one in operation.parameters if one["in"] == "header"
    ]
    request: dict[str, Json] = {
        "method": operation.method,
        "description": str(operation.node.get("description", "")),
        "url": _url(document, operation, variables),
        "header": headers,
    }
    if operation.body:
        media, content = next(iter(_preferred(operation.body).items()))
        headers.append({"key": "Content-Type", "value": media})
        example = variables.put_in(operation, request_example(document, content))
        raw = example if isinstance(example, str) else json.dumps(example, indent=2, ensure_ascii=False)
        language = "json" if media.endswith("json") else "text"
        request["body"] = {"mode": "raw", "raw": raw, "options": {"raw": {"language": language}}}
    if not any("bearer" in one for one in cast("list[Node]", operation.node.get("security", []))):
        request["auth"] = {"type": "noauth"}
    return request


def _preferred(content: dict[str, Node]) -> dict[str, Node]:
    """JSON where it is taken; else text, which needs no file of the reader's machine."""
    for media in ("application/json", "text/csv", "text/plain"):
        if media in content:
            return {media: content[media]}
    return content


def _url(document: Node, operation: Operation, variables: Variables) -> dict[str, Json]:
    segments = operation.path.strip("/").split("/") if operation.path != "/" else [""]
    query = [
        _parameter(document, one, str(one["name"])) for one in operation.parameters if one["in"] == "query"
    ]
    path: list[Json] = [re.sub(r"^\{(.+)\}$", r":\1", segment) for segment in segments]
    parts: list[Json] = [
        {"key": name, "value": "{{" + variables.of_path(operation.path, name) + "}}"}
        for name in re.findall(r"\{(\w+)\}", operation.path)
    ]
    raw = "{{base_url}}/" + "/".join(str(segment) for segment in path)
    wanted = [f"{one['key']}={one['value']}" for one in query if not one.get("disabled")]
    url: dict[str, Json] = {
        "raw": raw + ("?" + "&".join(wanted) if wanted else ""),
        "host": ["{{base_url}}"],
        "path": path,
    }
    return url | ({"query": list(query)} if query else {}) | ({"variable": parts} if parts else {})


def _parameter(document: Node, one: Node, name: str) -> dict[str, Json]:
    shown = {
        "Idempotency-Key": "{{$guid}}",
        "If-Match": '"the ETag of what you read"',
        "If-None-Match": '"the ETag of your copy"',
    }
    example = shown.get(name) or request_example(document, one)
    value = ",".join(map(str, example)) if isinstance(example, list) else json.dumps(example).strip('"')
    wanted = bool(one.get("required")) or name == "Idempotency-Key"
    made: dict[str, Json] = {"key": name, "value": shown.get(name, value)}
    if "description" in one:
        made["description"] = str(one["description"])
    return made if wanted else made | {"disabled": True}


def _saved(document: Node, operation: Operation, request: dict[str, Json]) -> Json:
    """Example answers: of each success, and of the refusals that say something about this operation."""
    asked = {key: request[key] for key in ("method", "url", "header", "body") if key in request}
    saved: list[Json] = []
    for status, answer in operation.responses.items():
        if not (status.startswith("2") or status in SAVED_REFUSALS):
            continue
        content = cast("dict[str, Node]", answer.get("content", {}))
        media = next((one for one in _LISTS if one in content), next(iter(content), ""))
        body = answer_example(document, content[media]) if media else None
        text = (
            body if isinstance(body, str) or body is None else json.dumps(body, indent=2, ensure_ascii=False)
        )
        saved.append(
            {
                "name": f"{status} {str(answer['description']).partition(';')[0]}",
                "originalRequest": asked,
                "status": str(answer["description"]).partition(";")[0], "code": int(status),
                "_postman_previewlanguage": "json" if media in _LISTS else "text",
                "header": [{"key": "Content-Type", "value": media}] if media else [], "cookie": [], "body": text,
            }
        )  # fmt: skip
    return saved


def _event(listen: str, script: str) -> Json:
    return {"listen": listen, "script": {"type": "text/javascript", "exec": list(script.splitlines())}}


def _bearer(token: str) -> Json:
    return {"type": "bearer", "bearer": [{"key": "token", "value": token, "type": "string"}]}


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in written().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
