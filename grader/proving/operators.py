"""What a line might have been: each operator takes a node of a syntax tree and gives the slips it stands for.

An operator gives nodes to put in place of the one it was shown; it never changes that one. `names` are the
parameters and local variables of the function the node stands in.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from grader.proving import taken

Operator = Callable[[ast.AST, Sequence[str]], Iterator[ast.AST]]

OPERATORS: dict[str, Operator] = {}


def operator(name: str) -> Callable[[Operator], Operator]:
    """Register an operator under the name that reports give it."""

    def register(function: Operator) -> Operator:
        OPERATORS[name] = function
        return function

    return register


@operator("arithmetic")
def arithmetic(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp(left, op, right) if type(op) in taken.ARITHMETIC:
            yield ast.BinOp(left, taken.ARITHMETIC[type(op)](), right)


@operator("operands swapped")
def operands_swapped(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp(left, op, right) if isinstance(op, taken.ORDERED):
            yield ast.BinOp(right, op, left)


@operator("operand dropped")
def operand_dropped(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp(left, _, right):
            yield from (left, right)
        case ast.BoolOp(_, values) if len(values) == 2:
            yield from values


@operator("comparison")
def comparison(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            for other in taken.COMPARISONS[type(op)]:
                yield ast.Compare(node.left, [*node.ops[:i], other(), *node.ops[i + 1 :]], node.comparators)


@operator("boolean")
def boolean(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.If(test, body, orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.While(test, body, orelse):
            yield ast.While(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse)


@operator("branch")
def branch(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.IfExp(_, body, orelse):
            yield from (body, orelse)
        case ast.comprehension(target, iterated, [_, *_], is_async):
            yield ast.comprehension(target, iterated, [], is_async)


@operator("constant")
def constant(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        case ast.Constant(float(value)):
            yield from (ast.Constant(2 * value), ast.Constant(value / 2)) if value else (ast.Constant(1.0),)


@operator("index")
def index(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Subscript):
        return
    if not isinstance(node.slice, ast.Tuple):
        yield from (ast.Subscript(node.value, moved, node.ctx) for moved in one_off(node.slice))
        return
    places = node.slice.elts
    for i, place in enumerate(places):
        for moved in one_off(place):
            yield ast.Subscript(node.value, ast.Tuple([*places[:i], moved, *places[i + 1 :]], ast.Load()), node.ctx)


def one_off(place: ast.expr) -> Iterator[ast.expr]:
    """An index one further, and one less; constants have an operator of their own."""
    if not isinstance(place, (ast.Slice, ast.Constant)):
        yield from plus_and_minus_one(place)


def plus_and_minus_one(value: ast.expr) -> Iterator[ast.expr]:
    yield ast.BinOp(value, ast.Add(), ast.Constant(1))
    yield ast.BinOp(value, ast.Sub(), ast.Constant(1))


@operator("slice bound")
def slice_bound(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Slice):
        return
    lower, upper, step = node.lower, node.upper, node.step
    if lower:
        yield from (ast.Slice(moved, upper, step) for moved in (*plus_and_minus_one(lower), None))
    if upper:
        yield from (ast.Slice(lower, moved, step) for moved in (*plus_and_minus_one(upper), None))
    if step:
        yield ast.Slice(lower, upper, None)


@operator("range bound")
def range_bound(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Call(ast.Name("range") as called, args):
            for i, bound in enumerate(args):
                for moved in plus_and_minus_one(bound):
                    yield ast.Call(called, [*args[:i], moved, *args[i + 1 :]], [])
            if len(args) == 1:
                yield ast.Call(called, [ast.Constant(1), *args], [])


@operator("axis")
def axis(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.keyword("axis", ast.Constant(0)):
            yield ast.keyword("axis", ast.Constant(1))
        case ast.keyword("axis", _):
            yield ast.keyword("axis", ast.Constant(0))


@operator("keyword dropped")
def keyword_dropped(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        for i, keyword in enumerate(node.keywords):
            if keyword.arg:
                yield ast.Call(node.func, node.args, [*node.keywords[:i], *node.keywords[i + 1 :]])


@operator("arguments swapped")
def arguments_swapped(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        for args in neighbours_swapped(node.args):
            yield ast.Call(node.func, args, node.keywords)


@operator("elements swapped")
def elements_swapped(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if isinstance(node, (ast.Tuple, ast.List)) and isinstance(node.ctx, ast.Load) and len(node.elts) <= 6:
        for elements in neighbours_swapped(node.elts):
            yield type(node)(elements, ast.Load())


def neighbours_swapped(nodes: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for i, (one, other) in enumerate(pairwise(nodes)):
        yield [*nodes[:i], other, one, *nodes[i + 2 :]]


@operator("transpose")
def transpose(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Attribute(value, "T"):
            yield value
        case ast.BinOp(left, ast.MatMult() as op, right):
            yield from (ast.BinOp(turned, op, right) for turned in transposed(left))
            yield from (ast.BinOp(left, op, turned) for turned in transposed(right))


def transposed(value: ast.expr) -> Iterator[ast.expr]:
    if not (isinstance(value, ast.Attribute) and value.attr == "T"):
        yield ast.Attribute(value, "T", ast.Load())


@operator("statement removed")
def statement_removed(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    if isinstance(node, taken.STATEMENTS):
        yield ast.Pass()


@operator("another value returned")
def another_value_returned(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Return(ast.expr() as value):
            yield ast.Return(ast.Constant(None))
            others = [name for name in names if name != ast.unparse(value)]
            yield from (ast.Return(ast.Name(name, ast.Load())) for name in others[-3:])


@operator("sign")
def sign(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.UnaryOp(ast.USub(), operand):
            yield operand
        case ast.Return(ast.expr() as value) if is_quantity(value):
            yield ast.Return(ast.UnaryOp(ast.USub(), value))
        case ast.Assign([ast.Name() as target], value) if is_quantity(value):
            yield ast.Assign([target], ast.UnaryOp(ast.USub(), value), lineno=node.lineno)
        case ast.Call(ast.Attribute(attr="abs" | "square" | "ones_like" | "zeros_like")):
            return
        case ast.Call(func, [first, *rest], keywords) if is_library(func) and is_quantity(first):
            yield ast.Call(func, [ast.UnaryOp(ast.USub(), first), *rest], keywords)


def is_quantity(value: ast.expr) -> bool:
    """Whether a value may well be a number that is not zero."""
    match value:
        case ast.Call(ast.Attribute(attr="zeros" | "zeros_like")):
            return False
    return isinstance(value, (ast.Name, ast.BinOp, ast.Call, ast.Subscript, ast.Attribute))


def is_library(function: ast.expr) -> bool:
    """Whether a function is an attribute of a module that students import."""
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id in taken.LIBRARIES
    )


@operator("function")
def function(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Call(ast.Attribute(value, name), args, keywords) if name in taken.FUNCTIONS:
            yield ast.Call(ast.Attribute(value, taken.FUNCTIONS[name], ast.Load()), args, keywords)
        case ast.Call(ast.Name("max" | "min" as name), args, keywords):
            yield ast.Call(ast.Name(taken.FUNCTIONS[name], ast.Load()), args, keywords)


@operator("call dropped")
def call_dropped(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Call(ast.Attribute() as called, [only]) if is_library(called) and called.attr not in taken.HARMLESS:
            yield only
        case ast.Call(ast.Name(name), [only]) if name in taken.BUILTINS:
            yield only
        case ast.Call(ast.Attribute(value, name)) if name in taken.REDUCING and not is_library(node.func):
            yield value


@operator("loop order")
def loop_order(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.For(ast.Name("_")) | ast.comprehension(ast.Name("_")):
            return
        case ast.For(target, iterated, body, orelse):
            yield ast.For(target, reversed_order(iterated), body, orelse, lineno=node.lineno)
        case ast.comprehension(target, iterated, ifs, is_async):
            yield ast.comprehension(target, reversed_order(iterated), ifs, is_async)


def reversed_order(iterated: ast.expr) -> ast.expr:
    match iterated:
        case ast.Call(ast.Name("reversed"), [straight]):
            return straight
    listed = ast.Call(ast.Name("list", ast.Load()), [iterated], [])
    return ast.Call(ast.Name("reversed", ast.Load()), [listed], [])


@operator("augmented assignment")
def augmented_assignment(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.AugAssign(target, op, value):
            if type(op) in taken.ARITHMETIC:
                yield ast.AugAssign(target, taken.ARITHMETIC[type(op)](), value)
            yield ast.Assign([target], value, lineno=node.lineno)


@operator("loop left")
def loop_left(node: ast.AST, names: Sequence[str]) -> Iterator[ast.AST]:
    match node:
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
