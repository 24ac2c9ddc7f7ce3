"""How authors write: what is decorated becomes the exercise; what is amiss is said, with its place and the way out."""

import ast
import importlib.util
import inspect
import re
import sys
from dataclasses import fields
from pathlib import Path
from textwrap import indent

import pytest

from grader.bank.author import AuthorError, alternative, case
from grader.bank.collect import COLLECTED
from grader.bank.spec import Exercise
from grader.edition.laws import laws_source

ROOT = Path(__file__).parents[1]

TOY = """
from grader.bank.author import Text, alternative, case, exercise, law, slip


def double(x):
    return 2 * x


def values(rng):
    return {"big": 100}


@case(fr="un nombre")
def a_number(rng):
    return (float(rng.uniform(1, 2)),)

@law(fr="zéro reste zéro")
def zero_stays_zero(student, rng):
    return student.double(0.0)

@case(en="up to <<big>>", fr="jusqu'à <<big>>", hidden=True, points=3, tolerance=1e-3)
def a_large_number(rng, big):
    return (float(big),)

@slip(en="You triple.", fr="Vous triplez.", share=0.5)
def triples(x):
    return 3 * x

def negated(function):
    return lambda x: -function(x)

@slip(en="You change the sign.", fr="Vous changez le signe.")
@negated
def changes_the_sign(x):
    return 2 * x

@alternative
def adds(x):
    return x + x


EXERCISE = exercise(
    __name__,
    slug="double",
    title=Text(en="Double", fr="Le double"),
    statement=Text(en="Twice x.", fr="Deux fois x."),
    solution=double,
    holes=Text(en="Twice x.", fr="Deux fois x."),
    hints=(Text(en="Add.", fr="Ajoutez."), Text(en="x + x", fr="x + x")),
)
"""
SEVERAL = """
from grader.bank.author import Text, alternative, case, exercise, law, slip


def double(x):
    return 2 * x

def half(x):
    return x / 2

@law(fr="aller et retour")
def there_and_back(student, rng):
    return student.half(student.double(1.0))

@slip(of="half", en="You take a third.", fr="Vous prenez le tiers.")
def takes_a_third(x):
    return x / 3

def in_both(function):
    return {"double": function, "half": function}

@slip(en="You return x.", fr="Vous renvoyez x.")
@in_both
def changes_nothing(x):
    return x

@slip(en="You double once more.", fr="Vous doublez une fois de plus.")
class doubles_once_more:
    half = double

    def double(x):
        return 2 * double(x)

@alternative(of="double")
def adds(x):
    return x + x

EXERCISE = exercise(
    __name__,
    slug="double_and_half",
    title=Text(en="Two", fr="Deux"),
    statement=Text(en="Twice and half.", fr="Le double et la moitié."),
    solution=(double, half),
    holes={"double": Text(en="Twice x.", fr="Deux fois x."), "half": Text(en="Half x.", fr="La moitié de x.")},
    hints=(Text(en="Add.", fr="Ajoutez."), Text(en="x + x", fr="x + x")),
)
"""
COUNTER = """
class Counter:
    def __init__(self, n):
        self.n = n

    def next(self):
        return Counter(self.n + 1)

    def show(self):
        return self.n
"""
METHODS = """
from course_counter import Counter
from grader.bank.author import Text, alternative, exercise, law, slip

@law(fr="deux pas")
def two_steps(student, rng):
    return student.Counter(0).next().next().show()

@slip(of="Counter.show", en="You show the next.", fr="Vous montrez le suivant.")
def shows_the_next(self):
    return self.n + 1

@alternative(of="Counter")
class in_half_steps:
    def show(self):
        return self.n / 2

    def next(self):
        return type(self)(self.n + 2)

EXERCISE = exercise(
    __name__, slug="Counter", title=Text(en="C", fr="C"), statement=Text(en="C", fr="C"), solution=Counter,
    holes={"Counter.show": Text(en="n", fr="n")}, hints=(Text(en="a", fr="a"), Text(en="b", fr="b")),
)
"""
BORROWS = """
from course.ch00_toys.lender import a_large_number, a_number, double, values
from grader.bank.author import Text, case, exercise, slip

@case(fr="un autre nombre")
def another_number(rng):
    return (5.0,)

@slip(en="You triple.", fr="Vous triplez.")
def triples(x):
    return 3 * x

EXERCISE = exercise(
    __name__, slug="again", title=Text(en="D", fr="D"), statement=Text(en="D", fr="D"), solution=double,
    holes=Text(en="2x", fr="2x"), hints=(Text(en="a", fr="a"), Text(en="b", fr="b")), shared=(a_large_number,),
)
"""


@pytest.fixture
def written(tmp_path, monkeypatch):
    """The module that an author's text makes, in the folder of a chapter."""

    def write(source, name="course.ch00_toys.toy"):
        path = tmp_path / f"{name.rpartition('.')[2]}.py"
        path.write_text(source, encoding="utf-8")
        spec = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        return module

    return write


# What is decorated becomes the exercise


def test_claims_are_collected_in_reading_order_cases_before_laws(written):
    made = written(TOY).EXERCISE
    assert [claim.name for claim in made.claims] == ["a_number", "a_large_number", "zero_stays_zero"]


def test_a_name_is_its_claim_in_english_where_none_is_given(written):
    first, large = written(TOY).EXERCISE.cases
    assert (first.claim.en, first.claim.fr) == ("a number", "un nombre")
    assert large.claim.en == "up to <<big>>"


def test_what_a_decorator_says_of_a_claim_is_kept(written):
    large = written(TOY).EXERCISE.cases[1]
    assert (large.hidden, large.points, large.tolerance) == (True, 3, 1e-3)


def test_slips_come_with_their_sentence_and_the_name_they_have_in_the_module(written):
    triples, sign = written(TOY).EXERCISE.misconceptions
    assert (triples.name, triples.says.fr, triples.share, triples.wrong(1)) == ("triples", "Vous triplez.", 0.5, 3)
    assert (sign.name, sign.wrong(1)) == ("changes_the_sign", -2)


def test_alternatives_chapter_values_and_docstring_need_no_binding(written):
    made = written(TOY).EXERCISE
    assert [a(4) for a in made.alternatives] == [8]
    assert (made.chapter, made.values(None), made.holes["double"].fr) == ("00_toys", {"big": 100}, "Deux fois x.")


def test_a_decorated_function_is_itself(written):
    module = written(TOY)
    assert module.triples(2) == 6
    assert "return 3 * x" in inspect.getsource(module.triples)


def test_a_law_travels_without_what_the_bank_notes_above_it(written):
    source = laws_source("double", [law.check for law in written(TOY).EXERCISE.laws])
    assert "def zero_stays_zero(student, rng):" in source
    assert "@" not in source


def test_of_several_functions_those_are_replaced_that_are_named(written):
    made = written(SEVERAL).EXERCISE
    assert [sorted(slip.wrong) for slip in made.misconceptions] == [["half"], ["double", "half"], ["double", "half"]]
    assert [sorted(other) for other in made.alternatives] == [["double"]]


def test_inside_a_class_of_slips_a_name_means_the_right_function(written):
    slip = written(SEVERAL).EXERCISE.misconceptions[-1]
    assert (slip.name, slip.wrong["double"](1), slip.wrong["half"](1)) == ("doubles_once_more", 4, 2)


def test_a_method_is_replaced_in_all_that_its_class_makes(written, tmp_path, monkeypatch):
    (tmp_path / "course_counter.py").write_text(COUNTER, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    module = written(METHODS)
    monkeypatch.delitem(sys.modules, "course_counter")
    (slip,), (other,) = module.EXERCISE.misconceptions, module.EXERCISE.alternatives
    assert slip.wrong["Counter"](0).next().next().show() == 3
    assert other["Counter"](0).next().next().show() == 2
    assert module.Counter(0).next().next().show() == 2


def test_claims_of_another_module_are_made_where_they_are_shared_and_only_there(written):
    lender = written(TOY, "course.ch00_toys.lender")
    made = written(BORROWS).EXERCISE
    assert [claim.name for claim in made.claims] == ["another_number", "a_large_number"]
    assert made.cases[1] == lender.EXERCISE.cases[1]


# What is amiss is said


ADDS = "@alternative\ndef adds(x):\n    return x + x"
DRAWN = "def a_number(rng):\n    return (float(rng.uniform(1, 2)),)"
TRIPLES = "def triples(x):\n    return 3 * x"
STATEMENT = 'statement=Text(en="Twice x.",'
HOLES = 'holes=Text(en="Twice x.", fr="Deux fois x.")'
SLIP = '@slip(en="You triple.", fr="Vous triplez.", share=0.5)'
SLUG = '    slug="double",\n'

# what is amiss → what stands in the toy, what stands there now, what is said of it, and the way out
AMISS = {
    "a claim without French":
        ('@case(fr="un nombre")', '@case(en="a number")', "a_number: a claim without French", '@case(fr="…")'),
    "a law without French":
        ('@law(fr="zéro reste zéro")', "@law()", "zero_stays_zero: a claim without French", '@law(fr="…")'),
    "a slip without French": (', fr="Vous triplez."', "", "triples: a slip without its French", 'fr="…"'),
    "a slip without English": ('en="You triple.", ', "", "triples: a slip without its English", 'en="…"'),
    "a bare case": ('@case(fr="un nombre")', "@case", "a_number: write @case", 'fr="…"'),
    "a bare slip": (SLIP, "@slip", "triples: write @slip", 'en="…"'),
    "a case of a student": ("def a_number(rng)", "def a_number(student, rng)", "a_number: a case starts", "@law"),
    "a law without a student": ("(student, rng)", "(rng)", "zero_stays_zero: a law starts", "(student, rng, …)"),
    "a case above a class": (DRAWN, "class a_number:\n    pass", "a_number: @case belongs above", "a function of"),
    "two decorators": (ADDS, f'@slip(en="a", fr="b")\n{ADDS}', "adds: two decorators", "leave one"),
    "a decorator in a class":
        (ADDS, "class others:\n" + indent(ADDS, "    "), "adds: a method", "decorate its class"),
    "a name given twice": (TRIPLES, "def a_number(x):\n    return 3 * x", "a_number is given twice", "rename one"),
    "an empty docstring":
        (HOLES, HOLES.replace("Deux fois x.", " "), "the docstring of double is empty in fr=", "write it"),
    "an empty statement": (STATEMENT, 'statement=Text(en="",', "the statement is empty in en=", "write it"),
    "a title in one language":
        ('Text(en="Double", fr="Le double")', '"Double"', "the title is no Text", "Text(en=…, fr=…)"),
    "a part missing": (SLUG, "", "EXERCISE lacks slug", "docs/for-authors.md"),
    "a part nobody knows": (SLUG, f"{SLUG}    hint=(),\n", "EXERCISE has no part hint", "hints"),
    "cases bound by hand": (SLUG, f"{SLUG}    cases=(),\n", "leave out cases", "is collected"),
    "a replaced stranger": ("share=0.5", 'of="treble"', "triples: no treble to replace", "double"),
    "a case of a stranger":
        ('@case(fr="un nombre")', '@case(of="treble", fr="a")', "a_number: no treble", "there is double"),
    "a docstring of a stranger":
        (HOLES, HOLES.replace("Text", '{"treble": Text') + "}", "holes: no treble", "double"),
    "a helper that is shared":
        (SLUG, f"{SLUG}    shared=(negated,),\n", "which is no claim", "name a @case or a @law"),
    "a stranger in a class": (TRIPLES, "class triples:\n    treble = None", "triples: no treble", "there is double"),
    "a method of what stands in the module":
        ("share=0.5", 'of="double.real"', "triples: to replace a method", "a module of its own"),
}  # fmt: skip


@pytest.mark.parametrize("old, new, says, way_out", AMISS.values(), ids=AMISS)
def test_what_is_amiss_is_said_with_its_place_and_the_way_out(written, old, new, says, way_out):
    assert old in TOY
    with pytest.raises(AuthorError) as told:
        written(TOY.replace(old, new, 1))
    assert says in str(told.value)
    assert way_out in str(told.value)


@pytest.mark.parametrize("name", AMISS)
def test_a_sentence_names_the_file(written, name):
    old, new, *_ = AMISS[name]
    with pytest.raises(AuthorError, match=r"course/ch00_toys/toy\.py"):
        written(TOY.replace(old, new, 1))


def test_with_several_functions_a_slip_says_which_it_replaces(written):
    with pytest.raises(AuthorError, match='takes_a_third: say which function it replaces, of="double"'):
        written(SEVERAL.replace('of="half", ', ""))


def test_with_several_functions_a_case_says_which_it_calls(written):
    asks = '@case(fr="un")\ndef one(rng):\n    return (1.0,)\n\n@law(fr="aller'
    with pytest.raises(AuthorError, match='one: say which function it calls, of="double"'):
        written(SEVERAL.replace('@law(fr="aller', asks))


def test_with_several_functions_each_has_its_docstring(written):
    with pytest.raises(AuthorError, match="write holes as a dict"):
        written(TOY.replace("solution=double,", "solution=(double, adds),"))


def test_code_that_a_text_shows_twice_is_not_a_name_given_twice(written):
    shown = TOY.replace(STATEMENT, 'statement=Text(en="\\\ndef f(x):\\\ndef f(x):\\\n",')
    assert shown.count("\ndef f(x)") == 2
    assert written(shown).EXERCISE.slug == "double"


def test_only_functions_and_classes_are_decorated():
    with pytest.raises(AuthorError, match="int below a decorator of the bank: put a function or a class there"):
        alternative(3)


def test_a_nested_case_is_refused():
    def nested(rng):
        return ()

    with pytest.raises(AuthorError, match="@case belongs above a function of the module"):
        case(fr="dedans")(nested)


def test_the_page_for_authors_names_every_field():
    page = (ROOT / "docs/for-authors.md").read_text(encoding="utf-8")
    written = {f.name for f in fields(Exercise)} - {*COLLECTED, "chapter", "values"}  # the module says these
    assert [name for name in sorted(written) if f"`{name}" not in page] == []


def test_the_page_for_authors_shows_code_that_is_python():
    page = (ROOT / "docs/for-authors.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names = {node.id for node in ast.walk(ast.parse(example)) if isinstance(node, ast.Name)}
    assert names >= {"case", "law", "slip", "alternative", "exercise"}
