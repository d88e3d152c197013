"""The usual way without asyncio: Flask, a session of SQLAlchemy's ORM, psycopg, gunicorn's threads.

It decodes a token and loads its user, validates by hand, reads and writes. No audit, no idempotency, no limits, no log.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

from flask import Flask, abort, g, jsonify, request
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from sqlalchemy import ARRAY, TIMESTAMP, Text, create_engine, func, or_, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker

KEY = OctKey.import_key(os.environ["BENCH_JWT_KEY"])
_place = urlsplit(os.environ["DATABASE_URL"])
engine = create_engine(
    f"postgresql+psycopg://{_place.username}:{_place.password}@{_place.path}?host={parse_qs(_place.query)['host'][0]}",
    pool_size=int(os.environ["DATABASE_POOL_MAX"]), max_overflow=0,
)  # fmt: skip
sessions = sessionmaker(engine, expire_on_commit=False)
app = Flask(__name__)


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
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(TIMESTAMP(timezone=True), default=lambda: datetime.now(UTC))
    updated_at: Mapped[datetime] = mapped_column(TIMESTAMP(timezone=True), default=lambda: datetime.now(UTC))

    def as_json(self) -> dict[str, object]:
        return {
            "id": str(self.id), "owner_id": str(self.owner_id), "name": self.name, "description": self.description,
            "price": str(self.price) if self.price is not None else None, "currency": self.currency,
            "category": self.category, "tags": self.tags, "sku": self.sku, "quantity": self.quantity,
            "is_active": self.is_active, "created_at": self.created_at.isoformat(),
            "updated_at": self.updated_at.isoformat(),
        }  # fmt: skip


@app.before_request
def begin() -> None:
    if request.path == "/health":
        return
    g.session = sessions()
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    try:
        user_id = UUID(jwt.decode(token, KEY).claims["sub"])
    except (JoseError, KeyError, ValueError):
        abort(401)
    g.user = g.session.get(User, user_id)
    if scheme != "Bearer" or g.user is None or not g.user.is_active:
        abort(401)


@app.teardown_request
def end(_: BaseException | None) -> None:
    if "session" in g:
        g.session.close()


@app.get("/health")
def health():
    return {"status": "healthy"}


@app.get("/api/v1/items")
def list_items():
    page, per_page = request.args.get("page", 1, int), request.args.get("per_page", 20, int)
    wanted = select(Item).where(or_(Item.is_active, Item.owner_id == g.user.id))
    if request.args.get("owner") == "me":
        wanted = wanted.where(Item.owner_id == g.user.id)
    total = g.session.scalar(select(func.count()).select_from(wanted.subquery()))
    ordered = (
        wanted.order_by(Item.created_at.desc(), Item.id.desc()).offset((page - 1) * per_page).limit(per_page)
    )
    items = [item.as_json() for item in g.session.scalars(ordered)]
    return jsonify(items=items, total=total, page=page, per_page=per_page)


@app.get("/api/v1/items/<uuid:item_id>")
def read_item(item_id: UUID):
    item = g.session.scalar(
        select(Item).where(Item.id == item_id, or_(Item.is_active, Item.owner_id == g.user.id))
    )
    return item.as_json() if item is not None else abort(404)


@app.post("/api/v1/items")
def create_item():
    new = request.get_json()
    try:
        price = Decimal(new["price"])
    except (InvalidOperation, KeyError):
        abort(422)
    if not 1 <= len(new.get("name", "")) <= 200 or price < 0:
        abort(422)
    item = Item(
        name=new["name"], description=new.get("description", ""), price=price, currency=new.get("currency"),
        category=new.get("category"), tags=new.get("tags", []), sku=new.get("sku"), quantity=new.get("quantity", 0),
        owner_id=g.user.id,
    )  # fmt: skip
    g.session.add(item)
    g.session.commit()
    g.session.refresh(item)
    return item.as_json(), 201
