"""The three stores, each on the real thing or its faithful double."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from cairn.kernel.files.port import FileStore
from cairn.kernel.files.ways import store_of
from cairn.kernel.outbound import Outbound
from tests.conftest import settings_for
from tests.kernel.files.pinata_server import TOKEN, Pinata, pinata_server
from tests.kernel.files.s3_server import Moto, moto_server

STORES = ("local", "s3", "pinata")


@pytest.fixture(scope="session")
def moto() -> Iterator[Moto]:
    with moto_server() as running:
        yield running


@pytest.fixture
def pinata() -> Iterator[Pinata]:
    with pinata_server() as running:
        yield running


def pinata_settings(url: str) -> dict[str, str]:
    return {
        "PINATA_JWT": TOKEN, "PINATA_URL": url, "PINATA_UPLOAD_URL": url, "PINATA_GATEWAY_URL": url,
    }  # fmt: skip


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[FileStore]:
    """Each store in turn, as the settings make it."""
    more = {"CAIRN_HOME": str(tmp_path)}
    if request.param == "s3":
        more |= request.getfixturevalue("moto").settings
    if request.param == "pinata":
        more |= pinata_settings(request.getfixturevalue("pinata").url)
    outbound = Outbound()
    made = store_of(settings_for("postgresql://nobody@127.0.0.1:1/nothing", **more), outbound)
    assert made.name == request.param
    yield made
    await outbound.close()
