"""Redis, for what may be lost: shared limits, the shared layer of the cache. Nothing here is the only copy.

Another room asks through `RedisPlace.ask` and says what it does without an answer: `RedisGone` is no failure of a
request.
"""

from cairn.kernel.redis.place import RedisGone as RedisGone
from cairn.kernel.redis.place import RedisPlace as RedisPlace
