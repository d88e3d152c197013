"""Journeys over real HTTP, against E2E_API_URL or a program of their own (`make e2e`)."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from cairn.base.ids import new_id
from tests.e2e.target import PASSWORD, Target, new_account, target

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def there() -> Iterator[Target]:
    with target() as found:
        yield found


@pytest.fixture
def nobody(there: Target) -> Iterator[httpx.Client]:
    with there.client() as client:
        yield client


@pytest.fixture
def user(there: Target) -> Iterator[httpx.Client]:
    """Somebody of their own, who is gone afterwards."""
    with there.client() as client:
        client.headers["Authorization"] = f"Bearer {new_account(client)['access']}"
        yield client
        left = client.request("DELETE", "/api/v1/users/me", json={"password": PASSWORD})
        assert left.status_code in {200, 202, 204}, left.text


def test_system_routes(nobody: httpx.Client) -> None:
    root = nobody.get("/").json()
    assert {"name", "version", "docs", "openapi", "health"} <= set(root)
    health = nobody.get("/health")
    assert (health.status_code, health.json()["status"]) == (200, "healthy")
    assert nobody.get("/health/ready").status_code == 200
    assert nobody.get("/config").json()["version"] == root["version"]
    assert health.headers["x-process-time"]


def test_login_verify_refresh(nobody: httpx.Client) -> None:
    account = new_account(nobody)
    signed_in = nobody.post("/api/v1/auth/login", json={"email": account["email"], "password": PASSWORD})
    assert signed_in.status_code == 200, signed_in.text
    tokens = signed_in.json()
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    verified = nobody.post("/api/v1/auth/verify", headers=bearer)
    assert verified.status_code == 200, verified.text
    renewed = nobody.post("/api/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert renewed.status_code == 200, renewed.text
    again = {"Authorization": f"Bearer {renewed.json()['access_token']}"}
    assert nobody.get("/api/v1/auth/me", headers=again).json()["email"] == account["email"]
    ended = nobody.request("DELETE", "/api/v1/users/me", json={"password": PASSWORD}, headers=again)
    assert ended.status_code in {200, 202, 204}, ended.text


def test_items_are_created_read_updated_and_deleted(user: httpx.Client, nobody: httpx.Client) -> None:
    made = user.post("/api/v1/items", json={"name": "Rope", "price": "12.50", "currency": "EUR"})
    assert made.status_code == 201, made.text
    path = made.headers["location"]
    assert nobody.get(path).json()["name"] == "Rope"
    put = user.put(path, json={"name": "Long rope", "price": "15.00", "currency": "EUR"})
    assert put.status_code == 200, put.text
    assert user.patch(path, json={"quantity": 3}).json()["quantity"] == 3
    listed = user.get("/api/v1/items", params={"owner": "me"}).json()
    assert [item["name"] for item in listed["items"]] == ["Long rope"]
    assert user.delete(path).status_code == 204
    assert nobody.get(path).status_code == 404


def test_users_are_created_read_updated_and_deleted(there: Target) -> None:
    with there.administrator() as admin:
        email = f"e2e-{new_id()}@example.com"
        made = admin.post("/api/v1/users", json={"email": email, "password": PASSWORD})
        assert made.status_code == 201, made.text
        path = f"/api/v1/users/{made.json()['id']}"
        assert admin.get(path).json()["email"] == email
        changed = admin.put(path, json={"first_name": "Maya"})
        assert changed.status_code == 200, changed.text
        assert admin.get(path).json()["first_name"] == "Maya"
        newest = admin.get("/api/v1/users", params={"sort": "-created_at"}).json()["items"]
        assert email in {row["email"] for row in newest}
        gone = admin.delete(path)
        assert gone.status_code in {200, 202, 204}, gone.text


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/api/v1/nothing", None, 404, "not_found"),
        ("GET", "/api/v1/items/01983c5e-7a10-7b42-9f3e-5d1c2b3a4f99", None, 404, "item_not_found"),
        ("POST", "/api/v1/items", {"name": "Rope"}, 401, "unauthenticated"),
        ("DELETE", "/api/v1/items", None, 405, "method_not_allowed"),
        ("POST", "/api/v1/auth/login", {"email": "x@example.com", "password": "No-1"}, 401, "invalid_credentials"),
        ("POST", "/api/v1/auth/register", {"email": "no address", "password": PASSWORD}, 422, "invalid"),
    ],
)  # fmt: skip
def test_errors_are_problems(
    nobody: httpx.Client, method: str, path: str, body: dict[str, str] | None, status: int, code: str
) -> None:
    answer = nobody.request(method, path, json=body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["correlation_id"] == answer.headers["x-correlation-id"]
