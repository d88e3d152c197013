"""Node and the npm packages of the clients, for the tests that need them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SDK = ROOT / "clients" / "typescript"
POSTMAN = ROOT / "clients" / "postman"
NODE = shutil.which("node") or shutil.which("nodejs")


def needs_packages(folder: Path) -> pytest.MarkDecorator:
    """Skips where there is no node, or where `make packages` has not run for this folder."""
    if NODE is None:
        return pytest.mark.skipif(True, reason="needs the Debian package nodejs")
    there = (folder / "node_modules" / ".package-lock.json").exists()
    return pytest.mark.skipif(not there, reason=f"needs `make packages`: npm packages of {folder.name}")


def node(*arguments: str | Path, within: float = 120, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run node in the client's folder, to its end. What it says is the caller's to judge."""
    return subprocess.run(
        [str(NODE), *map(str, arguments)],
        cwd=SDK, env={**os.environ, **environ}, capture_output=True, text=True, timeout=within, check=False,
    )  # fmt: skip


def bundled(source: Path, target: Path) -> None:
    """A script that node runs, of TypeScript or JavaScript that imports `cairn-client`."""
    made = node(
        SDK / "node_modules" / "esbuild" / "bin" / "esbuild",
        str(source), "--bundle", "--platform=node", "--format=esm", "--log-level=warning",
        f"--alias:cairn-client={SDK / 'src' / 'index.ts'}", f"--outfile={target}",
        NODE_PATH=str(SDK / "node_modules"),
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
