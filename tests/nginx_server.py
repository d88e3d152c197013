"""The real nginx with the committed configuration, in front of whatever a test puts behind it."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.folders import new_folder
from tests.ports import free_port

CONFIGURATION = Path(__file__).resolve().parents[1] / "deploy" / "nginx"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
needs_nginx = pytest.mark.skipif(NGINX is None, reason="needs the Debian package nginx")


@dataclass(frozen=True, slots=True)
class Proxy:
    """A running nginx: its two addresses, its folder, and the certificate that it shows."""

    http: str
    https: str
    folder: Path
    trust: ssl.SSLContext

    @property
    def access_log(self) -> str:
        return (self.folder / "logs" / "access.log").read_text(encoding="utf-8")


@contextmanager
def proxied(upstreams: Sequence[int], *, address_header: str | None = None) -> Iterator[Proxy]:
    """nginx before the API on these ports of 127.0.0.1, until the block ends. Only ports, certificate and upstream are
    the test's own. `address_header`: where a load says from which address each request comes, as it would from many."""
    folder, plain, secure = new_folder("cairn-nginx-"), free_port(), free_port()
    for made in ("logs", "run", "certs", "acme"):
        (folder / made).mkdir()
    for file in CONFIGURATION.glob("*.conf"):
        shutil.copy(file, folder)
    servers = "\n".join(f"    server 127.0.0.1:{port} max_fails=3 fail_timeout=1s;" for port in upstreams)
    committed = (CONFIGURATION / "upstream.conf").read_text(encoding="utf-8")
    (folder / "upstream.conf").write_text(
        committed.replace("    server api:8000 max_fails=3 fail_timeout=1s;", servers), encoding="utf-8"
    )
    assert servers in (folder / "upstream.conf").read_text(encoding="utf-8")
    _put(folder, "listen.http.conf", {"listen 80": f"listen 127.0.0.1:{plain}"})
    _put(folder, "listen.conf", {"listen 443": f"listen 127.0.0.1:{secure}"})
    if address_header:
        with (folder / "listen.conf").open("a", encoding="utf-8") as file:
            file.write(f"set_real_ip_from 127.0.0.1;\nreal_ip_header {address_header};\n")
    trust = _certificate(folder / "certs")
    command = [
        str(NGINX),
        "-p",
        str(folder),
        "-c",
        str(folder / "nginx.conf"),
        "-e",
        str(folder / "logs" / "error.log"),
    ]
    process = subprocess.Popen(
        [*command, "-g", "daemon off;"], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        _wait(process, secure)
        yield Proxy(f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}", folder, trust)
    finally:
        process.terminate()
        process.wait(timeout=20)
        if process.stderr is not None:
            process.stderr.close()
        shutil.rmtree(folder, ignore_errors=True)


def _put(folder: Path, name: str, changes: dict[str, str]) -> None:
    """The committed file, listening on loopback only: there is no second address to listen on."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "[::]" not in line]
    text = "\n".join(kept) + "\n"
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    (folder / name).write_text(text, encoding="utf-8")


def _certificate(folder: Path) -> ssl.SSLContext:
    """A certificate of the test's own, and who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.DNSName("localhost"), x509.IPAddress(IPv4Address("127.0.0.1"))]
            ),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    chain = made.public_bytes(serialization.Encoding.PEM)
    (folder / "fullchain.pem").write_bytes(chain)
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return ssl.create_default_context(cadata=chain.decode())


def _wait(process: subprocess.Popen[str], port: int) -> None:
    began = time.monotonic()
    while time.monotonic() - began < 10:
        if process.poll() is not None:
            raise AssertionError(process.stderr.read() if process.stderr else "nginx ended")
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("nginx does not listen")
