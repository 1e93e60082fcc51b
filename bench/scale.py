"""Generated stories with known facts, checked in one run at 200 and at 2,000 articles: python -m bench.scale.

Each story has three or four reports of two languages in mixed wordings. In every second story one report states one
figure otherwise; one story has a toll that sixty reports state alike. Printed are the seconds per claim of reading and
of matching and judging, how many planted conflicts raise an alert, and every alert that was not planted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import factcheck
from factcheck.claims import AnyClaim

SIZES = (200, 2_000)
STEP = 100
BIG = 60  # reports of one toll in one story
ALERTS = ("medium", "high")
FIRST = (
    "Mar",
    "Tol",
    "Ves",
    "Kor",
    "Bel",
    "Dun",
    "Ras",
    "Pel",
    "Hol",
    "Sem",
    "Gar",
    "Lin",
    "Nov",
    "Fen",
    "Zar",
    "Quor",
)
MIDDLE = ("a", "o", "en", "el", "ur", "is")
LAST = ("dinau", "bruck", "venta", "silo", "rike", "mora", "staad", "holme", "vira", "gosch", "lenz", "tova", "kirk")
PLACES = tuple(product(FIRST, MIDDLE, LAST))
KINDS = (  # what happened, in both languages, with the noun of who is counted besides the victims
    ("einem Brand in einer Lagerhalle", "a warehouse fire", "Feuerwehrleute", "firefighters"),
    ("einem Zugunglück", "a train crash", "Sanitäter", "paramedics"),
    ("einer Explosion in einer Fabrik", "an explosion at a factory", "Retter", "rescuers"),
    ("dem Einsturz einer Brücke", "a bridge collapse", "Taucher", "divers"),
    ("einem Busunfall", "a bus accident", "Polizisten", "police officers"),
)
GERMAN = (
    "Bei {event_de} in {place} sind am {day_de} {dead} Menschen ums Leben gekommen. {hurt} weitere wurden nach Angaben "
    "der Behörden verletzt. Im Einsatz waren {helpers} {helpers_de}. Den Schaden schätzte eine Versicherung auf "
    "{damage} Millionen Euro.",
    "{dead} Tote und {hurt} Verletzte: Das ist die Bilanz nach {event_de} in {place} vom {day_de}. {helpers} "
    "{helpers_de} halfen. Es entstand ein Schaden von {damage} Millionen Euro.",
)
ENGLISH = (
    "{dead} people were killed and {hurt} injured in {event_en} in {place} on {day_en}, officials said. {helpers} "
    "{helpers_en} were deployed. An insurer put the damage at {damage} million euros.",
    "{event_en_capital} in {place} on {day_en} left {dead} people dead. Another {hurt} were hurt, according to the "
    "authorities. {helpers} {helpers_en} took part in the operation, and the damage came to {damage} million euros.",
)
MONTHS = (("März", "March"), ("April", "April"), ("Mai", "May"), ("Juni", "June"))


class Story(NamedTuple):
    """Reports of one event; in the report `odd`, if there is one, the number of the dead is another."""

    number: int
    reports: int
    odd: int | None


class Outcome(NamedTuple):
    """What one run found and took, in seconds of CPU time per claim."""

    claims: int
    reading: float
    judging: float
    planted: int
    found: int
    others: int


def main() -> None:
    """Print a line for each size."""
    print(f"{'articles':>9}{'claims':>9}{'reading ms/claim':>18}{'judging ms/claim':>18}{'planted':>12}{'others':>8}")
    for size in SIZES:
        one = measure(size)
        times = f"{1000 * one.reading:18.3f}{1000 * one.judging:18.3f}"
        print(f"{size:9}{one.claims:9}{times}{f'{one.found} of {one.planted}':>12}{one.others:8}")


def measure(size: int) -> Outcome:
    """Check `size` articles in one run."""
    planned = list(stories(size))
    articles = [article for story in planned for article in reports(story)]
    factcheck.check(articles[:8])  # the grammars are built before the clock runs
    started = time.process_time()
    claims = _read(articles)
    read = time.process_time()
    findings = factcheck.judge(factcheck.match_claims(claims))
    judged = time.process_time()
    odd = {f"{story.number}-{story.odd}" for story in planned if story.odd is not None}
    by_id = {claim.id: claim for claim in claims}
    alerts = [finding.sides for finding in findings if finding.severity in ALERTS]
    named = [{by_id[one].article for side in sides for one in side} for sides in alerts]
    return Outcome(
        len(claims),
        (read - started) / len(claims),
        (judged - read) / len(claims),
        len(odd),
        len(odd.intersection(*[set().union(*named)])),
        sum(not articles & odd for articles in named),
    )


def _read(articles: Sequence[factcheck.Article]) -> list[AnyClaim]:
    """The claims of all articles, with a count on standard error where that is a terminal."""
    claims: list[AnyClaim] = []
    for start in range(0, len(articles), STEP):
        claims += factcheck.find_claims(articles[start : start + STEP])
        if sys.stderr.isatty():
            print(f"\r{min(start + STEP, len(articles))} of {len(articles)} articles read", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
    return claims


def stories(size: int) -> Iterator[Story]:
    """Stories of together `size` articles."""
    left, number = size, 0
    while left > 0:
        wanted = BIG if number == 0 and size > BIG else 3 + number % 2
        count = min(wanted, left)
        yield Story(number, count, 1 if number % 2 and count > 1 else None)
        left, number = left - count, number + 1


def reports(story: Story) -> Iterator[factcheck.Article]:
    """The articles of a story: the facts depend on its number alone, the wording on the report."""
    place = "".join(PLACES[story.number * 241 % len(PLACES)])
    kind = KINDS[story.number % len(KINDS)]
    month = MONTHS[story.number % len(MONTHS)]
    day = 1 + story.number % 27
    for n in range(story.reports):
        dead = 11 + story.number % 60 + (20 if n == story.odd else 0)
        template = (*GERMAN, *ENGLISH)[(n + story.number) % 4]
        text = template.format(
            event_de=kind[0], event_en=kind[1], event_en_capital=kind[1][0].upper() + kind[1][1:], helpers_de=kind[2],
            helpers_en=kind[3], place=place, day_de=f"{day}. {month[0]}", day_en=f"{month[1]} {day}", dead=dead,
            hurt=31 + story.number % 90, helpers=120 + story.number % 300, damage=2 + story.number % 70,
        )  # fmt: skip
        yield factcheck.Article(
            id=f"{story.number}-{n}",
            text=text,
            source=f"Paper {n}",
            language="de" if template in GERMAN else "en",
            published=f"2026-{3 + story.number % len(MONTHS):02}-{day + 1:02}",
        )


if __name__ == "__main__":
    main()
