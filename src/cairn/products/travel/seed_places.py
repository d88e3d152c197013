"""Where the demonstration's itineraries go: real places with what is there to see, and what can be done in such
places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["city", "mountains", "coast", "nature"]


@dataclass(frozen=True, slots=True)
class Place:
    """`latitude` and `longitude` of its middle; three sights, the best known first."""

    town: str
    land: str
    country: str
    latitude: float
    longitude: float
    kind: Kind
    sights: tuple[str, str, str]

    @property
    def destination(self) -> str:
        return f"{self.town}, {self.land}"


@dataclass(frozen=True, slots=True)
class Theme:
    """One way to spend time in a place of a kind. `title` and `tagline` may name the town (`{town}`) and its sights
    (`{0}` to `{2}`)."""

    title: str
    tagline: str
    days: int
    tags: tuple[str, ...]
    difficulty: str
    style: str
    budget: str
    daily: int


PLACES: Final = (
    Place("Kathmandu", "Nepal", "NP", 27.7172, 85.3240, "city", ("Boudhanath", "Patan", "Swayambhunath")),
    Place("Pokhara", "Nepal", "NP", 28.2096, 83.9856, "mountains", ("Sarangkot", "Phewa Lake", "Poon Hill")),
    Place("Namche Bazaar", "Nepal", "NP", 27.8069, 86.7140, "mountains", ("Tengboche", "Khumjung", "Everest View")),
    Place("Leh", "India", "IN", 34.1526, 77.5771, "mountains", ("Thiksey", "Nubra", "Pangong Lake")),
    Place("Jaipur", "India", "IN", 26.9124, 75.7873, "city", ("Amber Fort", "Hawa Mahal", "Jantar Mantar")),
    Place("Kochi", "India", "IN", 9.9312, 76.2673, "coast", ("Fort Kochi", "Mattancherry", "Cherai Beach")),
    Place("Kandy", "Sri Lanka", "LK", 7.2906, 80.6337, "nature", ("Temple of the Tooth", "Peradeniya", "Knuckles")),
    Place("Ella", "Sri Lanka", "LK", 6.8667, 81.0466, "mountains", ("Nine Arch Bridge", "Ella Rock", "Adam's Peak")),
    Place("Paro", "Bhutan", "BT", 27.4287, 89.4164, "mountains", ("Tiger's Nest", "Rinpung Dzong", "Chele La")),
    Place("Tokyo", "Japan", "JP", 35.6762, 139.6503, "city", ("Yanaka", "Meiji Shrine", "Tsukiji")),
    Place("Kyoto", "Japan", "JP", 35.0116, 135.7681, "city", ("Fushimi Inari", "Arashiyama", "Kiyomizu-dera")),
    Place("Yakushima", "Japan", "JP", 30.3436, 130.5106, "nature", ("Jomon Sugi", "Shiratani", "Nagata Beach")),
    Place("Seoul", "South Korea", "KR", 37.5665, 126.9780, "city", ("Bukchon", "Gyeongbokgung", "Bukhansan")),
    Place("Jeju", "South Korea", "KR", 33.4996, 126.5312, "coast", ("Hallasan", "Seongsan", "Olle trail 7")),
    Place("Taipei", "Taiwan", "TW", 25.0330, 121.5654, "city", ("Elephant Mountain", "Dihua Street", "Beitou")),
    Place("Chiang Mai", "Thailand", "TH", 18.7883, 98.9853, "city", ("Doi Suthep", "Wat Phra Singh", "Mae Rim")),
    Place("Krabi", "Thailand", "TH", 8.0863, 98.9063, "coast", ("Railay", "Tiger Cave", "Koh Lanta")),
    Place("Luang Prabang", "Laos", "LA", 19.8834, 102.1347, "nature", ("Kuang Si", "Mount Phousi", "Pak Ou Caves")),
    Place("Hoi An", "Vietnam", "VN", 15.8801, 108.3380, "coast", ("Japanese Bridge", "An Bang", "My Son")),
    Place("Sapa", "Vietnam", "VN", 22.3364, 103.8438, "mountains", ("Fansipan", "Cat Cat", "Ta Van")),
    Place("Siem Reap", "Cambodia", "KH", 13.3671, 103.8448, "city", ("Angkor Wat", "Bayon", "Ta Prohm")),
    Place("Ubud", "Indonesia", "ID", -8.5069, 115.2625, "nature", ("Campuhan Ridge", "Tegallalang", "Mount Batur")),
    Place("Yogyakarta", "Indonesia", "ID", -7.7956, 110.3695, "city", ("Borobudur", "Prambanan", "Kraton")),
    Place("El Nido", "Philippines", "PH", 11.1784, 119.3930, "coast", ("Big Lagoon", "Nacpan", "Taraw Cliff")),
    Place("Samarkand", "Uzbekistan", "UZ", 39.6542, 66.9597, "city", ("Registan", "Shah-i-Zinda", "Bibi-Khanym")),
    Place("Karakol", "Kyrgyzstan", "KG", 42.4907, 78.3936, "mountains", ("Ala-Kul", "Altyn Arashan", "Jeti-Oguz")),
    Place("Tbilisi", "Georgia", "GE", 41.7151, 44.8271, "city", ("Narikala", "Abanotubani", "Mtatsminda")),
    Place("Mestia", "Georgia", "GE", 43.0457, 42.7296, "mountains", ("Ushguli", "Koruldi Lakes", "Chalaadi Glacier")),
    Place("Istanbul", "Turkey", "TR", 41.0082, 28.9784, "city", ("Hagia Sophia", "Galata", "Balat")),
    Place("Göreme", "Turkey", "TR", 38.6431, 34.8289, "nature", ("Rose Valley", "Uçhisar", "Ihlara")),
    Place("Amman", "Jordan", "JO", 31.9454, 35.9284, "city", ("Citadel", "Rainbow Street", "Jerash")),
    Place("Wadi Musa", "Jordan", "JO", 30.3216, 35.4801, "nature", ("Petra", "Little Petra", "Jabal Haroun")),
    Place("Athens", "Greece", "GR", 37.9838, 23.7275, "city", ("Acropolis", "Plaka", "Philopappos Hill")),
    Place("Chania", "Greece", "GR", 35.5138, 24.0180, "coast", ("Samaria Gorge", "Balos", "Old Harbour")),
    Place("Kotor", "Montenegro", "ME", 42.4247, 18.7712, "coast", ("City Walls", "Perast", "Lovćen")),
    Place("Bled", "Slovenia", "SI", 46.3683, 14.1146, "mountains", ("Vintgar Gorge", "Ojstrica", "Triglav")),
    Place("Chamonix", "France", "FR", 45.9237, 6.8694, "mountains", ("Lac Blanc", "Mer de Glace", "Grand Balcon")),
    Place("Lyon", "France", "FR", 45.7640, 4.8357, "city", ("Croix-Rousse", "Fourvière", "Vieux Lyon")),
    Place("Zermatt", "Switzerland", "CH", 46.0207, 7.7491, "mountains", ("Five Lakes", "Gornergrat", "Hörnli Hut")),
    Place("Florence", "Italy", "IT", 43.7696, 11.2558, "city", ("Oltrarno", "San Miniato", "Uffizi")),
    Place("Amalfi", "Italy", "IT", 40.6340, 14.6027, "coast", ("Path of the Gods", "Ravello", "Atrani")),
    Place("Granada", "Spain", "ES", 37.1773, -3.5986, "city", ("Alhambra", "Albaicín", "Sacromonte")),
    Place("Santiago de Compostela", "Spain", "ES", 42.8782, -8.5448, "nature", ("Obradoiro", "Finisterre", "Muxía")),
    Place("Lisbon", "Portugal", "PT", 38.7223, -9.1393, "city", ("Alfama", "Belém", "Sintra")),
    Place("Funchal", "Portugal", "PT", 32.6669, -16.9241, "mountains", ("Pico Ruivo", "Levada do Caldeirão", "Monte")),
    Place("Edinburgh", "Scotland", "GB", 55.9533, -3.1883, "city", ("Arthur's Seat", "Dean Village", "Royal Mile")),
    Place("Fort William", "Scotland", "GB", 56.8198, -5.1052, "mountains", ("Ben Nevis", "Glen Nevis", "Glencoe")),
    Place("Reykjavík", "Iceland", "IS", 64.1466, -21.9426, "nature", ("Þingvellir", "Geysir", "Reykjadalur")),
    Place("Tromsø", "Norway", "NO", 69.6492, 18.9553, "nature", ("Fjellheisen", "Kvaløya", "Sommarøy")),
    Place("Marrakesh", "Morocco", "MA", 31.6295, -7.9811, "city", ("Jemaa el-Fnaa", "Majorelle", "Medina")),
    Place("Imlil", "Morocco", "MA", 31.1369, -7.9195, "mountains", ("Toubkal", "Aroumd", "Tizi n'Tamatert")),
    Place("Cape Town", "South Africa", "ZA", -33.9249, 18.4241, "coast", ("Table Mountain", "Bo-Kaap", "Muizenberg")),
    Place("Moshi", "Tanzania", "TZ", -3.3349, 37.3404, "mountains", ("Kilimanjaro", "Materuni", "Marangu")),
    Place("Stone Town", "Tanzania", "TZ", -6.1630, 39.1893, "coast", ("Forodhani", "Prison Island", "Jozani")),
    Place("Cusco", "Peru", "PE", -13.5320, -71.9675, "mountains", ("Machu Picchu", "Sacsayhuamán", "Ausangate")),
    Place("Baños", "Ecuador", "EC", -1.3928, -78.4269, "nature", ("Pailón del Diablo", "Casa del Árbol", "Tungurahua")),
    Place("Medellín", "Colombia", "CO", 6.2476, -75.5658, "city", ("Comuna 13", "Parque Arví", "Guatapé")),
    Place("Oaxaca", "Mexico", "MX", 17.0732, -96.7266, "city", ("Monte Albán", "Jalatlaco", "Hierve el Agua")),
    Place("El Chaltén", "Argentina", "AR", -49.3315, -72.8863, "mountains", ("Laguna Torre", "Fitz Roy", "Huemul")),
    Place("Queenstown", "New Zealand", "NZ", -45.0312, 168.6626, "mountains", ("Routeburn", "Ben Lomond", "Moke Lake")),
)  # fmt: skip

THEMES: Final[Mapping[Kind, tuple[Theme, ...]]] = MappingProxyType({
    "city": (
        Theme("{town} on foot: {0} and {1}", "Two old quarters and the way between", 3,
              ("walking", "culture"), "easy", "solo", "low", 55),
        Theme("A long weekend in {town}", "{0} early, {2} late, and time to sit down", 4,
              ("culture", "food"), "easy", "couple", "medium", 110),
        Theme("Eating through {town}", "Markets, counters and one good table", 3,
              ("food", "markets"), "easy", "friends", "medium", 95),
        Theme("{town} with children", "Short ways, parks, and {1} before lunch", 5,
              ("family", "museums"), "easy", "family", "medium", 140),
        Theme("{town} alone and at ease", "Where to stay, how to come home at night", 6,
              ("solo", "photography"), "moderate", "solo", "low", 60),
    ),
    "mountains": (
        Theme("From {town} to {0}", "The classic walk, with a day in hand", 7,
              ("hiking", "trekking"), "difficult", "friends", "low", 50),
        Theme("{town}: day walks for a week", "{1} first, {2} when the legs are there", 7,
              ("hiking", "nature"), "moderate", "couple", "medium", 90),
        Theme("High above {town}", "Three nights in huts, one pass a day", 4,
              ("trekking", "mountaineering"), "expert", "group", "medium", 120),
        Theme("Slow days in {town}", "Views without heights: {1} and back for tea", 5,
              ("walking", "photography"), "easy", "family", "medium", 85),
        Theme("A first trek near {town}", "What to carry, what to leave, whom to ask", 5,
              ("hiking", "solo"), "moderate", "solo", "low", 45),
    ),
    "coast": (
        Theme("{town} and its coast", "{0} by the morning boat, {1} by bus", 6,
              ("beach", "swimming"), "easy", "couple", "medium", 95),
        Theme("The coast path from {town}", "Four stages with a bed at the end of each", 5,
              ("hiking", "coast"), "moderate", "friends", "low", 60),
        Theme("{town} under water", "Reefs, currents and whom to dive with", 6,
              ("diving", "snorkelling"), "difficult", "group", "high", 180),
        Theme("Old streets and fish in {town}", "{2}, then lunch, then nothing", 4,
              ("food", "culture"), "easy", "family", "medium", 105),
        Theme("A week by the sea in {town}, alone", "Quiet beaches that are not empty", 7,
              ("beach", "solo"), "easy", "solo", "low", 55),
    ),
    "nature": (
        Theme("{0} and beyond from {town}", "Start before the buses do", 4,
              ("hiking", "nature"), "moderate", "friends", "medium", 80),
        Theme("{town} by bicycle", "Small roads, one hill too many", 6,
              ("cycling", "nature"), "difficult", "group", "low", 55),
        Theme("Birds and mornings around {town}", "{1} at first light, a hammock at noon", 5,
              ("wildlife", "photography"), "easy", "couple", "medium", 90),
        Theme("{town} with a guide", "What one does not find alone", 3,
              ("nature", "culture"), "moderate", "family", "high", 160),
        Theme("Four quiet days in {town}", "{2}, a book, and no plan", 4,
              ("wellness", "solo"), "easy", "solo", "low", 50),
    ),
})  # fmt: skip
