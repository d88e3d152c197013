"""The demonstration's resources: public numbers as they are dialled there, and advice that a review keeps fresh."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from cairn.base.paging import Row
from cairn.kernel.product.demo import demo_id
from cairn.products.travel.resources.actions import found_by

_Line = tuple[str, str]


class Advice(NamedTuple):
    """What one resource says. `lines`: whom to call."""

    category: str
    title: str
    body: str
    country: str | None = None
    destination: str | None = None
    source: str | None = None
    lines: tuple[_Line, ...] = ()


_ADVICE: Final = (
    Advice(
        "emergency", "Emergency number in Europe",
        "112 answers in every country of the European Union and in many beside it, from any phone. Say where you are.",
        source="https://digital-strategy.ec.europa.eu/en/policies/112",
        lines=(("European emergency number", "112"), ("Victims' support in many EU countries", "116 006")),
    ),
    Advice(
        "emergency", "Emergency numbers in Nepal",
        "The tourist police speak English and have posts in Thamel, at the airport and in Pokhara.",
        "NP", None, "https://www.nepalpolice.gov.np/",
        (("Police", "100"), ("Tourist police", "1144"), ("Women's helpline", "1145")),
    ),
    Advice(
        "emergency", "Emergency numbers in India",
        "112 is the number for everything. The women's helpline takes calls from any phone, day and night.",
        "IN", None, "https://112.gov.in/", (("Emergency", "112"), ("Women's helpline", "181")),
    ),
    Advice(
        "emergency", "Emergency numbers in Japan",
        "Say 'English' when you call. In a police box on a corner somebody is there at most hours.",
        "JP", None, "https://www.japan.travel/en/plan/hotline/",
        (("Police", "110"), ("Ambulance and fire", "119"), ("Japan visitor hotline", "050-3816-2787")),
    ),
    Advice(
        "emergency", "Emergency numbers in Thailand",
        "The tourist police answer in English. They also help with overcharging and lost papers.",
        "TH", "Thailand", "https://www.tourismthailand.org/",
        (("Police", "191"), ("Tourist police", "1155"), ("Ambulance", "1669")),
    ),
    Advice(
        "legal", "After an assault: what a report needs",
        "Keep clothes dry and in paper, do not wash, note time and place. You may bring somebody with you, ask for an "
        "interpreter, and for a copy of what you signed. An embassy cannot act for you, but knows who can.",
    ),
    Advice(
        "health", "Help against violence in Germany",
        "Free, day and night, in nineteen languages; the call does not show on a bill.",
        "DE", None, "https://www.hilfetelefon.de/", (("Hilfetelefon", "116 016"), ("Emergency", "112")),
    ),
    Advice(
        "health", "Help against violence in the United Kingdom",
        "The National Domestic Abuse Helpline is free at all hours. In danger call 999; who cannot speak presses 55.",
        "GB", None, "https://www.nationaldahelpline.org.uk/",
        (("Emergency", "999"), ("National Domestic Abuse Helpline", "0808 2000 247")),
    ),
    Advice(
        "packing", "What to have on you, and what to leave",
        "A copy of the passport apart from it, a whistle, a power bank, a door wedge, and the address of the night on "
        "paper. Leave what you would miss.",
    ),
    Advice(
        "cultural", "Dress and photographs in Marrakesh",
        "Shoulders and knees covered in the medina, less so in Guéliz. Ask before you photograph people.",
        "MA", "Marrakesh, Morocco", None, (("Police", "19"),),
    ),
    Advice(
        "navigation", "Coming home at night",
        "Decide how before you leave. Share the number plate, sit in the back, know the turn before yours. A lit "
        "petrol station or a hotel lobby is a place to wait in anywhere.",
    ),
    Advice(
        "tips", "First evening in a new town",
        "Arrive by daylight where you can, eat close to your bed, walk the way to the station once before you need it.",
    ),
)  # fmt: skip
_OVERDUE: Final = frozenset({4, 9})


def advice(now: datetime) -> Iterator[Row]:
    """Twelve resources, the first two pinned; the reviews of two are overdue."""
    for number, said in enumerate(_ADVICE):
        reviewed = now - timedelta(days=400 if number in _OVERDUE else 30 + 10 * number)
        row: Row = {
            "id": demo_id(f"resource {number}"), "category": said.category, "title": said.title, "body": said.body,
            "country": said.country, "destination": said.destination, "language": "en",
            "helplines": [{"name": name, "phone": phone, "hours": None} for name, phone in said.lines],
            "source_url": said.source, "reviewed_at": reviewed, "review_due_at": reviewed + timedelta(days=365),
            "pinned": number < 2, "created_at": now - timedelta(days=420 - number),
            "updated_at": now - timedelta(days=420 - number),
        }  # fmt: skip
        yield {**row, **found_by(row)}
