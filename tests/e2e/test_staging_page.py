"""The page of staging in a real browser, through the real nginx that serves it."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator

import httpx
import pytest

from tests.clients.node import ROOT, SDK, needs_packages, node
from tests.e2e.browser import needs_chromium, page
from tests.folders import new_folder
from tests.nginx_server import NGINX, needs_nginx
from tests.ports import free_port
from tests.served import serving

pytestmark = [pytest.mark.e2e, needs_chromium, needs_nginx, needs_packages(SDK)]
CONFIGURATION = ROOT / "deploy" / "frontend" / "nginx.conf"
PASSWORD = "Trail-Mix-42!"


@pytest.fixture(scope="module")
def url(dsn: str) -> Iterator[str]:
    """nginx with the committed configuration; only its port, its folders and the API's address are the test's own."""
    port, api, folder = free_port(), free_port(), new_folder("cairn-page-", mode=0o755)
    made = node(ROOT / "deploy" / "frontend" / "build.mjs", folder / "page")
    assert made.returncode == 0, made.stderr
    text = CONFIGURATION.read_text(encoding="utf-8").replace("/tmp/", f"{folder}/")  # noqa: S108
    for old, new in {
        "listen 8080": f"listen 127.0.0.1:{port}", "/srv/frontend": f"{folder}/page",
        "/dev/stderr": f"{folder}/error.log",
    }.items():  # fmt: skip
        assert old in text
        text = text.replace(old, new)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    (folder / "upstream.conf").write_text(f"upstream cairn {{ server 127.0.0.1:{api}; }}\n", encoding="utf-8")
    command = [
        str(NGINX),
        "-p",
        str(folder),
        "-c",
        str(folder / "nginx.conf"),
        "-e",
        str(folder / "error.log"),
    ]
    with serving(dsn, port=api, TRUSTED_PROXIES="127.0.0.1/32", AUTH_REQUIRE_VERIFIED_EMAIL="false"):
        nginx = subprocess.Popen([*command, "-g", "daemon off;"], stdin=subprocess.DEVNULL)
        try:
            _wait(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}"
        finally:
            nginx.terminate()
            nginx.wait(timeout=20)
            shutil.rmtree(folder, ignore_errors=True)


def _wait(address: str) -> None:
    for _ in range(200):
        try:
            assert httpx.get(address).status_code == 200
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx does not answer")


def test_hashed_names_are_kept_for_ever_and_the_page_is_asked_for_again(url: str) -> None:
    with httpx.Client(base_url=url) as client:
        shown = client.get("/")
        assert shown.headers["cache-control"] == "no-cache"
        assets = re.findall(r'(?:src|href)="(/assets/[\w-]+-[A-Z0-9]{8}\.(?:js|css))"', shown.text)
        assert len(assets) == 2
        for asset in assets:
            answer = client.get(asset)
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert answer.headers["content-encoding"] == "gzip"
            assert answer.headers["content-type"].startswith(("text/css", "application/javascript"))
        policy = shown.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        assert client.get("/nothing").status_code == client.get("/assets/nothing.js").status_code == 404
        assert client.get("/api/v1/items").headers["content-type"] == "application/json"
        status = client.get("/status")
        assert status.status_code == 200
        assert len(status.headers.get_list("content-security-policy")) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_somebody_signs_in_adds_an_item_and_sees_it(url: str, scheme: str) -> None:
    email = f"{scheme}@example.com"
    made = httpx.post(f"{url}/api/v1/auth/register", json={"email": email, "password": PASSWORD}, timeout=20)
    assert made.status_code == 201, made.text
    with page(scheme=scheme) as shown:
        complaints: list[str] = []
        shown.on("console", lambda message: complaints.append(message.text))
        shown.on("pageerror", lambda problem: complaints.append(str(problem)))
        shown.goto(url)
        shown.get_by_label("E-mail address").fill(email)
        shown.get_by_label("Password").fill("Wrong-" + PASSWORD)
        shown.keyboard.press("Enter")
        shown.get_by_text("The name or the password is wrong.").wait_for()
        assert len(complaints) == 1  # what the browser says of a 401
        shown.get_by_label("Password").fill(PASSWORD)
        shown.keyboard.press("Enter")
        shown.get_by_role("heading", name="Items").wait_for()
        shown.get_by_label("Name").fill("<b>Trail tent</b>")
        shown.get_by_label("Price").fill("189.00")
        shown.get_by_role("button", name="Add").click()
        shown.get_by_role("cell", name="<b>Trail tent</b>").wait_for()
        assert "was added" in shown.get_by_role("status").inner_text()
        shown.get_by_role("link", name="Status").wait_for()
        ground = shown.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(20, 24, 29)") == (scheme == "dark")
        assert shown.evaluate("document.activeElement.tagName") in ("BUTTON", "BODY")
        shown.get_by_role("button", name="Sign out").click()
        shown.get_by_role("heading", name="Sign in").wait_for()
        assert len(complaints) == 1
