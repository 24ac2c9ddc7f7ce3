"""A student's file at work on one exercise, in this process: loaded once, asked one claim at a time."""

from __future__ import annotations

import ast
import io
import linecache
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from importlib.machinery import PathFinder
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from grader.bridges.guarded import Guarded, bring, not_tried, rules
from grader.exam.sheet import Sheet
from grader.exam.trials import Trial
from grader.judging.compare import Difference
from grader.judging.decide import decider
from grader.judging.judge import (
    HOPELESS,
    PATIENCE,
    ask_again,
    observe,
    outcome,
)  # fmt: skip
from grader.judging.naming import Observation, name_misconceptions, same_observation
from grader.publishing.cut import definitions, docstring_of
from grader.running.inside.asking import absence, message, place
from grader.running.inside.describe import type_name
from grader.running.inside.loading import compiled, namespace
from grader.running.inside.poison import ForbiddenCall
from grader.running.inside.siblings import Siblings
from grader.submissions.extract import extract, in_cell
from grader.values import Symbolic
from grader.words.extras import PACKAGE
from grader.words.verdict import Outcome, Stopped, Verdict

Load = Callable[[], Mapping[str, Any]]
PONDERING = 10.0  # seconds for two formulas, of which the checker of formulas takes two by itself


class Desk:
    """One exercise and the code that answers it.

    load      gives the student's names, or raises Stopped; called once
    limited   whether a call may run out of time
    package   what pip installs the grader from: said where a library is missing
    """

    def __init__(self, sheet: Sheet, load: Load, *, limited: bool = True, package: str = PACKAGE) -> None:
        self.sheet = sheet
        self.load = load
        self.limited = limited
        self.package = package
        self.names: Mapping[str, Any] | Stopped | None = None
        self.hopeless: Stopped | None = None  # what no other claim can get past
        self.seen: dict[str, Observation] = {}  # by trial
        self.late = 0
        self.has_told = False  # whether a failure was told in full: the others have a line

    def student(self) -> Guarded:
        """The student ready to be asked, or why there is none."""
        if self.names is None:
            try:
                self.names = self.load()
            except Stopped as stopped:
                self.names = stopped
            except ModuleNotFoundError as fault:
                self.names = not_tried(fault, self.package) or {}
        if isinstance(self.names, Stopped):
            raise self.names
        return Guarded(asked_for(self.sheet, self.names), self.sheet, limited=self.limited, package=self.package)

    def decide(self, got: Symbolic, expected: Symbolic) -> Difference | None:
        """How two formulas differ; SymPy may think for ever, and is not waited for."""
        try:
            with rules((), PONDERING if self.limited else None):
                return decider(self.sheet)(got, expected)
        except Stopped:
            return Difference(Verdict.UNDECIDED, "", {"how": "out of time", "formula": "undecided"})

    def is_hopeless(self) -> bool:
        """Whether asking more would only say the same again."""
        return self.hopeless is not None or self.late >= PATIENCE

    def judge(self, trial: Trial) -> tuple[Outcome, Observation]:
        """One claim: its outcome, and what was observed."""
        seen = self.seen[trial.name] = observe(trial, self.student)
        made = outcome(self.sheet, seen, self.decide)
        if made.verdict is Verdict.PASSED and self.sheet.rules.repeatable:
            with redirect_stdout(io.StringIO()):  # what it prints has been printed
                (made,) = ask_again(self.sheet, self.student, [seen], [made], self.decide)
        self.late += made.verdict is Verdict.TIMED_OUT
        if seen.stopped and made.verdict in HOPELESS:
            self.hopeless = seen.stopped
        return self.named(made, seen), seen

    def named(self, made: Outcome, seen: Observation) -> Outcome:
        """The outcome with its slip, where one fits and what is seen of the other claims does not speak against it."""
        slips = seen.trial.slips.values()
        if made.verdict is Verdict.PASSED or not any(same_observation(seen, slip, self.decide) for slip in slips):
            return made
        others = [self.seen_of(trial) for trial in self.sheet.trials if trial.name != seen.trial.name]
        outcomes = [made, *(outcome(self.sheet, other, self.decide) for other in others)]
        return name_misconceptions(self.sheet, [seen, *others], outcomes, self.decide)[0]

    def seen_of(self, trial: Trial) -> Observation:
        """What a claim showed, asked only if it was not; what is printed for it is printed when it is judged."""
        if trial.name not in self.seen:
            with redirect_stdout(io.StringIO()):
                self.seen[trial.name] = observe(trial, self.student)
        return self.seen[trial.name]


def asked_for(sheet: Sheet, names: Mapping[str, Any]) -> dict[str, Any]:
    """The functions and classes that a judge may ask for, and the functions given beside them."""
    own = {name: f for name, f in names.items() if isinstance(f, FunctionType)}
    return own | {name: names[name] for name in sheet.functions if callable(names.get(name))}


# From a file to names


def from_file(sheet: Sheet, path: Path, siblings: Iterable[Path] = (), *, limited: bool = True) -> Load:
    """Loads the functions of an exercise from a .py file or a notebook, as grading finds them.

    `siblings` are folders whose files it may import; whatever is installed comes before them.
    """

    def load() -> Mapping[str, Any]:
        folders = list(siblings)
        source = found_in(sheet, path, folders)
        later = [str(folder) for folder in folders if str(folder) not in sys.path]
        sys.path.extend(later)  # for what is imported when a function is called
        seconds = sheet.limits.total_seconds if limited else None
        bring(imported(source["source"]))
        with rules(sheet.rules.forbidden, seconds), importable(source["modules"], folders):
            return executed(source["source"], path, source["cells"])

    return load


def found_in(sheet: Sheet, path: Path, folders: Iterable[Path] = ()) -> dict[str, Any]:
    """The source text that defines the functions of an exercise; Stopped where there is none."""
    slug, content = sheet.slug, path.read_bytes()
    question = {slug: list(sheet.functions)}, {slug: sheet.chapter}, {slug: sheet.rules.forbidden}
    found = extract({path.name: content}, *question, beside=mentioned(content, path, folders))
    source: dict[str, Any] | None = found.get(slug)
    if source is None:
        raise Stopped(Verdict.UNDEFINED, name=next(iter(sheet.functions)))
    if trouble := source.get("trouble"):
        raise Stopped(Verdict.UNDEFINED if trouble["key"] == "undefined" else Verdict.UNREADABLE, **trouble)
    if used := source.get("forbidden"):
        raise Stopped(Verdict.RULE_BROKEN, rule="forbidden", **used)
    return source


def imported(source: str) -> Iterator[str]:
    """The modules that a text imports, wherever it does; none where it does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def mentioned(content: bytes, path: Path, folders: Iterable[Path]) -> dict[str, bytes]:
    """The files of some folders that a text may import, since it or one of them holds their name."""
    others = {file.stem: file for folder in folders for file in folder.glob("*.py") if file.resolve() != path.resolve()}
    found: dict[str, bytes] = {}
    todo = [content]
    while todo:
        text = todo.pop()
        for stem in [stem for stem in others if stem.encode() in text]:
            found[f"{stem}.py"] = content = others.pop(stem).read_bytes()
            todo.append(content)
    return found


@contextmanager
def importable(sources: Mapping[str, str], folders: list[Path]) -> Iterator[None]:
    """What is needed of a student's other files, while one of them is loaded; what is installed comes first."""
    elsewhere = [entry for entry in sys.path if Path(entry) not in folders]
    own = {n: text for n, text in sources.items() if not is_builtin(n) and not PathFinder.find_spec(n, elsewhere)}
    hidden = {name: sys.modules.pop(name) for name in own if name in sys.modules}
    sys.meta_path.insert(0, finder := Siblings(own))
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in own:
            sys.modules.pop(name, None)
        sys.modules.update(hidden)


def is_builtin(name: str) -> bool:
    return name in sys.builtin_module_names


def executed(source: str, path: Path, cells: list[list[int]]) -> dict[str, Any]:
    """The names that the text defines; it is no module that anything can import, so it hides none."""
    name = str(path)
    if cells:  # a debugger wants to read the lines of what was put together from a notebook
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    module = ModuleType(f"answer to {path.stem}")
    module.__file__ = name
    vars(module).update(namespace(source))
    sys.modules[module.__name__] = module  # dataclasses look for it there
    try:
        exec(compiled(source, name), vars(module))
    except ForbiddenCall as forbidden:
        raise Stopped(Verdict.RULE_BROKEN, rule="forbidden", name=forbidden.name) from None
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        if not_tried(fault, ""):
            raise  # not the student's fault: the desk says what to install
        line, _ = place(fault, {name})
        line = fault.lineno if isinstance(fault, SyntaxError) and fault.filename == name else line
        facts = {"type": type_name(fault), "text": message(fault), "line": line, **absence(fault)}
        raise Stopped(Verdict.UNREADABLE, **in_cell(facts, cells)) from None
    return vars(module)


# What a student wrote


def own_frames(seen: Observation, path: Path) -> str:
    """The lines of the student's own that were running when their exception was raised; none of ours."""
    fault = own_exception(seen)
    if fault is None:
        return ""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if frame.filename == str(path)]
    return "".join(traceback.StackSummary.from_list(own).format()).rstrip("\n")


def own_exception(seen: Observation) -> Exception | None:
    """The student's exception behind an observation, alive with its frames."""
    fault = seen.stopped.__context__ if seen.stopped and seen.stopped.verdict is Verdict.RAISED else None
    return fault if isinstance(fault, Exception) else None


def is_unwritten(text: str, stub: str) -> bool:
    """Whether every body that the stub leaves open is still open."""
    return bool(holes := open_bodies(stub)) and holes <= open_bodies(text)


def open_bodies(text: str) -> set[str]:
    """Names of the functions and methods that only raise NotImplementedError; none where the text does not parse."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return set()
    return {name for name, node in definitions(tree) if is_open(node.body[1:] if docstring_of(node) else node.body)}


def is_open(body: list[ast.stmt]) -> bool:
    return len(body) == 1 and isinstance(body[0], ast.Raise) and "NotImplementedError" in ast.unparse(body[0])
