"""One question to a student's code: look up, fit the arguments, call, describe, or say which rung broke.

The same code answers in a worker and in a student's own pytest.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Container, Mapping, Sequence
from types import FunctionType
from typing import Any

from grader.running.inside.describe import Describer, Keep, type_name
from grader.running.inside.drawing import Drawing
from grader.running.inside.loading import package
from grader.running.inside.poison import ForbiddenCall, uses
from grader.running.inside.printing import PRINTED, Listening
from grader.running.inside.seeds import seed_everything
from grader.running.wire.bounds import TEXT, TooLarge
from grader.running.wire.plain import copied, same
from grader.values import Opaque
from grader.words.verdict import Stopped, Verdict

OPERATORS: dict[str, Callable[..., Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "@": operator.matmul,
    "**": operator.pow, "neg": operator.neg, "abs": abs, "==": operator.eq, "!=": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge, "[]": operator.getitem, "in": operator.contains,
    "len": len, "list": list, "float": float, "repr": repr,
}  # fmt: skip


class Respondent:
    """Answers questions about the functions and classes in `names`.

    files           names of the files whose lines are the student's
    classes, keep   instances of these classes stay here; `keep` makes what stands for them
    pure            arguments must come back unchanged
    memory          MiB, if there is a limit
    lets_through    exceptions that are for whoever asks, not for a verdict
    """

    def __init__(
        self,
        names: Mapping[str, Any],
        files: Container[str],
        classes: tuple[type, ...],
        keep: Keep,
        *,
        pure: bool,
        memory: int | None = None,
        lets_through: tuple[type[BaseException], ...] = (),
    ) -> None:
        self.names = names
        self.files = files
        self.classes = classes
        self.keep = keep
        self.pure = pure
        self.memory = memory
        self.lets_through = lets_through

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any:
        """The answer as plain data, or Stopped."""
        if seed is not None:
            seed_everything(seed)
        function, arguments = self.question(operation, operands)
        named = by_name(function, arguments, keywords) if operation in ("call", "method") else {}
        before = copied(named) if self.pure else {}
        with Drawing([*arguments, *keywords.values()]) as drawing, Listening() as output:
            answer = self.guarded(lambda: function(*map(drawing.of, arguments), **drawing.all_of(keywords)))
            if uses:
                raise Stopped(Verdict.RULE_BROKEN, rule="forbidden", name=uses[0])
            for name, value in before.items():
                if not same(value, named[name]):
                    raise Stopped(Verdict.RULE_BROKEN, rule="mutation", argument=name)
            if drawing.elsewhere:
                raise Stopped(Verdict.UNUSABLE, bound="elsewhere")
            if answer is None and output.heard and operation == "call" and not drawing.asked:
                return Opaque(PRINTED)
            return self.described(drawing.figure if drawing.asked else answer)

    def question(self, operation: str, operands: Sequence[Any]) -> tuple[Callable[..., Any], Sequence[Any]]:
        """What to call, and on what."""
        match operation, operands:
            case "call", [str(name), *arguments]:
                return self.named(name), arguments
            case "call", [target, *arguments]:
                return target, arguments
            case "method", [target, str(name), *arguments]:
                return self.attribute(target, name), arguments
            case "get", [target, str(name)]:
                found = self.attribute(target, name)
                return (lambda: found), ()
            case "set", [target, str(name), value]:
                return setattr, (target, name, value)
            case "operator", [str(symbol), *arguments] if symbol in OPERATORS:
                return OPERATORS[symbol], arguments
        raise Stopped(Verdict.BROKEN, how=f"no such question: {operation}")

    def named(self, name: str) -> Callable[..., Any]:
        found = self.names.get(name)
        if found is None or not callable(found):
            raise Stopped(Verdict.UNDEFINED, name=name)
        function: Callable[..., Any] = found
        return function

    def attribute(self, target: Any, name: str) -> Any:
        """An attribute of an object; a property's code is the student's."""
        try:
            return getattr(target, name)
        except AttributeError as fault:
            if fault.obj is target and fault.name == name:
                raise Stopped(Verdict.UNDEFINED, name=f"{type(target).__name__}.{name}") from None
            raise self.verdict(fault) from None
        except BaseException as fault:
            raise self.verdict(fault) from None

    def guarded(self, call: Callable[[], Any]) -> Any:
        try:
            return call()
        except BaseException as fault:
            verdict = self.verdict(fault)
            if isinstance(fault, self.lets_through) and verdict.verdict is not Verdict.UNWRITTEN:
                raise
            raise verdict from None

    def described(self, answer: Any) -> Any:
        try:
            return Describer(self.classes, self.keep).describe(answer)
        except TooLarge as fault:
            raise Stopped(Verdict.UNUSABLE, **fault.facts) from None
        except MemoryError as fault:
            raise self.verdict(fault) from None

    def verdict(self, fault: BaseException) -> Stopped:
        """The rung that an exception breaks."""
        if uses:
            return Stopped(Verdict.RULE_BROKEN, rule="forbidden", name=uses[0])
        if isinstance(fault, ForbiddenCall):
            return Stopped(Verdict.RULE_BROKEN, rule="forbidden", name=fault.name)
        if isinstance(fault, MemoryError) and self.memory is not None:
            return Stopped(Verdict.OUT_OF_MEMORY, limit_mib=self.memory)
        line, innermost = place(fault, self.files)
        if type(fault) is NotImplementedError and innermost and not message(fault):  # libraries say why they raise it
            return Stopped(Verdict.UNWRITTEN)
        return Stopped(Verdict.RAISED, type=type_name(fault), text=message(fault), line=line, **absence(fault))


def by_name(
    function: Callable[..., Any], arguments: Sequence[Any], keywords: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The arguments by name; Stopped if they do not fit; nothing if the function has no signature to look at."""
    if not keywords and type(function) is FunctionType and (names := positional(function, len(arguments))):
        return dict(zip(names, arguments, strict=True))
    try:
        signature = inspect.signature(function)
    except BaseException:  # some built-in functions have none, and a student's may raise when asked
        return {}
    try:
        return signature.bind(*arguments, **keywords).arguments
    except TypeError as fault:
        raise Stopped(Verdict.SIGNATURE, text=message(fault), parameters=tuple(signature.parameters)) from None


def positional(function: FunctionType, count: int) -> tuple[str, ...]:
    """The names of the first parameters, where so many arguments are just what a function takes; else none.

    What `inspect.signature` tells too, which takes longer than most answers.

    >>> positional(lambda x, y=0: x, 1)
    ('x',)
    """
    code = function.__code__
    required = code.co_argcount - len(function.__defaults__ or ())
    fits = required <= count <= code.co_argcount and not code.co_kwonlyargcount
    return code.co_varnames[:count] if fits and not hasattr(function, "__wrapped__") else ()


def place(fault: BaseException, files: Container[str]) -> tuple[int | None, bool]:
    """The last line of the student's that was running, and whether it is the one that raised."""
    line, innermost, trace = None, False, fault.__traceback__
    while trace is not None:
        innermost = trace.tb_frame.f_code.co_filename in files
        line = trace.tb_lineno if innermost else line
        trace = trace.tb_next
    return line, innermost


def absence(fault: BaseException) -> dict[str, str]:
    """The package that is not there, where that is what an exception says."""
    missing = package(fault)[:TEXT].encode(errors="replace").decode()
    return {"module": missing} if missing else {}


def message(fault: BaseException) -> str:
    """What an exception says, if it can say it."""
    try:
        return str(fault)[:TEXT].encode(errors="replace").decode()
    except BaseException:
        return ""
