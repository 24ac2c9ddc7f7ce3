"""What a person types, cut into tokens: plain text, Python, LaTeX and Unicode all give the same ones.

number  3  0.5  2e-3        name  x  w_1  sin  sigma  pi        op  + - * / ^ ! = < …
open ( [ {   close ) ] }    bar  |       comma , ;              up  a raised number, as in x²
frac sqrt binom             LaTeX, their arguments follow in braces
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from grader.symbolic.vocabulary import LONGEST_TEXT, MOST_NODES, Unreadable


@dataclass(frozen=True)
class Token:
    """A piece of text, its kind, and whether white space came before it."""

    kind: str
    text: str
    spaced: bool = False


GREEK = {
    chr(code): unicodedata.name(chr(code)).rsplit(" ", 1)[-1].lower().replace("lamda", "lambda")
    for code in (*range(0x3B1, 0x3C2), *range(0x3C3, 0x3CA))
}
GREEK |= {c.upper(): name.capitalize() for c, name in GREEK.items() if len(c.upper()) == 1}
GREEK |= {"ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta", "ϱ": "rho", "µ": "mu"}

_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣⁱ", "0123456789+-()nxi", strict=True))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙ", "0123456789ijkn", strict=True))
_FRACTIONS = {"½": "(1/2)", "⅓": "(1/3)", "⅔": "(2/3)", "¼": "(1/4)", "¾": "(3/4)", "⅛": "(1/8)"}
_SIGNS = {
    "−": "-", "–": "-", "·": "*", "⋅": "*", "×": "*", "∗": "*", "∙": "*", "•": "*", "÷": "/", "⁄": "/",
    "≤": "<=", "⩽": "<=", "≥": ">=", "⩾": ">=", "≠": "!=", "∞": " oo ", "∧": " and ", "∨": " or ",
    "¬": " not ", "ℯ": " e ", "√": "√", "∛": "∛", "‖": "|", "∣": "|", "⟨": "(", "⟩": ")",
    "⌊": " ⌊", "⌋": "⌋", "⌈": " ⌈", "⌉": "⌉", "′": "'", "’": "'",
}  # fmt: skip

_COMMANDS = {
    "cdot": "*", "times": "*", "ast": "*", "div": "/", "leq": "<=", "le": "<=", "geq": ">=",
    "ge": ">=", "neq": "!=", "ne": "!=", "lt": "<", "gt": ">", "infty": " oo ", "lvert": "|",
    "rvert": "|", "vert": "|", "mid": "|", "lfloor": " ⌊", "rfloor": "⌋", "lceil": " ⌈",
    "rceil": "⌉", "land": " and ", "lor": " or ", "lnot": " not ", "varepsilon": "⟬epsilon⟭",
    "varphi": "⟬phi⟭", "{": "⦃", "}": "⦄", "|": "|", "\\": " \\\\ ",
}  # fmt: skip
_SILENT = {
    "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "displaystyle",
    "quad", "qquad", ",", ";", ":", "!", " ", "limits", "rm", "textstyle",
}  # fmt: skip
_UPRIGHT = re.compile(r"\\(?:operatorname|mathrm|mathbf|mathit|text)\*?\{([^{}]*)\}")
_ACCENT = re.compile(r"\\(hat|bar|tilde|vec)\s*(?:\{\s*([A-Za-z])\s*\}|([A-Za-z])(?![A-Za-z]))")
_LATEX = re.compile(r"\\([A-Za-z]+|[^A-Za-z\s])")
_MODULE = re.compile(r"\b(?:np|numpy|math|sp|sympy|torch|tf)\.(?=[A-Za-z])")
_ROWS = re.compile(r"\\begin\{[bpv]?matrix\}(.*?)\\end\{[bpv]?matrix\}", re.DOTALL)

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|~)
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+(?![A-Za-z_]))?)
  | (?P<latex>⟪\w+⟫)
  | (?P<up>⟦[^⟧]*⟧)
  | (?P<name>(?:⟬[a-zA-Z]+⟭|%?[A-Za-z][A-Za-z0-9]*)(?:_(?:\{[A-Za-z0-9,]*\}|[A-Za-z0-9]+))*'*)
  | (?P<op>\*\*|==|<=|>=|!=|<>|!!|[-+*/^=<>!√∛&])
  | (?P<open>[(\[{⦃⌊⌈])
  | (?P<close>[)\]}⦄⌋⌉])
  | (?P<bar>\|)
  | (?P<comma>[,;])
    """,
    re.VERBOSE,
)
_UNMARKED = str.maketrans("", "", "⟬⟭")
_SAME = {"**": "^", "==": "=", "<>": "!="}


def tokens(text: str) -> list[Token]:
    """The tokens of a formula; raises Unreadable at the first character that no formula has.

    >>> [t.text for t in tokens("2x²·σ(x)")]
    ['2', 'x', '⟦2⟧', '*', 'sigma', '(', 'x', ')']
    """
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("empty")
    if len(text) > LONGEST_TEXT:
        raise Unreadable("too_long", length=len(text), most=LONGEST_TEXT)
    return _cut(_one_alphabet(_without_latex(text.replace("$", " "))))


def _cut(plain: str) -> list[Token]:
    found: list[Token] = []
    at, spaced = 0, False
    while at < len(plain):
        match = _TOKEN.match(plain, at)
        if match is None:
            raise Unreadable("unknown_character", character=plain[at])
        kind, word = str(match.lastgroup), match.group()
        at = match.end()
        if kind != "space":
            found.append(Token(kind, _SAME.get(word, word).translate(_UNMARKED), spaced))
        spaced = kind == "space"
        if len(found) > MOST_NODES:
            raise Unreadable("too_long", length=len(plain), most=MOST_NODES)
    if not found:
        raise Unreadable("empty")
    return found


def _without_latex(text: str) -> str:
    text = _ROWS.sub(_matrix_rows, text)
    text = _ACCENT.sub(r"⟬\2\3⟭_\1 ", text)
    text = _UPRIGHT.sub(r" \1 ", _MODULE.sub("", text))
    return _LATEX.sub(_command, text)


def _matrix_rows(match: re.Match[str]) -> str:
    rows = [row for row in match.group(1).split("\\\\") if row.strip()]
    return "Matrix([" + ",".join("[" + row.replace("&", ",") + "]" for row in rows) + "])"


def _command(match: re.Match[str]) -> str:
    word = match.group(1)
    if word in ("frac", "dfrac", "tfrac", "cfrac"):
        return "⟪frac⟫"
    if word in ("sqrt", "binom"):
        return f"⟪{word}⟫"
    if word in _SILENT:
        return " "
    return _COMMANDS.get(word, f"⟬{word}⟭" if word.isalpha() else match.group())


def _one_alphabet(text: str) -> str:
    """Greek letters as words in ⟬ ⟭, raised digits in ⟦ ⟧, look-alikes as what they look like."""
    out: list[str] = []
    raised = False
    for character in text:
        if (character in _RAISED) != raised:
            raised = not raised
            out.append("⟦" if raised else "⟧")
        out.append(_plain(character))
    return "".join(out) + ("⟧" if raised else "")


def _plain(character: str) -> str:
    if character in _RAISED:
        return _RAISED[character]
    if character in _LOWERED:
        return f"_{{{_LOWERED[character]}}}"
    if character in GREEK:
        return f"⟬{GREEK[character]}⟭"
    for table in (_FRACTIONS, _SIGNS):
        if character in table:
            return table[character]
    return unicodedata.normalize("NFKC", character)
