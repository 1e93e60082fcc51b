import io
import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.articles import READERS, Article, Articles, Skipped, read_articles
from factcheck.articles.content import clean

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
CEST = timezone(timedelta(hours=2))


@pytest.fixture(autouse=True)
def _in_the_folder(monkeypatch):
    monkeypatch.chdir(FIXTURES)


def _standard_input(monkeypatch, raw):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))


def test_front_matter_gives_the_fields():
    (article,) = read_articles("ferry.md")
    assert article.model_dump() == {
        "id": "ferry",
        "title": "Fähre läuft auf Grund: 214 Menschen an Bord",
        "source": "Küstenbote",
        "published": datetime(2024, 5, 3, 18, 10, tzinfo=CEST),
        "language": "de",
        "path": "ferry.md",
        "line": 8,
        "text": article.text,
    }
    assert article.path is not None
    lines = Path(article.path).read_text(encoding="utf-8").splitlines()
    assert lines[7] == article.text.splitlines()[0]
    assert article.text.startswith("Eine Fähre mit 214")
    assert article.text.endswith("zweieinhalb Stunden.")


def test_plain_text_is_its_text_and_its_path_is_its_id():
    (article,) = read_articles("plain.txt")
    assert (article.id, article.title, article.published) == ("plain.txt", "", None)
    assert article.text.startswith("Ferry runs aground\n\nA ferry")


def test_a_rule_of_dashes_is_no_front_matter(tmp_path):
    (tmp_path / "a.txt").write_text("---\nZwölf Boote halfen.\n---\nDreizehn kamen zurück.\n", encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert article.text == "---\nZwölf Boote halfen.\n---\nDreizehn kamen zurück."


def test_json_gives_the_fields():
    (article,) = read_articles("ferry.json")
    assert (article.id, article.source, article.published) == ("ferry-json", "Coast Courier", date(2024, 5, 3))


def test_the_names_of_schema_org_are_understood_and_others_passed_over():
    first, second = read_articles("newsarticle.json")
    assert (first.id, first.title, first.source, first.language) == (
        "newsarticle.json#1",
        "Ferry refloated",
        "Coast Courier",
        "en",
    )
    assert first.published == datetime(2024, 5, 4, 7, 30, tzinfo=UTC)
    assert (second.id, second.text) == ("second", "Die Fähre ist wieder frei.")


def test_a_line_without_an_id_is_called_by_its_file_and_line():
    first, second = read_articles("archive.jsonl")
    assert [first.id, second.id] == ["archive-1", "archive.jsonl:3"]
    assert second.published == datetime(2024, 5, 3, 18, 10, tzinfo=CEST)


def test_a_web_page_gives_the_fields_it_states():
    (article,) = read_articles("page.html")
    assert (article.title, article.source, article.language) == ("Fähre auf Grund gelaufen", "Küstenbote", "de")
    assert article.published == datetime(2024, 5, 3, 18, 10, tzinfo=CEST)


@pytest.mark.parametrize("words", ["Verletzte: 7", "| Norderholm | 7 |", "zweieinhalb Stunden, teilte die Küstenwache"])
def test_lists_tables_and_words_with_soft_hyphens_survive_in_a_web_page(words):
    assert words in read_articles("page.html")[0].text


@pytest.mark.parametrize("words", ["Politik", "Alle Rechte", "Fähre auf Grund gelaufen\n"])
def test_menus_footers_and_the_repeated_headline_are_no_text_of_a_web_page(words):
    assert words not in read_articles("page.html")[0].text


def test_the_meta_tags_of_a_page_are_read_where_it_has_no_json_ld(tmp_path):
    (tmp_path / "a.html").write_text(
        '<html lang="en-GB"><head><title>Boats</title><meta property="og:site_name" content="Coast Courier">'
        '<meta property="og:title" content="Boats &amp; ferries"><meta name="date" content="2024-05-03">'
        '<script type="application/ld+json">{broken</script></head>'
        "<body><article><p>Twelve boats helped in the search for 214 people.</p></article></body></html>",
        encoding="utf-8",
    )
    (article,) = read_articles(tmp_path)
    assert (article.title, article.source, article.language) == ("Boats & ferries", "Coast Courier", "en")
    assert article.published == date(2024, 5, 3)


def test_a_page_with_a_senseless_date_and_language_is_read_without_them(tmp_path):
    (tmp_path / "a.html").write_text(
        '<html lang="xx"><head><meta name="date" content="yesterday"></head>'
        "<body><article><p>Twelve boats helped in the search for 214 people.</p></article></body></html>",
        encoding="utf-8",
    )
    (article,) = read_articles(tmp_path)
    assert (article.published, article.language) == (None, None)


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252"])
def test_the_encoding_that_a_page_declares_is_used(tmp_path, encoding):
    page = (
        f'<html><head><meta charset="{encoding}"></head><body><p>Zwölf Boote halfen den 214 Menschen.</p></body></html>'
    )
    (tmp_path / "a.html").write_bytes(page.encode(encoding))
    assert read_articles(tmp_path)[0].text == "Zwölf Boote halfen den 214 Menschen."


def test_a_folder_is_read_in_order_without_what_is_hidden_or_of_another_kind():
    assert [article.id for article in read_articles("folder")] == ["third", "folder/b.txt", "folder/deeper/a.md"]
    assert read_articles("folder").skipped == ()


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [
        ("folder/*.txt", ["folder/b.txt"]),
        ("folder/**/*.*", ["third", "folder/b.txt", "folder/deeper/a.md"]),
        ("folder*", ["third", "folder/b.txt", "folder/deeper/a.md"]),
        ("plai?.txt", ["plain.txt"]),
    ],
)
def test_a_glob_is_sorted_and_passes_over_other_files(pattern, ids):
    assert [article.id for article in read_articles(pattern)] == ids


def test_a_file_whose_name_holds_a_bracket_is_no_glob(tmp_path):
    (tmp_path / "a[1].txt").write_text("Zwölf Boote halfen.", encoding="utf-8")
    assert len(read_articles(tmp_path / "a[1].txt")) == 1


def test_a_file_that_is_named_twice_is_read_once():
    articles = read_articles(["plain.txt", "*.txt", Path("plain.txt")])
    assert (len(articles), articles.skipped) == (1, ())


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        (b"Zw\xc3\xb6lf Boote.", ["Zwölf Boote."]),
        (b"---\ntitle: Boote\n---\nZw\xc3\xb6lf.", ["Zwölf."]),
        (b'{"text": "Twelve."}', ["Twelve."]),
        (b'{\n "text": "Twelve."\n}\n', ["Twelve."]),
        (b'{"id": "a", "text": "Twelve."}\n{"id": "b", "text": "Ten."}\n', ["Twelve.", "Ten."]),
        (b'\xef\xbb\xbf[{"text": "Twelve."}]', ["Twelve."]),
        (b"<!DOCTYPE html><html><body><p>Twelve boats helped the 214 people.</p></body></html>",
         ["Twelve boats helped the 214 people."]),
    ],
)  # fmt: skip
def test_standard_input_is_told_by_how_it_begins(monkeypatch, raw, texts):
    _standard_input(monkeypatch, raw)
    assert [article.text for article in read_articles("-")] == texts


def test_an_empty_standard_input_is_skipped(monkeypatch):
    _standard_input(monkeypatch, b"")
    assert read_articles("-").skipped == (
        Skipped(article="-", problem="is empty. Give it some text, or leave it out."),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1"])
@pytest.mark.parametrize("text", ["Zwölf Schüler fuhren über die große Brücke.", "Größe: 12 m²", "Ä", "«Où», 30 °C"])
def test_common_encodings_are_told_apart(tmp_path, encoding, text):
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read_articles(tmp_path)[0].text == text


def test_typographic_marks_and_the_euro_sign_of_windows_are_read(tmp_path):
    text = "„Zwölf Millionen €“, sagte sie – und schwieg …"
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    assert read_articles(tmp_path)[0].text == text


def test_an_encoding_from_the_east_is_detected(tmp_path):
    text = (
        "Straż pożarna wysłała czterdzieści osób, nikt nie został ranny we wtorkowym pożarze. Żółta łódź płynęła dalej."
    )
    (tmp_path / "a.txt").write_bytes(text.encode("cp1250"))
    assert read_articles(tmp_path)[0].text == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("Zwo\u0308lf", "Zwölf"),
        ("12\u00a0000 und 12\u202f000", "12\u00a0000 und 12\u202f000"),
        ("a\u2029b\u2028c", "a\n\nb\nc"),
        ("zwei\u00adeinhalb\u200b", "zweieinhalb"),
        ("a\x00b\x07\tc", "ab\tc"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_text_is_normalised(text, cleaned):
    assert clean(text) == cleaned


def test_articles_are_a_sequence_that_compares_by_content():
    a, b = Article(id="a", text="x"), Article(id="b", text="y")
    articles = Articles((a, b))
    assert list(articles) == [a, b]
    assert (len(articles), articles[0], articles[-1], articles[:1]) == (2, a, b, (a,))
    assert articles == Articles((a, b))
    assert articles != Articles((b, a))
    assert b in articles


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=40).map(clean)
ARTICLES = st.builds(
    Article,
    id=WORDS.map(lambda text: f"id {text}".strip()),
    text=WORDS.map(lambda text: f"Text {text} end"),
    title=WORDS.map(lambda text: " ".join(text.split())),
    source=st.none() | WORDS.map(lambda text: f"S {text}".strip()),
    published=st.none() | st.dates() | st.datetimes(timezones=st.none() | st.just(CEST)),
    language=st.sampled_from([None, "de", "en", "fr"]),
)


def _as_front_matter(article):
    fields = {key: value for key, value in json.loads(article.model_dump_json()).items() if value and key != "text"}
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n{article.text}\n"


WRITERS = {
    ".json": lambda article: article.model_dump_json(),
    ".jsonl": lambda article: article.model_dump_json() + "\n",
    ".md": _as_front_matter,
    ".txt": _as_front_matter,
}


@pytest.mark.parametrize("suffix", sorted(WRITERS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=ARTICLES)
def test_what_was_written_is_read_back(tmp_path, suffix, article):
    path = tmp_path / f"a{suffix}"
    path.write_text(WRITERS[suffix](article), encoding="utf-8", newline="")
    (read,) = read_articles(path, strict=True)
    assert read.model_copy(update={"line": None}) == article.model_copy(update={"path": path.as_posix()})


def test_every_reader_is_round_tripped_or_a_web_page():
    assert set(READERS) == {*WRITERS, ".htm", ".html"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300), suffix=st.sampled_from(sorted(set(READERS) - {".htm"})))
def test_no_bytes_whatever_raise(tmp_path, raw, suffix):
    path = tmp_path / f"any{suffix}"
    path.write_bytes(raw)
    articles = read_articles(path)
    assert len(articles) + len(articles.skipped) >= (1 if raw.strip() else 0)
