"""Contradictions and entailments written before they were run: every one of the first alarms, none of the second."""

# ruff: noqa: E501  # one pair a line
from __future__ import annotations

import pytest

import factcheck

CONTRADICTED = [
    (
        "en",
        "The paint maker Orvel, based in Tamsin, took over Brixley Inks in a deal worth 90 million dollars.",
        "Brixley Inks took over Orvel.",
    ),
    (
        "en",
        "Councillor Rhea Stone, who came from the Green list, beat Mayor Paul Hatch by 310 votes in Sunday's run-off.",
        "Paul Hatch beat Rhea Stone by 310 votes in the run-off.",
    ),
    (
        "en",
        "The airline Skyrra posted a loss of 60 million euros for the first half.",
        "Skyrra posted a profit of 60 million euros for the first half.",
    ),
    (
        "en",
        "House prices in Delmont dropped by 3 percent in June, the first decline in a decade.",
        "House prices in Delmont rose by 3 percent in June.",
    ),
    (
        "en",
        "A jury in Cresswell found the surgeon Ian Moss not guilty of the 4 charges against him.",
        "The surgeon Ian Moss was convicted on 4 charges.",
    ),
    (
        "en",
        "The tunnel under the Arle was closed on 8 May for repairs that are to last two years.",
        "The tunnel under the Arle was opened on 8 May.",
    ),
    (
        "en",
        "The island republic joined the trade bloc in 1994 and left it in 2011.",
        "The island republic joined the trade bloc in 2011.",
    ),
    ("en", "Of the 22 sailors aboard, 5 were rescued; the others are missing.", "22 sailors were rescued."),
    (
        "en",
        "The senate voted 51-49 to reject the nomination of Clara Voss.",
        "The senate approved the nomination of Clara Voss by 51-49.",
    ),
    (
        "en",
        "Lena Ortmann, the finance minister of Sarvia, presented the budget of 40 billion crowns on Tuesday.",
        "Karl Brandt, the finance minister of Sarvia, presented the budget of 40 billion crowns on Tuesday.",
    ),
    (
        "en",
        "Researchers at Holm University have not found a cure for the disease.",
        "Researchers at Holm University have found a cure for the disease.",
    ),
    (
        "en",
        "The talks between Sarvia and Oland took place in Lisbon.",
        "The talks between Sarvia and Oland took place in Madrid.",
    ),
    (
        "en",
        "The firm Dorrit Steel will create 400 jobs at its mill in Varn, the state premier said.",
        "Dorrit Steel will cut 400 jobs at its mill in Varn.",
    ),
    (
        "en",
        "The union accepted the offer of a 4 percent pay rise on Wednesday after a long meeting.",
        "The union rejected the offer of a 4 percent pay rise on Wednesday.",
    ),
    (
        "de",
        "Der Farbenhersteller Orwel mit Sitz in Tamsin übernahm für 90 Millionen Euro die Firma Brixley.",
        "Brixley übernahm Orwel für 90 Millionen Euro.",
    ),
    (
        "de",
        "Stadträtin Rhea Steinert besiegte in der Stichwahl am Sonntag Bürgermeister Paul Hachmann mit 310 Stimmen Vorsprung.",
        "Paul Hachmann besiegte Rhea Steinert in der Stichwahl mit 310 Stimmen Vorsprung.",
    ),
    (
        "de",
        "Die Fluglinie Skyrra verbuchte im ersten Halbjahr einen Verlust von 60 Millionen Euro.",
        "Skyrra verbuchte im ersten Halbjahr einen Gewinn von 60 Millionen Euro.",
    ),
    (
        "de",
        "Die Hauspreise in Delmond fielen im Juni um 3 Prozent, zum ersten Mal seit zehn Jahren.",
        "Die Hauspreise in Delmond stiegen im Juni um 3 Prozent.",
    ),
    (
        "de",
        "Der Chirurg Ian Moos wurde in allen vier Anklagepunkten freigesprochen.",
        "Der Chirurg Ian Moos wurde in vier Anklagepunkten schuldig gesprochen.",
    ),
    ("de", "Der Arletunnel wurde am 8. Mai für zwei Jahre gesperrt.", "Der Arletunnel wurde am 8. Mai eröffnet."),
    (
        "de",
        "Die Inselrepublik trat dem Handelsbund 1994 bei und verließ ihn 2011 wieder.",
        "Die Inselrepublik trat dem Handelsbund 2011 bei.",
    ),
    (
        "de",
        "Von den 22 Seeleuten an Bord wurden fünf gerettet, die anderen werden vermisst.",
        "22 Seeleute wurden gerettet.",
    ),
    (
        "de",
        "Der Senat lehnte die Ernennung von Clara Voss mit 51 zu 49 Stimmen ab.",
        "Der Senat billigte die Ernennung von Clara Voss mit 51 zu 49 Stimmen.",
    ),
    (
        "de",
        "Finanzministerin Lena Ortmann hat am Dienstag den Haushalt von 40 Milliarden Kronen vorgestellt.",
        "Finanzministerin Karla Brandt hat am Dienstag den Haushalt von 40 Milliarden Kronen vorgestellt.",
    ),
    (
        "de",
        "Forscher der Universität Holm haben kein Mittel gegen die Krankheit gefunden.",
        "Forscher der Universität Holm haben ein Mittel gegen die Krankheit gefunden.",
    ),
    (
        "de",
        "Die Gespräche zwischen Norwegen und Chile fanden in Lissabon statt.",
        "Die Gespräche zwischen Norwegen und Chile fanden in Madrid statt.",
    ),
    (
        "de",
        "Das Stahlwerk Dorritz schafft in Varn 400 Stellen, sagte die Ministerpräsidentin.",
        "Das Stahlwerk Dorritz streicht in Varn 400 Stellen.",
    ),
    (
        "de",
        "Die Gewerkschaft nahm das Angebot von 4 Prozent mehr Lohn am Mittwoch nach langer Sitzung an.",
        "Die Gewerkschaft lehnte das Angebot von 4 Prozent mehr Lohn am Mittwoch ab.",
    ),
]

ENTAILED = [
    (
        "en",
        "The chemist Ada Lorne, who was born in Brandsby in 1931, won the Hale Prize in 1968 and died in 1999.",
        "Ada Lorne won the Hale Prize in 1968.",
    ),
    (
        "en",
        "The chemist Ada Lorne, who was born in Brandsby in 1931, won the Hale Prize in 1968 and died in 1999.",
        "Ada Lorne was born in 1931.",
    ),
    (
        "en",
        "The chemist Ada Lorne, who was born in Brandsby in 1931, won the Hale Prize in 1968 and died in 1999.",
        "Ada Lorne died in 1999.",
    ),
    (
        "en",
        "Exports fell 4 percent to 20 billion crowns while imports rose 3 percent to 18 billion crowns.",
        "Imports rose 3 percent to 18 billion crowns.",
    ),
    (
        "en",
        "The bank cut its forecast to 2 percent from 3 percent, after raising it in March.",
        "The bank lowered its forecast to 2 percent.",
    ),
    (
        "en",
        "No fewer than 30 people were hurt when a ferry hit a pier in Hobmouth.",
        "At least 30 people were hurt when a ferry hit a pier in Hobmouth.",
    ),
    (
        "en",
        "The Tigers lost 3-1 to the Falcons after winning their first two games.",
        "The Falcons beat the Tigers 3-1.",
    ),
    (
        "en",
        "Marek Dolan, who replaced Ines Falk as coach in May, was himself replaced by Tom Reese on Monday.",
        "Tom Reese replaced Marek Dolan on Monday.",
    ),
    (
        "en",
        "Marek Dolan, who replaced Ines Falk as coach in May, was himself replaced by Tom Reese on Monday.",
        "Marek Dolan replaced Ines Falk as coach in May.",
    ),
    (
        "en",
        "Two brothers, aged 14 and 9, were rescued from the river by a passing cyclist on Sunday.",
        "A cyclist rescued two brothers from the river on Sunday.",
    ),
    (
        "en",
        "The court found the mayor not guilty of fraud but guilty of forgery and fined him 4,000 euros.",
        "The mayor was fined 4,000 euros.",
    ),
    (
        "en",
        "The island's airport, closed since the storm on 4 March, opened again on 9 March.",
        "The island's airport reopened on 9 March.",
    ),
    (
        "en",
        "Only three of the 12 crew survived when the trawler sank off Hobmouth in 1974.",
        "Nine of the 12 crew died when the trawler sank off Hobmouth in 1974.",
    ),
    (
        "en",
        "The vaccine was first tested on 40 volunteers in 2012 and approved in 2016.",
        "The vaccine was approved in 2016.",
    ),
    (
        "en",
        "Gorval bought a 40 percent stake in Pentrex from Halden for 300 million euros.",
        "Halden sold its 40 percent stake in Pentrex to Gorval for 300 million euros.",
    ),
    (
        "en",
        "Sixty percent of the voters rejected the plan, which the council had approved in June.",
        "The council approved the plan in June.",
    ),
    (
        "en",
        "The prince, who never met his uncle, inherited 12 castles in 1988.",
        "The prince inherited 12 castles in 1988.",
    ),
    (
        "de",
        "Die Chemikerin Ada Lorn, 1931 in Brandsbü geboren, gewann 1968 den Halepreis und starb 1999.",
        "Ada Lorn gewann 1968 den Halepreis.",
    ),
    (
        "de",
        "Die Chemikerin Ada Lorn, 1931 in Brandsbü geboren, gewann 1968 den Halepreis und starb 1999.",
        "Ada Lorn starb 1999.",
    ),
    (
        "de",
        "Die Ausfuhren sanken um 4 Prozent auf 20 Milliarden Kronen, während die Einfuhren um 3 Prozent auf 18 Milliarden Kronen stiegen.",
        "Die Einfuhren stiegen um 3 Prozent auf 18 Milliarden Kronen.",
    ),
    (
        "de",
        "Die Bank senkte ihre Prognose auf 2 Prozent, nachdem sie diese im März erhöht hatte.",
        "Die Bank nahm ihre Prognose auf 2 Prozent zurück.",
    ),
    (
        "de",
        "Marek Dohlen, der im Mai Ines Falk als Trainer abgelöst hatte, wurde am Montag selbst von Tom Riese abgelöst.",
        "Tom Riese löste Marek Dohlen am Montag ab.",
    ),
    (
        "de",
        "Marek Dohlen, der im Mai Ines Falk als Trainer abgelöst hatte, wurde am Montag selbst von Tom Riese abgelöst.",
        "Marek Dohlen löste im Mai Ines Falk als Trainer ab.",
    ),
    (
        "de",
        "Das Gericht sprach den Bürgermeister vom Betrug frei, verurteilte ihn aber wegen Fälschung zu 4.000 Euro Strafe.",
        "Der Bürgermeister wurde zu 4.000 Euro Strafe verurteilt.",
    ),
    (
        "de",
        "Der Flughafen der Insel, der seit dem Sturm am 4. März geschlossen war, ist am 9. März wieder geöffnet worden.",
        "Der Flughafen der Insel wurde am 9. März wieder geöffnet.",
    ),
    (
        "de",
        "Nur drei der zwölf Seeleute überlebten, als der Kutter 1974 vor Hobmünde sank.",
        "Neun der zwölf Seeleute starben, als der Kutter 1974 vor Hobmünde sank.",
    ),
    (
        "de",
        "Gorwal kaufte Halden 40 Prozent an Pentrex für 300 Millionen Euro ab.",
        "Halden verkaufte seine 40 Prozent an Pentrex für 300 Millionen Euro an Gorwal.",
    ),
    (
        "de",
        "60 Prozent der Wähler lehnten den Plan ab, den der Rat im Juni gebilligt hatte.",
        "Der Rat billigte den Plan im Juni.",
    ),
    (
        "de",
        "Der Prinz, der seinen Onkel nie traf, erbte 1988 zwölf Schlösser.",
        "Der Prinz erbte 1988 zwölf Schlösser.",
    ),
    (
        "de",
        "Das Medikament wurde 2012 an 40 Freiwilligen getestet und 2016 zugelassen.",
        "Das Medikament wurde 2016 zugelassen.",
    ),
    (
        "de",
        "Beim Absturz einer Maschine der Gesellschaft Windair starben 1994 alle 62 Insassen, darunter der Sänger Nils Orth.",
        "Nils Orth starb 1994 bei einem Flugzeugabsturz.",
    ),
]


def alerts(a: str, b: str, language: str) -> list[str]:
    articles = [factcheck.Article(id=id, text=text, language=language) for id, text in (("a", a), ("b", b))]
    return [finding.rule for finding in factcheck.check(articles).findings if finding.severity in ("medium", "high")]


@pytest.mark.parametrize(("language", "a", "b"), CONTRADICTED)
def test_a_contradiction_is_an_alert(language: str, a: str, b: str) -> None:
    assert alerts(a, b, language)


@pytest.mark.parametrize(("language", "a", "b"), ENTAILED)
def test_what_follows_from_a_text_is_no_alert(language: str, a: str, b: str) -> None:
    assert alerts(a, b, language) == []
