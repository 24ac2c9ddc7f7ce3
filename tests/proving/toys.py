"""Small exercises on which the prover is tried: one that holds, and what each weakness looks like."""

from __future__ import annotations

from dataclasses import replace

from grader.bank.spec import Case, Exercise, Law, Misconception
from grader.words.text import Text


def drift(x, k):
    """The mean of the rows, moved by k."""
    m = x.sum(axis=0) / len(x)
    return m + k


def text(words):
    return Text(en=words, fr=words)


# what we try


def a_mean_that_moves(rng):
    return rng.normal(size=(4, 3)), float(rng.uniform(1, 2))


def a_mean_that_stays(rng):
    return rng.normal(size=(4, 3)), 0.0


def a_single_row(rng):
    return rng.normal(size=(1, 5)), 3.0


def nothing_is_asked(student, rng):
    return 1.0


# what goes wrong


def forgets_to_move(x, k):
    return x.mean(axis=0)


def moves_the_other_way(x, k):
    return x.mean(axis=0) - k


def sums(x, k):
    return x.sum(axis=0) + k


def means_over_columns(x, k):
    return x.mean(axis=1) + k


def forgets_the_move(x, k):
    return x.mean(axis=0)


def is_a_little_off(x, k):
    return drift(x, k) * (1 + 2e-6)


# right in another way


def with_mean(x, k):
    return x.mean(axis=0) + k


def row_by_row(x, k):
    return [sum(column) / len(column) + k for column in x.T]


def almost(x, k):
    return drift(x, k) * (1 + 5e-7)


def over_the_wrong_axis(x, k):
    return x.mean(axis=1) + k


def slips(*functions):
    return tuple(Misconception(f, text(f.__name__)) for f in functions)


STRONG = Exercise(
    slug="drift",
    chapter="00_toys",
    title=text("Drift"),
    statement=text("The mean of the rows, moved by k."),
    solution=drift,
    holes={"drift": text("The mean of the rows, moved by k.")},
    cases=(
        Case(a_mean_that_moves, text("a mean that moves")),
        Case(a_single_row, text("a single row"), hidden=True),
    ),
    misconceptions=slips(forgets_to_move, moves_the_other_way, sums, means_over_columns),
    hints=(text("Sum the rows."), text("Divide by their number.")),
    shapes="(n,k),()->(k)",
    alternatives=(with_mean, row_by_row),
    equivalent={},
)


def toy(slug, **changes):
    return replace(STRONG, slug=slug, **changes)


def excused(*diffs):
    return {f"drift: {diff}": "here k is always 0" for diff in diffs}


STAYS = {
    "cases": (Case(a_mean_that_stays, text("a mean that stays")),),
    "misconceptions": slips(sums, means_over_columns),
}
SUBTRACTS = "m + k → m - k   in: return m + k"
TOYS = (
    STRONG,
    toy("weak", **STAYS),
    toy("excused", **STAYS, equivalent=excused(SUBTRACTS, "return m + k → return m")),
    toy("confused", misconceptions=(*STRONG.misconceptions, *slips(forgets_the_move))),
    toy("unnoticed", **{**STAYS, "misconceptions": slips(sums, means_over_columns, forgets_to_move)}),
    toy("intolerant", alternatives=(with_mean, over_the_wrong_axis)),
    toy("narrow", alternatives=(with_mean, almost), misconceptions=slips(sums, is_a_little_off)),
    toy("generous", laws=(Law(nothing_is_asked, text("nothing is asked")),)),
    toy("hidden", cases=tuple(replace(case, hidden=True) for case in STRONG.cases)),
    toy("unimported", imports=("import numpy_that_is_not_there",)),
    toy("gone", equivalent=excused("a → b")),
    toy("killed", equivalent=excused(SUBTRACTS)),
    toy("broad", **STAYS, equivalent=excused("return m + k →", SUBTRACTS)),
)


# A class, of which only some methods are to be written


class Pair:
    """Two numbers."""

    def __init__(self, a, b):
        self.a, self.b = a, b

    def total(self):
        """Their sum, twice; the larger of b and b is b, in whatever order."""
        return 2 * self.a + 2 * max(self.b, self.b)


PAIR = replace(STRONG, slug="pair", solution=Pair, holes={"Pair.total": text("Their sum.")})
