from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.votes_answer_my_vote import VotesAnswerMyVote, check_votes_answer_my_vote

T = TypeVar("T", bound="VotesAnswer")


@_attrs_define
class VotesAnswer:
    """What people think of it, and what you do.

    Attributes:
        helpful_count (int):
        unhelpful_count (int):
        my_vote (VotesAnswerMyVote):
    """

    helpful_count: int
    unhelpful_count: int
    my_vote: VotesAnswerMyVote

    def to_dict(self) -> dict[str, Any]:
        helpful_count = self.helpful_count

        unhelpful_count = self.unhelpful_count

        my_vote: int = self.my_vote

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "helpful_count": helpful_count,
                "unhelpful_count": unhelpful_count,
                "my_vote": my_vote,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        helpful_count = d.pop("helpful_count")

        unhelpful_count = d.pop("unhelpful_count")

        my_vote = check_votes_answer_my_vote(d.pop("my_vote"))

        votes_answer = cls(
            helpful_count=helpful_count,
            unhelpful_count=unhelpful_count,
            my_vote=my_vote,
        )

        return votes_answer
