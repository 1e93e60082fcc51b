"""rules/<lang>/statements.yaml → the words by which two nearly equal sentences say different things."""

from __future__ import annotations

from functools import cached_property, lru_cache

from factcheck.base import Noun
from factcheck.rulebook import Rulebook, load_rules

Phrase = tuple[str, ...]


class StatementFile(Noun):
    """One rules/<lang>/statements.yaml: words and phrases as they are written, small letters."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    locative: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    unnegated: tuple[str, ...] = ()
    not_negating: tuple[str, ...] = ()
    copula: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    deputies: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    cause_endings: tuple[str, ...] = ()
    done_by: tuple[str, ...] = ()
    cause_verbs: tuple[str, ...] = ()
    labels: tuple[tuple[str, ...], ...] = ()
    negated: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    clause_openers: tuple[str, ...] = ()
    bland: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    object_marks: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    respectively: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    titles_of_men: tuple[str, ...] = ()
    titles_of_women: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    rise_from: tuple[str, ...] = ()
    rise_to: tuple[str, ...] = ()
    change_by: tuple[str, ...] = ()
    other_clauses: tuple[str, ...] = ()
    nearly: tuple[str, ...] = ()
    anniversaries: tuple[str, ...] = ()
    anniversary_of: tuple[str, ...] = ()
    share_links: tuple[str, ...] = ()
    multiples: dict[str, float] = {}
    free_order: bool = False
    noun_capitals: bool = False
    contractions: tuple[tuple[str, str], ...] = ()


class SlotWords(Noun):
    """The words of all files of a language, phrases taken apart."""

    before: tuple[Phrase, ...]
    after: tuple[Phrase, ...]
    beside: tuple[Phrase, ...]
    causes: tuple[Phrase, ...]
    cause_verbs: tuple[Phrase, ...]
    labels: tuple[tuple[Phrase, ...], ...]
    locative: frozenset[str]
    negation: frozenset[str]
    unnegated: frozenset[str]
    not_negating: frozenset[str]
    copula: frozenset[str]
    first: frozenset[str]
    periods: frozenset[str]
    deputies: frozenset[str]
    cause_endings: frozenset[str]
    done_by: frozenset[str]
    negated: frozenset[str]
    fillers: frozenset[str]
    clause_openers: frozenset[str]
    bland: frozenset[str]
    passive: frozenset[str]
    recipient: frozenset[str]
    prepositions: frozenset[str]
    object_marks: frozenset[str]
    joins: frozenset[str]
    respectively: frozenset[str]
    part_of: frozenset[str]
    earlier: frozenset[str]
    titles_of_men: frozenset[str]
    titles_of_women: frozenset[str]
    genitive: frozenset[str]
    once: frozenset[str]
    articles: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    rise_from: frozenset[str]
    rise_to: frozenset[str]
    change_by: frozenset[str]
    other_clauses: frozenset[str]
    nearly: frozenset[str]
    anniversaries: frozenset[str]
    anniversary_of: frozenset[str]
    share_links: tuple[Phrase, ...]
    multiples: dict[str, float]
    free_order: bool
    noun_capitals: bool
    contractions: tuple[tuple[str, str], ...]

    @cached_property
    def all_listed(self) -> frozenset[str]:
        """Every word that some list of grammar has: none of them is a name."""
        return frozenset().union(*(getattr(self, name) for name in _WORDS))

    def written_out(self, text: str) -> str:
        """The text in small letters, with its contractions as full words."""
        text = text.casefold().replace("’", "'")
        for short, full in self.contractions:
            text = text.replace(short, full)
        return text


_PHRASES = ("before", "after", "beside", "causes", "cause_verbs", "share_links")
_WORDS = (
    "locative",
    "negation",
    "unnegated",
    "not_negating",
    "copula",
    "first",
    "periods",
    "deputies",
    "cause_endings",
    "done_by",
    "negated",
    "fillers",
    "clause_openers",
    "bland",
    "passive",
    "recipient",
    "prepositions",
    "object_marks",
    "joins",
    "respectively",
    "part_of",
    "earlier",
    "anniversary_of",
    "anniversaries",
    "nearly",
    "other_clauses",
    "change_by",
    "rise_to",
    "rise_from",
    "pronouns",
    "relatives",
    "articles",
    "titles_of_men",
    "once",
    "genitive",
    "titles_of_women",
)


@lru_cache(maxsize=16)
def slot_words(language: str, rules: Rulebook | None = None) -> SlotWords:
    """The words of a language; an own folder's are added to the bundled ones."""
    files = (rules or load_rules()).read(language, "statements.yaml", StatementFile)
    phrases = {name: tuple(_phrase(text) for file in files for text in getattr(file, name)) for name in _PHRASES}
    words = {name: frozenset(text.lower() for file in files for text in getattr(file, name)) for name in _WORDS}
    labels = tuple(tuple(map(_phrase, group)) for file in files for group in file.labels)
    contractions = tuple(pair for file in files for pair in file.contractions)
    marks = {name: any(getattr(file, name) for file in files) for name in ("free_order", "noun_capitals")}
    multiples = {word: factor for file in files for word, factor in file.multiples.items()}
    others = {"multiples": multiples, "labels": labels, "contractions": contractions, **marks}
    return SlotWords.model_validate({**phrases, **words, **others})


def _phrase(text: str) -> Phrase:
    return tuple(text.lower().split())
