"""srepr text, from a worker nobody trusts, to a SymPy expression.

`ast.parse` reads the text, which runs nothing; the walk below then knows calls of the classes in
`vocabulary`, arithmetic, lists and numbers, and refuses every other node. Derivative, Integral and
Limit come back as asked for, not done: a form test can then say so.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any

import sympy as sp

from grader.symbolic.instances import LARGEST_POWER, LARGEST_SIDE
from grader.symbolic.vocabulary import (
    CONSTANTS,
    DEEPEST,
    FUNCTIONS,
    LONGEST_TEXT,
    MOST_NODES,
    Unreadable,
    apply,
    check_symbol_name,
    integer,
    power,
)

ASSUMPTIONS = frozenset(
    [
        "algebraic",
        "antihermitian",
        "commutative",
        "complex",
        "composite",
        "even",
        "extended_negative",
        "extended_nonnegative",
        "extended_nonpositive",
        "extended_nonzero",
        "extended_positive",
        "extended_real",
        "finite",
        "hermitian",
        "imaginary",
        "infinite",
        "integer",
        "irrational",
        "negative",
        "noninteger",
        "nonnegative",
        "nonpositive",
        "nonzero",
        "odd",
        "positive",
        "prime",
        "rational",
        "real",
        "transcendental",
        "zero",
    ]
)
DIRECTIONS = {"+", "-", "+-"}  # srepr writes the side of a limit as a symbol
_MATRICES = {
    "Matrix", "MutableDenseMatrix", "ImmutableDenseMatrix", "MutableSparseMatrix",
    "ImmutableSparseMatrix", "ImmutableMatrix",
}  # fmt: skip
WHOLE_MATRICES: dict[str, Callable[..., Any]] = {
    "MatMul": sp.MatMul, "MatAdd": sp.MatAdd, "MatPow": sp.MatPow, "Transpose": sp.Transpose, "Inverse": sp.Inverse,
    "Trace": sp.Trace, "Determinant": sp.Determinant, "HadamardProduct": sp.HadamardProduct,
    "HadamardPower": sp.HadamardPower, "Identity": sp.Identity, "ZeroMatrix": sp.ZeroMatrix, "OneMatrix": sp.OneMatrix,
    "MatrixElement": sp.matrices.expressions.matexpr.MatrixElement,
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: power,
}


def rebuild(srepr_text: str, names: Mapping[str, sp.Symbol] | None = None) -> Any:
    """The expression that `srepr_text` spells; symbols listed in `names` are taken from there.

    Raises Unreadable for anything that is not the srepr of a formula; nothing is executed.

    >>> rebuild("Pow(Symbol('x'), Integer(2))")
    x**2
    >>> rebuild("__import__('os').getpid()")
    Traceback (most recent call last):
    grader.symbolic.vocabulary.Unreadable: ('not_a_formula', {'found': 'Attribute'})
    """
    try:
        tree = _parse(srepr_text)
        return _Walk(dict(names or {})).visit(tree)
    except RecursionError:
        raise Unreadable("too_deep") from None


def _parse(text: str) -> ast.expr:
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("empty")
    if len(text) > LONGEST_TEXT:
        raise Unreadable("too_long", length=len(text), most=LONGEST_TEXT)
    depth = deepest = 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise Unreadable("too_deep")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError):
        raise Unreadable("not_a_formula", found="syntax") from None


class _Walk:
    """One walk over one tree; counts its nodes."""

    def __init__(self, names: dict[str, sp.Symbol]) -> None:
        self.names = names
        self.nodes = 0
        self.depth = 0
        self.handlers: dict[type[ast.expr], Callable[[Any], Any]] = {
            ast.Constant: self.constant,
            ast.Name: self.name,
            ast.UnaryOp: self.negative,
            ast.BinOp: self.binary,
            ast.Tuple: self.items,
            ast.List: self.items,
            ast.Call: self.call,
        }

    def visit(self, node: ast.expr) -> Any:
        self.nodes += 1
        self.depth += 1
        if self.nodes > MOST_NODES:
            raise Unreadable("too_long", length=self.nodes, most=MOST_NODES)
        if self.depth > 4 * DEEPEST:
            raise Unreadable("too_deep")
        handler = self.handlers.get(type(node))
        if handler is None:
            raise Unreadable("not_a_formula", found=type(node).__name__)
        result = handler(node)
        self.depth -= 1
        return result

    def constant(self, node: ast.Constant) -> Any:
        if type(node.value) is int:
            return integer(str(node.value) if node.value < 10**500 else "9" * 600)
        if type(node.value) is float and abs(node.value) < 1e300:
            return sp.Float(node.value)
        raise Unreadable("not_a_formula", found=type(node.value).__name__)

    def name(self, node: ast.Name) -> Any:
        if node.id not in CONSTANTS:
            raise Unreadable("bad_name", name=node.id[:40])
        return CONSTANTS[node.id]

    def negative(self, node: ast.UnaryOp) -> Any:
        if not isinstance(node.op, ast.USub):
            raise Unreadable("not_a_formula", found=type(node.op).__name__)
        return _arithmetic(operator.mul, sp.S.NegativeOne, self.visit(node.operand))

    def binary(self, node: ast.BinOp) -> Any:
        if type(node.op) not in _OPERATORS:
            raise Unreadable("not_a_formula", found=type(node.op).__name__)
        left, right = self.visit(node.left), self.visit(node.right)
        return _arithmetic(_OPERATORS[type(node.op)], left, right)

    def items(self, node: ast.Tuple | ast.List) -> Any:
        return sp.Tuple(*(self.visit(item) for item in node.elts))

    def call(self, node: ast.Call) -> Any:
        if isinstance(node.func, ast.Call):
            return self.undefined_function(node)
        if not isinstance(node.func, ast.Name):
            raise Unreadable("not_a_formula", found=type(node.func).__name__)
        name = node.func.id
        if name == "Symbol":
            return self.symbol(node)
        if name == "Float":
            return _float(node)
        if node.keywords:
            raise Unreadable("not_a_formula", found="keyword")
        if name in ("Integer", "Rational"):
            return self.number(node)
        if name in _MATRICES:
            return self.matrix(node)
        if name == "MatrixSymbol":
            return self.matrix_symbol(node)
        if name in WHOLE_MATRICES:
            return whole_matrix(WHOLE_MATRICES[name], [self.visit(item) for item in node.args])
        if name not in FUNCTIONS:
            raise Unreadable("unknown_function", name=name[:40])
        return apply(FUNCTIONS[name], [self.visit(item) for item in node.args])

    def symbol(self, node: ast.Call) -> sp.Symbol:
        name = _string(node.args)
        if name in DIRECTIONS:
            return sp.Symbol(name)
        check_symbol_name(name)
        assumptions: dict[str, bool] = {}
        for keyword in node.keywords:
            value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
            if keyword.arg not in ASSUMPTIONS or type(value) is not bool:
                raise Unreadable("not_a_formula", found="keyword")
            assumptions[str(keyword.arg)] = value
        if assumptions.get("commutative") is False:
            raise Unreadable("not_a_formula", found="commutative")
        if name in self.names:
            return self.names[name]
        try:
            return sp.Symbol(name, **assumptions)
        except sp.core.facts.InconsistentAssumptions:
            raise Unreadable("not_a_formula", found="keyword") from None

    def number(self, node: ast.Call) -> sp.Rational:
        parts = [_integer_literal(item) for item in node.args]
        if not parts or len(parts) > 2 or (len(parts) == 2 and parts[1] == 0):
            raise Unreadable("bad_arguments", name="Rational")
        return sp.Rational(*parts)

    def matrix(self, node: ast.Call) -> sp.ImmutableDenseMatrix:
        if len(node.args) != 1 or not isinstance(node.args[0], ast.List):
            raise Unreadable("bad_arguments", name="Matrix")
        rows = [list(self.visit(row)) if isinstance(row, ast.List) else [self.visit(row)] for row in node.args[0].elts]
        return matrix(rows)

    def matrix_symbol(self, node: ast.Call) -> sp.MatrixSymbol:
        """`MatrixSymbol(Str('A'), Integer(3), Integer(2))`, of a size that can be drawn."""
        name, *sides = node.args or [node]
        if not isinstance(name, ast.Call) or getattr(name.func, "id", "") != "Str" or len(sides) != 2:
            raise Unreadable("not_a_formula", found="MatrixSymbol")
        rows, columns = (_side(self.visit(side)) for side in sides)
        return sp.MatrixSymbol(check_symbol_name(_string(name.args)), rows, columns)

    def undefined_function(self, node: ast.Call) -> Any:
        head = node.func
        assert isinstance(head, ast.Call)
        if not isinstance(head.func, ast.Name) or head.func.id != "Function" or head.keywords:
            raise Unreadable("not_a_formula", found="Call")
        name = check_symbol_name(_string(head.args))
        if node.keywords:
            raise Unreadable("not_a_formula", found="keyword")
        return apply(sp.Function(name), [self.visit(item) for item in node.args])


def matrix(rows: list[list[Any]]) -> sp.ImmutableDenseMatrix:
    """A matrix of expressions, refused if its rows differ in length.

    >>> matrix([[sp.S.One, sp.S.Zero]]).shape
    (1, 2)
    """
    if any(not isinstance(entry, sp.Expr) for row in rows for entry in row):
        raise Unreadable("bad_arguments", name="Matrix")
    if len({len(row) for row in rows}) > 1:
        raise Unreadable("ragged_matrix")
    return sp.ImmutableDenseMatrix(rows)


def whole_matrix(operation: Callable[..., Any], arguments: list[Any]) -> Any:
    """An operation on matrices taken as a whole, its shapes checked by SymPy, its sizes here.

    >>> whole_matrix(sp.Transpose, [sp.MatrixSymbol("A", 3, 2)]).shape
    (2, 3)
    """
    if operation in (sp.Identity, sp.ZeroMatrix, sp.OneMatrix):
        arguments = [_side(side) for side in arguments]
    if operation in (sp.MatPow, sp.HadamardPower) and (
        len(arguments) != 2 or not getattr(arguments[1], "is_Integer", False) or abs(arguments[1]) > LARGEST_POWER
    ):
        raise Unreadable("number_too_large")
    return apply(operation, arguments)


def _side(number: Any) -> int:
    """How many rows or columns a matrix has: few enough to draw."""
    if not isinstance(number, sp.Integer) or not 1 <= number <= LARGEST_SIDE:
        raise Unreadable("bad_arguments", name="MatrixSymbol")
    return int(number)


def _arithmetic(operation: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    for side in (left, right):
        if not isinstance(side, (sp.Expr, sp.MatrixBase)):
            raise Unreadable("not_a_formula", found=type(side).__name__)
    try:
        return operation(left, right)
    except (TypeError, sp.ShapeError):
        raise Unreadable("bad_arguments", name=operation.__name__) from None


def _string(arguments: list[ast.expr]) -> str:
    if len(arguments) != 1 or not isinstance(arguments[0], ast.Constant):
        raise Unreadable("not_a_formula", found="Symbol")
    if type(arguments[0].value) is not str:
        raise Unreadable("not_a_formula", found="Symbol")
    return arguments[0].value


def _integer_literal(node: ast.expr) -> sp.Integer:
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1, node.operand
    if not isinstance(node, ast.Constant) or type(node.value) is not int:
        raise Unreadable("not_a_formula", found="Integer")
    if node.value.bit_length() > 1_600:
        raise Unreadable("number_too_large")
    return sp.Integer(sign * node.value)


def _float(node: ast.Call) -> sp.Float:
    """`Float('0.10000000000000001', precision=53)`, and no more digits than such text can hold."""
    text = _string(node.args)
    options = {k.arg: getattr(k.value, "value", None) for k in node.keywords}
    precision = options.pop("precision", 53)
    if options or type(precision) is not int or not 1 <= precision <= 4_000 or len(text) > 1_300:
        raise Unreadable("not_a_formula", found="Float")
    try:
        value = sp.Float(text, precision=precision)
    except ValueError:
        raise Unreadable("not_a_formula", found="Float") from None
    if value.is_finite and value != 0 and abs(sp.core.numbers.mpf_norm(value._mpf_, 53)[2]) > 60_000:
        raise Unreadable("number_too_large")
    return value
