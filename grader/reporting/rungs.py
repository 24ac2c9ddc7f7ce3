"""One function a rung of the ladder: which sentences tell its facts."""

from __future__ import annotations

from collections.abc import Callable

from grader.reporting.gaps import at_a_point, differs_at_a_point, gap, kind, kinds, parameters, place, promised, shape
from grader.reporting.teller import UNKNOWN, Teller
from grader.words.libraries import is_installed
from grader.words.typography import clean
from grader.words.verdict import Verdict

MOST = 6  # properties that are named

Told = tuple[str, str, str]  # what happened, where and by how much, what to try


def broken(t: Teller) -> Told:
    return t.say("broken"), t.maybe("gap.why", "how") if t.instructor else "", ""


def missing(t: Teller) -> Told:
    return t.say("missing"), "", ""


def unreadable(t: Teller) -> Told:
    """Text that is no text, no notebook, no Python, or Python that stops while it is loaded."""
    match t.facts.get("reason", t.facts.get("key")), t.facts.get("type"):
        case "not_text", _:
            encoding = str(t.facts.get("encoding", UNKNOWN)).upper()
            return t.say("unreadable.text", file=t.fact("file"), encoding=encoding, at=t.line()), "", t.say("try.text")
        case "nul_bytes", _:
            return t.say("unreadable.nul", file=t.fact("file")), "", t.say("try.text")
        case "not_json", _:
            return t.say("unreadable.notebook", file=t.fact("file"), at=t.line()), "", t.say("try.notebook")
        case "no_cells", _:
            return t.say("unreadable.cells", file=t.fact("file")), "", t.say("try.notebook")
        case "not_parsed", _:
            return t.say("unreadable.parser", file=t.fact("file")), "", t.say("try.parser")
        case _, None:
            return t.say("unreadable.nothing"), "", t.say("try.nothing")
        case _ if t.has("module"):
            return absent(t, t.say("subject.load"))
        case key, type_name:
            syntax = key == "syntax" or type_name in ("SyntaxError", "IndentationError", "TabError")
            blanks = {"type": t.fact("type"), "text": t.maybe("text", "text"), "at": t.line()}
            rung, advice = ("unreadable.syntax", "try.syntax") if syntax else ("unreadable.load", "try.load")
            return t.say(rung, **blanks), "", t.say(advice) if syntax else remedy(t, advice)


def undefined(t: Teller) -> Told:
    near = t.facts.get("near")
    if not near:
        return t.say("undefined", name=t.fact("name")), "", t.say("try.undefined")
    named = ", ".join(map(clean, near)) if isinstance(near, (list, tuple)) else clean(near)
    return t.say("undefined.near", name=t.fact("name"), near=named), "", t.say("try.undefined")


def unwritten(t: Teller) -> Told:
    return t.happened("unwritten"), "", t.say("try.unwritten")


def signature(t: Teller) -> Told:
    """The parameters as they are; beside them those asked for, where the sheet knows them."""
    got = parameters(t.facts.get("got", t.facts.get("parameters", ())))
    asked = t.facts.get("expected") or t.sheet.functions.get(str(t.facts.get("call", "")).partition("(")[0])
    if asked and parameters(asked) != got:
        return t.say("signature", got=got, expected=parameters(asked)), "", t.say("try.signature")
    return t.happened("signature.call", got=got, text=t.maybe("text", "text")), "", t.say("try.signature")


def absent(t: Teller, subject: str) -> Told:
    """A package that is not there: the grading machine has none but the course's, a student's own may lack one."""
    module = t.fact("module")
    where = "absent.here" if is_installed(module) else "absent"
    return t.say(where, subject=subject, module=module, at=t.line()), "", t.say("try.absent", module=module)


NO_FILES = (
    "FileNotFoundError", "PermissionError", "IsADirectoryError", "NotADirectoryError", "urllib.error.URLError",
    "socket.gaierror", "ConnectionError", "OSError",
)  # fmt: skip
REMEDIES = {  # what is raised because the code is judged, and works elsewhere: "make this call yourself" would mislead
    **dict.fromkeys(NO_FILES, "try.files"),
    "EOFError": "try.keyboard",
    "BlockingIOError": "try.processes",
    "ModuleNotFoundError": "try.library",
    "RecursionError": "try.recursion",
    "SystemExit": "try.exit",
}


def remedy(t: Teller, otherwise: str) -> str:
    """The way out of an exception whose cause lies in where the code is run, or is known by its name."""
    return t.say(REMEDIES.get(str(t.facts.get("type")), otherwise))


def raised(t: Teller) -> Told:
    if t.has("module"):
        return absent(t, t.subject())
    told = t.happened("raised", "type", text=t.maybe("text", "text"), at=t.line())
    return told, "", remedy(t, "try.raised")


LATE = {"waiting": "try.waiting", "call-backs": "try.call-backs", "judge": "try.smaller"}


def timed_out(t: Teller) -> Told:
    which = str(t.facts.get("which"))
    if t.has("printed_mib") and which in ("call", "waiting"):
        printed, limit = t.fact("printed_mib"), t.fact("limit_seconds")
        return t.happened("timed out.printing", printed=printed, limit=limit), "", t.say("try.printing")
    key = which if which == "total" or which in LATE else "call"
    return t.happened(f"timed out.{key}", limit=t.fact("limit_seconds")), "", t.say(LATE.get(key, "try.time"))


def out_of_memory(t: Teller) -> Told:
    return t.happened("out of memory", limit=t.fact("limit_mib")), "", t.say("try.memory")


def crashed(t: Teller) -> Told:
    match t.facts.get("how"):
        case "exit":
            return t.happened("crashed.exit", "status"), "", t.say("try.exit")
        case "signal":
            return t.happened("crashed.signal", "status"), "", t.say("try.crashed")
        case "protocol":
            why = t.maybe("gap.why", "text") if t.instructor else ""
            return t.happened("crashed.protocol"), why, t.say("try.protocol")
    return t.happened("crashed"), "", t.say("try.crashed")


TOO_MUCH = {"MiB", "values", "levels", "digits", "dimensions"}
MODELS = {"layer", "setting", "activation", "heavy"}


def unusable(t: Teller) -> Told:
    """What came cannot be sent, compared or judged: too much of it, of no kind we know, or a model we do not know."""
    match t.facts.get("bound"):
        case str(bound) if bound in TOO_MUCH:
            return t.happened(f"unusable.{bound}", "most"), "", t.say("try.smaller")
        case str(bound) if bound in MODELS:
            return t.happened(f"unusable.{bound}", **names(t, bound)), "", t.say("try.layers")
        case "elsewhere":
            return t.happened("unusable.elsewhere"), "", t.say("try.ax")
        case "kind":
            return t.happened("unusable.kind", "type"), "", t.say("try.plain")
    return t.happened("unusable"), "", t.say("try.plain")


def names(t: Teller, bound: str) -> dict[str, str]:
    return {"layer": t.fact("layer"), **({"name": t.fact("name")} if bound == "activation" else {})}


def wrong_type(t: Teller) -> Told:
    match t.facts.get("formula"):
        case "form":
            return t.happened("wrong type.form", answer=t.formula()), t.form(), t.say("try.form")
        case "unreadable":
            return t.happened("wrong type.formula", answer=t.formula()), t.form(), t.say("try.type")
    got, expected = kinds(t)
    ragged = t.has("got") and t.facts.get("got") == t.facts.get("expected")
    told = t.happened("wrong type.ragged" if ragged else "wrong type", got=got, expected=expected, at=place(t))
    return told, "", about_a_type(t)


def about_a_type(t: Teller) -> str:
    """What to try where something of another type was returned."""
    match t.facts.get("got", t.facts.get("returned")), t.facts.get("expected"):
        case "None", _:
            return t.say("try.none")
        case "generator", _:
            return t.say("try.generator")
        case "printed", _:
            return t.say("try.printed")
        case "str", "formula":
            return t.say("try.formula.text")
    return t.say("try.type")


def wrong_shape(t: Teller) -> Told:
    if "got_shape" in t.facts:
        got, expected = shape(t.facts["got_shape"]), promised(t)
        key = "wrong shape.number" if t.facts["got_shape"] == [] else "wrong shape"
        return t.happened(key, got=got, expected=expected, at=place(t)), "", t.say("try.shape")
    if "got_length" in t.facts:
        blanks = {"got": t.fact("got_length"), "expected": t.fact("expected_length"), "shared": t.fact("shared")}
        return t.happened("wrong shape.length", at=place(t), **blanks), "", t.say("try.length")
    keys = {name: parameters(t.facts.get(f"{name}_keys")) or t.say("nothing") for name in ("missing", "extra")}
    return t.happened("wrong shape.keys", at=place(t), **keys), "", t.say("try.keys")


def not_finite(t: Teller) -> Told:
    return t.happened("not finite", "answer", "right"), gap(t), t.say("try.finite")


def wrong_value(t: Teller) -> Told:
    if t.facts.get("formula"):
        return other_formula(t)
    return t.happened("wrong value", "answer", "right"), gap(t), t.say("try.value")


def other_formula(t: Teller) -> Told:
    """A formula that differs is shown at a point; the right formula only where no point tells them apart."""
    point = at_a_point(t)
    with_right = t.instructor or not point
    key = "wrong value.formula.right" if with_right else "wrong value.formula"
    told = t.happened(key, "right", answer=t.formula())
    return told, " ".join(part for part in (t.form(), point, t.how()) if part), t.say("try.formula")


def law_broken(t: Teller) -> Told:
    if t.has("unusable"):
        return stumbled(t), "", about_a_type(t) if t.has("returned") else t.say("try.unusable")
    if t.facts.get("right") == "True" or "right" not in t.facts:
        return t.say("law broken.claim", claim=t.claim()), "", about_a_law(t)
    if t.facts.get("formula"):
        return law_about_a_formula(t)
    if t.facts.get("kinds"):
        got, expected = kinds(t)
        told = t.say("law broken.kind", claim=t.claim(), got=got, expected=expected, at=place(t))
        return told, "", about_a_type(t)
    if t.has("untrue"):
        return t.say("law broken.untrue", claim=t.claim(), places=places(t)), "", about_a_law(t)
    told = t.say("law broken.values", claim=t.claim(), answer=t.fact("answer"), right=t.fact("right"))
    return told, gap(t), about_a_law(t)


def stumbled(t: Teller) -> str:
    """What was returned where a law could not even work with it."""
    if not t.has("returned"):
        return t.say("law broken.unusable", claim=t.claim())
    of_shape = t.say("of shape", fact=shape(t.facts["returned_shape"])) if "returned_shape" in t.facts else ""
    returned = kind(t, str(t.facts["returned"]))
    return t.say("law broken.unusable.kind", claim=t.claim(), returned=returned, shape=of_shape)


def places(t: Teller) -> str:
    """Each property that is not as it should be; of many, the first."""
    off = list(t.facts["untrue"].items())
    told = [t.say("place is", place=clean(place), value=clean(value)) for place, value in off[:MOST]]
    return ", ".join([*told, *([t.say("more", count=len(off) - MOST)] if len(off) > MOST else [])])


def about_a_law(t: Teller) -> str:
    """What to try where a property fails: to look, where there is something to look at."""
    lines = str(t.facts.get("asked", ""))
    if "Axes(" in lines:
        return t.say("try.law.drawing")
    return t.say("try.law.model" if "predict(" in lines else "try.law")


def law_about_a_formula(t: Teller) -> Told:
    """As for a formula that differs: shown at a point, the right one only where no point tells them apart."""
    _, where, advice = other_formula(t)
    key = "law broken.values" if t.instructor or not differs_at_a_point(t.facts) else "law broken.formula"
    return t.say(key, claim=t.claim(), answer=t.formula(), right=t.fact("right")), where, advice


def rule_broken(t: Teller) -> Told:
    match t.facts.get("rule"):
        case "forbidden":
            return t.say("rule broken.forbidden", name=t.fact("name"), at=t.line()), "", t.say("try.forbidden")
        case "mutation":
            return t.happened("rule broken.mutation", "argument"), "", t.say("try.mutation")
        case "repeatable":
            return not_repeated(t), "", t.say("try.repeatable")
    return t.happened("rule broken"), "", t.say("try.rule")


def not_repeated(t: Teller) -> str:
    """The second answer is for the instructor: it came after the hidden cases, and may carry what they asked."""
    if t.instructor and t.has("answer"):
        return t.happened("rule broken.repeatable", "answer", "right")
    return t.happened("rule broken.repeatable.again")


def undecided(t: Teller) -> Told:
    return t.happened("undecided", answer=t.formula()), t.how(), t.say("try.undecided")


def not_tried(t: Teller) -> Told:
    if t.has("library"):
        told = t.say("not tried.library", library=t.fact("library"))
        return told, "", t.say("try.install", command=t.fact("command"))
    return t.say("not tried"), "", ""


def passed(t: Teller) -> Told:
    return t.say("passed"), "", ""


TOLD: dict[Verdict, Callable[[Teller], Told]] = {
    Verdict.BROKEN: broken,
    Verdict.MISSING: missing,
    Verdict.UNREADABLE: unreadable,
    Verdict.UNDEFINED: undefined,
    Verdict.UNWRITTEN: unwritten,
    Verdict.SIGNATURE: signature,
    Verdict.RAISED: raised,
    Verdict.TIMED_OUT: timed_out,
    Verdict.OUT_OF_MEMORY: out_of_memory,
    Verdict.CRASHED: crashed,
    Verdict.UNUSABLE: unusable,
    Verdict.WRONG_TYPE: wrong_type,
    Verdict.WRONG_SHAPE: wrong_shape,
    Verdict.NOT_FINITE: not_finite,
    Verdict.WRONG_VALUE: wrong_value,
    Verdict.LAW_BROKEN: law_broken,
    Verdict.RULE_BROKEN: rule_broken,
    Verdict.UNDECIDED: undecided,
    Verdict.NOT_TRIED: not_tried,
    Verdict.PASSED: passed,
}
