"""Words → classes → one character for each distinct set of classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

SHAPES = ("lower", "capital", "upper", "digit", "other")
PUNCTUATION: Mapping[str, str] = {
    ",": "comma", ".": "period", ":": "colon", ";": "semicolon", "!": "exclamation", "?": "question", "/": "slash",
    "‐": "hyphen", "-": "dash", "–": "dash", "—": "dash", "‒": "dash", "−": "dash", "(": "open", ")": "close", "[": "open",
    "]": "close", "%": "percent_sign", "&": "ampersand", "§": "section", "'": "apostrophe", "’": "apostrophe",
    '"': "quote", "„": "quote", "“": "quote", "”": "quote", "»": "quote", "«": "quote", "‚": "quote", "‘": "quote",
    "›": "quote", "‹": "quote", "…": "ellipsis",
}  # fmt: skip
BREAK = "\N{PARAGRAPH SEPARATOR}"  # the token between two sentences; only `<break>` matches it
_FIRST_CODE = 0x4E00  # below 65,536 `re` looks a class up in a bitmap; from here there is room for 34,000 sets of classes
_MEMO_LIMIT = 200_000  # tokens remembered before the memo starts anew, so that a long run keeps its memory


class Entry(NamedTuple):
    """One line of a word list, taken apart.

    `getötet~` stands for the word with each of the language's endings; `-soldat~` for every longer word that ends so,
    `-Soldat~` for every such word that starts with a capital; an entry that starts with a capital is found only
    capitalised; an entry of several words is a phrase.
    """

    words: tuple[str, ...]
    is_tail: bool

    @classmethod
    def parse(cls, text: str, endings: Iterable[str]) -> tuple[Entry, ...]:
        """All forms an entry stands for."""
        is_tail = text.startswith("-") and len(text) > 1
        forms = [()]  # type: list[tuple[str, ...]]
        for word in text[is_tail:].split():
            stems = [word[:-1] + ending for ending in ("", *endings)] if word.endswith("~") else [word]
            forms = [(*form, stem) for form in forms for stem in stems]
        return tuple(cls(form, is_tail) for form in dict.fromkeys(forms))


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
    ) -> None:
        self._classify = classify
        classified = [frozenset(found) for found in classified]
        anywhere: dict[str, set[str]] = defaultdict(set)
        capitalised: dict[str, set[str]] = defaultdict(set)
        tails: dict[str, set[str]] = defaultdict(set)
        noun_tails: dict[str, set[str]] = defaultdict(set)
        additions: dict[str, set[str]] = defaultdict(set)
        phrases: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        endings = tuple(endings)
        for name, entries in classes.items():
            for entry in (form for text in entries for form in Entry.parse(text, endings)):
                if len(entry.words) > 1:
                    phrases[name].add(entry.words)
                    for word in entry.words:
                        (capitalised if word[0].isupper() else anywhere)[word.lower()].add(literal_class(word))
                elif entry.words[0].startswith("*"):
                    additions[entry.words[0][1:].lower()].add(name)
                elif entry.is_tail:
                    (noun_tails if entry.words[0][0].isupper() else tails)[entry.words[0].lower()].add(name)
                elif entry.words[0][0].isupper():
                    capitalised[entry.words[0].lower()].add(name)
                else:
                    anywhere[entry.words[0].lower()].add(name)
        self.phrases = {name: tuple(sorted(found)) for name, found in phrases.items()}
        self._anywhere = {word: frozenset(found) for word, found in anywhere.items()}
        self._capitalised = {word: frozenset(found | anywhere.get(word, set())) for word, found in capitalised.items()}
        self._endings = {ending: frozenset(found) for ending, found in additions.items()}
        self._tails = {tail: frozenset(found) for tail, found in tails.items()}
        self._noun_tails = {tail: frozenset(found | tails.get(tail, set())) for tail, found in noun_tails.items()}
        self._longest_tail = max(map(len, (*tails, *noun_tails)), default=0)
        self._shortest_tail = min(map(len, (*tails, *noun_tails)), default=1)
        self.names = frozenset(classes) | frozenset(PUNCTUATION.values()) | {"break", *SHAPES}
        extra_sets = [frozenset(found) for found in extra]
        self.names |= frozenset().union(*extra_sets, *classified)
        self._codes = self._enumerate(extra_sets, classified)
        self._by_class = self._index()
        self._all_codes = frozenset(self._codes.values())
        self.word_codes = self._all_codes - self._by_class["break"]
        self._memo: dict[str, str] = {}
        self.expressions: dict[str, str] = {}  # class expressions already written out as regular expressions

    def _enumerate(self, extra: list[frozenset[str]], classified: list[frozenset[str]]) -> dict[frozenset[str], str]:
        """Give every set of classes that a token can have its character, in a stable order."""
        bare = {frozenset[str](), *self._anywhere.values(), *self._capitalised.values(), *self._tails.values()}
        bare |= {*self._noun_tails.values(), *classified}
        bare |= {found | more for found in bare for more in self._endings.values()}
        sets = {found | {shape} for found in bare for shape in SHAPES}
        for mark, name in PUNCTUATION.items():
            sets |= {frozenset({name, "other"}), self._anywhere.get(mark, frozenset()) | {name, "other"}}
            sets |= {frozenset(found) | {name, "other"} for found in classified}
        sets |= {frozenset({"break"}), *extra}
        return {found: chr(_FIRST_CODE + n) for n, found in enumerate(sorted(sets, key=sorted))}

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
        lower = token.lower()
        found = self._capitalised.get(lower) if token[:1].isupper() else None
        if found is None:
            found = self._anywhere.get(lower)
        if found is None and self._classify is not None:
            found = self._classify(token) or None
        if found is None:
            found = self._tail(lower, token[:1].isupper())
        if self._endings and token[:1].isalpha():
            found = found.union(*(more for ending, more in self._endings.items() if lower.endswith(ending)))
        if token in PUNCTUATION:
            return found | {PUNCTUATION[token], "other"}
        return found | {shape_of(token)}

    def _tail(self, lower: str, is_capital: bool) -> frozenset[str]:
        for length in range(min(self._longest_tail, len(lower) - 1), self._shortest_tail - 1, -1):
            tail = lower[-length:]
            found = (self._noun_tails.get(tail) if is_capital else None) or self._tails.get(tail)
            if found is not None:
                return found
        return frozenset()

    def code(self, token: str) -> str:
        """The character that stands for the token's classes."""
        found = self._memo.get(token)
        if found is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            found = self._memo[token] = self._codes[self.classes(token)]
        return found

    def codes(self, tokens: Iterable[str]) -> str:
        """One character per token."""
        memo = self._memo
        try:
            return "".join([memo[token] for token in tokens])
        except KeyError:
            return "".join(map(self.code, tokens))

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
