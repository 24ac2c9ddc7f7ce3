"""Which names a statement needs, binds and changes: what a slice of a file is made from.

Names are those of the module: what a function calls its parameters and its own variables concerns nobody else.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
DEFINITIONS = ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef
FUNCTIONS = ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda
COMPREHENSIONS = ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp
IMPORTS = ast.Import, ast.ImportFrom

ALWAYS = ""  # the name of what every slice needs: how deep Python may recurse
SHOWS = {"print", "display", "help", "len", "type", "repr", "input"}  # they change none of their arguments
DRAWS = {"matplotlib", "mpl_toolkits", "pylab", "seaborn", "plotly", "IPython"}  # nor do these libraries
REFLECT = {"exec", "globals", "locals"}  # whatever they change, every slice needs them
SETTERS = ("set", "seed", "use", "enable", "disable", "filterwarnings", "simplefilter")  # of a library's settings


# Needed


def needed(statement: ast.AST) -> set[str]:
    """The names of the module that a statement, or what it defines, reads when it runs.

    >>> sorted(needed(ast.parse("def f(x, y=START):\\n    z = x + SCALE\\n    return [g(z, t) for t in y]").body[0]))
    ['SCALE', 'START', 'g']
    """
    try:
        return free(statement)
    except RecursionError:  # too many harm less than too few
        return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def free(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Name):
        return set() if isinstance(node.ctx, ast.Store) else {node.id}
    if isinstance(node, FUNCTIONS):
        return free_of_function(node)
    if isinstance(node, COMPREHENSIONS):
        own = {name for part in node.generators for name in stored(part.target)}
        return free_of_all(ast.iter_child_nodes(node)) - own
    annotation = node.annotation if isinstance(node, ast.AnnAssign) else None  # which is never evaluated
    found = free_of_all(child for child in ast.iter_child_nodes(node) if child is not annotation)
    if isinstance(node, ast.AugAssign):
        found |= roots(node.target)
    return found | set(node.names) if isinstance(node, ast.Global) else found


def free_of_all(nodes: Iterable[ast.AST]) -> set[str]:
    return {name for node in nodes for name in free(node)}


def free_of_function(node: Function) -> set[str]:
    """What a function reads of its module: now for its defaults and decorators, later in its body; no annotations."""
    body: list[Any] = [node.body] if isinstance(node, ast.Lambda) else node.body
    outside = (*node.args.defaults, *filter(None, node.args.kw_defaults), *getattr(node, "decorator_list", ()))
    return free_of_all(outside) | (free_of_all(body) - own_names(node, body))


def own_names(node: Function, body: list[Any]) -> set[str]:
    """The parameters and variables of a function."""
    own = {argument.arg for argument in arguments(node.args)}
    shared: set[str] = set()
    for inner in within(body):
        own.update(binds(inner))
        if isinstance(inner, (ast.Global, ast.Nonlocal)):
            shared.update(inner.names)
    return own - shared


def arguments(of: ast.arguments) -> Iterator[ast.arg]:
    yield from (*of.posonlyargs, *of.args, *of.kwonlyargs, *filter(None, (of.vararg, of.kwarg)))


# Bound


def bound(statement: ast.stmt) -> set[str]:
    """The names of the module that a statement binds, wherever in it.

    >>> sorted(bound(ast.parse("for i in range(3):\\n    if (n := i) > 1: import numpy as np").body[0]))
    ['i', 'n', 'np']
    """
    return bound_by([statement])


def bound_by(body: Iterable[ast.AST]) -> set[str]:
    return {name for node in within(body) for name in binds(node)}


def binds(node: Any) -> Iterator[str]:
    """The names that one node itself binds."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, (*DEFINITIONS, ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
        yield node.name
    elif isinstance(node, ast.MatchMapping) and node.rest:
        yield node.rest
    elif isinstance(node, IMPORTS):
        yield from (name_of(alias) for alias in node.names)


def name_of(alias: ast.alias) -> str:
    """What an import calls a thing in the module."""
    return alias.asname or alias.name.split(".")[0]


def is_star(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.names[0].name == "*"


def within(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Some nodes and all inside them, but what functions, classes and comprehensions keep to themselves."""
    todo = list(body)
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, DEFINITIONS):
            todo += node.decorator_list
        elif isinstance(node, COMPREHENSIONS):
            todo += [inner for inner in ast.walk(node) if isinstance(inner, ast.NamedExpr)]
        elif not isinstance(node, ast.Lambda):
            todo += ast.iter_child_nodes(node)


def stored(target: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


# Changed


class Changes:
    """What the statements of a module change, beside the names they bind: `table.append(3)`, `W[0] = 1`, `count()`.

    A call changes what it is called on and, in a statement of its own, what it is handed, where that is data; a
    function of the module changes what its body does. What shows or draws changes nothing.
    """

    def __init__(self, statements: Iterable[ast.stmt]) -> None:
        self.functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
        self.classes: set[str] = set()
        self.imported: dict[str, str] = {}  # name → the package that it comes from
        for node in within(statements):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions[node.name] = node
            elif isinstance(node, ast.ClassDef):
                self.classes.add(node.name)
            elif isinstance(node, IMPORTS):
                package = node.module if isinstance(node, ast.ImportFrom) else None
                self.imported |= {name_of(a): (package or a.name).split(".")[0] for a in node.names}
        self.bodies: dict[str, set[str]] = {}  # function → what its body changes

    def of(self, statement: ast.stmt) -> set[str]:
        """The names that a statement binds or changes; none where only the main program runs it."""
        if is_main_program(statement):
            return set()
        if isinstance(statement, IMPORTS):
            return bound(statement)
        if isinstance(statement, DEFINITIONS):
            return bound(statement).union(*map(self.by_decorator, statement.decorator_list))
        nodes = list(within([statement]))
        return {name for node in nodes for name in (*binds(node), *self.changed(node))}

    def changed(self, node: ast.AST) -> set[str]:
        """What one node changes of what is there already."""
        if isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
            return {ALWAYS if name in REFLECT else name for name in roots(node)}
        call = getattr(node, "value", None) if isinstance(node, (ast.Expr, ast.Assign, ast.AnnAssign)) else None
        if isinstance(call, ast.Await):
            call = call.value
        return self.by_call(call, plain=isinstance(node, ast.Expr)) if isinstance(call, ast.Call) else set()

    def by_call(self, call: ast.Call, *, plain: bool) -> set[str]:
        root = min(roots(call.func), default="")
        if root in REFLECT or getattr(call.func, "attr", "") == "setrecursionlimit":
            return {ALWAYS}
        if isinstance(call.func, ast.Name) and root in self.functions:
            return self.by_function(root, call)
        if root in ("setattr", "delattr") and call.args:
            return roots(call.args[0])
        if root in self.imported:
            return self.by_library(root, call) if plain else set()
        if isinstance(call.func, ast.Name):
            return self.handed(call) | {root} if plain and root not in SHOWS else set()
        return {root}

    def by_library(self, root: str, call: ast.Call) -> set[str]:
        if self.imported[root] in DRAWS:
            return set()
        return self.handed(call) | ({root} if getattr(call.func, "attr", "").startswith(SETTERS) else set())

    def by_decorator(self, decorator: ast.expr) -> set[str]:
        """What a decorator changes by being used: where it writes down what it is given."""
        root = min(roots(decorator), default="")
        if root in self.functions:
            return self.by_body(root) - self.own(root)
        return {root} - self.imported.keys() - self.classes

    def handed(self, call: ast.Call) -> set[str]:
        """The arguments that are plain names of data."""
        names = {a.id for a in (*call.args, *(k.value for k in call.keywords)) if isinstance(a, ast.Name)}
        return names - self.functions.keys() - self.imported.keys() - self.classes

    def by_function(self, name: str, call: ast.Call) -> set[str]:
        """What a call of the module's own function changes: of the module, and of what it is handed."""
        parameters = [argument.arg for argument in arguments(self.functions[name].args)]
        handed = [*zip(parameters, call.args, strict=False), *((k.arg, k.value) for k in call.keywords)]
        changed = self.by_body(name)
        return (changed - self.own(name)) | {n for known, value in handed if known in changed for n in roots(value)}

    def by_body(self, name: str) -> set[str]:
        """The names that a function's body changes, its own among them; the functions in it count."""
        if name not in self.bodies:
            self.bodies[name] = set()  # for functions that call each other
            nodes = list(ast.walk(self.functions[name]))
            shared = {n for node in nodes if isinstance(node, ast.Global) for n in node.names}
            self.bodies[name] = shared.union(*map(self.changed, nodes))
        return self.bodies[name]

    def own(self, name: str) -> set[str]:
        """The parameters and variables of a function, and of those in it."""
        inner = [node for node in ast.walk(self.functions[name]) if isinstance(node, FUNCTIONS)]
        return {n for f in inner for n in own_names(f, [f.body] if isinstance(f, ast.Lambda) else f.body)}


def roots(target: ast.AST) -> set[str]:
    """The variables at the root of a target: a of `a.b[0].c`, both of `x, y`."""
    while isinstance(target, (ast.Attribute, ast.Subscript, ast.Starred, ast.Call)):
        target = target.func if isinstance(target, ast.Call) else target.value
    if isinstance(target, (ast.Tuple, ast.List)):
        return {name for t in target.elts for name in roots(t)}
    return {target.id} if isinstance(target, ast.Name) else set()


def is_main_program(statement: ast.stmt) -> bool:
    """Whether a statement is `if __name__ == "__main__":`, false wherever a file is imported."""
    test = statement.test if isinstance(statement, ast.If) else None
    return isinstance(test, ast.Compare) and any(
        isinstance(part, ast.Name) and part.id == "__name__" for part in (test.left, *test.comparators)
    )


def bound_together(statement: ast.stmt) -> set[str]:
    """The names of `get, put = make()`: they may share what one of them changes."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return {name for target in targets if isinstance(target, (ast.Tuple, ast.List)) for name in roots(target)}


# Slices


class Slicer:
    """Statements by what they give; a slice of them is found in a time that grows with what is in it."""

    def __init__(self, statements: Iterable[ast.stmt]) -> None:
        self.statements = list(statements)
        changes = Changes(self.statements)
        self.givers: dict[str, list[ast.stmt]] = {}
        for statement in self.statements:
            for name in changes.of(statement):
                self.givers.setdefault(name, []).append(statement)
        self.binds = {name for node in within(self.statements) for name in binds(node)}
        self.stars = [s for s in self.statements if any(map(is_star, within([s])))]
        self.needs: dict[ast.stmt, set[str]] = {}

    def slice(self, names: Iterable[str], without: Callable[[ast.stmt], bool]) -> tuple[set[ast.stmt], set[str]]:
        """The statements that give what some names need, and what these need in turn; and all those names.

        A star import belongs to it where nothing else binds a name: Python's own may be hidden by it.
        """
        chosen: set[ast.stmt] = set()
        asked = {*names, ALWAYS}
        todo = list(asked)
        while todo:
            for statement in self.givers.get(todo.pop(), ()):
                if statement not in chosen and not without(statement):
                    chosen.add(statement)
                    new = self.needs_of(statement) - asked
                    asked |= new
                    todo += new
        if not asked - {ALWAYS} <= self.binds:
            chosen.update(self.stars)
        return chosen, asked

    def needs_of(self, statement: ast.stmt) -> set[str]:
        if statement not in self.needs:
            self.needs[statement] = needed(statement) | bound_together(statement)
        return self.needs[statement]
