"""The tangent as a slope and an intercept: the line must pass through the point of contact."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.tangent_line import tangent_line


def values(rng):
    x0 = int(rng.integers(3, 10))
    return {"x0": x0, "y0": x0 * x0, "m": 2 * x0}


# what we try

@case(fr="la tangente à la parabole")
def the_tangent_to_the_parabola(rng, x0):
    return (Formula("x**2"), Formula("2*x"), float(x0))

@case(en="the square root at 1", fr="la racine carrée en 1")
def the_square_root_at_one(rng):
    return (Formula("sqrt(x)"), Formula("1/(2*sqrt(x))"), 1.0)

@case(fr="une courbe qui descend")
def a_curve_that_falls(rng):
    return (Formula("exp(-x)"), Formula("-exp(-x)"), -round(rng.uniform(0.3, 0.9), 2))

@case(fr="une droite est sa propre tangente", hidden=True)
def a_straight_line_is_its_own_tangent(rng):
    a, b = rng.uniform(1, 4, size=2).round(2)
    return (Formula(f"{b} - {a}*x"), Formula(f"-{a} + 0*x"), rng.uniform(2, 5))

@case(en="the sigmoid at 0", fr="la sigmoïde en 0", hidden=True)
def the_sigmoid_at_zero(rng):
    return (Formula("1/(1 + exp(-x))"), Formula("exp(-x)/(1 + exp(-x))**2"), 0.0)

@case(en="the cosine", fr="le cosinus", hidden=True)
def the_tangent_of_the_cosine(rng):
    return (Formula("cos(x)"), Formula("-sin(x)"), rng.uniform(0.5, 1.2))

@law(fr="utilise la dérivée donnée", points=2)
def uses_the_derivative_it_is_given(student, rng):
    df = Spy(Formula("3*x**2"))
    student.tangent_line(Formula("x**3"), df, rng.uniform(1, 2))
    return len(df.calls) > 0

@law(en="the height of the tangent at x0 is f(x0)", fr="la hauteur de la tangente en x0 est f(x0)", hidden=True)
def the_tangent_passes_through_the_point(student, rng):
    x0 = rng.uniform(1, 2)
    m, p = student.tangent_line(Formula("log(x)"), Formula("1/x"), x0)
    return m * x0 + p


# what goes wrong

@slip(en="Your p is f(x0), the height at x0. Go back to x = 0: subtract x0 times the slope.",
      fr="Votre p est f(x0), la hauteur en x0. Revenez en x = 0 : retranchez x0 fois la pente.")
def takes_the_value_for_the_intercept(f, df, x0):
    return df(x0), f(x0)

@slip(en="You add x0 times the slope to f(x0). From x0 back to 0 the abscissa falls by x0: subtract.",
      fr="Vous ajoutez x0 fois la pente à f(x0). De x0 à 0, l'abscisse diminue de x0 : retranchez.")
def adds_where_it_should_subtract(f, df, x0):
    return df(x0), f(x0) + x0 * df(x0)

@slip(en="You return (p, m). The slope comes first.",
      fr="Vous renvoyez (p, m). La pente vient en premier.")
def gives_the_intercept_first(f, df, x0):
    return tangent_line(f, df, x0)[::-1]

@slip(en="Your slope is f(x0), a height. The slope is f'(x0): call df.",
      fr="Votre pente est f(x0), une hauteur. La pente est f'(x0) : appelez df.")
def takes_the_value_for_the_slope(f, df, x0):
    return f(x0), f(x0) - x0 * f(x0)

@slip(en="Your line joins the origin to (x0, f(x0)). The tangent passes through that point with the slope f'(x0).",
      fr="Votre droite joint l'origine à (x0, f(x0)). La tangente passe par ce point avec la pente f'(x0).")
def takes_the_line_from_the_origin(f, df, x0):
    with np.errstate(divide="ignore"):
        return f(x0) / x0, 0.0

@slip(en="Your p is the x at which the tangent meets the horizontal axis. The intercept is its height y at x = 0.",
      fr="Votre p est le x où la tangente coupe l'axe horizontal. L'ordonnée à l'origine est sa hauteur y en x = 0.")
def gives_where_it_meets_the_other_axis(f, df, x0):
    return df(x0), x0 - f(x0) / df(x0)

@slip(en="Your p is −x0 f'(x0): f(x0) is missing. The line must pass through (x0, f(x0)).",
      fr="Votre p est −x0 f'(x0) : il manque f(x0). La droite doit passer par (x0, f(x0)).")
def forgets_the_value(f, df, x0):
    return df(x0), -x0 * df(x0)

@slip(en="Your slope is −1/f'(x0): that line stands at right angles to the curve. The tangent has the slope f'(x0).",
      fr="Votre pente est −1/f'(x0) : cette droite est perpendiculaire à la courbe. La tangente a pour pente f'(x0).")
def stands_at_right_angles(f, df, x0):
    return -1 / df(x0), f(x0) + x0 / df(x0)

@slip(en="You return a function. Return the two numbers m and p.",
      fr="Vous renvoyez une fonction. Renvoyez les deux nombres m et p.")
def returns_a_function(f, df, x0):
    return lambda x: f(x0) + df(x0) * (x - x0)

@slip(en="You estimate the derivative by differences. Call df, which is exact.",
      fr="Vous estimez la dérivée par différences. Appelez df, qui est exacte.")
def estimates_the_derivative(f, df, x0):
    m = (f(x0 + 1e-5) - f(x0 - 1e-5)) / 2e-5
    return m, f(x0) - m * x0


# right in another way

@alternative
def through_its_heights_at_0_and_1(f, df, x0):
    def line(x):
        return f(x0) + df(x0) * (x - x0)

    return [line(1) - line(0), line(0)]

@alternative
def as_a_system_of_two_equations(f, df, x0):
    return np.linalg.solve([[1, 0], [x0, 1]], [df(x0), f(x0)])


EXERCISE = exercise(
    __name__,
    slug="tangent_line",
    title=Text(en="Tangent", fr="Tangente"),
    statement=Text(en=r"""
Seen from very near, a curve looks straight. A small step $h$ away from $x_0$ it is, almost, a line:

$$ f(x_0 + h) \simeq f(x_0) + h\, f'(x_0) $$

That line is the **tangent** at $x_0$: it passes through the point $(x_0, f(x_0))$ and has the slope $f'(x_0)$. Write it

$$ y = m x + p $$

* `f` and `df` are functions of one number: $f$ and its derivative $f'$. `x0` is the number $x_0$.
* Return the pair `(m, p)`: first the slope $m$, then the intercept $p$, which is the height of the line at $x = 0$
  (not at $x = x_0$).
* Use the derivative that is given; do not estimate it.

**Example.** $f(x) = x^2$ at $x_0 = <<x0>>$: the slope is $m = <<m>>$; the line passes through $(<<x0>>, <<y0>>)$, so
$p = <<y0>> - <<m>> \times <<x0>> = -<<y0>>$. Return `(<<m>>, -<<y0>>)`.
""", fr=r"""
Vue de très près, une courbe paraît droite. À un petit pas $h$ de $x_0$, c'est presque une droite :

$$ f(x_0 + h) \simeq f(x_0) + h\, f'(x_0) $$

Cette droite est la **tangente** en $x_0$ : elle passe par le point $(x_0, f(x_0))$ et a pour pente $f'(x_0)$. Écrivez-la

$$ y = m x + p $$

* `f` et `df` sont des fonctions d'un nombre : $f$ et sa dérivée $f'$. `x0` est le nombre $x_0$.
* Renvoyez le couple `(m, p)` : d'abord la pente $m$, puis l'ordonnée à l'origine $p$, qui est la hauteur de la droite en $x = 0$
  (non en $x = x_0$).
* Utilisez la dérivée donnée ; ne l'estimez pas.

**Exemple.** $f(x) = x^2$ en $x_0 = <<x0>>$ : la pente est $m = <<m>>$ ; la droite passe par $(<<x0>>, <<y0>>)$, donc
$p = <<y0>> - <<m>> \times <<x0>> = -<<y0>>$. Renvoyez `(<<m>>, -<<y0>>)`.
"""),
    solution=tangent_line,
    holes=Text(en="The slope m and the intercept p of the tangent y = m x + p to the curve of f at x0; df is the derivative of f.",
               fr="La pente m et l'ordonnée à l'origine p de la tangente y = m x + p à la courbe de f en x0 ; df est la dérivée de f."),
    shapes="->(2)",
    imports=(),
    hints=(
        Text(en="The slope needs no computation. For p, write that the point (x0, f(x0)) lies on the line y = m x + p.",
             fr="La pente ne demande aucun calcul. Pour p, écrivez que le point (x0, f(x0)) est sur la droite y = m x + p."),
        Text(en="From f(x0) = m x0 + p it follows that p = f(x0) − m x0. End with `return m, p`.",
             fr="De f(x0) = m x0 + p, on tire p = f(x0) − m x0. Finissez par `return m, p`."),
    ),
    points=5,
    prerequisites=("difference_quotient",),
    covers=("1.3", "1.4"),
)
