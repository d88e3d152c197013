"""The table of means that averages lean on."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    TIMESTAMP,
    Double,
    Integer,
    Text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class ScoreMean(Model):
    """The mean of a year's ratings, made every night. `scope`: `rating` and `safety` for the whole site, `safety:NP`
    for a country, `guide` for guides' reviews."""

    __tablename__ = "score_means"
    __table_args__ = ({"schema": "travel"},)

    scope: Mapped[str] = public(Text, primary_key=True)
    mean: Mapped[float] = public(Double)
    count: Mapped[int] = public(Integer)
    as_of: Mapped[datetime] = public(TIMESTAMP(timezone=True))
