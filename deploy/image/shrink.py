"""`shrink.py SITE_PACKAGES`: takes away what no running program reads, about a quarter of what pip installs.

Tests, stubs, sources of what is compiled, the second of two backends; and of shared objects what stands behind the last
byte that is ever loaded, which is symbols and debugging information. Nothing that is imported changes.
"""

from __future__ import annotations

import shutil
import struct
import sys
from pathlib import Path

FOLDERS = ("certifi/tests", "google/protobuf/testdata", "greenlet/tests", "sqlalchemy/testing/suite")
FILES = ("*.pyi", "*.pyx", "*.pxd", "*.c", "*.h", "zstandard/_cffi.*.so")
_MAGIC = b"\x7fELF\x02\x01"
_SECTIONS, _SECTION_COUNTS = 40, 60
"""Where a header in ELF64 tells of sections, which only linkers and debuggers read."""


def main(packages: Path) -> None:
    for folder in FOLDERS:
        if (packages / folder).is_dir():
            shutil.rmtree(packages / folder)
    for pattern in FILES:
        for path in packages.rglob(pattern):
            path.unlink()
    for path in packages.rglob("*.so*"):
        path.write_bytes(loaded_part(path.read_bytes()))


def loaded_part(library: bytes) -> bytes:
    """An ELF64 library up to the end of its last segment; what is none stays as it is."""
    if not library.startswith(_MAGIC):
        return library
    (first,) = struct.unpack_from("<Q", library, 32)
    size, count = struct.unpack_from("<HH", library, 54)
    end = first + size * count
    for place in range(first, end, size):
        offset, _, _, within_file = struct.unpack_from("<QQQQ", library, place + 8)
        end = max(end, offset + within_file)
    found = bytearray(library[:end])
    struct.pack_into("<Q", found, _SECTIONS, 0)
    struct.pack_into("<HH", found, _SECTION_COUNTS, 0, 0)
    return bytes(found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
