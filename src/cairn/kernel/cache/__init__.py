"""Public reads as finished bytes. Never the only copy: what is here may be gone at any moment.

A commit names its tags; whatever was kept under one of them is gone before the commit is acknowledged in this process,
and within a tenth of a second in all others (`docs/caching.md`, decision 0024).
"""

from cairn.kernel.cache.cache import Cache as Cache
from cairn.kernel.cache.cache import Question as Question
from cairn.kernel.cache.entries import EVERYTHING as EVERYTHING
from cairn.kernel.cache.entries import Entry as Entry
from cairn.kernel.cache.entries import Stored as Stored
from cairn.kernel.cache.invalidation import CHANNEL as CHANNEL
from cairn.kernel.cache.invalidation import Invalidation as Invalidation
from cairn.kernel.cache.invalidation import Notice as Notice
from cairn.kernel.cache.private import PrivateAnswers as PrivateAnswers
from cairn.kernel.cache.ways import CacheOptions as CacheOptions
from cairn.kernel.cache.ways import cache_of as cache_of
