"""What was shown of one exercise, and whether it is enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from grader.bank.spec import Exercise
from grader.judging.measure import largest
from grader.proving.examine import PUBLIC, Examined, smallest
from grader.proving.mutants import Mutant
from grader.proving.trying import Tried
from grader.words.numbers import TOLERANCE

BAR = 0.98  # of the mutants that are not equivalent
GAP = 10.0  # between the largest error of a right answer and the smallest of a wrong one
OFTEN = 3  # mutants that behave alike: people may well do so too


@dataclass(frozen=True)
class Tolerance:
    """Of one claim: the line between right and wrong, and what was measured on both sides; None: no number."""

    claim: str
    tolerance: float
    right: float | None
    single: float | None
    wrong: float | None

    @property
    def gap(self) -> float:
        """How many times the smallest wrong error is the largest right one."""
        right = max(self.right or 0.0, self.single or 0.0)
        return inf if self.wrong is None or right == 0 else self.wrong / right


@dataclass(frozen=True)
class Proof:
    """What was shown of one exercise.

    tried        mutants that were judged, of all there are
    excused      mutants that were judged and that the bank calls equivalent
    equivalent   what the bank calls equivalent, and the reasons
    named        mutants that are a known misconception
    troubles     what is not as it must be, in sentences
    suggestions  mutants that behave alike and are no known misconception
    """

    slug: str
    seeds: int
    claims: int
    misconceptions: int
    alternatives: int
    tried: int
    all_mutants: int
    killed: int
    excused: int
    equivalent: Mapping[str, str]
    named: int
    survivors: tuple[Mutant, ...]
    tolerances: tuple[Tolerance, ...]
    suggestions: tuple[tuple[Mutant, ...], ...]
    troubles: tuple[str, ...]

    @property
    def score(self) -> float:
        """The share of mutants that are refused, of those that are wrong."""
        wrong = self.killed + len(self.survivors)
        return self.killed / wrong if wrong else 1.0

    @property
    def holds(self) -> bool:
        """Whether the exercise is at the bar."""
        return self.score >= BAR and not self.troubles


def proof(
    exercise: Exercise,
    found: Sequence[Mutant],
    examined: Sequence[Examined],
    tried: Sequence[Tried],
    unfit: Sequence[str],
) -> Proof:
    """All that was seen of one exercise, brought together."""
    by_id = {m.id: m for m in found}
    excused = called_equivalent(exercise.equivalent, found)
    wrong = [t for t in tried if not any(t.mutant in ids for ids in excused.values())]
    tolerances = tuple(measured(exercise, examined, wrong))
    troubles = [
        *unfit,
        *(trouble for x in examined for trouble in x.troubles),
        *useless_claims(exercise, examined),
        *weak_in_public(exercise, examined),
        *stale_equivalents(exercise.slug, excused, by_id, tried),
        *narrow(exercise, tolerances),
    ]
    return Proof(
        slug=exercise.slug,
        seeds=len(examined),
        claims=len(exercise.claims),
        misconceptions=len(exercise.misconceptions),
        alternatives=len(exercise.alternatives),
        tried=len(tried),
        all_mutants=len(found),
        killed=sum(t.killed for t in wrong),
        excused=len(tried) - len(wrong),
        equivalent=exercise.equivalent,
        named=sum(t.slip is not None for t in wrong),
        survivors=tuple(by_id[t.mutant] for t in wrong if not t.killed),
        tolerances=tolerances,
        suggestions=tuple(alike(by_id, wrong)),
        troubles=tuple(troubles),
    )


def useless_claims(exercise: Exercise, examined: Iterable[Examined]) -> Iterator[str]:
    """Claims that no misconception needs, at any seed."""
    useful = {name for x in examined for name, slips in x.caught.items() if slips}
    for claim in exercise.claims:
        if claim.name not in useful:
            yield f"{exercise.slug}: {claim.name} refuses no misconception; remove it, or add the one it is there for"


def weak_in_public(exercise: Exercise, examined: Iterable[Examined]) -> Iterator[str]:
    """Seeds for which a student's own check would notice almost nothing."""
    public = [claim.name for claim in exercise.claims if not claim.hidden]
    for x in examined:
        caught = {slip for name in public for slip in x.caught[name]}
        if len(caught) < PUBLIC:
            yield f"{exercise.slug}, seed {x.seed}: the public claims refuse {len(caught)} misconceptions, not {PUBLIC}"


def called_equivalent(recorded: Iterable[str], found: Sequence[Mutant]) -> dict[str, list[str]]:
    """What the bank calls equivalent → the mutants it means: the one of that very diff, else all that it is part of."""
    exact = {m.diff for m in found}
    return {
        text: [m.id for m in found if m.diff == text or (text not in exact and text in m.diff)] for text in recorded
    }


def stale_equivalents(
    slug: str, excused: Mapping[str, Sequence[str]], by_id: Mapping[str, Mutant], tried: Iterable[Tried]
) -> Iterator[str]:
    """Mutants that the bank calls equivalent and that are not there, or are refused all the same."""
    killed = {t.mutant: t.killed_by[0] for t in tried if t.killed}
    for text, ids in excused.items():
        if not ids:
            yield f"{slug}: no mutant is now what the bank calls equivalent: {text}. Remove it"
        for mutant in ids:
            if mutant in killed:
                yield f"{slug}: {text} is called equivalent, but {killed[mutant]} refuses {by_id[mutant].diff}"


def measured(exercise: Exercise, examined: Sequence[Examined], wrong: Iterable[Tried]) -> Iterator[Tolerance]:
    """The errors on both sides of each claim's tolerance."""
    least = smallest([*(x.wrong for x in examined), *(t.errors for t in wrong)])
    for claim in exercise.claims:
        yield Tolerance(
            claim.name,
            claim.tolerance or exercise.tolerance or TOLERANCE,
            largest(error for x in examined for (name, _), error in x.right.items() if name == claim.name),
            largest(allowed(claim.name, examined)),
            least.get(claim.name),
        )


def allowed(claim: str, examined: Iterable[Examined]) -> Iterator[float | None]:
    """Errors in single precision of the alternatives that are accepted so at every seed."""
    errors = defaultdict(list)
    for x in examined:
        for (name, alternative), error in x.single.items():
            if name == claim:
                errors[alternative].append(error)
    yield from (largest(found) for found in errors.values() if None not in found)


def narrow(exercise: Exercise, tolerances: Iterable[Tolerance]) -> Iterator[str]:
    """Claims where right and wrong lie too near one another for any tolerance."""
    for t in tolerances:
        if t.gap < GAP:
            yield (
                f"{exercise.slug}: {t.claim} has right answers with an error of {max(t.right or 0, t.single or 0):.1e} "
                f"and wrong ones with {t.wrong:.1e}; they must lie {GAP:g} times apart"
            )


def alike(by_id: Mapping[str, Mutant], tried: Iterable[Tried]) -> Iterator[tuple[Mutant, ...]]:
    """Mutants that no misconception explains and that show the same on every claim; the most frequent first."""
    groups = defaultdict(list)
    for t in tried:
        if t.killed and t.behaviour and t.slip is None:
            groups[t.behaviour].append(by_id[t.mutant])
    yield from (tuple(g) for g in sorted(groups.values(), key=len, reverse=True) if len(g) >= OFTEN)
