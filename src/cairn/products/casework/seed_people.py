"""Who works in the demonstration's organisation, whom it works with, and what is written about that. All of it is
invented."""

from __future__ import annotations

from typing import Final, NamedTuple

from cairn.products.casework.words import MemberRole


class Team(NamedTuple):
    """A team of the programme of this name."""

    name: str
    programme: str
    supervisor: str
    workers: tuple[str, ...]


class Programme(NamedTuple):
    """What it does for people who are now between `youngest` and `oldest`."""

    name: str
    zone: str
    majority_age: int
    intake_required: bool
    manager: str
    youngest: int
    oldest: int


class Language(NamedTuple):
    """Names that go together: of women and girls, of men and boys, of families."""

    tag: str
    hers: tuple[str, ...]
    his: tuple[str, ...]
    families: tuple[str | None, ...]


OFFICER: Final = "priya.raman"
"""Data protection officer of every programme."""
PROGRAMMES: Final = (
    Programme("Family Support", "Europe/Berlin", 18, False, "maya.lindqvist", 19, 78),
    Programme("Youth Bridge", "Africa/Nairobi", 18, True, "samuel.okafor", 11, 24),
)
TEAMS: Final = (
    Team("North", "Family Support", "tomas.herrera", ("jonas.weber", "lena.fischer", "zofia.nowak")),
    Team("South", "Family Support", "aiko.tanabe", ("amara.diallo", "hana.kim")),
    Team("Harbour", "Youth Bridge", "nadia.haddad", ("freya.olsen", "mei.chen")),
    Team("Valley", "Youth Bridge", "ines.carvalho", ("rosa.mendoza", "tess.oconnor")),
)
FORMER: Final[tuple[tuple[str, str, MemberRole], ...]] = (
    ("tess.oconnor", "Harbour", "worker"),
    ("zofia.nowak", "South", "supervisor"),
)
"""Who was in which team before, as what."""
LANGUAGES: Final = (
    Language("sw", ("Amina", "Neema", "Zawadi", "Rehema"), ("Juma", "Baraka", "Hamisi"), ("Mwangi", "Otieno", "Juma")),
    Language("ar", ("ليلى", "Yasmin", "Nour", "Salma"), ("Omar", "يوسف", "Karim"), ("al-Masri", "Haddad", "خوري")),
    Language("pl", ("Łucja", "Zofia", "Małgorzata"), ("Paweł", "Łukasz", "Jan"), ("Wiśniewska", "Zieliński", "Łoś")),
    Language("tr", ("İpek", "Elif", "Zeynep"), ("Emre", "Çağrı", "Mehmet"), ("Yıldız", "Öztürk", "Şahin")),  # noqa: RUF001  as they are written
    Language("de", ("Jördis", "Anna", "Ute"), ("Jürgen", "Klaus", "Jörg"), ("Groß", "Weiß", "von der Heide")),
    Language("en", ("Siobhán", "Grace", "Joan"), ("Liam", "Peter", "Ciarán"), ("O'Brien", "Smith-Jones", "D’Arcy")),  # noqa: RUF001  as they are written
    Language("es", ("Lucía", "Inés", "Begoña"), ("Íñigo", "José Luis", "Iker"), ("Núñez García", "de la Cruz")),
    Language("vi", ("Nguyệt", "Thảo", "Hương"), ("Đức", "Minh", "Tuấn"), ("Nguyễn", "Trần", "Đặng")),
    Language("ta", ("கவிதா", "Meena", "Lakshmi"), ("அருண்", "Murugan", "Senthil"), (None, "Raman", None)),
    Language("uk", ("Оксана", "Ірина", "Solomiia"), ("Тарас", "Bohdan", "Олег"), ("Шевченко", "Koval", "Бондар")),  # noqa: RUF001  as they are written
    Language("fr", ("Aïcha", "Éloïse", "Fatoumata"), ("Jean-Noël", "Mamadou", "Loïc"), ("N'Diaye", "Lefèvre", "Koné")),
    Language("zh", ("美玲", "Xiùyīng", "Mei"), ("伟", "Jian", "小龙"), ("王", "Li", "Zhang")),
)  # fmt: skip
STREETS: Final = (
    "Mill Lane",
    "Harbour Road",
    "Linden Alley",
    "Station Street",
    "Garden Close",
    "Market Square",
)
DISABILITIES: Final = (("mobility",), ("hearing",), ("vision", "mobility"), ("learning",))
RISKS: Final = (
    "Does not want letters to the home address.",
    "Phone is shared with others: leave no message.",
    "Dog in the house: ring first.",
    "Conflict in the family; meet at the office.",
)
ABOUT: Final = (
    "Came on the advice of a neighbour.\nFirst talk in the office, with an interpreter.",
    "Looks for a smaller flat and for work.",
    "School asked us to get in touch.",
    "Was with us before, under another name.",
    "Would like to meet in the mornings.",
)
HELD: Final = (
    "Filled in the form for the housing office together.",
    "Talked about the week. Sleeps better.",
    "Went through letters and the budget.",
    "Called the school; a meeting is set for next week.",
    "Practised the interview.\nIs more confident than last time.",
    "Talked about what could be different by spring.",
    "Went to the clinic together.",
)
GOALS: Final = (
    ("a flat of one's own",),
    ("work", "language course"),
    ("school every day",),
    ("see the doctor",),
)
TOPICS: Final = (("housing",), ("work", "money"), ("health",), ("family", "school"), ("papers",))
PLACES: Final = ("Office", "Home", "Library", "Health centre", "School")
REMARKS: Final = ("Led one of the exercises.", "Was quiet today.", "Left early for work.")
NOTES: Final = (
    "First assessment: stable housing, no income, two children at school.",
    "Progress since spring: keeps appointments, has begun the course.",
    "Agreed in supervision to go on every second week.",
    "Something said today has to be followed up with the school.",
)
AMENDMENT: Final = "Correction: it was the younger child who changed school."
PARTNERS: Final = ("City Housing Office", "Harbour Clinic", "Open School")
