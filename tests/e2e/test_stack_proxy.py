"""The proxy of the stacks, as its container starts it: in the real nginx, with the stacks' own configuration."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.nginx_server import CONFIGURATION, NGINX, needs_nginx

pytestmark = [pytest.mark.e2e, needs_nginx]

ROOT = CONFIGURATION.parents[1]
COMPOSE = ROOT / "deploy" / "compose"


_HERE = {
    "listen ": "listen 127.0.0.1:", "server api-1": "server 127.0.0.1", "server api-2": "server 127.0.0.2",
    "server frontend": "server 127.0.0.3",
}  # fmt: skip


def _started(folder: Path, shared: Path, site: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """What `start.sh check` says of this configuration, on ports and names that this machine has."""
    for source, target in ((shared, folder / "shared"), (site, folder / "site")):
        target.mkdir()
        for file in source.glob("*.conf"):
            lines = file.read_text(encoding="utf-8").splitlines()
            text = "\n".join(line for line in lines if "listen [::]" not in line) + "\n"
            for old, new in _HERE.items():
                text = text.replace(old, new)
            for port in ("80 ", "443 ", "8080;"):
                text = text.replace(f"127.0.0.1:{port}", f"127.0.0.1:2{port}")
            (target / file.name).write_text(text, encoding="utf-8")
    environ = {
        "PATH": f"{Path(str(NGINX)).parent}{os.pathsep}{os.environ['PATH']}", "PREFIX": str(folder / "prefix"),
        "SHARED": str(folder / "shared"), "SITE": str(folder / "site"), "CERTIFICATES": str(folder / "certs"),
        "CHALLENGES": str(folder / "acme"), **more,
    }  # fmt: skip
    return subprocess.run(
        ["sh", COMPOSE / "nginx" / "start.sh", "check"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("site", ["site", "staging"])
def test_it_starts_without_a_certificate_and_takes_up_one(site: str, tmp_path: Path) -> None:
    said = _started(tmp_path, CONFIGURATION, COMPOSE / "nginx" / site)
    assert said.returncode == 0, said.stderr
    assert "made one that nobody trusts" in said.stderr
    made = tmp_path / "prefix" / "certs"
    shutil.copytree(made, tmp_path / "certs")
    shutil.rmtree(tmp_path / "prefix")
    for folder in ("shared", "site"):
        shutil.rmtree(tmp_path / folder)
    again = _started(tmp_path, CONFIGURATION, COMPOSE / "nginx" / site)
    assert again.returncode == 0, again.stderr
    assert "nobody trusts" not in again.stderr
    assert (made / "privkey.pem").read_bytes() == (tmp_path / "certs" / "privkey.pem").read_bytes()


def test_the_front_end_starts_without_one(tmp_path: Path) -> None:
    said = _started(tmp_path, ROOT / "deploy" / "frontend", COMPOSE / "nginx" / "site", PAGE=str(tmp_path))
    assert said.returncode == 0, said.stderr
    assert (tmp_path / "prefix" / "page").readlink() == tmp_path


def test_a_configuration_that_nginx_refuses_does_not_start(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(COMPOSE / "nginx" / "site", broken)
    (broken / "upstream.conf").write_text("upstream cairn { nonsense; }\n", encoding="utf-8")
    said = _started(tmp_path, CONFIGURATION, broken)
    assert said.returncode != 0
    assert "nonsense" in said.stderr


def test_a_renewed_certificate_is_put_where_nginx_reads_it(tmp_path: Path) -> None:
    lineage, prefix, told = tmp_path / "lineage", tmp_path / "prefix", tmp_path / "told"
    lineage.mkdir()
    (prefix / "certs").mkdir(parents=True)
    for name in ("fullchain.pem", "privkey.pem"):
        (lineage / name).write_text(f"new {name}", encoding="utf-8")
        (prefix / "certs" / name).write_text("old", encoding="utf-8")
    (tmp_path / "nginx").write_text(f'#!/bin/sh\necho "$@" >>{told}\n', encoding="utf-8")
    (tmp_path / "nginx").chmod(0o755)
    subprocess.run(
        [ROOT / "deploy" / "systemd" / "take_up_certificates.sh"], check=True,
        env={"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "RENEWED_LINEAGE": str(lineage),
             "NGINX_PREFIX": str(prefix)},
    )  # fmt: skip
    for name in ("fullchain.pem", "privkey.pem"):
        assert (prefix / "certs" / name).read_text(encoding="utf-8") == f"new {name}"
    assert (prefix / "certs" / "privkey.pem").stat().st_mode & 0o777 == 0o600
    checked, reloaded = told.read_text(encoding="utf-8").splitlines()
    assert checked.endswith("-t")
    assert reloaded.endswith("-s reload")
