"""The value of a formula at a point, in floats: what a public law may show of an answer that nobody spells out.

A formula is its tree as SymPy writes it, `Add(Symbol('x'), Integer(1))`. It came from a student's code, so that it is
walked, never run: what stands there is a number, a letter, or one of the functions below.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader.values import Symbolic
from grader.words.numbers import is_number

LONGEST = 20_000  # characters of a formula

Function = Callable[..., Any]

FUNCTIONS: dict[str, Function] = {
    "Add": lambda *terms: sum(terms),
    "Mul": lambda *factors: math.prod(factors),
    "Pow": lambda base, exponent: np.power(complex(base), exponent),
    "Rational": lambda numerator, denominator: numerator / denominator,
    "Integer": lambda number: number,
    "Float": lambda digits, *_: float(digits),
    "exp": np.exp, "log": lambda x, base=math.e: np.log(x) / np.log(base), "sqrt": np.sqrt, "Abs": np.abs,
    "sin": np.sin, "cos": np.cos, "tan": np.tan, "sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh,
    "cot": lambda x: 1 / np.tan(x), "sec": lambda x: 1 / np.cos(x), "csc": lambda x: 1 / np.sin(x),
    "coth": lambda x: 1 / np.tanh(x), "sech": lambda x: 1 / np.cosh(x), "csch": lambda x: 1 / np.sinh(x),
    "asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "asinh": np.arcsinh, "sign": np.sign,
    "Max": lambda *xs: max(xs, key=np.real), "Min": lambda *xs: min(xs, key=np.real),
}  # fmt: skip
NUMBERS: dict[str, complex] = {"pi": math.pi, "E": math.e, "I": 1j}
LETTERS = {"Symbol", "Dummy"}


class NoValueError(ValueError):
    """A formula that has no value here; the text says what stands in it."""


def values_at(answer: Any, **point: float) -> Any:
    """An answer whose formulas are replaced by their values at a point; lists, tuples and dicts stay what they are.

    >>> values_at({"f'": Symbolic("Mul(Integer(2), Symbol('x', real=True))")}, x=3.0)
    {"f'": 6.0}
    >>> values_at([Symbolic("Pow(Symbol('y'), Rational(1, 2))"), 1], y=4.0)
    [2.0, 1.0]
    """
    if isinstance(answer, (list, tuple)):
        return [values_at(inner, **point) for inner in answer]
    if isinstance(answer, dict):
        return {key: values_at(inner, **point) for key, inner in answer.items()}
    if is_number(answer):
        return float(np.real(answer))
    return value_at(answer, point) if isinstance(answer, Symbolic) else answer


def value_at(formula: Symbolic, point: Mapping[str, float]) -> Any:
    """The value of one formula: a float where it is real, a list for SymPy's tuple. Raises NoValueError."""
    try:
        tree = ast.parse(formula.srepr[:LONGEST], mode="eval").body
        if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id == "Tuple":
            return [value_at(Symbolic(ast.unparse(part)), point) for part in tree.args]
        with np.errstate(all="ignore"):
            value = complex(walked(tree, point))
    except NoValueError:
        raise
    except Exception as fault:  # a tree cut off, or too deep; a power that overflows
        raise NoValueError(type(fault).__name__) from None
    return value if abs(value.imag) > 1e-9 * abs(value) else value.real


def walked(tree: ast.expr, point: Mapping[str, float]) -> Any:
    """The value of a node."""
    match tree:
        case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(letter)), *_]) if name in LETTERS:
            if letter not in point:
                raise NoValueError(f"the letter {letter}")
            return point[letter]
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in FUNCTIONS:
            return FUNCTIONS[name](*(walked(argument, point) for argument in arguments))
        case ast.Constant(value=int(number)) if abs(number) < 10**300:
            return number
        case ast.Constant(value=str(digits)):
            return digits
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -walked(operand, point)
        case ast.Name(id=name) if name in NUMBERS:
            return NUMBERS[name]
    raise NoValueError(ast.unparse(tree)[:80])
