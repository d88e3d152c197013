"""A real PgBouncer of a test's own in transaction mode, on loopback, where Debian's package is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from cairn.kernel.db.embedded_place import own_folder, service_user
from tests.ports import free_port

PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
needs_pgbouncer = pytest.mark.skipif(PGBOUNCER is None, reason="needs Debian's package pgbouncer")
_CONFIG = """
[databases]
* = host={socket}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = {users}
pool_mode = transaction
default_pool_size = {size}
max_client_conn = 300
server_login_retry = 1
{more}
"""


@contextmanager
def own_pgbouncer(dsn: str, size: int = 3, more: str = "") -> Iterator[str]:
    """The address of `dsn`'s database through it; `size` connections lead on. `more`: lines of its configuration."""
    parts, user, port = urlsplit(dsn), service_user(), free_port()
    folder = Path(tempfile.mkdtemp(prefix="cairn-pgbouncer-"))
    folder.chmod(0o711)
    try:
        place = own_folder(folder / "place", user)
        users, config = place / "users", place / "config"
        users.write_text(f'"{parts.username}" "{unquote(parts.password or "")}"\n', encoding="utf-8")
        config.write_text(
            _CONFIG.format(
                socket=parse_qs(parts.query)["host"][0], port=port, users=users, size=size, more=more
            ),
            encoding="utf-8",
        )
        for file in (users, config):
            os.chown(file, user.uid, user.gid)
        assert PGBOUNCER is not None
        process = user.spawn([PGBOUNCER, "-q", str(config)], subprocess.DEVNULL)
        try:
            _wait(port, process)
            yield f"postgresql://{parts.username}:{parts.password}@127.0.0.1:{port}{parts.path}"
        finally:
            process.kill()
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(500):
        assert process.poll() is None, "pgbouncer ended"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise AssertionError("pgbouncer does not answer")
