"""Each border of `.importlinter` really holds: a planted violation of it breaks its contract, and only then."""

from __future__ import annotations

import ast
import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
NOUN = "src/cairn/products/catalogue/items"
PLANTED = [
    ("floors", "src/cairn/base/clock.py", "import cairn.kernel.access"),
    ("floors", "src/cairn/kernel/access/caller.py", "import cairn.products.catalogue.events"),
    ("floors", "src/cairn/products/catalogue/events.py", "import cairn.wiring"),
    ("floors", "src/cairn/utils.py", ""),
    ("products", "src/cairn/products/catalogue/events.py", "import cairn.products.accounts.product"),
    ("manifest", "src/cairn/products/catalogue/errors.py", "import cairn.products.catalogue.product"),
    ("shared", "src/cairn/products/catalogue/events.py", "import cairn.products.catalogue.items.models"),
    ("nouns", f"{NOUN}/queries.py", "import cairn.products.catalogue.items.actions"),
    ("nouns", f"{NOUN}/rules.py", "import cairn.products.catalogue.items.models"),
    ("nouns", f"{NOUN}/service.py", ""),
    ("kernel", "src/cairn/kernel/settings/model.py", "import cairn.kernel.web"),
    ("kernel", "src/cairn/kernel/db/reads.py", "import cairn.kernel.jobs"),
    ("kernel", "src/cairn/kernel/misc/__init__.py", ""),
    ("web", f"{NOUN}/routes.py", "import fastapi"),
    ("web", "src/cairn/kernel/limits/gcra.py", "import starlette.types"),
    ("outbound", f"{NOUN}/actions.py", "import httpx"),
    ("outbound", "src/cairn/kernel/mail/port.py", "import httpx"),
    ("mail", "src/cairn/products/accounts/desk.py", "import aiosmtplib"),
    ("web", "src/cairn/kernel/files/names.py", "import python_multipart"),
    ("files", "src/cairn/kernel/jobs/relay.py", "import obstore"),
    ("files", f"{NOUN}/routes.py", "from obstore.store import S3Store"),
    ("redis", "src/cairn/kernel/jobs/relay.py", "import redis.asyncio"),
    ("celery", "src/cairn/worker.py", "import celery"),
    ("celery", "src/cairn/kernel/jobs/relay.py", "import kombu"),
    ("telemetry", "src/cairn/kernel/web/edge.py", "import prometheus_client"),
    ("telemetry", "src/cairn/main.py", "import sentry_sdk"),
    ("telemetry", "src/cairn/kernel/db/reads.py", "import opentelemetry.trace"),
    ("kernel", "src/cairn/kernel/probes/board.py", "import cairn.kernel.web"),
    ("faiss", "src/cairn/kernel/probes/faiss_file.py", "import faiss"),
    ("base", "src/cairn/base/money.py", "import pydantic"),
    ("routes", f"{NOUN}/routes.py", "import sqlalchemy"),
    ("rules", f"{NOUN}/rules.py", "import asyncpg"),
    ("rules", f"{NOUN}/rules.py", "import cairn.kernel.db.pools"),
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code, to spoil."""
    copied = tmp_path_factory.mktemp("borders")
    shutil.copytree(ROOT / "src", copied / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / ".importlinter", copied)
    return copied


def _lint(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [LINTER, "--no-cache", *options], cwd=tree, env=environ, capture_output=True, text=True, check=False
    )


def test_the_code_keeps_every_contract(tree: Path) -> None:
    answer = _lint(tree)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize(("contract", "file", "line"), PLANTED)
def test_a_planted_violation_breaks_its_contract(tree: Path, contract: str, file: str, line: str) -> None:
    path = tree / file
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        answer = _lint(tree, "--contract", contract)
    finally:
        if before is None:
            path.unlink()
            if not any(path.parent.glob("*.py")):
                shutil.rmtree(path.parent)
        else:
            path.write_text(before, encoding="utf-8")
    assert answer.returncode == 1, answer.stdout
    assert "1 broken" in answer.stdout


def test_every_contract_has_been_planted_against() -> None:
    read = configparser.ConfigParser()
    read.read(ROOT / ".importlinter", encoding="utf-8")
    contracts = {
        name.rpartition(":")[2] for name in read.sections() if name.startswith("importlinter:contract:")
    }
    assert contracts == {contract for contract, _, _ in PLANTED}


def test_base_imports_the_standard_library_only() -> None:
    known = sys.stdlib_module_names | {"cairn"}
    assert [
        f"{path.name}: {name}"
        for path in (ROOT / "src/cairn/base").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
        if name.partition(".")[0] not in known
    ] == []


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or "cairn"] if isinstance(node, ast.ImportFrom) else []
