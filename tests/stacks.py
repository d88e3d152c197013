"""Reads the compose stacks as compose does: what is extended and included, and what the environment puts in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import lru_cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
STACKS = {"development": "docker-compose.yml", "staging": "docker-compose.staging.yml",
          "production": "docker-compose.prod.yml"}  # fmt: skip
_VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)(?::?([-?])([^}]*))?\}")
Part = dict[str, object]


def stack(name: str, environ: Mapping[str, str]) -> Part:
    """The stack with everything in it, as one document; paths are absolute."""
    return _read(ROOT / STACKS[name], environ)


def services(document: Part) -> dict[str, Part]:
    found = document["services"]
    assert isinstance(found, dict)
    return found


def profile(path: Path) -> dict[str, str]:
    """A file of variables: NAME=value, the value perhaps in double quotes."""
    lines = (line.partition("=") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: value.strip('"') for name, _, value in lines if name and not name.startswith("#")}


def environment(service: Part) -> dict[str, str]:
    """What the containers of a service get: its files, and over them what it says itself."""
    files = service.get("env_file", [])
    said = service.get("environment", {})
    assert isinstance(files, list)
    assert isinstance(said, dict)
    found: dict[str, str] = {}
    for file in files:
        found |= profile(Path(file))
    return found | {name: str(value) for name, value in said.items()}


def _read(path: Path, environ: Mapping[str, str]) -> Part:
    document = _parsed(path)
    for name, service in document["services"].items():
        document["services"][name] = _whole(path, service, environ)
    for section in ("secrets", "networks", "volumes"):
        document[section] = _put_in(document.get(section, {}), environ)
    for included in document.pop("include", []):
        other = _read(path.parent / included, environ)
        for section in ("services", "secrets", "networks", "volumes"):
            assert not document[section].keys() & other[section].keys(), included  # type: ignore[attr-defined]
            document[section] |= other[section]
    return document


def _parsed(path: Path) -> Part:
    return deepcopy(_loaded(path.resolve()))


@lru_cache
def _loaded(path: Path) -> Part:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _whole(path: Path, service: Part, environ: Mapping[str, str]) -> Part:
    own = _absolute(path.parent, _put_in(service, environ))
    extended = own.pop("extends", None)
    if extended is None:
        return own
    source = path.parent / extended["file"] if "file" in extended else path
    above = _parsed(source)["services"][extended["service"]]
    return _merged(_whole(source, above, environ), own)


def _merged(below: Part, above: Part) -> Part:
    """Maps are merged, lists are joined, anything else is replaced; so are commands."""
    result = dict(below)
    for name, value in above.items():
        old = result.get(name)
        if isinstance(value, dict) and isinstance(old, dict):
            result[name] = _merged(old, value)
        elif (
            isinstance(value, list)
            and isinstance(old, list)
            and name not in {"command", "entrypoint", "test"}
        ):
            result[name] = [*old, *(item for item in value if item not in old)]
        else:
            result[name] = value
    return result


def _put_in(value: object, environ: Mapping[str, str]) -> Part:
    if isinstance(value, dict):
        return {name: _put_in(part, environ) for name, part in value.items()}
    if isinstance(value, list):
        return [_put_in(part, environ) for part in value]  # type: ignore[return-value]
    if isinstance(value, str):
        return _VARIABLE.sub(lambda found: _value(found, environ), value).replace("$$", "$")  # type: ignore[return-value]
    return value  # type: ignore[return-value]


def _value(found: re.Match[str], environ: Mapping[str, str]) -> str:
    name, kind, otherwise = found.groups()
    given = environ.get(name, "")
    if kind == "?":
        assert given, f"{name} is needed: {otherwise}"
    return given or (otherwise if kind == "-" else "")


def _absolute(folder: Path, service: Part) -> Part:
    for section in ("volumes", "env_file"):
        listed = service.get(section, [])
        assert isinstance(listed, list)
        if listed:
            service[section] = [
                str((folder / entry).resolve()) if entry.startswith(".") else entry for entry in listed
            ]
    return service
