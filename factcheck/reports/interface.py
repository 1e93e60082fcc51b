"""interface/<lang>.yaml → the words of the reports that are not an article's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal

from factcheck.base import Noun
from factcheck.claims import Modality, Outcome
from factcheck.findings import FlagReason, Movement, Reason, Severity, Verdict
from factcheck.reports.base import DraftState
from factcheck.rulebook.files import read_file

FOLDER = Path(__file__).parent / "interface"
FALLBACK = "en"
MILLION = 1_000_000
Plural = dict[str, str]  # CLDR plural category ("one", "other", ...) → wording


class Interface(Noun):
    """All words of one language; the tests see to it that every language has the same keys."""

    verdicts: dict[Verdict, str]
    severities: dict[Severity, str]
    reasons: dict[Reason, str]
    flags: dict[FlagReason, str]
    types: dict[str, str]
    outcomes: dict[Outcome, str]
    movements: dict[Movement, str]
    modifiers: dict[str, str]
    units: dict[str, Plural]
    modalities: dict[Modality, str]
    states: dict[DraftState, str]
    state_notes: dict[DraftState, str]
    counts: dict[str, Plural]
    left_out: dict[str, str]
    labels: dict[str, str]
    language: str = FALLBACK

    def say(self, label: str, **parts: str) -> str:
        """A label with its places filled; the parts are taken literally."""
        return self.labels[label].format(**parts) if parts else self.labels[label]

    def count(self, kind: str, number: int) -> str:
        """`3 articles`, in the plural form the language asks for."""
        return _plural(self.counts[kind], number, self.language).format(n=self.number(number))

    def number(self, value: int | float) -> str:
        """15.000 in German, 15,000 in English; 2.500.000 is 2,5 Millionen."""
        return _decimal(value, self.language)

    def unit(self, unit: str, value: int | float | None, shown: str) -> str:
        """A number as shown with its unit behind it; None takes the general plural."""
        if unit not in self.units:
            return f"{shown}\u00a0{unit}"
        forms = self.units[unit]
        wording = forms["other"] if value is None else _plural(forms, value, self.language)
        return wording.format(value=shown)


def languages() -> tuple[str, ...]:
    """The languages a report can be written in: the files of the folder."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def interface(language: str) -> Interface:
    """The words of a language; English where it has none yet."""
    known = language if language in languages() else FALLBACK
    read = read_file(FOLDER / f"{known}.yaml", Interface, shown=f"reports/interface/{known}.yaml")
    return read.model_copy(update={"language": known})


@cache
def _decimal(value: int | float, language: str) -> str:
    """Whole thousands from a million on in words (2,5 Millionen), everything else in full."""
    if abs(value) >= MILLION and value % 1000 == 0:
        return str(format_compact_decimal(value, format_type="long", locale=language, fraction_digits=3))
    return str(format_decimal(value, locale=language, format="#,##0.######"))


@cache
def _locale(language: str) -> Locale:
    return Locale(language)


def _plural(forms: Plural, number: int | float, language: str) -> str:
    return forms.get(_locale(language).plural_form(number), forms["other"])
