"""Difference quotient: the forward one, with the step that was given, positive or negative."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula
from reference.algorithms.difference_quotient import difference_quotient


def values(rng):
    x0 = int(rng.integers(3, 10))
    return {"x0": x0, "y0": x0 * x0, "slope": 2 * x0}


# what we try

@case(fr="une sécante de la parabole")
def a_secant_of_the_parabola(rng, x0):
    return (Formula("x**2"), float(x0), 0.1)

@case(fr="un pas vers la gauche")
def a_step_to_the_left(rng):
    return (Formula("x**3 - 2*x"), round(rng.uniform(1, 2), 2), -round(rng.uniform(0.4, 0.8), 2))

@case(fr="une droite n'a qu'une pente")
def a_straight_line_has_one_slope(rng):
    a, b = rng.uniform(1, 4, size=2).round(2)
    return (Formula(f"{a}*x + {b}"), round(rng.uniform(-5, -2), 2), round(rng.uniform(2, 4), 2))

@case(fr="un grand pas sur le sinus", hidden=True)
def a_large_step_on_the_sine(rng):
    return (Formula("sin(x)"), rng.uniform(0.2, 0.8), rng.uniform(1.5, 2.5))

@case(fr="l'exponentielle en zéro", hidden=True)
def the_exponential_at_zero(rng):
    return (Formula("exp(x)"), 0.0, rng.uniform(0.2, 0.6))

@case(fr="un petit pas sur le logarithme", hidden=True)
def a_small_step_on_the_logarithm(rng):
    return (Formula("log(x)"), rng.uniform(0.5, 2), 0.01)

@law(en="on the parabola, the gap to f'(x0) is the step",
     fr="sur la parabole, l'écart à f'(x0) est le pas", hidden=True)
def on_the_parabola_the_gap_to_the_slope_is_the_step(student, rng):
    x0, f = rng.uniform(1, 2), Formula("x**2")
    return [(student.difference_quotient(f, x0, h) - 2 * x0) / h for h in (1.0, 0.1, -0.01)]


# what goes wrong

@slip(en="You divide f(x0) alone by h. Put the difference in parentheses: (f(x0 + h) − f(x0)) / h.",
      fr="Vous ne divisez que f(x0) par h. Mettez la différence entre parenthèses : (f(x0 + h) − f(x0)) / h.")
def forgets_the_parentheses(f, x0, h):
    return f(x0 + h) - f(x0) / h

@slip(en="You return the rise f(x0 + h) − f(x0). A slope is the rise divided by the step h.",
      fr="Vous renvoyez l'accroissement f(x0 + h) − f(x0). Une pente est l'accroissement divisé par le pas h.")
def forgets_to_divide(f, x0, h):
    return f(x0 + h) - f(x0)

@slip(en="You divide by x0 + h. From x0 to x0 + h the step is h: divide by h.",
      fr="Vous divisez par x0 + h. De x0 à x0 + h, le pas est h : divisez par h.")
def divides_by_the_second_abscissa(f, x0, h):
    return (f(x0 + h) - f(x0)) / (x0 + h)

@slip(en="You take h for the abscissa of the second point. It is a step: the second point is at x0 + h.",
      fr="Vous prenez h pour l'abscisse du second point. C'est un pas : le second point est en x0 + h.")
def takes_h_for_the_second_abscissa(f, x0, h):
    return (f(h) - f(x0)) / (h - x0)

@slip(en="You go from x0 − h to x0 + h: that is the central quotient. Start at x0.",
      fr="Vous allez de x0 − h à x0 + h : c'est le taux centré. Partez de x0.")
def takes_the_central_quotient(f, x0, h):
    return (f(x0 + h) - f(x0 - h)) / (2 * h)

@slip(en="You go from x0 − h to x0. Go from x0 to x0 + h.",
      fr="Vous allez de x0 − h à x0. Allez de x0 à x0 + h.")
def looks_backward(f, x0, h):
    return (f(x0) - f(x0 - h)) / h

@slip(en="You subtract f(x0 + h) from f(x0), so the sign is wrong. Take the end minus the start.",
      fr="Vous retranchez f(x0 + h) de f(x0), d'où un signe faux. Prenez l'arrivée moins le départ.")
def subtracts_the_wrong_way(f, x0, h):
    return (f(x0) - f(x0 + h)) / h

@slip(en="You divide the step by the rise. A slope is the rise divided by the step.",
      fr="Vous divisez le pas par l'accroissement. Une pente est l'accroissement divisé par le pas.")
def turns_the_fraction_over(f, x0, h):
    return h / (f(x0 + h) - f(x0))

@slip(en="You divide by |h|. With h < 0 the slope then has the wrong sign: divide by h.",
      fr="Vous divisez par |h|. Pour h < 0, la pente a alors le mauvais signe : divisez par h.")
def drops_the_sign_of_h(f, x0, h):
    return (f(x0 + h) - f(x0)) / abs(h)

@slip(en="You replace h by |h|. With h < 0 the second point, x0 + h, lies to the left.",
      fr="Vous remplacez h par |h|. Pour h < 0, le second point, x0 + h, est à gauche.")
def always_goes_to_the_right(f, x0, h):
    return (f(x0 + abs(h)) - f(x0)) / abs(h)

@slip(en="You use a tiny step of your own, and so return nearly f'(x0). Use the h that is given.",
      fr="Vous utilisez un tout petit pas de votre choix, et renvoyez donc presque f'(x0). Utilisez le h donné.")
def chooses_its_own_step(f, x0, h):
    h = 1e-6
    return (f(x0 + h) - f(x0)) / h


# right in another way

@alternative
def from_two_points(f, x0, h):
    (x1, y1), (x2, y2) = ((x, f(x)) for x in (x0, x0 + h))
    return (y2 - y1) / (x2 - x1)

@alternative
def as_a_difference_of_quotients(f, x0, h):
    return f(x0 + h) / h - f(x0) / h

@alternative
def with_numpy(f, x0, h):
    return np.diff([f(x) for x in x0 + h * np.arange(2)])[0] / h


EXERCISE = exercise(
    __name__,
    slug="difference_quotient",
    title=Text(en="Difference quotient", fr="Taux d'accroissement"),
    statement=Text(en=r"""
How steep is a curve at $x_0$? Take a second point of it, a step $h$ further, and compute the slope of the line through both
(a *secant*):

$$ \tau(h) = \frac{f(x_0 + h) - f(x_0)}{h} $$

When $h$ tends to $0$, $\tau(h)$ tends to the **derivative** $f'(x_0)$. Here $h$ is given, and you return $\tau(h)$ itself.

* `f` is a function of one number; `x0` is the number $x_0$.
* `h` is the step: any number except $0$. With $h < 0$ the second point lies to the left of the first; the formula is the same.
* This is the **forward** quotient: its two points are $x_0$ and $x_0 + h$, never $x_0 - h$.

**Example.** $f(x) = x^2$, $x_0 = <<x0>>$, $h = 0.1$: $\tau(h) = \frac{<<x0>>.1^2 - <<y0>>}{0.1} = <<slope>>.1$. With a smaller $h$ it
would be closer to $f'(<<x0>>) = <<slope>>$.
""", fr=r"""
Quelle est la pente d'une courbe en $x_0$ ? Prenez-en un second point, décalé d'un pas $h$, et calculez la pente de la droite
qui passe par les deux (une *sécante*) :

$$ \tau(h) = \frac{f(x_0 + h) - f(x_0)}{h} $$

Quand $h$ tend vers $0$, $\tau(h)$ tend vers la **dérivée** $f'(x_0)$. Ici $h$ est donné, et vous renvoyez $\tau(h)$ lui-même.

* `f` est une fonction d'un nombre ; `x0` est le nombre $x_0$.
* `h` est le pas : un nombre quelconque sauf $0$. Si $h < 0$, le second point est à gauche du premier ; la formule est la même.
* Ce taux est pris **vers l'avant** : ses deux points sont $x_0$ et $x_0 + h$, jamais $x_0 - h$.

**Exemple.** $f(x) = x^2$, $x_0 = <<x0>>$, $h = 0{,}1$ : $\tau(h) = \frac{<<x0>>{,}1^2 - <<y0>>}{0{,}1} = <<slope>>{,}1$. Avec un $h$
plus petit, il serait plus proche de $f'(<<x0>>) = <<slope>>$.
"""),
    solution=difference_quotient,
    holes=Text(en="The slope of the secant of f through the points of abscissas x0 and x0 + h.",
               fr="La pente de la sécante de f passant par les points d'abscisses x0 et x0 + h."),
    shapes="->()",
    imports=(),
    hints=(
        Text(en="The slope of a line is the rise divided by the step. Between which two values of f is the rise?",
             fr="La pente d'une droite est l'accroissement divisé par le pas. Entre quelles deux valeurs de f cet accroissement est-il pris ?"),
        Text(en="Python divides before it subtracts: `a - b / h` is a − (b / h). Write `(f(x0 + h) - …) / h`.",
             fr="Python divise avant de soustraire : `a - b / h` vaut a − (b / h). Écrivez `(f(x0 + h) - …) / h`."),
    ),
    points=5,
    covers=("1.1", "1.2"),
)
