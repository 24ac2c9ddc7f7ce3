"""Holes lose everything that is the answer, and nothing else changes."""

import ast

import pytest

from grader.publishing.cut import CutError, definition, hollow, whole

FUNCTION = '''import numpy as np

SCALE = 2


@cached
def f(
    x,  # (n, k)
    y: dict[str, int] = {"a": 1},
) -> int:  # the trick
    # first square
    """English."""
    s = x * x   # (n, k)

    return s
    # then nothing

# about g
def g(x):
    return x
'''

CLASS = '''class V:
    """English class."""

    def __init__(self, x):
        """English init."""
        self.x = x   # kept

    def __mul__(self, other):
        """English mul."""
        return V(self.x * other.x)
        # secret

    # about neg
    def __neg__(self): return V(-self.x)

    def __pow__(self, n): return V(self.x ** n)
'''


def body(text, name):
    return next(n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef) and n.name == name)


def test_a_definition_has_its_decorator_its_signature_and_its_last_comment():
    text = definition(FUNCTION, "f")
    assert text.startswith("@cached\ndef f(")
    assert text.endswith("    return s\n    # then nothing\n")


def test_an_unknown_definition_is_named_with_those_there_are():
    with pytest.raises(CutError, match="no function named h; this module has f, g"):
        definition(FUNCTION, "h")


def test_a_hole_keeps_its_signature_and_loses_every_comment_of_its_body():
    assert (
        hollow(definition(FUNCTION, "f"), {"f": "Carré."}, {"f"})
        == '''@cached
def f(
    x,  # (n, k)
    y: dict[str, int] = {"a": 1},
) -> int:
    """Carré."""
    raise NotImplementedError
'''
    )


def test_a_whole_function_changes_its_docstring_only():
    cut = whole(definition(FUNCTION, "f"), {"f": "Carré."})
    assert cut == definition(FUNCTION, "f").replace("English.", "Carré.")


def test_a_docstring_of_one_language_does_not_stay():
    assert '"""' not in whole(definition(FUNCTION, "f"), {})
    assert "English" not in whole(CLASS, {})


def test_a_method_is_a_hole_and_the_others_stay_whole():
    assert (
        hollow(CLASS, {"V.__mul__": "Produit."}, {"V.__mul__"})
        == '''class V:
    def __init__(self, x):
        self.x = x   # kept

    def __mul__(self, other):
        """Produit."""
        raise NotImplementedError

    # about neg
    def __neg__(self): return V(-self.x)

    def __pow__(self, n): return V(self.x ** n)
'''
    )


def test_a_body_on_the_line_of_its_def_is_cut_too():
    cut = hollow(CLASS, {"V.__neg__": "Opposé.", "V.__pow__": "Puissance."}, {"V.__neg__"})
    assert [type(s) for s in body(cut, "__neg__").body] == [ast.Expr, ast.Raise]
    assert '    def __pow__(self, n):\n        """Puissance."""\n        return V(self.x ** n)\n' in cut


def test_a_hole_that_is_not_there_is_refused():
    with pytest.raises(CutError, match=r"no function named V\.__add__; this module has V, V\.__init__, V\.__mul__"):
        hollow(CLASS, {}, {"V.__add__"})


def test_a_class_says_its_docstring_in_the_reader_s_language():
    assert whole(CLASS, {"V": "Une valeur."}).startswith('class V:\n    """Une valeur."""\n\n    def __init__')


def test_a_class_that_is_only_a_docstring_still_parses():
    assert whole('class E(Exception):\n    """English."""\n', {}) == "class E(Exception):\n    pass\n"


def test_a_long_docstring_is_indented_and_a_backslash_makes_it_raw():
    cut = hollow("def f(x):\n    return x\n", {"f": "Une ligne.\n\nUne \\alpha."}, {"f"})
    assert cut == 'def f(x):\n    r"""Une ligne.\n\n    Une \\alpha.\n    """\n    raise NotImplementedError\n'


def test_a_docstring_that_would_end_early_is_refused():
    with pytest.raises(CutError, match="quotes"):
        hollow("def f(x):\n    return x\n", {"f": 'Says "x"'}, {"f"})


def test_a_statement_on_the_line_of_a_docstring_is_refused_rather_than_lost():
    with pytest.raises(CutError, match="a line of its own"):
        whole('def f(x):\n    """English."""; x = 2\n    return x\n', {"f": "Français."})


def test_accents_before_a_body_move_no_column():
    assert hollow("def f(é=1): return 'ééé'\n", {}, {"f"}) == "def f(é=1):\n    raise NotImplementedError\n"
