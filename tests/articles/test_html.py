import pytest

from factcheck.articles import read_articles

LEAD = "Drei Menschen starben am Dienstag bei einem Brand in Norderholm."


def _read(tmp_path, markup):
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    return read_articles(tmp_path, strict=True)[0]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<b>Drei</b> Menschen <i>starben</i> am <time>3. Mai</time> <strong>2024</strong>.",
         "Drei Menschen starben am 3. Mai 2024."),
        ("Es brannten 12&nbsp;km<sup>2</sup> Wald.", "Es brannten 12 km² Wald."),
        ("Es starben 214<sup>1</sup> Menschen und 12<sup><a href='#f'>[2]</a></sup> Tiere.",
         "Es starben 214 Menschen und 12 Tiere."),
        ("Der CO<sub>2</sub>-Ausstoß fiel.", "Der CO2-Ausstoß fiel."),
        ("Sie rief: <q>Alle raus!</q> Dann lief sie.", 'Sie rief: "Alle raus!" Dann lief sie.'),
        ("Sie kam aus <a href='/x'>der <span>Stadt</span></a> zurück.", "Sie kam aus der Stadt zurück."),
    ],
)  # fmt: skip
def test_marks_inside_a_sentence_neither_break_nor_lose_it(tmp_path, markup, text):
    article = _read(tmp_path, f"<html><body><article><p>{LEAD}</p><p>{markup}</p></article></body></html>")
    assert article.text.replace("\u00a0", " ").splitlines() == [LEAD, text]


@pytest.mark.parametrize(
    "other",
    [
        "<nav><a href='/'>Start</a> <a href='/p'>Politik</a></nav>",
        "<aside>Lesen Sie auch: 12 Tote bei Sturm</aside>",
        "<footer>© 2024 Küstenbote</footer>",
        "<div id='comments' class='comments'><p>Ich glaube, es waren 30!</p></div>",
        "<script>var toll = 12;</script><style>p { width: 12px }</style>",
        "<figure><img src='a.jpg'><figcaption>Foto: Jana Reuss/dpa</figcaption></figure>",
    ],
)
def test_what_is_not_the_article_is_left_out_even_of_a_short_page(tmp_path, other):
    page = f"<html><body><article><h1>Brand</h1><p>{LEAD}</p></article>{other}</body></html>"
    assert LEAD in _read(tmp_path, page).text.splitlines()
    assert len(_read(tmp_path, page).text) <= len(f"Brand\n{LEAD}")


def test_a_page_without_an_article_element_is_read(tmp_path):
    article = _read(tmp_path, f"<p>{LEAD}</p><p>Sieben wurden verletzt.</p>")
    assert article.text == f"{LEAD}\nSieben wurden verletzt."


def test_an_article_inside_the_description_of_the_page_is_found(tmp_path):
    ld = (
        '{"@type": "WebPage", "mainEntity": {"@type": ["NewsArticle"], "headline": "Brand &amp; Rauch",'
        ' "datePublished": "2024-05-03T10:00:00Z", "publisher": [{"name": "Küstenbote"}]}}'
    )
    page = f"<html><head><script type='application/ld+json'>{ld}</script></head><body><p>{LEAD}</p></body></html>"
    article = _read(tmp_path, page)
    assert (article.title, article.source) == ("Brand & Rauch", "Küstenbote")
    assert article.published.isoformat() == "2024-05-03T10:00:00+00:00"


def test_the_text_of_the_description_serves_where_the_page_has_none(tmp_path):
    ld = f'[{{"@type": "NewsArticle", "articleBody": "{LEAD}"}}]'
    page = f"<html><head><script type='application/ld+json'>{ld}</script></head><body></body></html>"
    assert _read(tmp_path, page).text == LEAD


def test_an_xhtml_page_with_an_xml_declaration_is_read(tmp_path):
    page = (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="de">'
        f"<head><title>x</title></head><body><p>{LEAD}</p></body></html>"
    )
    article = _read(tmp_path, page)
    assert (article.text, article.language) == (LEAD, "de")
