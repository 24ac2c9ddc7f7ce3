"""`grader symbolic`: try an answer against a reference, or a file of them."""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Protocol

import click

SOFT_LIMIT = 2.0  # seconds of processor time in which a comparison ends by itself
HARD_LIMIT = 10.0  # seconds on the clock after which its process is killed
STARTING = 120.0  # seconds on the clock for a cold start
EXIT_CODES = {"equal": 0, "different": 1, "undecided": 2, "unreadable": 2}
_PRELOAD = ("grader.symbolic.warm",)
_READY = "grader.symbolic.warm:ready"
_JUDGE = "grader.symbolic.answers:judge_typed"


@click.command()
@click.argument("answer", required=False)
@click.argument("reference", required=False)
@click.option("--domain", default="", help="Where symbols live, e.g. x=real,s=(0,1); real if not said.")
@click.option("--lang", type=click.Choice(["en", "fr"]), default="en", help="Language typed and answered in.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one line of JSON.")
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of JSON lines with id, student, reference, domain; answers in JSON lines.",
)
def symbolic(
    answer: str | None, reference: str | None, domain: str, lang: str, as_json: bool, batch: Path | None
) -> None:
    """Decide whether ANSWER equals REFERENCE wherever the domain says their symbols live."""
    if batch is not None:
        with checking() as checker:
            for row in judged_lines(checker, batch.read_text("utf-8", errors="replace"), lang):
                click.echo(json.dumps(row, ensure_ascii=False))
        return
    if answer is None or reference is None:
        raise click.UsageError("Give ANSWER and REFERENCE, or --batch FILE.")
    places = _domains(domain)
    with checking() as checker:
        checker.call(_READY, seconds=STARTING)
        verdict = judged(checker, answer, reference, places, lang)
    if as_json:
        click.echo(json.dumps(_row(verdict), ensure_ascii=False))
    else:
        click.echo("\n".join(worded(verdict, lang)))
    click.get_current_context().exit(EXIT_CODES[verdict["verdict"]])


class Asked(Protocol):
    """Whoever calls a function by its name and gives its value."""

    def call(self, function: str, *arguments: Any, seconds: float) -> Any: ...


class Here:
    """This very process: where nothing can be forked, as on a student's machine, the formulas are one's own."""

    def call(self, function: str, *arguments: Any, seconds: float) -> Any:
        module, _, name = function.partition(":")
        return getattr(importlib.import_module(module), name)(*arguments)


def checking() -> AbstractContextManager[Asked]:
    """A process that can be killed when it is late, where this machine has such, else this one."""
    if sys.platform != "linux" or importlib.util.find_spec("msgpack") is None:
        return nullcontext(Here())
    from grader.running.outside.checker import Checker

    return Checker(_PRELOAD)


def judged(checker: Asked, student: str, reference: str, domain: Mapping[str, str], language: str) -> dict[str, Any]:
    """The verdict of one pair, from a child that is killed at the hard limit; plain data."""
    started = time.perf_counter()
    try:
        verdict = checker.call(_JUDGE, student, reference, dict(domain), language, SOFT_LIMIT, seconds=HARD_LIMIT)
    except TimeoutError:
        verdict = {"verdict": "undecided", "how": "out of time"}
    except ModuleNotFoundError:
        raise  # SymPy is not there: nothing was compared
    except Exception as problem:
        verdict = {"verdict": "undecided", "how": f"the comparison failed: {problem}"}
    return {**verdict, "seconds": round(time.perf_counter() - started, 6)}


def judged_lines(checker: Asked, text: str, language: str) -> Iterator[dict[str, Any]]:
    """A row for every line that is not blank, in order; a bad line gives an unreadable one."""
    checker.call(_READY, seconds=STARTING)  # so that no pair's time is the time to start
    for line in text.split("\n"):  # not splitlines: JSON may hold U+2028
        if line.strip():
            yield _judged_line(checker, line, language)


def _judged_line(checker: Asked, line: str, language: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
        student, reference, domain = row["student"], row["reference"], row.get("domain") or {}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        return {"id": None, **_row({"verdict": "unreadable", "how": f"bad_line: {type(problem).__name__}"})}
    texts = [student, reference, *domain, *domain.values()] if isinstance(domain, dict) else [None]
    if not all(isinstance(text, str) for text in texts):
        return {"id": row.get("id"), **_row({"verdict": "unreadable", "how": "bad_line: not text"})}
    return {"id": row.get("id"), **_row(judged(checker, student, reference, domain, language))}


def _row(verdict: Mapping[str, Any]) -> dict[str, Any]:
    """The promised fields of a verdict."""
    fields = {"verdict": "", "how": "", "witness": None, "read_as": "", "seconds": 0.0}
    return {name: verdict.get(name, default) for name, default in fields.items()}


def worded(verdict: Mapping[str, Any], language: str) -> list[str]:
    """The lines a person reads."""
    from grader.symbolic.sentences import VERDICTS, sentence
    from grader.symbolic.ways import worded as way

    column = 1 if language == "fr" else 0
    colon = (":", "\u00a0:")[column]
    word, facts = VERDICTS[verdict["verdict"]][column], dict(verdict.get("facts", {}))
    if verdict["verdict"] == "unreadable":
        return [f"{word}{colon} {sentence(facts.pop('key'), facts, language)}"]
    lines = [f"{word} ({way(verdict['how'], language)})"]
    lines += [sentence(key, blanks, language) for key, blanks in verdict.get("repairs", [])]
    if witness := verdict.get("witness"):
        mine, theirs = (("answer", "reference"), ("réponse", "référence"))[column]
        place = ", ".join(f"{name} = {value}" for name, value in witness["point"].items())
        at = f"{place}{colon} " if place else ""
        lines.append(f"{at}{mine} {witness['answer']}, {theirs} {witness['reference']}")
    return lines + [way(str(note), language) for note in facts.get("notes", [])]


def _domains(text: str) -> dict[str, str]:
    """The spelled domains of --domain, checked here so that a mistake is a usage error."""
    from grader.symbolic.domain import parse_domains, spelled_domains
    from grader.symbolic.vocabulary import Unreadable

    try:
        parse_domains(text)
    except Unreadable as problem:
        raise click.BadParameter(f"{problem.facts.get('text', text)} is not a domain.") from None
    return spelled_domains(text)
