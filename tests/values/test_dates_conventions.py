"""Where libraries that read dates disagree: the reading we follow, and why."""

from datetime import date

import pytest

from factcheck.rulebook import load_rules
from factcheck.values.dates import DateGrammar, build, find_dates
from factcheck.values.tokens import tokenise

GRAMMARS: dict[str, DateGrammar] = {language: build(load_rules(), language) for language in ("de", "en")}
WEDNESDAY = date(2026, 1, 14)
CONVENTIONS = [
    ("de", "am Dienstag", "2026-01-13", "2026-01-13", "refused: always the coming one; news tells what was"),
    ("en", "on Tuesday", "2026-01-13", "2026-01-13", "refused: always the coming one; news tells what was"),
    ("en", "Officials met Wednesday.", "2026-01-14", "2026-01-14", "refused: never today; agencies name it"),
    ("de", "letzten Mittwoch", "2026-01-07", "2026-01-07", "followed: last is never today"),
    ("en", "next Wednesday", "2026-01-21", "2026-01-21", "followed: next is never today"),
    ("en", "next Friday", "2026-01-16", "2026-01-16", "followed: the first that comes; refused: next week's"),
    ("en", "this Friday", "2026-01-16", "2026-01-16", "followed: that of the current week"),
    ("de", "Ende August", "2025-08-21", "2025-08-31", "refused: always ahead; without a cue the nearer past"),
    ("de", "Anfang 2027", "2027-01-01", "2027-03-31", "followed: agencies' quarters; refused: the whole year"),
    ("de", "im 19. Jahrhundert", "1801-01-01", "1900-12-31", "followed: the calendar's; refused: 1800 to 1899"),
    ("en", "in the '80s", "1980-01-01", "1989-12-31", "followed: the last such decade"),
    ("en", "three weeks ago", "2025-12-22", "2025-12-28", "followed: TimeML's week; refused: to the day, too sharp"),
    ("de", "vor zwei Monaten", "2025-11-01", "2025-11-30", "followed: TimeML's month; refused: to the day, too sharp"),
    ("de", "vor 80 Jahren", "1946-01-01", "1946-12-31", "followed: TimeML's year; refused: to the day, too sharp"),
    ("en", "two weeks from today", "2026-01-28", "2026-01-28", "followed: counted from a day it is a day"),
    ("de", "vergangene Woche", "2026-01-05", "2026-01-11", "followed: Monday to Sunday; refused: the last seven days"),
    ("en", "over the past week", "2026-01-07", "2026-01-14", "followed: the past week are the last seven days"),
    ("de", "im vergangenen Jahr", "2025-01-01", "2025-12-31", "followed: the calendar year before"),
    ("de", "3/9/2025", "2025-09-03", "2025-09-03", "followed: the day leads in German"),
    ("en", "3/9/2025", "2025-03-09", "2025-03-09", "followed: the month leads in American English"),
    ("en", "23/9/2025", "2025-09-23", "2025-09-23", "followed: the day leads where it cannot be a month"),
    ("de", "in der Nacht zum Mittwoch", "2026-01-13", "2026-01-14", "refused: one day; the night has two"),
    ("en", "overnight", "2026-01-13", "2026-01-14", "refused: the coming night; the last one is reported"),
    ("en", "on Wednesday night", "2026-01-14", "2026-01-14", "followed: the day the night begins on"),
    ("de", "im Winter 2024/25", "2024-12-01", "2025-02-28", "followed: meteorologists' months; refused: solstices"),
    ("en", "in spring 2025", "2025-03-01", "2025-05-31", "followed: meteorologists' months; refused: equinoxes"),
    ("en", "2012-13", "2012-01-01", "2013-12-31", "refused: December 2013 or minus one; a season has two years"),
    ("de", "Weihnachten 2025", "2025-12-25", "2025-12-25", "followed: the first day of the feast"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "earliest", "latest", "reason"), CONVENTIONS)
def test_a_disputed_date_is_read_as_news_means_it(
    language: str, text: str, earliest: str, latest: str, reason: str
) -> None:
    grammar = GRAMMARS[language]
    (found,) = find_dates(tokenise(text, grammar.lexicon), grammar, WEDNESDAY)
    assert found.value.kind == "date"
    assert (found.value.earliest, found.value.latest) == (earliest, latest), reason


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("de", "zwischen 10 und 15 Menschen", "refused: hours; nothing says that they are"),
        ("en", "between 10 and 15 people", "refused: hours; nothing says that they are"),
        ("de", "2000 Menschen", "refused: a year; it is counted"),
        ("en", "1999 people", "refused: a year; it is counted"),
        ("en", "She may go.", "refused: the month; it is a verb"),
        ("de", "eine Woche", "refused: the coming week; it is a duration"),
        ("en", "a decade", "refused: the last ten years; it is a duration"),
        ("de", "jeden Montag", "refused: one Monday; it is a habit"),
        ("de", "Das Spiel endete 3:1.", "refused: a time; it is a score"),
    ],
)
def test_what_others_take_for_a_date_and_is_none(language: str, text: str, reason: str) -> None:
    grammar = GRAMMARS[language]
    assert find_dates(tokenise(text, grammar.lexicon), grammar, WEDNESDAY) == [], reason
