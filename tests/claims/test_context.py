"""What stands around a claim: whose word it is, and how sure it is."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.claims import AnyClaim


def claims_in(text: str, language: str) -> list[AnyClaim]:
    article = factcheck.Article(id="x", text=text, language=language, published="2024-05-15T12:00:00+00:00")
    return list(factcheck.find_claims([article]))


def claim_in(text: str, language: str, quote: str) -> AnyClaim:
    return next(claim for claim in claims_in(text, language) if quote in claim.quote)


@pytest.mark.parametrize(
    ("language", "text", "quote", "source", "via"),
    [
        ("en", "Citing harbour officials, the Gazette reported that nine boats sank.", "nine", "harbour", "Gazette"),
        ("en", "Nine boats sank, the agency said, citing the coast guard.", "Nine", "coast guard", "agency"),
        ("de", "Unter Berufung auf Hafenkreise meldete die Zeitung neun Lecks.", "neun", "Hafenkreise", "Zeitung"),
    ],
)
def test_whom_somebody_cites_is_the_source(language: str, text: str, quote: str, source: str, via: str) -> None:
    cited = claim_in(text, language, quote).attribution
    assert cited is not None
    assert source in cited.source
    assert via in str(cited.via)


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Neun Boote sind gesunken. Das teilte das Hafenamt mit.", "Hafenamt"),
        ("en", "Nine boats sank. That is according to the coast guard.", "coast guard"),
    ],
)
def test_the_sentence_behind_may_name_the_source(language: str, text: str, source: str) -> None:
    cited = claims_in(text, language)[0].attribution
    assert cited is not None
    assert source in cited.source
    assert cited.carried_over


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Neun Boote sind gesunken. Das Hafenamt ermittelt, teilte es mit."),
        ("de", "Neun Boote sind gesunken.\n\nDas teilte das Hafenamt mit."),
        ("en", "Nine boats sank. The coast guard said that it was investigating."),
    ],
)
def test_another_sentence_behind_names_no_source(language: str, text: str) -> None:
    assert claims_in(text, language)[0].attribution is None


def test_it_said_means_whom_the_sentence_begins_with() -> None:
    cited = claim_in("The operator will close 14 mines, it said in a statement.", "en", "14").attribution
    assert cited is not None
    assert cited.source == "The operator"


def test_a_place_in_a_toll_is_no_source() -> None:
    claim = claim_in("Death toll of Nordwick ferry rises to 31", "en", "31")
    assert claim.attribution is None


@pytest.mark.parametrize(
    ("language", "text", "quote", "modality"),
    [
        ("en", "The bridge opens on 3 June 2024.", "3 June", "planned"),
        ("en", "The bridge opened on 3 June 2023.", "3 June", "asserted"),
        ("de", "Die Brücke öffnet am 3. Juni 2024.", "3. Juni", "planned"),
        ("en", "The parade on 3 June 2024 was cancelled.", "3 June", "denied"),
        ("en", "Storms hit the coast and 40 flights were cancelled.", "40", "asserted"),
        ("de", "Die Parade am 3. Juni 2024 wurde abgesagt.", "3. Juni", "denied"),
        ("en", "The rebels claimed to have sunk nine boats.", "nine", "alleged"),
        ("de", "Die Rebellen behaupten, neun Boote versenkt zu haben.", "neun", "alleged"),
        ("de", "Die Miliz will neun Boote versenkt haben.", "neun", "alleged"),
        ("de", "Die Werft will neun Boote bauen.", "neun", "planned"),
        ("de", "Ihm werden neun Einbrüche zur Last gelegt.", "neun", "asserted"),
        ("de", "Der Schaden wird auf 40 Millionen Euro geschätzt.", "40", "estimated"),
    ],
)
def test_how_sure_a_claim_is(language: str, text: str, quote: str, modality: str) -> None:
    assert claim_in(text, language, quote).modality == modality


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("de", "Nach dem Sturm fehlten 40 Boote. Die Fischer fuhren nach dem Regen hinaus.", "nach"),
        ("en", "There were 40 boats in the bay. The anglers saw there nine buoys.", "there"),
    ],
)
def test_a_word_also_written_small_is_no_term_at_the_head_of_a_sentence(language: str, text: str, word: str) -> None:
    claims = claims_in(text, language)
    assert claims
    assert all(word not in claim.about.terms for claim in claims)


@pytest.mark.parametrize(
    ("language", "text", "quote", "modality"),
    [
        ("en", "The parade on 3 June was cancelled.", "3 June", "denied"),
        ("en", "On 3 March 40 sailings were cancelled.", "3 March", "asserted"),
        ("de", "Der Umzug am 3. Juni fällt aus.", "3. Juni", "denied"),
        ("de", "Am 3. März waren 40 Fahrten gestrichen worden.", "3. März", "asserted"),
    ],
)
def test_what_is_called_off_is_what_the_clause_counts_else_what_was_to_be_on_the_day(
    language: str, text: str, quote: str, modality: str
) -> None:
    assert claim_in(text, language, quote).modality == modality
