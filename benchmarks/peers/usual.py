"""The usual way, as tutorials show it: FastAPI, dependencies, a session of the ORM, response models.

It decodes a token and loads its user, validates, reads and writes. No audit, no idempotency, no limits, no log line.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.security import OAuth2PasswordBearer
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ARRAY, TIMESTAMP, Text, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

KEY = OctKey.import_key(os.environ["BENCH_JWT_KEY"])
_place = urlsplit(os.environ["DATABASE_URL"])
engine = create_async_engine(
    f"postgresql+asyncpg://{_place.username}:{_place.password}@{_place.path}?host={parse_qs(_place.query)['host'][0]}",
    pool_size=int(os.environ["DATABASE_POOL_MAX"]), max_overflow=0,
)  # fmt: skip
sessions = async_sessionmaker(engine, expire_on_commit=False)
bearer = OAuth2PasswordBearer(tokenUrl="/login")
app = FastAPI()


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    __table_args__ = {"schema": "bench"}

    id: Mapped[UUID] = mapped_column(primary_key=True)
    email: Mapped[str]
    is_active: Mapped[bool]


class Item(Base):
    __tablename__ = "items"
    __table_args__ = {"schema": "catalogue"}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    owner_id: Mapped[UUID]
    name: Mapped[str]
    description: Mapped[str]
    price: Mapped[Decimal | None]
    currency: Mapped[str | None]
    category: Mapped[str | None]
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text))
    sku: Mapped[str | None]
    quantity: Mapped[int]
    is_active: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(TIMESTAMP(timezone=True), default=lambda: datetime.now(UTC))
    updated_at: Mapped[datetime] = mapped_column(TIMESTAMP(timezone=True), default=lambda: datetime.now(UTC))


class ItemCreate(BaseModel):
    name: str = Field(min_length=1, max_length=200)
    description: str = Field("", max_length=5000)
    price: Decimal | None = Field(None, ge=0)
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    category: str | None = Field(None, max_length=100)
    tags: list[str] = []
    sku: str | None = None
    quantity: int = Field(0, ge=0)
    is_active: bool = True


class ItemRead(ItemCreate):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    owner_id: UUID
    created_at: datetime
    updated_at: datetime


class ItemPage(BaseModel):
    items: list[ItemRead]
    total: int
    page: int
    per_page: int


async def get_session() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


async def current_user(
    token: Annotated[str, Depends(bearer)], session: Annotated[AsyncSession, Depends(get_session)]
) -> User:
    try:
        user_id = UUID(jwt.decode(token, KEY).claims["sub"])
    except (JoseError, KeyError, ValueError) as problem:
        raise HTTPException(401) from problem
    user = await session.get(User, user_id)
    if user is None or not user.is_active:
        raise HTTPException(401)
    return user


Session = Annotated[AsyncSession, Depends(get_session)]
CurrentUser = Annotated[User, Depends(current_user)]


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "healthy"}


@app.get("/api/v1/items", response_model=ItemPage)
async def list_items(
    session: Session, user: CurrentUser, owner: str | None = None,
    page: Annotated[int, Query(ge=1)] = 1, per_page: Annotated[int, Query(ge=1, le=100)] = 20,
):  # fmt: skip
    wanted = select(Item).where(or_(Item.is_active, Item.owner_id == user.id))
    if owner == "me":
        wanted = wanted.where(Item.owner_id == user.id)
    total = await session.scalar(select(func.count()).select_from(wanted.subquery()))
    ordered = (
        wanted.order_by(Item.created_at.desc(), Item.id.desc()).offset((page - 1) * per_page).limit(per_page)
    )
    items = (await session.scalars(ordered)).all()
    return ItemPage(
        items=[ItemRead.model_validate(item) for item in items], total=total, page=page, per_page=per_page
    )


@app.get("/api/v1/items/{item_id}", response_model=ItemRead)
async def read_item(item_id: UUID, session: Session, user: CurrentUser):
    item = await session.scalar(
        select(Item).where(Item.id == item_id, or_(Item.is_active, Item.owner_id == user.id))
    )
    if item is None:
        raise HTTPException(404)
    return item


@app.post("/api/v1/items", response_model=ItemRead, status_code=201)
async def create_item(new: ItemCreate, session: Session, user: CurrentUser):
    item = Item(**new.model_dump(), owner_id=user.id)
    session.add(item)
    await session.commit()
    await session.refresh(item)
    return item
