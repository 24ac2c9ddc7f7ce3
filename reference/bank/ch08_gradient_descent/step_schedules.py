"""Schedules of the learning rate: what k is added to, what is squared, and what the first step is."""

import math

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.step_schedules import (
    decay_schedule,
    exponential_schedule,
    linear_schedule,
    quadratic_schedule,
)


def values(rng):
    j = int(rng.integers(1, 6))
    return {
        "d": f"{18 * j}", "linear": f"{6 * j:02d}", "quadratic": f"{2 * j:02d}", "decay": f"{9 * j:02d}",
        "exponential": f"{round(1800 * j / math.e):04d}", "delta0": 18 * j / 100,
    }  # fmt: skip


# what we try

@case(en="linear divides by 1, then 2, then 3", fr="linéaire : on divise par 1, puis 2, puis 3", of="linear_schedule")
def linear_divides_by_1_then_2_then_3(rng, delta0):
    return (np.arange(5), delta0)

@case(en="quadratic divides by 1, then 4, then 9",
      fr="quadratique : on divise par 1, puis 4, puis 9", of="quadratic_schedule")
def quadratic_divides_by_1_then_4_then_9(rng, delta0):
    return (np.arange(5), delta0)

@case(en="exponential multiplies by the same factor each time",
      fr="exponentiel : on multiplie chaque fois par le même facteur", of="exponential_schedule")
def exponential_multiplies_by_one_factor(rng, delta0):
    return (np.arange(5), delta0, 0.5)

@case(fr="decay : on ajoute un à alpha k", of="decay_schedule")
def decay_adds_one_to_alpha_k(rng, delta0):
    return (np.arange(5), delta0, 0.5)

@case(en="linear, far from the first step",
      fr="linéaire, loin de la première itération", of="linear_schedule", hidden=True)
def linear_far_away(rng):
    return (rng.integers(10, 400, size=4), rng.uniform(0.5, 3))

@case(en="quadratic, far from the first step",
      fr="quadratique, loin de la première itération", of="quadratic_schedule", hidden=True)
def quadratic_far_away(rng):
    return (rng.integers(10, 400, size=3), rng.uniform(0.5, 3))

@case(fr="exponentiel d'un seul nombre", of="exponential_schedule", hidden=True)
def exponential_of_a_single_number(rng):
    return (int(rng.integers(3, 12)), rng.uniform(0.5, 3), rng.uniform(0.1, 0.3))

@case(en="decay, far from the first step", fr="decay, loin de la première itération", of="decay_schedule", hidden=True)
def decay_far_away(rng):
    return (rng.integers(1000, 9000, size=6), rng.uniform(0.5, 3), 1e-4)

@law(fr="chaque plan commence par delta0")
def every_schedule_starts_with_delta0(student, rng, delta0):
    return {
        "linear": student.linear_schedule(0, delta0),
        "quadratic": student.quadratic_schedule(0, delta0),
        "exponential": student.exponential_schedule(0, delta0, 0.5),
        "decay": student.decay_schedule(0, delta0, 0.5),
    }

@law(fr="un alpha nul garde le pas constant", hidden=True)
def an_alpha_of_zero_keeps_the_step_constant(student, rng):
    return student.decay_schedule(np.arange(4), rng.uniform(0.5, 3), 0)

@law(fr="une descente dont les pas diminuent", hidden=True)
def a_descent_whose_steps_shrink(student, rng):
    walks = [[rng.uniform(1, 2)], [rng.uniform(1, 2)]]
    for k in range(6):
        rates = student.quadratic_schedule(k, 0.4), student.exponential_schedule(k, 0.4, 0.3)
        for walk, delta in zip(walks, rates):
            walk.append(walk[-1] - delta * 2 * walk[-1])
    return walks


# what goes wrong

@slip(en="You divide by k, which is 0 at the first step. Divide by k + 1, and by (k + 1)².",
      fr="Vous divisez par k, qui vaut 0 à la première itération. Divisez par k + 1, et par (k + 1)².")
class divides_by_k:
    def linear_schedule(k, delta0):
        with np.errstate(divide="ignore"):
            return delta0 / k

    def quadratic_schedule(k, delta0):
        with np.errstate(divide="ignore"):
            return delta0 / k**2

@slip(en="Your steps grow: you multiply by k + 1 and by its square. Divide by them.",
      fr="Vos pas augmentent : vous multipliez par k + 1 et par son carré. Divisez.")
class multiplies_by_k_plus_one:
    def linear_schedule(k, delta0):
        return delta0 * (k + 1)

    def quadratic_schedule(k, delta0):
        return delta0 * (k + 1) ** 2

def linear_schedule_that_divides_the_step_before(k, delta0):
    return (delta0 / factorial(k)).astype(float) if np.shape(k) else delta0 / math.factorial(k + 1)

@slip(en="You divide the step before, so that the divisors multiply: 1, 2, 6, 24, or their squares. Divide delta0 itself.",
      fr="Vous divisez le pas précédent : les diviseurs se multiplient, 1, 2, 6, 24, ou leurs carrés. Divisez delta0 lui-même.")
class divides_the_step_before:
    linear_schedule = linear_schedule_that_divides_the_step_before

    def quadratic_schedule(k, delta0):
        return linear_schedule_that_divides_the_step_before(k, 1.0) ** 2 * delta0

@slip(en="`//` keeps the whole part only. Divide with `/`.",
      fr="`//` ne garde que la partie entière. Divisez avec `/`.")
class drops_the_fraction:
    def linear_schedule(k, delta0):
        return delta0 // (k + 1)

    def quadratic_schedule(k, delta0):
        return delta0 // (k + 1) ** 2

def factorial(k):
    return np.array([math.factorial(int(j) + 1) for j in np.atleast_1d(k)], dtype=object).reshape(np.shape(k))

@slip(of="quadratic_schedule",
      en="You square delta0 too. Square k + 1 only: delta0 / (k + 1)².",
      fr="Vous élevez aussi delta0 au carré. N'élevez que k + 1 : delta0 / (k + 1)².")
def squares_delta0_too(k, delta0):
    return (delta0 / (k + 1)) ** 2

@slip(of="quadratic_schedule",
      en="You square k, then add 1. Add 1 first: `(k + 1)**2`.",
      fr="Vous élevez k au carré, puis ajoutez 1. Ajoutez 1 d'abord : `(k + 1)**2`.")
def squares_k_before_it_adds_one(k, delta0):
    return delta0 / (k**2 + 1)

@slip(of="exponential_schedule",
      en="Your exponential grows: its minus sign is missing, exp(−beta k).",
      fr="Votre exponentielle augmente : il manque le signe moins, exp(−beta k).")
def grows(k, delta0, beta):
    return delta0 * np.exp(beta * k)

@slip(of="exponential_schedule",
      en="You multiply by beta at each step. The factor is exp(−beta).",
      fr="Vous multipliez par beta à chaque itération. Le facteur est exp(−beta).")
def takes_beta_for_the_factor(k, delta0, beta):
    return delta0 * beta**k

@slip(of="exponential_schedule",
      en="You multiply by 1 − beta at each step. The factor is exp(−beta), which is near to it for small beta only.",
      fr="Vous multipliez par 1 − beta à chaque itération. Le facteur est exp(−beta), qui n'en est proche que pour beta petit.")
def takes_one_minus_beta_for_the_factor(k, delta0, beta):
    return delta0 * (1 - beta) ** k

@slip(en="You use k + 1 in the exponential and in decay. There k stands alone: with k = 0 the step is delta0.",
      fr="Vous utilisez k + 1 dans l'exponentielle et dans decay. Là, k est seul : pour k = 0, le pas est delta0.")
class shrinks_before_the_first_step:
    def exponential_schedule(k, delta0, beta):
        return delta0 * np.exp(-beta * (k + 1))

    def decay_schedule(k, delta0, alpha):
        return delta0 / (alpha * (k + 1) + 1)

@slip(of="exponential_schedule",
      en="`math.exp` takes one number, and k may be an array. Use `np.exp`.",
      fr="`math.exp` prend un seul nombre, et k peut être un tableau. Utilisez `np.exp`.")
def takes_numbers_only(k, delta0, beta):
    return delta0 * math.exp(-beta * k)

@slip(of="decay_schedule",
      en="You divide by alpha (k + 1). The 1 stands outside: alpha k + 1.",
      fr="Vous divisez par alpha (k + 1). Le 1 est en dehors : alpha k + 1.")
def multiplies_k_plus_one(k, delta0, alpha):
    with np.errstate(divide="ignore"):
        return delta0 / (np.asarray(alpha, dtype=float) * (k + 1))


# right in another way

@alternative
class by_other_formulas:
    def linear_schedule(k, delta0):
        return delta0 * (k + 1.0) ** -1

    def quadratic_schedule(k, delta0):
        return delta0 / ((k + 1) * (k + 1))

    def exponential_schedule(k, delta0, beta):
        return delta0 * np.exp(-beta) ** k

    def decay_schedule(k, delta0, alpha):
        return 1 / (1 / delta0 + k * alpha / delta0)

@alternative
class entry_by_entry:
    def linear_schedule(k, delta0):
        return for_each(lambda j, d: d / (j + 1))(k, delta0)

    def quadratic_schedule(k, delta0):
        return for_each(lambda j, d: d / (j + 1) / (j + 1))(k, delta0)

    def exponential_schedule(k, delta0, beta):
        return for_each(lambda j, d, b: d * math.exp(-b * j))(k, delta0, beta)

    def decay_schedule(k, delta0, alpha):
        return for_each(lambda j, d, a: d / (1 + a * j))(k, delta0, alpha)

def for_each(rate):
    def schedule(k, *rest):
        return [rate(int(j), *rest) for j in k] if np.ndim(k) else rate(k, *rest)

    return schedule


EXERCISE = exercise(
    __name__,
    slug="step_schedules",
    title=Text(en="Steps that shrink", fr="Des pas qui diminuent"),
    statement=Text(en=r"""
A large learning rate covers ground, a small one settles down. A **schedule** starts with the one and ends with the other: the step
number $k = 0, 1, 2, \dots$ is made with the learning rate $\delta_k$. Write four schedules, called linear, quadratic, exponential and decay in the book (as functions of $k$, the first two are neither linear nor quadratic):

$$ \delta_k = \frac{\delta_0}{k + 1} \qquad \delta_k = \frac{\delta_0}{(k + 1)^2} \qquad \delta_k = \delta_0\, e^{-\beta k} \qquad \delta_k = \frac{\delta_0}{\alpha k + 1} $$

* `k` is the step number, or an array of shape $(n,)$ of step numbers, all whole. They need not start at $0$ nor follow each other.
* `delta0` is the first learning rate $\delta_0 > 0$: every schedule gives $\delta_0$ for $k = 0$.
* `beta` is $\beta > 0$; `alpha` is $\alpha \ge 0$, in practice between $10^{-6}$ and $10^{-4}$, and with $\alpha = 0$ the step is constant.
* Each $\delta_k$ is computed from $\delta_0$, not from $\delta_{k-1}$. The result is a number for a number, an array of shape $(n,)$ for an array.

**Example.** With $\delta_0 = 0.<<d>>$ and $k = 2$: linear gives $\delta_0 / 3 = 0.<<linear>>$, quadratic $\delta_0 / 9 = 0.<<quadratic>>$, exponential with
$\beta = 0.5$ gives $\delta_0\, e^{-1} \simeq 0.<<exponential>>$, and decay with $\alpha = 0.5$ gives $\delta_0 / 2 = 0.<<decay>>$.
""", fr=r"""
Un grand pas fait du chemin, un petit pas se stabilise. Un **plan de décroissance** commence par l'un et finit par l'autre :
l'itération numéro $k = 0, 1, 2, \dots$ se fait avec le pas $\delta_k$. Écrivez quatre plans, dits dans le livre linéaire, quadratique, exponentiel et *decay* (les deux premiers ne sont ni linéaire ni quadratique en $k$) :

$$ \delta_k = \frac{\delta_0}{k + 1} \qquad \delta_k = \frac{\delta_0}{(k + 1)^2} \qquad \delta_k = \delta_0\, e^{-\beta k} \qquad \delta_k = \frac{\delta_0}{\alpha k + 1} $$

* `k` est le numéro de l'itération, ou un tableau de forme $(n,)$ de tels numéros, tous entiers. Ils ne commencent pas forcément à $0$ et ne se
  suivent pas forcément.
* `delta0` est le premier pas (ou taux d'apprentissage) $\delta_0 > 0$ : chaque plan donne $\delta_0$ pour $k = 0$.
* `beta` est $\beta > 0$ ; `alpha` est $\alpha \ge 0$, en pratique entre $10^{-6}$ et $10^{-4}$, et pour $\alpha = 0$ le pas est constant.
* Chaque $\delta_k$ se calcule à partir de $\delta_0$, non de $\delta_{k-1}$. Le résultat est un nombre pour un nombre, un tableau de forme $(n,)$
  pour un tableau.

**Exemple.** Pour $\delta_0 = 0{,}<<d>>$ et $k = 2$ : le plan linéaire donne $\delta_0 / 3 = 0{,}<<linear>>$, le quadratique
$\delta_0 / 9 = 0{,}<<quadratic>>$, l'exponentiel avec $\beta = 0{,}5$ donne $\delta_0\, e^{-1} \simeq 0{,}<<exponential>>$, et le dernier (*decay*) avec
$\alpha = 0{,}5$ donne $\delta_0 / 2 = 0{,}<<decay>>$.
"""),
    solution=(linear_schedule, quadratic_schedule, exponential_schedule, decay_schedule),
    holes={
        "linear_schedule": Text(en="The learning rates delta0 / (k + 1).", fr="Les pas delta0 / (k + 1)."),
        "quadratic_schedule": Text(en="The learning rates delta0 / (k + 1)².", fr="Les pas delta0 / (k + 1)²."),
        "exponential_schedule": Text(
            en="The learning rates delta0 times exp(−beta k).", fr="Les pas delta0 fois exp(−beta k)."
        ),
        "decay_schedule": Text(en="The learning rates delta0 / (alpha k + 1).", fr="Les pas delta0 / (alpha k + 1)."),
    },
    shapes="(n)->(n)",
    hints=(
        Text(en="Each schedule is one formula of k. NumPy computes it for every entry of an array at once, without a loop.",
             fr="Chaque plan est une seule formule en k. NumPy la calcule pour tous les coefficients d'un tableau à la fois, sans boucle."),
        Text(en="`delta0 / (k + 1)` is the linear one; `np.exp(-beta * k)` takes numbers and arrays alike.",
             fr="`delta0 / (k + 1)` est le plan linéaire ; `np.exp(-beta * k)` prend des nombres comme des tableaux."),
    ),
    points=5,
    prerequisites=("gd_trajectory",),
    covers=("8.F",),
)
