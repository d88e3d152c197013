"""Signing in with GitHub in a real browser: the redirects, the cookies that it keeps and sends, and the app's page."""

from __future__ import annotations

import shutil
import subprocess
import tempfile

import pytest

from cairn.kernel.db import migrate
from tests.database import own_postgres
from tests.ports import free_port
from tests.providers.local import local_provider
from tests.served import serving

pytestmark = pytest.mark.e2e
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAGE = """<!doctype html><p id=said>waiting</p><script>
fetch("%s/api/v1/auth/refresh", {method: "POST", credentials: "include"}).then(async answer => {
  const said = await answer.json();
  document.getElementById("said").textContent =
    ["status", answer.status, "user", said.user?.email, "at", location.href, "cookies", document.cookie].join(" ");
});
</script>"""


@pytest.mark.skipif(BROWSER is None, reason="no Chromium here: apt-get install chromium")
def test_the_app_goes_on_with_a_refresh() -> None:
    """GitHub is another site (localhost), Cairn and the app are one (127.0.0.1): the refresh cookie is set although the
    last step came from elsewhere, and the app's page gets tokens with it. No address ever held one."""
    with own_postgres() as dsn, local_provider() as provider:
        migrate.upgrade(dsn)
        port = free_port()
        elsewhere = provider.url.replace("127.0.0.1", "localhost")
        provider.iss["github"] = f"{elsewhere}/github/login/oauth"
        provider.host = f"http://127.0.0.1:{port}"
        more = {
            **provider.settings, "GITHUB_URL": f"{elsewhere}/github", "PUBLIC_URL": provider.host,
            "ALLOWED_ORIGINS": provider.url, "OAUTH_REDIRECT_URLS": f"{provider.url}/page",
        }  # fmt: skip
        with serving(dsn, port=port, **more) as url:
            provider.page = PAGE % url
            drawn = _drawn(f"{url}/api/v1/auth/github/connect?redirect_to={provider.url}/page")
    assert f"status 200 user octavia@example.com at {provider.url}/page cookies <" in drawn, drawn


def _drawn(url: str) -> str:
    with tempfile.TemporaryDirectory(prefix="cairn-chromium-") as profile:
        return subprocess.run(
            [
                str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
                "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--virtual-time-budget=10000", "--dump-dom", url,
            ],
            capture_output=True, text=True, timeout=90, check=True,
        ).stdout  # fmt: skip
