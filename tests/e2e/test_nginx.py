"""The committed configuration of nginx, in the real nginx, before two processes of the API."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import pytest

from tests.nginx_server import Proxy, needs_nginx, proxied
from tests.ports import free_port
from tests.served import serving

pytestmark = [pytest.mark.e2e, needs_nginx]
_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


@pytest.fixture(scope="module")
def proxy(dsn: str) -> Iterator[Proxy]:
    first, second = free_port(), free_port()
    more = {"TRUSTED_PROXIES": "127.0.0.1/32", "SECURITY_HEADERS": "strict"}
    with (
        serving(dsn, port=first, **more),
        serving(dsn, port=second, **more),
        proxied([first, second]) as made,
    ):
        yield made


@pytest.fixture
def client(proxy: Proxy) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=proxy.https, verify=proxy.trust, timeout=20) as made:
        yield made


def told(proxy: Proxy, correlation_id: str) -> dict[str, object]:
    """The line of the access log that has this id."""
    for _ in range(100):
        lines = [json.loads(line) for line in proxy.access_log.splitlines()]
        for line in lines:
            if line["correlation_id"] == correlation_id:
                return dict(line)
        time.sleep(0.02)
    raise AssertionError("no line of the access log has this id")


def test_port_80_answers_certificate_proofs_and_the_way_to_https(proxy: Proxy) -> None:
    proof = proxy.folder / "acme" / ".well-known" / "acme-challenge"
    proof.mkdir(parents=True)
    (proof / "token").write_text("proof", encoding="ascii")
    proxy.folder.chmod(0o755)
    assert httpx.get(f"{proxy.http}/.well-known/acme-challenge/token").text == "proof"
    for path in ("/", "/api/v1/items?page=2", "/health"):
        answer = httpx.get(proxy.http + path)
        assert answer.status_code == 301
        assert answer.headers["location"] == f"https://127.0.0.1{path}"


def test_a_read_goes_through_with_one_of_each_header(client: httpx.Client, proxy: Proxy) -> None:
    answer = client.get("/api/v1/items?search=secret-word", headers={"X-Correlation-ID": "proxy-test-1"})
    assert answer.status_code == 200
    for name in (
        "strict-transport-security",
        "x-content-type-options",
        "content-security-policy",
        "x-correlation-id",
    ):
        assert len(answer.headers.get_list(name)) == 1, name
    assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"
    assert answer.headers["x-correlation-id"] == "proxy-test-1"
    assert answer.headers["server"] == "nginx"
    line = told(proxy, "proxy-test-1")
    assert (line["method"], line["path"], line["status"]) == ("GET", "/api/v1/items", 200)
    assert "secret-word" not in proxy.access_log


def test_both_processes_serve(client: httpx.Client, proxy: Proxy) -> None:
    names = [f"both-{number}" for number in range(12)]
    for name in names:
        client.get("/api/v1/items", headers={"X-Correlation-ID": name})
    assert len({told(proxy, name)["upstream"] for name in names}) == 2


def test_http_2_and_tls_from_1_2_on(proxy: Proxy) -> None:
    parts = urlsplit(proxy.https)

    def spoken(version: ssl.TLSVersion) -> tuple[str | None, str | None]:
        context = ssl.create_default_context(cadata=(proxy.folder / "certs" / "fullchain.pem").read_text())
        context.set_alpn_protocols(["h2", "http/1.1"])
        context.minimum_version = context.maximum_version = version
        raw = socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5)
        with context.wrap_socket(raw, server_hostname="127.0.0.1") as secure:
            return secure.version(), secure.selected_alpn_protocol()

    assert spoken(ssl.TLSVersion.TLSv1_2) == ("TLSv1.2", "h2")
    assert spoken(ssl.TLSVersion.TLSv1_3) == ("TLSv1.3", "h2")


def test_older_tls_is_refused(proxy: Proxy) -> None:
    """Asked by curl: Python's own library refuses it before a server could."""
    command = [
        "curl",
        "-sk",
        "--tlsv1.0",
        "--tls-max",
        "1.1",
        "--ciphers",
        "DEFAULT@SECLEVEL=0",
        f"{proxy.https}/health",
    ]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 35


def test_a_body_of_50_mb_goes_through_and_one_byte_more_does_not(client: httpx.Client) -> None:
    line = b'{"name":"Trail tent"}\n'
    whole = line + b" " * (50 * 1024 * 1024 - len(line))
    headers = {"Content-Type": "application/x-ndjson"}
    reached = client.post("/api/v1/items/import", content=whole, headers=headers)
    assert reached.status_code == 401  # the API's word: it was let through
    refused = client.post("/api/v1/items/import", content=whole + b" ", headers=headers)
    assert (refused.status_code, refused.headers["content-type"]) == (413, "application/problem+json")
    assert refused.json()["code"] == "content_too_large"


def test_what_nginx_refuses_is_a_problem_like_all_others(client: httpx.Client, proxy: Proxy) -> None:
    long = client.get("/api/v1/items?" + "a" * 17_000)
    assert (long.status_code, long.json()["code"]) == (414, "uri_too_long")
    heavy = client.get("/api/v1/items", headers={"X-Heavy": "a" * 17_000})
    assert heavy.headers["content-type"] == "application/problem+json"
    assert heavy.json()["code"] in {"headers_too_large", "bad_request"}
    for answer in (long, heavy):
        assert answer.json()["correlation_id"] == answer.headers["x-correlation-id"]
        assert answer.headers["x-content-type-options"] == "nosniff"
    plain = httpx.get(proxy.https.replace("https", "http") + "/health", follow_redirects=False)
    assert plain.status_code == 301


def test_what_the_api_refuses_goes_through_as_it_is(client: httpx.Client) -> None:
    answer = client.get("/api/v1/items/01930000-0000-7000-8000-000000000000")
    assert (answer.status_code, answer.json()["code"]) == (404, "item_not_found")


def test_logins_are_limited_by_address_and_reads_go_on(client: httpx.Client) -> None:
    body = {"email": "nobody@example.com", "password": "wrong"}
    answers = [client.post("/api/v1/auth/login", json=body) for _ in range(16)]
    limited = [answer for answer in answers if answer.status_code == 429]
    assert 4 <= len(limited) <= 6  # 10 at once, and one more every six seconds
    assert limited[0].json()["code"] == "too_many_requests"
    assert limited[0].headers["retry-after"] == "1"
    assert client.post("/api/auth/login", json=body).status_code == 429  # by its other name, too
    assert client.get("/api/v1/items").status_code == 200


def test_ten_connections_of_an_address_work_at_once_and_health_is_never_limited(proxy: Proxy) -> None:
    def hold(_: int) -> int:
        """A request whose body never ends while the others ask."""
        parts = urlsplit(proxy.https)
        raw = socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10)
        secure = proxy.trust.wrap_socket(raw, server_hostname="127.0.0.1")
        held.append(secure)
        secure.sendall(
            b"POST /api/v1/auth/refresh HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            b"Content-Length: 100\r\n\r\n{"
        )
        return 0

    held: list[ssl.SSLSocket] = []
    try:
        with ThreadPoolExecutor(10) as many:
            list(many.map(hold, range(10)))
        time.sleep(0.3)
        refused = httpx.get(f"{proxy.https}/api/v1/items", verify=proxy.trust)
        assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
        assert httpx.get(f"{proxy.https}/health/live", verify=proxy.trust).status_code == 200
    finally:
        for secure in held:
            secure.close()


def test_long_answers_are_compressed_for_who_takes_that(client: httpx.Client) -> None:
    answer = client.get("/openapi.json", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["vary"]
    plain = client.get("/openapi.json", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == answer.json()


def test_the_api_knows_the_client_and_no_forged_address(client: httpx.Client, proxy: Proxy) -> None:
    client.get("/api/v1/items", headers={"X-Forwarded-For": "203.0.113.7", "X-Correlation-ID": "forged-1"})
    assert told(proxy, "forged-1")["remote_addr"] == "127.0.0.1"


def test_an_api_that_is_gone_is_a_problem_too() -> None:
    with proxied([free_port()]) as alone:
        answer = httpx.get(f"{alone.https}/api/v1/items", verify=alone.trust)
        assert (answer.status_code, answer.json()["code"]) == (502, "bad_gateway")
        assert answer.headers["retry-after"] == "1"


def test_a_websocket_passes() -> None:
    """No part of the API speaks it yet: what answers is a small server that does."""
    port = free_port()
    listener = socket.create_server(("127.0.0.1", port))
    thread = threading.Thread(target=_echo, args=(listener,), daemon=True)
    thread.start()
    try:
        with proxied([port]) as alone:
            parts = urlsplit(alone.https)
            raw = socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5)
            with alone.trust.wrap_socket(raw, server_hostname="127.0.0.1") as secure:
                key = base64.b64encode(os.urandom(16))
                secure.sendall(
                    b"GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                    b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                    + key
                    + b"\r\n\r\n"
                )
                head = _until(secure, b"\r\n\r\n")
                assert head.startswith(b"HTTP/1.1 101 ")
                assert _accepted(key) in head
                frame = b"\x81\x85" + bytes(4) + b"hello"  # a masked text frame; the mask is nought
                secure.sendall(frame)
                assert secure.recv(7) == b"\x81\x05hello"
    finally:
        listener.close()
        thread.join(timeout=5)


def _accepted(key: bytes) -> bytes:
    return base64.b64encode(hashlib.sha1(key + _GUID.encode()).digest())  # noqa: S324  RFC 6455, section 4.2.2


def _until(source: socket.socket, end: bytes) -> bytes:
    found = b""
    while end not in found:
        part = source.recv(1)
        assert part, "the connection ended"
        found += part
    return found


def _echo(listener: socket.socket) -> None:
    """One WebSocket (RFC 6455): what comes in a frame goes back, unmasked."""
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            connection.settimeout(5)
            head = connection.recv(4096)
            if b"Sec-WebSocket-Key: " not in head:  # whoever only looks whether somebody listens
                continue
            key = head.split(b"Sec-WebSocket-Key: ")[1].split(b"\r\n")[0]
            connection.sendall(
                b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Accept: " + _accepted(key) + b"\r\n\r\n"
            )
            frame = connection.recv(64)
            connection.sendall(b"\x81" + bytes([frame[1] & 0x7F]) + frame[6:])
            connection.recv(1)
            return
