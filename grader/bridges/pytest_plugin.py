"""pytest for students: in a kit, every public claim of every exercise is a test.

    pytest                               what is written is checked, what is not is counted
    pytest -k softmax, 16_probability/softmax.py::ordinary_logits, --pdb, -x, -n 2 …

A failure says what was called, came and was expected, and what to try: no frame of ours is shown. A claim
of an exercise that is not written yet is skipped without a line of its own, so that the exit status is 0
where everything written is right. Outside of a kit, nothing here does anything.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from grader.bridges.kits import Kit, KitError, find_kit
from grader.words.extras import what_is_missing
from grader.words.output import speak_any_encoding, spelled

if TYPE_CHECKING:
    from _pytest._code import ExceptionInfo
    from _pytest._code.code import ReprExceptionInfo
    from _pytest.terminal import TerminalReporter

    from grader.bridges.desk import Desk
    from grader.exam.sheet import Sheet
    from grader.exam.trials import Trial

UNWRITTEN, NOT_TRIED = "unwritten", "not tried"
MISSING, BROKEN = "gradschool needs", "gradschool failed"  # what a report carries to the last lines


class WrongAnswerError(Exception):
    """A claim that does not hold; what is said of it is in the claim's outcome."""


def pytest_sessionstart(session: pytest.Session) -> None:
    """A kit that cannot be read is said once, before anything is collected."""
    try:
        kit = find_kit(session.config.rootpath)
    except KitError as fault:
        raise pytest.UsageError(str(fault)) from None
    if kit is not None:
        speak_any_encoding()


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Generator[None, list[Any], list[Any]]:
    """Take a kit's exercises, whatever else would have collected them."""
    found = yield
    if file_path.suffix != ".py":
        return found
    try:
        kit = find_kit(file_path)
    except KitError as fault:
        raise pytest.UsageError(str(fault)) from None
    slug = kit and kit.slug_of(file_path)
    if not kit or not slug:
        return found
    return [ExerciseFile.from_parent(parent, path=file_path, kit=kit, slug=slug)]


class ExerciseFile(pytest.File):
    """The file in which a student answers one exercise."""

    def __init__(self, *, kit: Kit, slug: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.kit = kit
        self.slug = slug

    def collect(self) -> Iterator[Claim]:
        """One item a claim, whatever is in the file: explorers keep what they have seen."""
        from grader.bridges.desk import Desk, from_file, is_unwritten

        try:
            sheet, stub = self.kit.sheet(self.slug), self.kit.stub(self.slug)
        except KitError as fault:
            raise self.CollectError(str(fault)) from None
        text = self.path.read_bytes().decode("utf-8-sig", errors="replace")
        limited = not self.config.getoption("usepdb")
        chapters = sorted({path.parent for path in self.kit.root.glob("*/*.py")} - {self.kit.cases})
        load = from_file(sheet, self.path, chapters, limited=limited)
        desk = Desk(sheet, load, limited=limited, package=self.kit.package)
        unwritten = is_unwritten(text, stub)
        lines = lines_of(text, sheet)
        for name, trial in zip(identifiers(sheet, self.kit.language), sheet.trials, strict=True):
            function = getattr(trial.experiment, "function", next(iter(sheet.functions)))
            yield Claim.from_parent(
                self, name=name, trial=trial, desk=desk, unwritten=unwritten, line=lines.get(function, 0)
            )


class Claim(pytest.Item):
    """One claim about a student's function."""

    parent: ExerciseFile

    def __init__(self, *, trial: Trial, desk: Desk, unwritten: bool, line: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.trial = trial
        self.desk = desk
        self.unwritten = unwritten
        self.line = line
        self.said = ""
        self.in_short = ""

    def silence(self) -> str | None:
        """Why there is nothing to say about this claim on its own, if there is not."""
        if self.unwritten:
            return UNWRITTEN
        return NOT_TRIED if self.desk.is_hopeless() else None

    def runtest(self) -> None:
        from grader.bridges.desk import own_exception, own_frames
        from grader.reporting.messages import explain, line
        from grader.words.verdict import Verdict

        outcome, seen = self.desk.judge(self.trial)
        if outcome.verdict is Verdict.PASSED:
            return
        sheet, language = self.desk.sheet, self.parent.kit.language
        said = explain(sheet, outcome, language)
        if outcome.verdict is Verdict.NOT_TRIED:
            kit = self.parent.kit
            why = what_is_missing(outcome.facts.get("library", ""), kit.language, kit.package)
            self.user_properties.append((MISSING, f"{self.parent.slug} {kit.language} {why}"))
            pytest.skip(said.splitlines()[0])
        if outcome.verdict is Verdict.BROKEN:
            self.user_properties.append((BROKEN, str(outcome.facts.get("how", ""))))
        if outcome.verdict is Verdict.UNWRITTEN:
            pytest.skip(said.splitlines()[0])
        self.in_short = line(sheet, outcome, language)
        frames = own_frames(seen, self.path)
        self.said = "\n\n".join(filter(None, [self.in_short if self.desk.has_told else said, frames]))
        self.desk.has_told = True
        raise own_exception(seen) or WrongAnswerError(self.in_short)  # a debugger stops in the student's frame

    def repr_failure(self, excinfo: ExceptionInfo[BaseException], style: Any = None) -> Any:
        if not self.said:
            return super().repr_failure(excinfo)
        return in_full_and_in_short(self.said, self.in_short, self.path, self.line)

    def reportinfo(self) -> tuple[Path, int, str]:
        from grader.bridges import words
        from grader.words.typography import typeset

        language = self.parent.kit.language
        claim = typeset(self.trial.claim[language], language)
        return self.path, self.line, words.say(words.TITLE, language, slug=self.parent.slug, claim=claim)


def in_full_and_in_short(said: str, in_short: str, path: Path, line: int) -> ReprExceptionInfo:
    """What is said of a failure, which pytest's last lines repeat in short.

    Given a plain text, pytest repeats all of it wherever it believes that it runs in continuous integration.
    """
    from _pytest._code.code import ReprExceptionInfo, ReprFileLocation, ReprTracebackNative

    crash = ReprFileLocation(str(path), line + 1, in_short)
    return ReprExceptionInfo(reprtraceback=ReprTracebackNative([f"{said}\n"]), reprcrash=crash)


def identifiers(sheet: Sheet, language: str) -> list[str]:
    """The names under which claims are tests: an English kit has the authors', a French one reads in French.

    Two claims that read alike are numbered.
    """
    names = [t.name if language == "en" else slugified(t.claim[language]) for t in sheet.trials]
    names = [nameable(name) for name in names]
    return [f"{name}_{names[:i].count(name) + 1}" if name in names[:i] else name for i, name in enumerate(names)]


def nameable(name: str) -> str:
    """A name that this machine's file system can hold, as pytest wants of its tests."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return "".join(map(spelled, name))
    return name


def slugified(claim: str) -> str:
    """A claim as one word, accents kept.

    >>> slugified("une itération suit la tangente jusqu'à l'axe")
    'une_itération_suit_la_tangente_jusqu_à_l_axe'
    """
    return re.sub(r"\W+", "_", unicodedata.normalize("NFC", claim)).strip("_")


def lines_of(text: str, sheet: Sheet) -> dict[str, int]:
    """Where each function asked for starts, counted from 0 as pytest does."""
    names = "|".join(map(re.escape, sheet.functions))
    found = re.finditer(rf"^(?:def|class)\s+({names})\b", text, re.MULTILINE)
    return {match[1]: text.count("\n", 0, match.start()) for match in found}


# Claims that have no line of their own


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A silent claim is reported, and counted, without being announced."""
    silence = item.silence() if isinstance(item, Claim) else None
    if silence is None or not isinstance(item, Claim):
        return None
    for report in silent_reports(item, silence):
        item.ihook.pytest_runtest_logreport(report=report)
    item.session._setupstate.teardown_exact(nextitem)  # the item before left open what it shares with this one
    return True


def silent_reports(item: Claim, silence: str) -> Iterable[pytest.TestReport]:
    """What pytest is told of a skipped test, with what the summary needs."""
    reason = (str(item.path), item.line + 1, f"Skipped: {silence}")
    said = {"gradschool": silence, "slug": item.parent.slug, "language": item.parent.kit.language}
    keywords = dict.fromkeys(item.keywords, 1)
    for when, outcome, longrepr in (("setup", "skipped", reason), ("teardown", "passed", None)):
        yield pytest.TestReport(item.nodeid, item.location, keywords, outcome, longrepr, when, **said)  # type: ignore[arg-type]


def pytest_report_teststatus(report: Any) -> tuple[str, str, str] | None:
    """A category of its own in the last line, and no letter."""
    silence = getattr(report, "gradschool", None)
    if report.when == "call" and BROKEN in dict(getattr(report, "user_properties", ())):
        return "error", "E", "ERROR"  # ours, and nobody's wrong answer
    if silence is None or report.when != "setup":
        return None
    from grader.bridges import words

    word = words.NOT_WRITTEN if silence == UNWRITTEN else words.NOT_TRIED
    return word[report.language], "", ""


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """One line for all that is not written yet, and one for what each missing library keeps from being tried."""
    from grader.bridges import words

    reports = [report for found in terminalreporter.stats.values() for report in found]
    unwritten = [r for r in reports if getattr(r, "gradschool", "") == UNWRITTEN]
    slugs = list(dict.fromkeys(r.slug for r in unwritten))
    if slugs:
        terminalreporter.write_line(words.left(slugs, unwritten[0].language))
    waiting: dict[tuple[str, str], dict[str, None]] = {}
    for said in (dict(getattr(r, "user_properties", ())).get(MISSING) for r in reports):
        if said:
            slug, language, why = said.split(" ", 2)
            waiting.setdefault((why, language), {})[slug] = None
    for (why, language), names in waiting.items():
        terminalreporter.write_line(words.missing(list(names), why, language))


def pytest_enter_pdb() -> None:
    from grader.bridges.guarded import stop_the_clock

    stop_the_clock()
