"""Votes on the wire."""

from __future__ import annotations

from typing import Literal

from cairn.kernel.web.bodies import Answer


class VotesAnswer(Answer):
    """What people think of it, and what you do."""

    helpful_count: int
    unhelpful_count: int
    my_vote: Literal[-1, 0, 1]
