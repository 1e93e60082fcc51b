"""Laws of find_values: numbers parse back, spans quote the text, nothing overlaps, the cost is linear."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values import Number, find_values

settings.register_profile("values", deadline=None, max_examples=60)  # a shared machine is no stopwatch
settings.load_profile("values")
NUMBERS = st.one_of(st.integers(0, 999), st.integers(0, 10**6), st.integers(0, 10**12 - 1))
PLAIN = st.integers(0, 12).flatmap(lambda digits: st.integers(10**digits // 10, 10**digits)).map(lambda n: max(n, 10))

ONES_DE = [
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
]  # fmt: skip
TENS_DE = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
ONES_EN = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS_EN = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def below_thousand_de(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    word = f"{ONES_DE[hundreds]}hundert" if hundreds else ""
    if rest < 20:
        return word + (ONES_DE[rest] if rest else "")
    tens, ones = divmod(rest, 10)
    return word + (f"{ONES_DE[ones]}und" if ones else "") + TENS_DE[tens]


def german(n: int) -> str:
    """The number in German words, as a careful writer would join them."""
    if n in (0, 1):
        return ["null", "eins"][n]
    words = []
    for scale, one, many in ((10**9, "eine Milliarde", "Milliarden"), (10**6, "eine Million", "Millionen")):
        count, n = divmod(n, scale)
        if count:
            words.append(one if count == 1 else f"{below_thousand_de(count)} {many}")
    thousands, rest = divmod(n, 1000)
    tail = (f"{below_thousand_de(thousands)}tausend" if thousands else "") + (below_thousand_de(rest) if rest else "")
    if rest % 100 == 1:
        tail += "s"
    return " ".join([*words, *([tail] if tail else [])])


def below_thousand_en(n: int, link: str) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    low = ONES_EN[rest] if rest < 20 else TENS_EN[tens] + (f"-{ONES_EN[ones]}" if ones else "")
    if not hundreds:
        return low
    return f"{ONES_EN[hundreds]} hundred" + (f"{link}{low}" if rest else "")


def english(n: int, link: str = " and ") -> str:
    """The number in English words; `link` stands between hundreds and tens."""
    if n == 0:
        return "zero"
    words = []
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        count, n = divmod(n, scale)
        if count:
            words.append(f"{below_thousand_en(count, link)} {name}")
    if n:
        words.append(below_thousand_en(n, link))
    return " ".join(words)


def grouped(n: int, mark: str) -> str:
    return f"{n:,}".replace(",", mark)


def only(text: str, language: str) -> object:
    """The one number a text states."""
    (found,) = find_values(text, language=language)
    assert isinstance(found.value, Number)
    assert found.value.low == found.value.high
    return found.value.low


@given(NUMBERS)
def test_german_number_words_parse_back(number):
    assert only(f"Gezählt: {german(number)}.", "de") == number


@given(NUMBERS, st.sampled_from([" and ", " "]))
def test_english_number_words_parse_back(number, link):
    assert only(f"They counted {english(number, link)} boxes.", "en") == number


GROUPINGS = [
    ("de", ""), ("de", "."), ("de", "\u00a0"), ("de", "\u2009"), ("de", "'"), ("de", " "),
    ("en", ""), ("en", ","), ("en", "\u202f"), ("en", " "),
]  # fmt: skip


@given(PLAIN, st.sampled_from(GROUPINGS))
def test_figures_parse_back_in_every_grouping(number, notation):
    language, mark = notation
    text = {"de": "Es wurden {} Kisten gezählt.", "en": "They counted {} boxes."}[language]
    found = find_values(text.format(grouped(number, mark)), language=language)
    assert [one.value.low for one in found if isinstance(one.value, Number)] in ([number], [])
    assert len(found) == 1
    assert isinstance(found[0].value, Number) or 1000 <= number < 2200  # a year is a date


@given(st.integers(0, 10**6), st.integers(1, 999))
def test_decimals_parse_back(whole, part):
    decimals = f"{part:03d}9"
    expected = float(f"{whole}.{decimals}")
    assert only(f"Es sind {whole},{decimals} Tonnen.", "de") == expected
    assert only(f"It was {whole}.{decimals} tonnes.", "en") == expected


@given(st.integers(1, 999), st.integers(1, 9))
def test_scaled_decimals_stay_exact(whole, tenth):
    assert only(f"Das kostet {whole},{tenth} Millionen Euro.", "de") == whole * 10**6 + tenth * 10**5
    assert only(f"It costs ${whole}.{tenth}bn.", "en") == whole * 10**9 + tenth * 10**8


PIECES = st.sampled_from(
    [
        "rund 15.000 Soldaten", "zwischen 3 und 5 Mio. Euro", "$2-3 billion", "am 3. September 2025",
        "half a dozen", "anderthalb", "und", "or more", "bis", "F-16", "12:30", "3:1", "ein Drittel der",
        "5 km/h", "-", "–", "%", "€", "1/2", "½", "mehrere", "tens of thousands", "zwölf", ".", ",", "\n\n",
        "(", "§ 5", "of", "a", "14-jährig", "pro Tag", "zwei Stunden", "7.1-magnitude", "keine", "not even",
        "£29 a month", "A7", "1.5m", "\u00a0", "…", "6'2\"", "two and a half",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=14).map(" ".join) | st.lists(PIECES, max_size=10).map("".join)


@settings(max_examples=150)
@given(TEXTS, st.sampled_from(["de", "en"]))
def test_spans_quote_the_text_in_order_and_none_overlaps(text, language):
    reached = 0
    for found in find_values(text, language=language, published="2025-09-04"):
        assert text[found.start : found.end] == found.text != ""
        assert found.start >= reached
        reached = found.end


@given(TEXTS, st.sampled_from(["de", "en"]))
def test_shifting_the_text_shifts_the_spans(text, language):
    shift = "Es war einmal.\n\n" if language == "de" else "So it goes.\n\n"
    plain = find_values(text, language=language, published="2025-09-04")
    moved = find_values(shift + text, language=language, published="2025-09-04")
    if text[:1].isspace():  # blanks at the start would join the break
        return
    assert [(one.start + len(shift), one.end + len(shift)) for one in plain] == [(one.start, one.end) for one in moved]


@given(TEXTS, st.sampled_from(["de", "en"]))
def test_the_same_text_gives_the_same_values(text, language):
    assert find_values(text, language=language) == find_values(text, language=language)


UNITS = [
    "1", "hundert", "hundert ", "hundert und ", ".,", "1.", "1 000 ", "1-", "1/2/", "2, ", "5 Euro ",
    "5 Kronen ", "mehr als ", "ein ", "5 bis ", "half a ", "million ", "1 and a half ", "one point ",
    "2 Stunden ", "$", "zwei und ", "am 3. ", "von ", "\n", "³", "½", "zwischen 3 und ", "1:2:", "(1) ",
    "drei-", "Sept. ", "1\u00a0000\u00a0",
]  # fmt: skip


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("unit", UNITS, ids=[unit.strip() or repr(unit) for unit in UNITS])
def test_the_cost_is_linear_even_for_hostile_text(unit, language):
    def cost(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        started = time.process_time()
        find_values(text, language=language)
        return time.process_time() - started

    cost(1000)
    # The best of several is the cost; the others say how busy the machine was.
    small, large = min(cost(1500) for _ in range(2)), min(cost(12000) for _ in range(3))
    assert large < 8 * 4 * small + 0.05
