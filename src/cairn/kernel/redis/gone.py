"""What Redis' absence is called, for those who never load its client."""


class RedisGone(Exception):
    """Redis does not answer. Whoever asks goes on without."""
