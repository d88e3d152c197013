"""An index of FAISS. The only module that names the library; nothing imports it but a probe of an index file."""

from __future__ import annotations

from pathlib import Path

import faiss  # type: ignore[import-untyped, import-not-found, unused-ignore]
import numpy as np  # type: ignore[import-not-found, unused-ignore]


class LoadedIndex:
    """An index in memory."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index
        self.version: str = f"faiss {faiss.__version__}, {index.ntotal} vectors"

    def query(self) -> None:
        """Raises RuntimeError where the search fails."""
        self._index.search(np.zeros((1, self._index.d), dtype=np.float32), 1)


def load(path: Path) -> LoadedIndex:
    """Raises RuntimeError for a file that is no index."""
    return LoadedIndex(faiss.read_index(str(path)))
