"""What the demonstration's people say."""

from __future__ import annotations

from typing import Final

DAYS: Final = (
    "Day one is for arriving: leave the bag, walk to {0}, eat where it is full.",
    "Go to {1} early. By ten it is loud, by noon it is hot.",
    "{2} takes half a day. The bus back is slower than it says.",
    "Keep one day without a plan. Rain will use it if you do not.",
    "Cash for small things, a card for the bed, a copy of the passport apart from both.",
)
FEEDBACK: Final = {
    5: ("Never felt watched, not even late.", "People pointed the way before I asked.", None),
    4: (
        "Fine by day; after dark I took the main street.",
        "Good, once the touts at the station are behind you.",
        None,
    ),
    3: ("All right with somebody, less so alone.", "Some stretches are badly lit.", None),
    2: ("I was followed for two streets and went into a shop.", "The last bus does not always come.", None),
    1: ("Bag cut open on the platform. The police were kind, and late.",),
}
TIPS: Final = (
    ("Left luggage", "The station keeps bags until 22:00, for less than a coffee."),
    ("Water", "Refill at the fountain behind {0}; what runs from the tap is not for drinking."),
    ("Tickets", "For {1} buy the evening before: the queue at nine takes an hour."),
    ("Night bus", "It stops at the gate, not in the centre. Ask the hotel to meet you."),
)
QUESTIONS: Final = (
    ("Is {0} open in winter?", "The page says closed, the guide book says open. Has anybody been?"),
    ("Women's dorms?", "Which hostels near {1} have rooms for women only, with a lock that works?"),
)
WARNINGS: Final = (
    (
        "Taxis without a meter",
        "Outside the station they ask five times the price. Walk to the second rank.",
        "medium",
    ),
    (
        "Loose stones below {2}",
        "After rain the lower path is not safe. Take the track through the wood.",
        "high",
    ),
    ("Pickpockets", "In the crush at {0}: two bump into you, a third is polite.", "low"),
)
CRITICAL: Final = (
    "Assault reported on the path to {1}",
    "Two women were attacked at dusk this week. The police ask to stay away.",
)
OTHERS: Final = (
    ("update", "Bridge is back", "The footbridge to {1} is open again, with a rope to hold."),
    ("recommendation", "Breakfast", "The bakery opposite {0} opens at six and knows everything."),
    ("local_insight", "Fridays", "On Fridays {2} belongs to families. Come and be invited."),
)
ANSWERS: Final = (
    "It was so last week, too.",
    "Thank you, that saved us a morning.",
    "Open from April on, closed when the snow says so.",
    "I asked at the office: they confirm it.",
)
GROUPS: Final = (
    ("Sunrise walkers", "leisure", "moderate", "open", "open"),
    ("Slow travellers", "leisure", "relaxed", "open", "request"),
    ("Women on the trail", "adventure", "moderate", "women_only", "open"),
    ("High and early", "adventure", "fast", "verified_only", "invite"),
    ("Sketchbooks and cafés", "culture", "relaxed", "women_verified", "request"),
)
REVIEWS: Final = (
    "Knew every step, and when to say nothing.",
    "Patient with my knees, firm with the taxi drivers.",
    "Came on time, brought tea, told the truth about the weather.",
)
