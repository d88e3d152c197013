"""`python -m tools.scan_secrets`: secrets in what git tracks; with `--history`, in every line that was ever committed.

Looks for credentials of known shape (detect-secrets: keys of clouds, tokens of GitHub, Slack, Stripe and others,
private keys, passwords in addresses). What tests and examples need is in ALLOWED. Exit code 1 where something is found;
it is named by place and kind, and not shown.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.plugins.base import RegexBasedDetector
from detect_secrets.settings import default_settings

ROOT = Path(__file__).resolve().parents[1]
UNFIT = {
    "Base64 High Entropy String",
    "Hex High Entropy String",
    "Secret Keyword",
    "JSON Web Token",
    "Public IP (ipv4)",
}
"""Kinds that would name every digest, every made-up password and every address. The others have shapes of their own."""
ALLOWED = {
    "tests/*": "made up for a test, or asked for by one",
    "benchmarks/*": "a database that is gone afterwards",
    "docs/*": "examples",
    "*.lock": "digests of packages",
    ".env.example": "templates, refused in production",
    ".env.*": "templates, refused in production",
    ".github/workflows/*": "a service that ends with its run",
    "docker-compose*.yml": "templates",
    "src/cairn/kernel/db/embedded.py": "an address that is put together",
    "src/cairn/kernel/settings/*": "addresses in explanations",
    "src/cairn/kernel/probes/*": "addresses in explanations",
}
"""Files that hold no secret of anybody, and why. A private key in PEM is nowhere allowed."""
_FILE = re.compile(r"^\+\+\+ (?:b/)?(.+)$")


@dataclass(frozen=True, order=True)
class Found:
    """A credential's place: a file and its line, or the file that a commit added it to (line 0)."""

    file: str
    line: int
    kind: str


def allowed(file: str, kind: str) -> bool:
    return kind != "Private Key" and any(fnmatch(file, pattern) for pattern in ALLOWED)


def in_tree(root: Path = ROOT) -> set[Found]:
    """In the files that git tracks, and those that it would."""
    told = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    found: set[Found] = set()
    for name in filter(None, told.split("\0")):
        path = root / name
        if path.is_file() and b"\0" not in (content := path.read_bytes())[:8000]:
            found |= found_in(content.decode("utf-8", "replace"), name)
    return found


def in_history(root: Path = ROOT) -> set[Found]:
    """In every line that a commit of any branch added."""
    log = _git(root, "log", "--all", "--unified=0", "--no-color", "--no-ext-diff", "--format=", "-p")
    added: dict[str, list[str]] = {}
    file = ""
    for line in log.splitlines():
        if named := _FILE.match(line):
            file = named[1]
        elif line.startswith("+"):
            added.setdefault(file, []).append(line[1:])
    return {
        Found(name, 0, one.kind) for name, lines in added.items() for one in found_in("\n".join(lines), name)
    }


def found_in(text: str, file: str) -> set[Found]:
    """The secrets in a file's text that it may not hold."""
    found = set()
    for kind, shape in _shapes():
        if not allowed(file, kind):
            found |= {Found(file, text.count("\n", 0, at.start()) + 1, kind) for at in shape.finditer(text)}
    return found


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with default_settings():
        known = get_mapping_from_secret_type_to_class().items()
        plugins = [(kind, plugin()) for kind, plugin in known if kind not in UNFIT]
    return tuple(
        (kind, shape)
        for kind, plugin in plugins
        if isinstance(plugin, RegexBasedDetector)
        for shape in plugin.denylist
    )


def main(arguments: list[str]) -> int:
    found = in_tree() | (in_history() if "--history" in arguments else set())
    for one in sorted(found):
        sys.stdout.write(f"{one.file}:{one.line or 'history'}: {one.kind}\n")
    return 1 if found else 0


def _git(root: Path, *arguments: str) -> str:
    told = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    return told.stdout.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
