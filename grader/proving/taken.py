"""What is taken for what: the tables of the mutation operators."""

from __future__ import annotations

import ast

ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div, ast.Mod: ast.FloorDiv, ast.MatMult: ast.Mult,
}  # fmt: skip
ORDERED = (ast.Sub, ast.Div, ast.FloorDiv, ast.Pow, ast.Mod, ast.MatMult)  # where a ∘ b is not b ∘ a
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
FUNCTIONS = {
    "sum": "mean", "mean": "sum", "max": "min", "min": "max", "argmax": "argmin", "argmin": "argmax",
    "maximum": "minimum", "minimum": "maximum", "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like",
    "ones_like": "zeros_like", "exp": "expm1", "log": "log1p", "sin": "cos", "cos": "sin", "tanh": "arctan",
    "sqrt": "square", "abs": "square", "floor": "ceil", "ceil": "floor", "any": "all", "all": "any", "prod": "sum",
    "triu": "tril", "tril": "triu", "var": "std", "std": "var", "vstack": "hstack", "hstack": "vstack",
    "dot": "multiply", "append": "extend",
}  # fmt: skip
REDUCING = {"sum", "mean", "max", "min", "argmax", "argmin", "cumsum", "prod", "round", "ravel", "reshape", "copy"}
HARMLESS = {"array", "asarray", "float64", "int64", "Integer"}  # what they are given is as good as what they give
BUILTINS = {"abs", "sorted", "reversed", "round", "set", "max", "min", "sum", "len"}
LIBRARIES = {"np", "math", "tf", "sp", "sympy", "keras"}
STATEMENTS = (
    ast.Assign, ast.AugAssign, ast.Expr, ast.If, ast.For, ast.While, ast.With, ast.Raise, ast.Break,
    ast.Continue, ast.Return,
)  # fmt: skip
