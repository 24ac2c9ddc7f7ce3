"""A sheet as files: what a student's copy knows of an exercise, and nothing a student should not know.

    <slug>.json   texts, rules, public trials; arguments, right observations and what known slips show
    <slug>.py     the source of public laws

Hidden trials stay at home, and so does the code of misconceptions: only their answers travel, under numbers
in place of names, and only where they show.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from grader.edition.laws import laws_source, run
from grader.edition.notation import dumps, noted, read
from grader.edition.steady import steady
from grader.exam.sheet import Label, Sheet
from grader.exam.trials import Call, NoAnswer, Property, Trial
from grader.judging.compare import difference
from grader.words.limits import Limits, Rules
from grader.words.text import Text

FORMAT = 1


class FormatError(Exception):
    """Frozen cases that this version cannot read; the text says what to do."""


@dataclass(frozen=True)
class Frozen:
    """The two texts of a sheet; `laws` is empty where no public claim is a law."""

    cases: str
    laws: str = ""


def freeze(sheet: Sheet, private: Iterable[str] = ()) -> Frozen:
    """The public part of a sheet as text; `private` are more names that no law may take along."""
    public = [trial for trial in sheet.trials if not trial.hidden]
    shown = [name for name in sheet.says if any(shows(trial, name) for trial in public)]
    keys = {name: f"slip-{number}" for number, name in enumerate(shown, 1)}
    laws = [t.experiment.check for t in public if isinstance(t.experiment, Property)]
    content = {
        "format": FORMAT,
        "slug": sheet.slug,
        "chapter": sheet.chapter,
        "title": asdict(sheet.title),
        "functions": {name: list(parameters) for name, parameters in sheet.functions.items()},
        "objects": list(sheet.objects),
        "shapes": sheet.shapes,
        "points": sheet.points,
        "libraries": sheet.libraries,
        "rules": {**asdict(sheet.rules), "forbidden": list(sheet.rules.forbidden)},
        "limits": {name: most for name, most in asdict(sheet.limits).items() if name != "patience"},  # a judge's alone
        "domain": dict(sheet.domain),
        "form": noted(dict(sheet.form)),
        "picture": sheet.picture,
        "hints": [asdict(hint) for hint in sheet.hints],
        "slips": {key: asdict(sheet.says[name]) for name, key in keys.items()},
        "shares": {keys[name]: share for name, share in sheet.shares.items() if name in keys},
        "trials": [frozen_trial(trial, keys) for trial in public],
    }
    hidden = {trial.name for trial in sheet.trials if trial.hidden}
    stays = frozenset({*private, *hidden, *sheet.says, *sheet.functions})
    return Frozen(dumps(content), laws_source(sheet.slug, laws, stays) if laws else "")


def shows(trial: Trial, name: str) -> bool:
    """Whether a slip gives something else than the right observation here, and the same on every processor."""
    if name in trial.loose:
        return False
    slip = trial.slips.get(name, trial.expected)
    return isinstance(slip, NoAnswer) or difference(slip, trial.expected, trial.tolerance) is not None


def frozen_trial(trial: Trial, keys: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": trial.name,
        "claim": asdict(trial.claim),
        "points": trial.points,
        "tolerance": trial.tolerance,
        **asked(trial.experiment),
        "expected": noted(steady(trial.expected, trial.tolerance)),
        "slips": {
            key: noted(steady(trial.slips[name], trial.tolerance)) for name, key in keys.items() if shows(trial, name)
        },
    }


def asked(experiment: Call | Property) -> dict[str, Any]:
    """The question itself: a call with its arguments, or a law with its numbers; never the seed."""
    if isinstance(experiment, Call):
        return {"function": experiment.function, "arguments": [noted(a) for a in experiment.arguments]}
    named = list(inspect.signature(experiment.check).parameters)[2:]
    return {
        "law": experiment.check.__name__,
        "entropy": experiment.entropy,
        "values": {name: noted(experiment.values[name]) for name in named},
    }


def label(path: Path) -> Label:
    """What is written on the sheet of <slug>.json."""
    content = opened(path.read_text(encoding="utf-8-sig"))
    title, functions = Text(**content["title"]), tuple(content["functions"])
    return Label(content["slug"], content["chapter"], title, content["points"], functions)


def opened(cases: str) -> dict[str, Any]:
    """What some frozen text holds; FormatError where another version wrote it."""
    content: dict[str, Any] = json.loads(cases)
    if content.get("format") != FORMAT:
        raise FormatError(
            "these cases were made for another version of the grader: install the one that came with them"
        )
    return content


def thaw(path: Path) -> Sheet:
    """The sheet of <slug>.json and of the laws beside it."""
    beside = path.with_suffix(".py")
    laws = beside.read_text(encoding="utf-8-sig") if beside.exists() else ""
    return thawed(Frozen(path.read_text(encoding="utf-8-sig"), laws), str(beside))


def thawed(frozen: Frozen, filename: str = "laws") -> Sheet:
    """The sheet that some frozen text describes."""
    content = opened(frozen.cases)
    checks = run(frozen.laws, filename) if frozen.laws else {}
    rules, slips, arrays = content["rules"], content["slips"], content["shapes"] is not None
    return Sheet(
        slug=content["slug"],
        chapter=content["chapter"],
        title=Text(**content["title"]),
        functions={name: tuple(parameters) for name, parameters in content["functions"].items()},
        trials=tuple(thawed_trial(trial, checks, slips, arrays) for trial in content["trials"]),
        objects=tuple(content["objects"]),
        shapes=content["shapes"],
        says={key: Text(**says) for key, says in slips.items()},
        shares=content["shares"],
        hints=tuple(Text(**hint) for hint in content["hints"]),
        points=content["points"],
        libraries=content["libraries"],
        rules=Rules(**{**rules, "forbidden": tuple(rules["forbidden"])}),
        limits=Limits(**content["limits"]),
        domain=content["domain"],
        form=read(content["form"]),
        picture=content["picture"],
    )


def thawed_trial(
    content: Mapping[str, Any], checks: Mapping[str, Callable[..., Any]], slips: Iterable[str], arrays: bool
) -> Trial:
    """One trial; a slip that is not written down shows the right observation here."""
    expected = read(content["expected"])
    return Trial(
        name=content["name"],
        claim=Text(**content["claim"]),
        hidden=False,
        points=content["points"],
        tolerance=content["tolerance"],
        experiment=question(content, checks, arrays),
        expected=expected,
        slips={key: read(content["slips"][key]) if key in content["slips"] else expected for key in slips},
    )


def question(content: Mapping[str, Any], checks: Mapping[str, Callable[..., Any]], arrays: bool) -> Call | Property:
    if "function" in content:
        return Call(content["function"], tuple(read(a) for a in content["arguments"]))
    values = {name: read(value) for name, value in content["values"].items()}
    return Property(checks[content["law"]], content["entropy"], values, arrays=arrays)
