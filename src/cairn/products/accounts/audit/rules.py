"""What a pattern of events stands for. Pure."""


def below(pattern: str) -> tuple[str, str]:
    """What `accounts.*` stands for, in the order of bytes: from, inclusive, and to, exclusive."""
    stem = pattern.removesuffix("*")
    return stem, f"{stem[:-1]}/"
