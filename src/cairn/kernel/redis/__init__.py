"""Redis, for what may be lost: shared limits, the shared layer of the cache. Nothing here is the only copy.

Another room asks through `RedisPlace.ask` and says what it does without an answer: `RedisGone` is no failure of a
request. `place` loads the client; a room that wants the class from it does so where Redis is in use.
"""

from cairn.kernel.redis.gone import RedisGone as RedisGone
from cairn.kernel.redis.ways import redis_of as redis_of
