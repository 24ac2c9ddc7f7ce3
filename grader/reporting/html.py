"""The report as static pages: a class page, and two pages a student, one of them safe to hand out.

    index.html             the class, for the instructor
    instructor/<id>.html   everything of one student, hidden cases too
    students/<id>.html     what that student may read

Every page stands alone: its style, its few lines of script and its pictures are in it, and its policy
forbids anything else. Both languages are in it; without script it shows the one it was written for.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from grader.reporting import pages
from grader.reporting.labels import label
from grader.reporting.pages import both
from grader.reporting.pictures import Album
from grader.reporting.results import Results
from grader.words.text import LANGUAGES, Text
from grader.words.typography import numeral

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$")  # names that Windows keeps for itself
PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}$")


def write(results: Results, out: Path, language: str) -> None:
    """Write the whole report into a folder; `language` is the one shown first."""
    files = {student: page_name(student) for student in results.students}
    put(out / "index.html", render("index.html", language, **pages.class_page(results, files)))
    album = Album()
    for student, name in files.items():
        drawn = pages.pictures(results.sheets, results.students[student], album)
        for folder, instructor in (("instructor", True), ("students", False)):
            page = pages.student_page(results, student, drawn, instructor)
            put(out / folder / name, render("student.html", language, name=name, **page))


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page_name(student: str) -> str:
    """A file name of its own for every id, whatever the id; simple ids keep theirs.

    >>> page_name("alice"), page_name("../../x")
    ('alice.html', 'x.9cdf6a50100a862e14286c7a.html')
    """
    if PLAIN.match(student) and not RESERVED.match(student):
        return f"{student}.html"
    ascii_ = unicodedata.normalize("NFKD", student.lower()).encode("ascii", "ignore").decode()
    letters = re.sub(r"[^a-z0-9]+", "-", ascii_)[:40].strip("-") or "student"
    digest = hashlib.sha256(student.encode(errors="surrogatepass")).hexdigest()[:24]
    return f"{letters}.{digest}.html"


def render(template: str, language: str, **values: Any) -> str:
    """One page."""
    return str(environment().get_template(template).render(default=language, **values))


@cache
def environment() -> Environment:
    """Templates with every value escaped, and a value that is not there an error."""
    made = Environment(
        loader=PackageLoader("grader.reporting"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    style, script = (source(made, name) for name in ("report.css", "report.js"))
    made.filters |= {"t": in_both, "number": number, "data": data_uri}
    made.globals |= {
        "say": lambda key, **blanks: both(lambda language: label(key, language, **blanks)),
        "label": label,
        "style": Markup(style),
        "script": Markup(script),
        "policy": policy(style, script),
    }
    return made


def source(templates: Environment, name: str) -> str:
    """The text of a style or a script of ours, as it stands."""
    assert templates.loader is not None
    return templates.loader.get_source(templates, name)[0]


def policy(style: str, script: str) -> str:
    """What a page may do: apply our style, run our script, show pictures it holds; nothing else."""
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


# Filters


def in_both(text: Text) -> Markup:
    """A text in both languages, of which the style shows one; once, where they say the same.

    >>> in_both(Text("a < b", "a < b")), in_both(Text("yes", "oui"))
    (Markup('a &lt; b'), Markup('<span class="t" lang="en">yes</span><span class="t" lang="fr">oui</span>'))
    """
    if text.en == text.fr:
        return with_code(text.en)
    spans = (f'<span class="t" lang="{lang}">{with_code(text[lang])}</span>' for lang in LANGUAGES)
    return Markup("".join(spans))


def number(value: float) -> Markup:
    """A number as each language writes it.

    >>> number(2), number(2.5)
    (Markup('2'), Markup('<span class="t" lang="en">2.5</span><span class="t" lang="fr">2,5</span>'))
    """
    return in_both(both(lambda language: numeral(value, language)))


def with_code(text: str) -> Markup:
    """Escaped, with what stands between back-quotes as code.

    >>> with_code("`a < b` & c")
    Markup('<code>a &lt; b</code> &amp; c')
    """
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def data_uri(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"
