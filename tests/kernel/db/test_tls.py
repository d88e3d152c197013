"""A database behind TLS with a CA of its own: what `sslmode` and `sslrootcert` in the address mean.

The PostgreSQL that the wheel brings is built without TLS, so PgBouncer speaks it, and takes nobody without.
"""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import text

from cairn.kernel.db import migrate
from cairn.kernel.db.embedded_place import own_folder, service_user
from cairn.kernel.db.pools import Database, DatabaseUnavailable, PoolOptions
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from tests.pgbouncer_server import needs_pgbouncer, own_pgbouncer

pytestmark = [pytest.mark.integration, needs_pgbouncer]
ONE = Statement(text("SELECT 1 AS one"))


@dataclass(frozen=True, slots=True)
class Secured:
    """A server that takes nobody without TLS. `of`: its address, as a provider would write it."""

    user: str
    port: int
    ca: Path
    other_ca: Path

    def of(self, query: str, host: str = "127.0.0.1") -> str:
        filled = query.format(ca=self.ca, other_ca=self.other_ca)
        return f"postgres://{self.user}@{host}:{self.port}/cairn?{filled}"


class Authority:
    """A CA made a moment ago."""

    def __init__(self, name: str) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        limits = x509.BasicConstraints(ca=True, path_length=0)
        self.certificate = self._signed(self._name, self._key.public_key(), limits)

    def server(self, address: str) -> tuple[bytes, bytes]:
        """Certificate and key for one address, as PEM."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "database")])
        return self._signed(subject, key.public_key(), names), key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )

    def _signed(
        self, subject: x509.Name, key: ec.EllipticCurvePublicKey, extension: x509.ExtensionType
    ) -> bytes:
        now = datetime.datetime.now(datetime.UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(subject).issuer_name(self._name).public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(hours=1)).not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(extension, critical=True)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .sign(self._key, hashes.SHA256())
        )  # fmt: skip
        return made.public_bytes(serialization.Encoding.PEM)


@pytest.fixture(scope="module")
def secured(dsn: str) -> Iterator[Secured]:
    folder = Path(tempfile.mkdtemp(prefix="cairn-tls-"))
    folder.chmod(0o711)
    try:
        user = service_user()
        place, authority = own_folder(folder / "place", user), Authority("ours")
        certificate, key = authority.server("127.0.0.1")
        for name, content in (("crt", certificate), ("key", key)):
            (place / name).write_bytes(content)
            (place / name).chmod(0o600)
            os.chown(place / name, user.uid, user.gid)
        ca, other = folder / "ca.pem", folder / "other.pem"
        ca.write_bytes(authority.certificate)
        other.write_bytes(Authority("somebody else's").certificate)
        tls = f"client_tls_sslmode = require\nclient_tls_cert_file = {place}/crt\nclient_tls_key_file = {place}/key"
        with own_pgbouncer(dsn, more=tls) as address:
            parts = urlsplit(address)
            assert parts.port is not None
            yield Secured(parts.netloc.partition("@")[0], parts.port, ca, other)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def answer(dsn: str) -> object:
    """What the database answers. Raises DatabaseUnavailable."""
    database = Database(dsn, PoolOptions(minimum=0, timeout=1.0, pooler=True))
    await database.open()
    try:
        row = await Reads(database).row(ONE, {})
        assert row is not None
        return row["one"]
    finally:
        await database.close()


@pytest.mark.parametrize(
    "query",
    [
        "sslmode=require",
        "sslmode=verify-ca&sslrootcert={ca}",
        "sslmode=verify-full&sslrootcert={ca}",
        "sslmode=verify-full&sslrootcert={ca}&pgbouncer=true&connect_timeout=10",
    ],
)
async def test_it_is_encrypted_and_known(secured: Secured, query: str) -> None:
    assert await answer(secured.of(query)) == 1


@pytest.mark.parametrize(
    ("query", "host"),
    [
        ("sslmode=disable", "127.0.0.1"),
        ("sslmode=verify-ca&sslrootcert={other_ca}", "127.0.0.1"),
        ("sslmode=verify-full&sslrootcert={other_ca}", "127.0.0.1"),
        ("sslmode=verify-full&sslrootcert={ca}", "localhost"),
    ],
    ids=["plain", "other-ca", "other-ca-full", "other-name"],
)
async def test_what_cannot_be_trusted_is_not_talked_to(secured: Secured, query: str, host: str) -> None:
    with pytest.raises(DatabaseUnavailable):
        await answer(secured.of(query, host))


async def test_migrations_go_the_same_way(secured: Secured) -> None:
    assert await asyncio.to_thread(migrate.pending, secured.of("sslmode=verify-full&sslrootcert={ca}")) == []
    with pytest.raises(OSError, match="certificate verify failed"):
        await asyncio.to_thread(migrate.pending, secured.of("sslmode=verify-full&sslrootcert={other_ca}"))
