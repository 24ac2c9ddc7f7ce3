"""The pages as text: whose they are, what they hold, and what they must not."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from grader.reporting import html
from grader.reporting.html import page_name, write
from grader.reporting.matrices import in_rows
from grader.reporting.pages import STEPS, family
from grader.reporting.results import Results
from grader.words.typography import french
from grader.words.verdict import Verdict
from tests.reporting.scenes import ENVIRONMENT, HOSTILE, hostile_class, real_class, sheets

FOLDERS = {"class": real_class, "hostile": hostile_class}


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """The report of each class, written once."""
    root = tmp_path_factory.mktemp("reports")
    for name, made in FOLDERS.items():
        write(made(), root / name, "en")
    return root


def page(reports: Path, *parts: str) -> str:
    return reports.joinpath(*parts).read_text(encoding="utf-8")


def all_pages(reports):
    return {path.relative_to(reports): path.read_text(encoding="utf-8") for path in reports.rglob("*.html")}


EMPTY = {"meta", "img", "br"}


class Reader(HTMLParser):
    """The tags of a page: names, attributes, and which of them are never closed."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open[-3:])
        self.open.pop()


@pytest.mark.parametrize("place", ["index.html", "students", "instructor"])
def test_points_that_wait_stand_on_every_page(tmp_path, place):
    marks = dict(real_class().students["alice"])
    waiting = replace(marks["newton"], verdict=Verdict.BROKEN, points=7.0, waiting=3.0)
    write(Results(ENVIRONMENT, sheets(), {"alice": {**marks, "newton": waiting}}), tmp_path, "en")
    (page,) = [tmp_path / place] if place.endswith("html") else (tmp_path / place).iterdir()
    assert page.read_text(encoding="utf-8").count("waiting for a person: 3 points") >= 2


# Names of files


@pytest.mark.parametrize("student", HOSTILE)
def test_a_file_name_is_harmless_whatever_the_id(student):
    name = page_name(student)
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]*(\.[0-9a-f]{24})?\.html", name)
    assert len(name) < 80


def test_no_two_ids_share_a_page():
    ids = [
        *HOSTILE,
        "a",
        "A",
        "a-",
        "a b",
        "a-b",
        "a_b",
        "a.b",
        "é",
        "e",
        "alice",
        "Alice",
        "alice.html",
        "con",
        "\ud800",
        "\ud801",
    ]
    ids += [page_name(i).removesuffix(".html") for i in ids]
    assert len({page_name(i).lower() for i in set(ids)}) == len(set(ids))


def test_a_report_writes_nowhere_else(tmp_path):
    write(hostile_class(), tmp_path / "a" / "report", "en")
    assert [p.name for p in tmp_path.iterdir()] == ["a"] and [p.name for p in (tmp_path / "a").iterdir()] == ["report"]
    assert len(list((tmp_path / "a" / "report" / "students").iterdir())) == len(HOSTILE)


# What a page holds


def test_every_tag_is_closed(reports):
    for path, text in all_pages(reports).items():
        assert Reader(text).open == [], path


def test_nothing_of_a_students_becomes_a_tag(reports):
    for path, text in all_pages(reports).items():
        tags = Reader(text).tags
        assert sum(tag == "script" for tag, _ in tags) == 1, path
        assert not any(name.startswith("on") for _, attributes in tags for name in attributes), path
        assert {tag for tag, _ in tags} <= KNOWN, path


KNOWN = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "div", "button", "main", "h1", "h2", "h3",
    "p", "span", "strong", "br", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "ul", "ol", "li", "section",
    "article", "aside", "dl", "dt", "dd", "code", "bdi", "figure", "figcaption", "img", "svg", "g", "rect", "line",
    "text", "details", "summary", "footer", "script",
}  # fmt: skip


def test_a_page_asks_nothing_of_the_network(reports):
    for path, text in all_pages(reports).items():
        for _, attributes in Reader(text).tags:
            for name in ("src", "href", "action", "srcset"):
                target = attributes.get(name) or ""
                assert not re.match(r"[a-z]+:|//", target) or target.startswith("data:image/png;base64,"), (
                    path,
                    target[:60],
                )
        assert "url(" not in text and "@import" not in text


def test_a_policy_forbids_every_script_but_ours(reports):
    for text in all_pages(reports).values():
        (policy,) = [a["content"] for t, a in Reader(text).tags if t == "meta" and a.get("http-equiv")]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert not any("style" in attributes for _, attributes in Reader(text).tags)


def test_every_link_leads_to_a_page_and_a_place(reports):
    for path, text in all_pages(reports).items():
        for tag, attributes in Reader(text).tags:
            if tag == "a":
                file, _, place = attributes["href"].partition("#")
                target = (reports / path).parent / file if file else reports / path
                assert target.is_file(), (path, attributes["href"])
                assert not place or f'id="{place}"' in target.read_text(encoding="utf-8"), (path, place)


def test_no_two_places_of_a_page_share_a_name(reports):
    for text in all_pages(reports).values():
        ids = [a["id"] for _, a in Reader(text).tags if "id" in a]
        assert len(ids) == len(set(ids))


def test_every_picture_has_words(reports):
    images = [a for t in all_pages(reports).values() for tag, a in Reader(t).tags if tag == "img"]
    assert images and all(a["alt"].endswith(".") for a in images)


def test_the_same_results_give_the_same_pages(reports, tmp_path):
    write(real_class(), tmp_path, "en")
    assert all_pages(tmp_path) == all_pages(reports / "class")


def test_both_languages_are_in_every_page(reports):
    for path, text in all_pages(reports).items():
        spoken = [a["lang"] for _, a in Reader(text).tags if a.get("class") == "t"]
        assert spoken.count("en") == spoken.count("fr") > 5, path


def test_the_language_asked_for_comes_first(tmp_path):
    write(real_class(), tmp_path, "fr")
    assert '<html lang="fr">' in page(tmp_path, "index.html") and "<title>Bilan de la classe</title>" in page(
        tmp_path, "index.html"
    )


def test_the_class_page_says_what_the_marks_were_made_with(reports):
    text = page(reports, "class", "index.html")
    assert "<dt>walls</dt><dd>seccomp, landlock</dd>" in text and "<dt>seed</dt><dd>0</dd>" in text


def test_an_unsafe_run_has_its_banner(reports):
    assert 'class="banner"' in page(reports, "hostile", "index.html")
    assert 'class="banner"' not in page(reports, "class", "index.html")


def test_an_empty_class_has_a_page(tmp_path):
    write(Results(ENVIRONMENT, sheets(), {}), tmp_path, "en")
    assert "Nobody handed anything in." in page(tmp_path, "index.html")


def test_a_repaired_submission_says_so_on_its_page(reports):
    assert "newton is defined 2 times" in page(reports, "class", "students", "farid.html")
    told = page(reports, "class", "students", "bruno.html")
    assert "&lt;img src=x onerror=alert(3)&gt;.ipynb is larger than the 10 MiB that are read" in told


def test_points_are_written_as_each_language_writes_them(reports):
    for path in (("index.html",), ("students", "bruno.html")):
        text = page(reports, "class", *path)
        assert '<span class="t" lang="fr">3,08</span>' in text
        assert not re.search(r"[> ]3\.08(?!</span>| of)", text)


def test_what_was_never_written_is_said_once(reports):
    text = page(reports, "class", "students", "farid.html")
    assert text.count("still raises NotImplementedError") == 1
    assert "The same for all 9 cases." in text


# What stays hidden


def secrets(student):
    """Claims, calls, answers and expected values of the hidden trials that a student did not pass."""
    for slug, mark in real_class().students[student].items():
        trials = {t.name: t for t in sheets()[slug].trials}
        for outcome in mark.outcomes:
            if outcome.hidden:
                yield from (trials[outcome.trial].claim.en, french(trials[outcome.trial].claim.fr), outcome.trial)
                yield from (
                    str(outcome.facts[f])
                    for f in ("call", "answer", "right", "text")
                    if len(str(outcome.facts.get(f, ""))) > 6
                )


def unescaped(text):
    from html import unescape

    return unescape(text)


@pytest.mark.parametrize("student", ["bruno", "dmitri", "farid"])
def test_a_students_page_shows_nothing_of_the_hidden_cases(reports, student):
    public = {
        str(o.facts.get(f))
        for m in real_class().students[student].values()
        for o in m.outcomes
        if not o.hidden
        for f in o.facts
    }
    hidden = set(secrets(student)) - public
    text = unescaped(page(reports, "class", "students", f"{student}.html"))
    assert len(hidden) > 15
    assert [s for s in hidden if s in text] == []
    assert "Hidden case 1" in text


def test_an_instructors_page_shows_the_hidden_cases(reports):
    text = " ".join(unescaped(page(reports, "class", "instructor", "bruno.html")).split())
    shown = [
        o.facts["call"]
        for m in real_class().students["bruno"].values()
        for o in m.outcomes
        if o.hidden and "call" in o.facts
    ]
    assert len(shown) > 3 and all(" ".join(in_rows(call).split()) in text for call in shown)
    assert "where the sine vanishes" in text and "Hidden case" not in text


def test_only_an_instructor_sees_how_long_it_took(reports):
    assert re.search(r">[\d.e-]+ s<", page(reports, "class", "instructor", "bruno.html"))
    assert not re.search(r">[\d.e-]+ s<", page(reports, "class", "students", "bruno.html"))


def test_a_students_page_does_not_lead_to_the_class(reports):
    links = [a["href"] for t, a in Reader(page(reports, "class", "students", "bruno.html")).tags if t == "a"]
    assert all(link.startswith("#") for link in links)


# The ladder


def test_every_verdict_below_the_top_breaks_one_step_at_most():
    broken = [v for _, verdicts in STEPS for v in verdicts]
    assert len(broken) == len(set(broken))
    assert set(Verdict) - set(broken) == {Verdict.BROKEN, Verdict.NOT_TRIED, Verdict.PASSED}


def test_every_family_has_its_colour():
    style = html.environment().globals["style"]
    assert all(f".{family(v)}.badge" in style for v in Verdict)
