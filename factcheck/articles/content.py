"""Bytes → clean text: which encoding it is, and what no text may hold."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from factcheck.errors import ArticleError

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "an RTF document"),
)
_WESTERN = frozenset("äöüÄÖÜßàâçéèêëîïôùûœæáíóúñìòåøÅØÆÉÈÀÇÁÓÚÍÑ€£§°·»«›‹„“”‘’‚–—…•²½¼¾©®™µ×¿¡´\N{NO-BREAK SPACE}")
_HTML_NAMES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}  # as browsers do
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TOLERATED_CONTROLS = 0.01  # share of the bytes; a stray control character is a slip, many are a binary file
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\N{LINE SEPARATOR}]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


OWN_REPORT = "is a report of factcheck, not an article. Leave it out."


def decode(raw: bytes, name: str, *, declared: str | None = None) -> str:
    """The bytes as text; `declared` is the encoding a file names for itself. Raises ArticleError for a binary file."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return raw.decode(encoding, errors="replace")
    _refuse_binary(raw, name)
    for guess in ("utf-8", _HTML_NAMES.get((declared or "").lower(), declared)):
        text = _try(raw, guess)
        if text is not None:
            return text
    return _western(raw) or _detected(raw, name)


def _refuse_binary(raw: bytes, name: str) -> None:
    kind = next((kind for signature, kind in _SIGNATURES if raw.startswith(signature)), None)
    if kind is not None:
        raise ArticleError(name, f"is {kind}, no text. Save its text as .txt, .md or .html.")
    if len(_CONTROL.findall(raw, 0, 65_536)) > _TOLERATED_CONTROLS * min(len(raw), 65_536):
        raise ArticleError(name, "is a binary file, no text. Save its text as .txt, .md or .html.")


def _try(raw: bytes, encoding: str | None) -> str | None:
    try:
        return raw.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _western(raw: bytes) -> str | None:
    """The text as Windows-1252 (and so Latin-1) where every letter it gives belongs to a western European text."""
    text = _try(raw, "cp1252")
    if text is None or not all(char.isascii() or char in _WESTERN for char in text):
        return None
    return text


def _detected(raw: bytes, name: str) -> str:
    best = from_bytes(raw).best()
    if best is None:
        raise ArticleError(name, "is in an unknown encoding. Save it as UTF-8.")
    return str(best)


def clean(text: str) -> str:
    """The text in NFC with `\\n` line ends, without control and invisible characters; no-break spaces stay."""
    text = text.replace("\N{PARAGRAPH SEPARATOR}", "\n\n")
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))
