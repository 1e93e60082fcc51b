"""Words → classes → one character for each distinct set of classes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from factcheck.memo import Memo
from factcheck.patterns.words import Entry, WordList

SHAPES = ("lower", "capital", "upper", "digit", "other")
PUNCTUATION: Mapping[str, str] = {
    ",": "comma", ".": "period", ":": "colon", ";": "semicolon", "!": "exclamation", "?": "question", "/": "slash",
    "‐": "hyphen", "-": "dash", "–": "dash", "—": "dash", "‒": "dash", "−": "dash", "(": "open", ")": "close",
    "[": "open", "]": "close", "%": "percent_sign", "&": "ampersand", "§": "section", "'": "apostrophe",
    "’": "apostrophe",
    '"': "quote", "„": "quote", "“": "quote", "”": "quote", "»": "quote", "«": "quote", "‚": "quote", "‘": "quote",
    "›": "quote", "‹": "quote", "…": "ellipsis",
}  # fmt: skip
BREAK = "\N{PARAGRAPH SEPARATOR}"  # the token between two sentences; only `<break>` matches it
_RANGES = 0x20000  # from 65,536 on `re` keeps classes as ranges: quick to compile, slow to search for
_BITMAPS = 0x4E00  # below, as bitmaps: compiled ten times as slowly, searched for up to thirty times as fast


class Lexicon:
    """Which classes a token belongs to, as one character per distinct set of classes.

    `classes` maps a class to its entries, `endings` are what `~` stands for, and `extra` are class sets that the
    caller gives to tokens of its own making (a value found earlier, say). `classify` is asked about each token that
    no list names, before its tail is looked at (figures, number words of any length); `classified` are all the sets
    it may answer.
    """

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]],
        *,
        endings: Iterable[str] = (),
        extra: Iterable[Iterable[str]] = (),
        classify: Callable[[str], frozenset[str]] | None = None,
        classified: Iterable[Iterable[str]] = (),
        searched_often: bool = False,
    ) -> None:
        self._first_code = _BITMAPS if searched_often else _RANGES
        endings = tuple(endings)
        made = [frozenset(found) for found in extra]
        answers = [frozenset(found) for found in classified]
        self._classify = classify
        self._words, self._tails = WordList(endings), WordList(endings)
        self._additions: dict[str, set[str]] = defaultdict(set)  # ending → the classes it adds to any word
        self.phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
        for name, entries in classes.items():
            self._add(name, entries, endings)
        self.names = frozenset(classes) | frozenset(PUNCTUATION.values()) | {"break", *SHAPES}
        self.names |= frozenset().union(*made, *answers)
        self._codes = self._enumerate(made, answers)
        self._by_class = self._index()
        self._all_codes = frozenset(self._codes.values())
        self.word_codes = self._all_codes - self._by_class["break"]
        self._memo = Memo(self._find_code)
        self.expressions: dict[str, str] = {}  # class expressions already written out as regular expressions

    def _add(self, name: str, entries: Iterable[str], endings: tuple[str, ...]) -> None:
        """Put the entries of one class where they are looked up; of phrases also each word."""
        phrases: set[tuple[str, ...]] = set()
        for text in entries:
            if len(text.split()) > 1:
                phrases |= {form.words for form in Entry.parse(text, endings)}
            elif text.startswith("*"):
                self._additions[text[1:].lower()].add(name)
            elif text.startswith("-") and len(text) > 1:
                self._tails.add(text[1:], name)
            else:
                self._words.add(text, name)
        for word in sorted({word for phrase in phrases for word in phrase}):
            self._words.add(word, literal_class(word))
        if phrases:
            self.phrases[name] = tuple(sorted(phrases))

    def _enumerate(self, extra: list[frozenset[str]], classified: list[frozenset[str]]) -> dict[frozenset[str], str]:
        """Give every set of classes that a token can have its character, in a stable order.

        The sets are sorted by their most frequent classes, so that most classes are few ranges of characters:
        compiling the regular expressions is most of the start.
        """
        sets = {frozenset({"break"}), *extra, *self._listed_sets(), *self._unlisted_sets(classified)}
        sizes = Counter(name for found in sets for name in found)
        ranks = {name: rank for rank, name in enumerate(sorted(sizes, key=lambda name: (-sizes[name], name)))}
        ordered = sorted(sets, key=lambda found: sorted(map(ranks.__getitem__, found)))
        return {found: chr(self._first_code + n) for n, found in enumerate(ordered)}

    def _listed_sets(self) -> Iterator[frozenset[str]]:
        """The sets of the listed words, in the shapes that each can have."""
        for word in self._words.forms():
            added = self._added(word)
            for is_capital in (False, True):
                found = self._words.find(word, is_capital) | added
                if word in PUNCTUATION:
                    yield found | {PUNCTUATION[word], "other"}
                elif word[:1].isalpha():
                    yield from (found | {shape} for shape in (("capital", "upper") if is_capital else ("lower",)))
                else:
                    yield found | {shape_of(word)}

    def _unlisted_sets(self, classified: list[frozenset[str]]) -> Iterator[frozenset[str]]:
        """The sets of all other tokens: known by their tail, by what they look like, or not at all."""
        tails = {self._tails.find(form, is_capital) for form in self._tails.forms() for is_capital in (False, True)}
        bare = {frozenset[str](), *classified, *tails}
        # Of the endings that fit a word the longest ends in all others.
        bare |= {found | self._added(ending) for found in bare for ending in self._additions}
        yield from (found | {shape} for found in bare for shape in SHAPES)
        for name in PUNCTUATION.values():
            yield from (found | {name, "other"} for found in (frozenset[str](), *classified))

    def _added(self, lower: str) -> frozenset[str]:
        """What the endings of a word add to its classes."""
        if not self._additions or not lower[:1].isalpha():
            return frozenset()
        return frozenset().union(*(more for ending, more in self._additions.items() if lower.endswith(ending)))

    def _index(self) -> dict[str, frozenset[str]]:
        """Class → the characters of all sets that hold it."""
        found: dict[str, set[str]] = defaultdict(set)
        for classes, code in self._codes.items():
            for name in classes:
                found[name].add(code)
        return {name: frozenset(codes) for name, codes in found.items()}

    def classes(self, token: str) -> frozenset[str]:
        """The classes of one token, with its shape."""
        if token == BREAK:
            return frozenset({"break"})
        lower, is_capital = token.lower(), token[:1].isupper()
        found = self._words.find(lower, is_capital)
        if not found and self._classify is not None:
            found = self._classify(token)
        if not found:
            found = self._tails.find_tail(lower, is_capital)
        if self._additions:
            found |= self._added(lower)
        return found | ({PUNCTUATION[token], "other"} if token in PUNCTUATION else {shape_of(token)})

    def _find_code(self, token: str) -> str:
        return self._codes[self.classes(token)]

    def code(self, token: str) -> str:
        """The character that stands for the token's classes."""
        return self._memo[token]

    def codes(self, tokens: Iterable[str]) -> str:
        """One character per token."""
        return "".join(map(self._memo.__getitem__, tokens))

    def code_of(self, classes: Iterable[str]) -> str:
        """The character of a declared `extra` set of classes."""
        return self._codes[frozenset(classes)]

    def codes_with(self, wanted: Iterable[str], unwanted: Iterable[str] = ()) -> frozenset[str]:
        """All characters whose sets hold every wanted class and no unwanted one."""
        found = self._all_codes
        for name in wanted:
            found &= self._by_class.get(name, frozenset())
        for name in unwanted:
            found -= self._by_class.get(name, frozenset())
        return found


def quick_to_compile(codes: str) -> str:
    """Characters, or a regular expression over them, moved to where `re` compiles quickly and searches slowly."""
    shift = _RANGES - _BITMAPS
    return "".join([chr(point + shift) if _BITMAPS <= point < _RANGES else chr(point) for point in map(ord, codes)])


def literal_class(word: str) -> str:
    """The class of one single word, as a pattern names it by writing the word itself."""
    return f"={word}"


def shape_of(token: str) -> str:
    """How a token is written; exactly one of SHAPES."""
    first = token[:1]
    if first.isdigit():
        return "digit"
    if not first.isalpha():
        return "other"
    if token.isupper() and len(token) > 1:
        return "upper"
    return "capital" if first.isupper() else "lower"
