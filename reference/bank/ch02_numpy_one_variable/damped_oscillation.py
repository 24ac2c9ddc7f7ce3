"""Damped oscillation: a formula on every entry of an array at once."""

import math

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.damped_oscillation import damped_oscillation


def values(rng):
    return {"k": int(rng.integers(2, 10))}


# what we try

@case(en="every half wave, from 0 on", fr="chaque demi-onde, à partir de 0")
def half_waves_from_zero(rng, k):
    return np.array([0.0, 0.5, 1.0, 1.5]), float(np.log(k)), 1

@case(fr="une onde lente")
def a_slow_wave(rng):
    return rng.uniform(0.2, 2, size=5).round(2), 0.5, 0.3

@case(fr="des entiers", points=2)
def whole_numbers(rng):
    return rng.permutation(np.arange(-1, 4)), 0.7, 0.15

@case(fr="un seul nombre", hidden=True)
def a_single_number(rng):
    return rng.uniform(0.1, 0.4), 1.0, rng.uniform(0.5, 1.5)

@case(en="a two-dimensional array", fr="un tableau à deux dimensions", hidden=True)
def a_table(rng):
    return rng.uniform(-1, 2, size=(4, 3)), rng.uniform(0.5, 1.5), rng.uniform(1.5, 2.5)

@case(en="rate 1 and frequency 1", fr="taux 1 et fréquence 1", hidden=True)
def the_curve_of_the_book(rng):
    return np.sort(rng.uniform(0, 5, size=8)), 1.0, 1.0

@law(en="one wave later, all heights are divided by the same number",
     fr="une onde plus tard, toutes les hauteurs sont divisées par le même nombre")
def one_wave_later_it_is_lower_by_one_factor(student, rng):
    x = rng.uniform(0.2, 0.3, size=4)
    return student.damped_oscillation(x + 0.5, 0.8, 2.0) / student.damped_oscillation(x, 0.8, 2.0)


# what goes wrong

@slip(en="π is missing in the cosine: its argument is 2π times the frequency times x.",
      fr="Il manque π dans le cosinus : son argument est 2π fois la fréquence fois x.")
def forgets_pi(x, rate, frequency):
    return np.exp(-rate * x) * np.cos(2 * frequency * x)

@slip(en="The factor 2 is missing in the cosine: one wave is a turn of 2π.",
      fr="Il manque le facteur 2 dans le cosinus : une onde est un tour de 2π.")
def forgets_the_two(x, rate, frequency):
    return np.exp(-rate * x) * np.cos(np.pi * frequency * x)

@slip(en="Your oscillation grows. The minus is missing in exp(−rate x).",
      fr="Votre oscillation s'amplifie. Il manque le moins de exp(−rate x).")
def grows(x, rate, frequency):
    return damped_oscillation(x, -rate, frequency)

@slip(en="You take the sine, which is 0 at 0. The height starts at 1: take the cosine.",
      fr="Vous prenez le sinus, nul en 0. La hauteur part de 1 : prenez le cosinus.")
def takes_the_sine(x, rate, frequency):
    return np.exp(-rate * x) * np.sin(2 * np.pi * frequency * x)

@slip(en="You count a turn as 360. `np.cos` wants radians: a turn is 2π.",
      fr="Vous comptez un tour pour 360. `np.cos` veut des radians : un tour vaut 2π.")
def counts_in_degrees(x, rate, frequency):
    return np.exp(-rate * x) * np.cos(360 * frequency * x)

@slip(en="You add the exponential and the cosine. Multiply them.",
      fr="Vous additionnez l'exponentielle et le cosinus. Multipliez-les.")
def adds_the_wave(x, rate, frequency):
    return np.exp(-rate * x) + np.cos(2 * np.pi * frequency * x)

@slip(en="You exchange rate and frequency. The rate stands in the exponential, the frequency in the cosine.",
      fr="Vous échangez rate et frequency. Le taux est dans l'exponentielle, la fréquence dans le cosinus.")
def exchanges_rate_and_frequency(x, rate, frequency):
    return damped_oscillation(x, frequency, rate)

@slip(en="Your exponential does not depend on x: all waves have the same height. It is exp(−rate x).",
      fr="Votre exponentielle ne dépend pas de x : toutes les ondes ont la même hauteur. C'est exp(−rate x).")
def decays_once_for_all(x, rate, frequency):
    return np.exp(-rate) * np.cos(2 * np.pi * frequency * x)

@slip(en="You divide by the frequency. The more waves in a unit, the faster the angle grows: multiply.",
      fr="Vous divisez par la fréquence. Plus il y a d'ondes par unité, plus l'angle croît vite : multipliez.")
def divides_by_the_frequency(x, rate, frequency):
    return np.exp(-rate * x) * np.cos(2 * np.pi * x / frequency)

@slip(en="`math.exp` and `math.cos` take one number. `np.exp` and `np.cos` take arrays.",
      fr="`math.exp` et `math.cos` prennent un seul nombre. `np.exp` et `np.cos` prennent des tableaux.")
def uses_math_on_arrays(x, rate, frequency):
    return math.exp(-rate * x) * math.cos(2 * math.pi * frequency * x)

@slip(en="You write into an array of the type of x: with whole numbers all decimals are lost. Make it of floats, or return the formula itself.",
      fr="Vous écrivez dans un tableau du type de x : avec des entiers, toutes les décimales sont perdues. Créez-le en flottants, ou renvoyez la formule elle-même.")
def keeps_whole_numbers_only(x, rate, frequency):
    out = np.zeros_like(x)
    out[...] = damped_oscillation(x, rate, frequency)
    return out

@slip(en="2π is missing in the cosine: one wave is a turn of 2π, so its argument is 2π times the frequency times x.",
      fr="Il manque 2π dans le cosinus : une onde est un tour de 2π, donc son argument est 2π fois la fréquence fois x.")
def forgets_the_turn(x, rate, frequency):
    return np.exp(-rate * x) * np.cos(frequency * x)


# right in another way

@alternative
def entry_by_entry(x, rate, frequency):
    if np.ndim(x):
        return [entry_by_entry(row, rate, frequency) for row in x]
    return math.exp(-rate * x) * math.cos(2 * math.pi * frequency * x)

@alternative
def as_a_real_part(x, rate, frequency):
    return np.exp((-rate + 2j * np.pi * frequency) * x).real


EXERCISE = exercise(
    __name__,
    slug="damped_oscillation",
    title=Text(en="Damped oscillation", fr="Oscillation amortie"),
    statement=Text(en=r"""
A spring that is released swings to and fro, each time less far. At the time $x$ its height is

$$ y = e^{-\lambda x} \cos(2 \pi \nu x) $$

* $\lambda$, the parameter `rate`, says how fast the height decays; $\nu$, the parameter `frequency`, is the number of waves in one
  unit of time. Angles are in radians.
* `x` is a number or a NumPy array of any shape, perhaps of whole numbers. The result has the shape of `x`: the formula is applied to
  every entry.
* NumPy computes on whole arrays: no loop is needed, and `np.exp`, `np.cos`, `np.pi` replace those of `math`.

**Example.** With $\lambda = \ln <<k>>$ and $\nu = 1$: at $x = 0$ the height is $1$; half a wave later, at $x = \frac12$, it is $-\frac{1}{\sqrt{<<k>>}}$; at
$x = 1$ it is $\frac{1}{<<k>>}$.
""", fr=r"""
Un ressort que l'on lâche oscille, chaque fois un peu moins loin. À l'instant $x$, sa hauteur est

$$ y = e^{-\lambda x} \cos(2 \pi \nu x) $$

* $\lambda$, le paramètre `rate`, dit à quelle vitesse la hauteur décroît ; $\nu$, le paramètre `frequency`, est le nombre d'ondes par
  unité de temps. Les angles sont en radians.
* `x` est un nombre ou un tableau NumPy de forme quelconque, éventuellement d'entiers. Le résultat a la forme de `x` : la formule s'applique
  à chaque coefficient.
* NumPy calcule sur tout un tableau d'un coup : aucune boucle n'est nécessaire, et `np.exp`, `np.cos`, `np.pi` remplacent ceux de `math`.

**Exemple.** Pour $\lambda = \ln <<k>>$ et $\nu = 1$ : en $x = 0$, la hauteur est $1$ ; une demi-onde plus tard, en $x = \frac12$, elle est $-\frac{1}{\sqrt{<<k>>}}$ ; en
$x = 1$, elle est $\frac{1}{<<k>>}$.
"""),
    solution=damped_oscillation,
    holes=Text(en="exp(−rate x) cos(2π frequency x) of a number or of every entry of an array.",
               fr="exp(−rate x) cos(2π frequency x) d'un nombre ou de chaque coefficient d'un tableau."),
    shapes="(n)->(n)",
    hints=(
        Text(en="Write the formula as you would for one number: with `np.exp` and `np.cos` the same line serves an array.",
             fr="Écrivez la formule comme pour un seul nombre : avec `np.exp` et `np.cos`, la même ligne sert pour un tableau."),
        Text(en="The exponential is `np.exp(-rate * x)`; multiply it by the cosine of `2 * np.pi * frequency * x`.",
             fr="L'exponentielle est `np.exp(-rate * x)` ; multipliez-la par le cosinus de `2 * np.pi * frequency * x`."),
    ),
    points=5,
    equivalent={"np.cos(2 * np.pi * frequency * x) → np.cos(-(2 * np.pi * frequency * x))": "the cosine is even"},
    covers=("2.4", "2.7", "2.8"),
)
