"""From what a notebook's cell may hold to Python: magics, shell lines, help and prompts become what says the same.

Only where a statement begins: a line inside brackets or inside a text is Python, whatever it begins with. Text that
is Python already is left as it is, and lines stay where they were.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

RUN_PYTHON = {"time", "timeit", "capture", "prun", "memit"}  # cell magics whose cell is Python of this notebook
RUN_STATEMENT = {"time", "prun"}  # line magics that run a statement of this notebook
WRITE_FILE = {"writefile", "file"}
AUTOMAGIC = re.compile(
    r"(alias|autoreload|cat|cd|clear|conda|config|cp|env|git|history|load|load_ext|ls|mamba|man|matplotlib|mkdir|mv|pip"
    r"|pip3|pwd|pylab|python|python3|reload_ext|reset|rm|rmdir|run|time|timeit|uv|wget|who|whos)\b(?!\s*=|[(.\[])"
)
ASSIGNED = re.compile(r"(?P<left>[\w\s.,*()\[\]]+=\s*)(?P<sign>[!%])")
TOKEN = re.compile(
    r"""\#.*|(?P<quote>\"{3}|'{3})|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?P<open>[(\[{])|(?P<close>[)\]}])"""
)
PROMPT = re.compile(r"(?:>>> ?|\.\.\. ?|In \[[\d ]*\]: ?|   +\.\.\.: ?)")
STARTS = re.compile(r"(?:async +def|def|class|import|from|with|while|try|return)\b|@")  # in no expression
ASSIGNS = re.compile(r"[A-Za-z_][\w.]*\s*=[^=]")  # perhaps a keyword of a call, where brackets are closed at all
GOES_ON = re.compile(r"(?:else|elif|except|finally)\b|[)\]}]")  # a line at the margin that begins no statement


@dataclass(frozen=True)
class LeftOut:
    """A statement that is no Python: where it begins, its text, and what is wrong on which line."""

    line: int
    text: str
    fault: dict[str, Any]


@dataclass(frozen=True)
class Python:
    """A text as Python: its statements, and those that were left out; `files` are what it would write to disk."""

    text: str
    body: tuple[ast.stmt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    files: dict[str, str] = field(default_factory=dict)


def as_python(text: str) -> Python:
    """A cell or a file as Python; what cannot be read costs its statement and no other."""
    body, fault = parsed(text)
    if fault is None:
        return Python(text, tuple(body))
    magic, line, rest = cell_magic(text)
    if magic in WRITE_FILE and (name := re.search(r"\S+\.py$", line)):
        return Python("", files={name[0]: rest.lstrip("\n")})
    if magic and magic not in RUN_PYTHON:
        return Python("")
    rest = "\n".join(translated(unwrapped(rest.split("\n"))))
    body, fault = parsed(rest)
    return Python(rest, tuple(body)) if fault is None else by_statements(rest)


def parsed(text: str) -> tuple[list[ast.stmt], dict[str, Any] | None]:
    """The statements of a text, or what is wrong with it and on which line."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of escapes in strings, which are nobody's affair here
            return ast.parse(text).body, None
    except SyntaxError as error:
        return [], {"key": "syntax", "type": type(error).__name__, "text": error.msg, "line": error.lineno or 0}
    except (ValueError, RecursionError, MemoryError) as error:
        return [], {"key": "syntax", "type": type(error).__name__, "text": "", "line": 0}


def cell_magic(text: str) -> tuple[str, str, str]:
    """The magic at the head of a cell, its line, and the cell with that line blank; comments may stand above."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            found = re.match(r"\s*%%(\w+)", line)
            if found:
                lines[number] = ""
                return found[1], line.strip(), "\n".join(lines)
            break
    return "", "", text


def unwrapped(lines: list[str]) -> list[str]:
    """Lines without the margin that all of a cell has, or without prompts; then what was put out below is blank."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    margin = first[: len(first) - len(first.lstrip())]
    lines = [line.removeprefix(margin) for line in lines]
    if not PROMPT.match(first.lstrip()):
        return lines
    return [line[found.end() :] if (found := PROMPT.match(line)) else "" for line in lines]


# Line by line


@dataclass(frozen=True)
class Place:
    """Where a reader is between two lines: how deep in brackets, in which text, or after a backslash."""

    depth: int = 0
    quote: str = ""
    continued: bool = False

    @property
    def begins_a_statement(self) -> bool:
        return not (self.depth or self.quote or self.continued)


def after(place: Place, line: str) -> tuple[Place, str]:
    """Where a line leads, and its code: texts are masked, comments cut off."""
    depth, quote, code, at = place.depth, place.quote, "", 0
    while at < len(line):
        if quote:
            end = re.compile(rf"(?:\\.|(?!{quote}).)*(?:{quote})?").match(line, at)
            stop = end.end() if end else len(line)
            quote = "" if line[at:stop].endswith(quote) else quote
            code += "_" * (stop - at)
            at = stop if stop > at else len(line)
            continue
        token = TOKEN.search(line, at)
        if token is None:
            code += line[at:]
            break
        code += line[at : token.start()]
        if token[0].startswith("#"):
            break
        bracket = token["open"] or token["close"]
        code += bracket or "_" * len(token[0])
        quote = token["quote"] or ""
        depth = max(depth + (1 if token["open"] else -1 if token["close"] else 0), 0)
        at = token.end()
    return Place(depth, quote, line.endswith("\\") and not quote), code


def translated(lines: list[str]) -> Iterator[str]:
    """Each line as Python."""
    place, dropping = Place(), False
    for line in lines:
        if dropping:  # the rest of a magic that ends in backslashes
            dropping = line.endswith("\\")
            yield ""
            continue
        if place.begins_a_statement and (python := statement(line)) is not None:
            dropping = line.endswith("\\") and python.strip() in ("pass", "")
            line = python
        place, _ = after(place, line)
        yield line


def statement(line: str) -> str | None:
    """A line that begins a statement, where it is IPython's; None where it may be Python.

    >>> [statement(line) for line in ("    !pip install x", "files = !ls", "%time y = f(2)", "x % 2")]
    ['    pass', 'files = []', 'y = f(2)', None]
    """
    said = line.lstrip()
    margin = line[: len(line) - len(said)]
    if said.startswith("%"):
        return margin + run_by(said.lstrip("%"))
    if said.startswith(("!", "?")):
        return f"{margin}pass"
    _, code = after(Place(), line)
    if found := ASSIGNED.match(code):
        end = found.end()
        return line[: end - 1] + ("[]" if found["sign"] == "!" else run_by(line[end:], "None"))
    if code.rstrip().endswith("?"):
        return f"{margin}pass"
    if AUTOMAGIC.match(said) and parsed(said)[1]:
        return margin + run_by(said)
    return None


def run_by(magic: str, nothing: str = "pass") -> str:
    """What a line magic runs of the notebook's own.

    >>> run_by("time y = f(2)"), run_by("matplotlib inline")
    ('y = f(2)', 'pass')
    """
    name, _, rest = magic.partition(" ")
    return rest.strip() if name in RUN_STATEMENT and rest.strip() else nothing


# Statement by statement


def by_statements(text: str) -> Python:
    """The statements that can be read, and those that cannot, of which the lines become blank."""
    lines = text.split("\n")
    body: list[ast.stmt] = []
    left_out = []
    for first, end in stretches(lines):
        stretch = "\n".join(lines[first:end])
        found, fault = parsed(stretch)
        if fault is None:
            body += (ast.increment_lineno(statement, first) for statement in found)
        else:
            place = {**fault, "line": first + max(fault["line"], 1)}
            left_out.append(LeftOut(first + 1, stretch, place))
            lines[first:end] = [""] * (end - first)
    return Python("\n".join(lines), tuple(body), tuple(left_out))


def stretches(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where the statements at the margin begin and end; one that leaves a bracket or a text open ends at the next."""
    starts: list[int] = []
    place, decorated = Place(), False
    closed = last_closed(lines)
    for number, line in enumerate(lines):
        code_at_margin = bool(line.strip()) and line[0] not in " \t#"
        lost = (number > closed and ASSIGNS.match(line)) or ((place.depth or number > closed) and STARTS.match(line))
        if code_at_margin and lost:
            place, decorated = Place(), decorated and place.begins_a_statement
        if code_at_margin and place.begins_a_statement and not GOES_ON.match(line):
            if not decorated:
                starts.append(number)
            decorated = line.startswith("@")
        place, _ = after(place, line)
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)


def last_closed(lines: list[str]) -> int:
    """The last line after which nothing was open: what opens a bracket or a text below it never closes it."""
    place, closed = Place(), -1
    for number, line in enumerate(lines):
        place, _ = after(place, line)
        closed = number if place.begins_a_statement else closed
    return closed
