"""A saved web page → Article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from functools import cache
from typing import Any

import lxml.etree
import lxml.html

from factcheck.articles.base import Found
from factcheck.articles.content import OWN_REPORT, clean, decode
from factcheck.articles.record import article_from, parse_language, parse_moment
from factcheck.articles.source import Source
from factcheck.errors import ArticleError

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_OWN = b'<meta name="generator" content="factcheck">'
_HEAD_BYTES = 4096  # where a page must declare its encoding (the HTML standard says 1024; many are late)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_TABLE_RULE = re.compile(r"^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$\n?", re.MULTILINE)
_META = {
    "title": ("og:title", "twitter:title"),
    "source": ("og:site_name",),
    "published": ("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued", "parsely-pub-date"),
    "language": ("og:locale", "language", "content-language"),
}
# An upper bound far away: the default one is the day on which the program runs, and nothing may depend on that.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
_MIN_CHARACTERS = "10"  # a news flash is an article; trafilatura takes less than 250 for a failure and the whole page
_INLINE = "|".join(
    f".//{block}//{inline}"
    for block in ("p", "li", "td", "th", "dd", "h2", "h3")
    for inline in (
        "abbr",
        "b",
        "bdi",
        "data",
        "em",
        "font",
        "i",
        "mark",
        "nobr",
        "small",
        "span",
        "strong",
        "sub",
        "time",
        "u",
    )
)
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def read_html(source: Source) -> Iterator[Found]:
    """The article of a web page: its text by trafilatura; what it says of itself from JSON-LD, meta tags and `lang`."""
    raw = source.content()
    if _OWN in raw[:_HEAD_BYTES]:
        raise ArticleError(source.name, OWN_REPORT)
    declared = _CHARSET.search(raw, 0, _HEAD_BYTES)
    markup = _XML_DECLARATION.sub("", decode(raw, source.name, declared=declared[1].decode() if declared else None))
    page = _parse(markup, source.name)
    stated = _stated(page)
    _flatten(page)
    text, guessed = _extract(page, stated.get("text"))
    if not text.strip():
        raise ArticleError(source.name, "holds no article text. Save the page with its text, or its text as .txt.")
    fields = {**guessed, **stated, "text": text}
    fields["text"] = _without_title(clean(text).strip(), fields.get("title"))
    yield source.name, article_from(fields, source.name, id=source.id, path=source.article_path)


def _parse(markup: str, name: str) -> lxml.html.HtmlElement:
    try:
        return lxml.html.document_fromstring(markup)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise ArticleError(name, "is no HTML page. Save it again, or its text as .txt.") from error


def _flatten(page: lxml.html.HtmlElement) -> None:
    """Take away the tags inside running text: trafilatura loses the words of some and breaks the line at others."""
    for raised in page.findall(".//sup"):
        before = _before(raised)
        is_unit = before[-1:].isalpha() and not raised.findall(".//a")  # km², and not the number of a footnote
        raised.text = raised.text_content().translate(_SUPERSCRIPTS) if is_unit else ""
        for child in list(raised):
            raised.remove(child)
        raised.drop_tag()
    for quoted in page.findall(".//q"):
        quoted.text = f'"{quoted.text or ""}'
        quoted.tail = f'"{quoted.tail or ""}'
        quoted.drop_tag()
    for inline in page.xpath(_INLINE):
        inline.drop_tag()


def _before(element: lxml.html.HtmlElement) -> str:
    previous = element.getprevious()
    return (previous.tail if previous is not None else element.getparent().text) or ""


@cache
def _settings() -> ConfigParser:
    from trafilatura.settings import DEFAULT_CONFIG  # noqa: PLC0415  # see _extract

    settings = ConfigParser()
    settings.read_dict({"DEFAULT": dict(DEFAULT_CONFIG["DEFAULT"])})
    for name in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        settings.set("DEFAULT", name, _MIN_CHARACTERS)
    return settings


def _extract(page: lxml.html.HtmlElement, stated: str | None) -> tuple[str, dict[str, str]]:
    """The text of the page, tables and lists included, and the metadata that trafilatura finds."""
    import trafilatura  # noqa: PLC0415  # a third of a second that only those pay who read web pages

    found = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params=_DATES,
        config=_settings(),
    )
    if found is None or isinstance(found, dict):
        return stated or "", {}
    guessed = {"title": found.title, "source": found.sitename, "published": found.date}
    text = _TABLE_RULE.sub("", found.text or "")
    return text or stated or "", {key: value for key, value in guessed.items() if value}


def _without_title(text: str, title: str | None) -> str:
    """The text without the headline above it, which is the title once more."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and rest and first.split() == title.split() else text


def _stated(page: lxml.html.HtmlElement) -> dict[str, str]:
    """What the page says of itself and what can be read: JSON-LD first, then meta tags, then `<html lang>`."""
    said = [_from_json_ld(page), _from_meta(page), {"language": page.get("lang") or page.get("{*}lang")}]
    if (time := page.find(".//time[@datetime]")) is not None and page.find(".//article") is not None:
        said.append({"published": time.get("datetime")})
    usable: dict[str, str] = {}
    for fields in said:
        for key, value in fields.items():
            if value and value.strip() and key not in usable and _is_usable(key, value):
                usable[key] = html.unescape(value).strip()
    return usable


def _is_usable(field: str, value: str) -> bool:
    """Whether a template's slip is not what stands there: a page is no less readable for a date of `yesterday`."""
    if field == "published":
        return parse_moment(value) is not None
    return field != "language" or parse_language(value) is not None


def _from_meta(page: lxml.html.HtmlElement) -> dict[str, str | None]:
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        found.setdefault(name.lower(), tag.get("content") or "")
    return {
        field: next((found[name.lower()] for name in names if found.get(name.lower())), None)
        for field, names in _META.items()
    }


def _from_json_ld(page: lxml.html.HtmlElement) -> dict[str, str | None]:
    """The fields of the first schema.org article that the page describes itself as."""
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        try:
            content = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue  # a broken block is the site's slip; the page itself can be read
        article = next((thing for thing in _things(content) if _is_article(thing)), None)
        if article is not None:
            return _article_fields(article)
    return {}


def _things(content: Any) -> Iterator[Mapping[str, Any]]:
    for thing in content if isinstance(content, list) else [content]:
        if isinstance(thing, dict):
            yield thing
            yield from _things(thing.get("@graph", []))
            yield from _things(thing.get("mainEntity", []))


def _is_article(thing: Mapping[str, Any]) -> bool:
    types = thing.get("@type")
    return any(
        isinstance(name, str) and name.endswith(("Article", "BlogPosting"))
        for name in (types if isinstance(types, list) else [types])
    )


def _article_fields(article: Mapping[str, Any]) -> dict[str, str | None]:
    publisher = article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    fields = {
        "title": article.get("headline"),
        "published": article.get("datePublished"),
        "language": article.get("inLanguage"),
        "source": publisher.get("name") if isinstance(publisher, dict) else publisher,
        "text": article.get("articleBody"),
    }
    return {key: value if isinstance(value, str) else None for key, value in fields.items()}
