"""Newton's method for a minimum: on the slope, not on the function, and exactly n updates."""

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.newton_minimise import newton_minimise


def values(rng):
    k = int(rng.integers(1, 5))
    return {
        "c": 48 * k * k, "x0": 8 * k, "dg": 144 * k * k, "d2g": 48 * k, "step": 3 * k,
        "x1": 5 * k, "g1": -115 * k**3, "low": 4 * k,
    }  # fmt: skip


def cubic(c):
    return Formula(f"x**3 - {c}*x"), Formula(f"3*x**2 - {c}"), Formula("6*x")


# what we try

@case(fr="une itération depuis le départ")
def one_step_from_the_start(rng, c, x0):
    return (*cubic(c), float(x0), 1)

@case(fr="zéro itération renvoie le départ et sa valeur")
def no_step_returns_the_start_and_its_value(rng, c):
    return (*cubic(c), float(rng.integers(2, 8)), 0)

@case(fr="cinq itérations atteignent le minimum")
def five_steps_reach_the_minimum(rng):
    return (Formula("x**2 - sin(x) + 1"), Formula("2*x - cos(x)"), Formula("2 + sin(x)"), round(rng.uniform(0, 0.2), 2), 5)

@case(fr="une parabole demande une itération", hidden=True)
def a_parabola_needs_one_step(rng):
    a, b, c = rng.uniform(1, 4, size=3).round(2)
    return (Formula(f"{a}*x**2 - {b}*x + {c}"), Formula(f"{2 * a}*x - {b}"), Formula(f"{2 * a} + 0*x"), rng.uniform(-9, 9), 1)

@case(fr="près d'un maximum, elle trouve le maximum", points=3)
def near_a_maximum_it_finds_the_maximum(rng, c, low):
    return (*cubic(c), -low - rng.uniform(0.5, 1.5), 3)

@case(fr="un départ qui saute au loin", hidden=True)
def a_start_that_jumps_far_away(rng):
    return (Formula("x**2 - sin(x) + 1"), Formula("2*x - cos(x)"), Formula("2 + sin(x)"), rng.uniform(9.5, 10.5), 3)

@case(fr="deux itérations ne sont pas encore le minimum", hidden=True)
def two_steps_are_not_yet_the_minimum(rng):
    g, dg, d2g = Formula("exp(x) + exp(-2*x)"), Formula("exp(x) - 2*exp(-2*x)"), Formula("exp(x) + 4*exp(-2*x)")
    return (g, dg, d2g, rng.uniform(0.6, 0.9), 2)

@law(fr="utilise les dérivées données")
def uses_the_derivatives_it_is_given(student, rng):
    dg, d2g = Spy(Formula("4*x**3 - 2")), Spy(Formula("12*x**2"))
    student.newton_minimise(Formula("x**4 - 2*x"), dg, d2g, 1.0 + rng.uniform(0, 1), 4)
    return [len(dg.calls) >= 4, len(d2g.calls) >= 4]

@law(en="makes n updates: two, then all of them even where they change nothing any more",
     fr="fait n itérations : deux, puis toutes, même quand elles ne changent plus rien", points=3)
def makes_every_update_even_at_the_minimum(student, rng):
    g, dg, d2g, n = Formula("x**2 - sin(x)"), Formula("2*x - cos(x)"), Spy(Formula("2 + sin(x)")), 12 + int(rng.integers(0, 4))
    far = student.newton_minimise(g, dg, Formula("2 + sin(x)"), 3.0 + rng.uniform(0, 1), 2)
    student.newton_minimise(g, dg, d2g, 0.45 + rng.uniform(0, 0.05), n)
    return [far, len(d2g.calls) >= n]


# what goes wrong

def iterated(step):
    """Newton's loop with another step; g and the place where it ended give the answer."""

    def newton_minimise(g, dg, d2g, x0, n):
        x = x0
        for _ in range(n):
            x = step(x, g, dg, d2g)
        return x, g(x)

    return newton_minimise

@slip(en="You use g(x)/g'(x), which looks for g = 0. At a minimum it is g' that vanishes: use g'(x)/g''(x).",
      fr="Vous utilisez g(x)/g'(x), qui cherche g = 0. En un minimum, c'est g' qui s'annule : utilisez g'(x)/g''(x).")
@iterated
def solves_for_a_zero_of_g(x, g, dg, d2g):
    return x - g(x) / dg(x)

@slip(en="You subtract g'(x) alone. Divide it by g''(x).",
      fr="Vous retranchez g'(x) seul. Divisez-le par g''(x).")
@iterated
def forgets_the_curvature(x, g, dg, d2g):
    return x - dg(x)

@slip(en="You add g'(x)/g''(x). Subtract it: where the curve rises and g'' > 0, the minimum lies to the left.",
      fr="Vous ajoutez g'(x)/g''(x). Retranchez-le : là où la courbe monte et g'' > 0, le minimum est à gauche.")
@iterated
def adds_the_correction(x, g, dg, d2g):
    return x + dg(x) / d2g(x)

@slip(en="You divide g'' by g'. It is g'(x) over g''(x).",
      fr="Vous divisez g'' par g'. C'est g'(x) sur g''(x).")
@iterated
def turns_the_fraction_over(x, g, dg, d2g):
    return x - d2g(x) / dg(x)

@slip(en="You divide by |g''(x)|, and so flee from a maximum. Apply the formula as it is, with the sign of g''.",
      fr="Vous divisez par |g''(x)|, et fuyez donc un maximum. Appliquez la formule telle quelle, avec le signe de g''.")
@iterated
def always_goes_down(x, g, dg, d2g):
    return x - dg(x) / abs(d2g(x))

@slip(en="You estimate g'' by differences. Call d2g, which is exact.",
      fr="Vous estimez g'' par différences. Appelez d2g, qui est exacte.")
@iterated
def estimates_the_second_derivative(x, g, dg, d2g):
    return x - dg(x) / ((dg(x + 1e-4) - dg(x - 1e-4)) / 2e-4)

@slip(en="You make n + 1 updates. With n = 0 the answer is x0 and g(x0).",
      fr="Vous faites n + 1 itérations. Pour n = 0, la réponse est x0 et g(x0).")
def makes_one_update_too_many(g, dg, d2g, x0, n):
    return newton_minimise(g, dg, d2g, x0, n + 1)

@slip(en="You make n − 1 updates. Check the bounds of your loop with n = 1: one update.",
      fr="Vous faites n − 1 itérations. Vérifiez les bornes de votre boucle avec n = 1 : une itération.")
def makes_one_update_too_few(g, dg, d2g, x0, n):
    return newton_minimise(g, dg, d2g, x0, max(n - 1, 0))

@slip(en="You keep g'' at x0 for every step. Take it at the current x.",
      fr="Vous gardez g'' en x0 à chaque itération. Prenez-la au x courant.")
def keeps_the_first_curvature(g, dg, d2g, x0, n):
    x, curvature = x0, d2g(x0)
    for _ in range(n):
        x = x - dg(x) / curvature
    return x, g(x)

@slip(en="You stop before n updates when the step is small. Make exactly n.",
      fr="Vous vous arrêtez avant n itérations quand le pas est petit. Faites-en exactement n.")
def stops_when_close_enough(g, dg, d2g, x0, n):
    x = x0
    for _ in range(n):
        step = dg(x) / d2g(x)
        x = x - step
        if abs(step) < 0.1:
            break
    return x, g(x)

@slip(en="You return x alone. Return the pair (x, g(x)).",
      fr="Vous renvoyez x seul. Renvoyez le couple (x, g(x)).")
def returns_the_place_only(g, dg, d2g, x0, n):
    return newton_minimise(g, dg, d2g, x0, n)[0]

@slip(en="You return (g(x), x). The place comes first.",
      fr="Vous renvoyez (g(x), x). Le point vient en premier.")
def gives_the_value_first(g, dg, d2g, x0, n):
    return newton_minimise(g, dg, d2g, x0, n)[::-1]

@slip(en="Your value is that of the iterate before the last. Compute g at the x you return.",
      fr="Votre valeur est celle de l'avant-dernier itéré. Calculez g au x que vous renvoyez.")
def gives_the_value_one_step_before(g, dg, d2g, x0, n):
    x = last = x0
    for _ in range(n):
        last = x
        x = x - dg(x) / d2g(x)
    return x, g(last)


# right in another way

@alternative
def recursively(g, dg, d2g, x0, n):
    return (x0, g(x0)) if n == 0 else recursively(g, dg, d2g, x0 - dg(x0) / d2g(x0), n - 1)

@alternative
def keeping_every_iterate(g, dg, d2g, x0, n):
    iterates = [x0]
    while len(iterates) <= n:
        x = iterates[-1]
        iterates.append((x * d2g(x) - dg(x)) / d2g(x))
    return [iterates[n], g(iterates[n])]


EXERCISE = exercise(
    __name__,
    slug="newton_minimise",
    title=Text(en="Newton's method for a minimum", fr="Méthode de Newton pour un minimum"),
    statement=Text(en=r"""
At the bottom of a smooth curve the slope is $0$. To look for a local minimum of $g$, solve $g'(x) = 0$ by Newton's method: the function
that is to vanish is $g'$, and **its** derivative is $g''$:

$$ x_{k+1} = x_k - \frac{g'(x_k)}{g''(x_k)} $$

* `g`, `dg` and `d2g` are functions of one number: $g$, $g'$ and $g''$.
* `x0` is the start, `n` the number of updates. Make **exactly** `n`, with no test for convergence, and use the derivatives that are
  given.
* Return the pair `(x, y)`: the last iterate $x_n$, and the value $g(x_n)$ there.

The method finds a place where the slope is $0$. Near it, $g'' > 0$ tells a minimum, $g'' < 0$ a maximum; apply the same formula in
both cases.

**Example.** $g(x) = x^3 - <<c>>x$ from $x_0 = <<x0>>$: $g'(<<x0>>) = <<dg>>$ and $g''(<<x0>>) = <<d2g>>$, so one update gives
$x_1 = <<x0>> - <<step>> = <<x1>>$, where $g(<<x1>>) = <<g1>>$. The local minimum is at $<<low>>$.
""", fr=r"""
Au fond d'une courbe lisse, la pente est $0$. Pour chercher un minimum local de $g$, résolvez $g'(x) = 0$ par la méthode de Newton : la
fonction qui doit s'annuler est $g'$, et **sa** dérivée est $g''$ :

$$ x_{k+1} = x_k - \frac{g'(x_k)}{g''(x_k)} $$

* `g`, `dg` et `d2g` sont des fonctions d'un nombre : $g$, $g'$ et $g''$.
* `x0` est le point de départ, `n` le nombre d'itérations. Faites-en **exactement** `n`, sans test de convergence, et utilisez les
  dérivées données.
* Renvoyez le couple `(x, y)` : le dernier itéré $x_n$, et la valeur $g(x_n)$.

La méthode trouve un point où la pente est $0$. À proximité, $g'' > 0$ indique un minimum, $g'' < 0$ un maximum ; appliquez la même
formule dans les deux cas.

**Exemple.** $g(x) = x^3 - <<c>>x$ à partir de $x_0 = <<x0>>$ : $g'(<<x0>>) = <<dg>>$ et $g''(<<x0>>) = <<d2g>>$, donc une itération donne
$x_1 = <<x0>> - <<step>> = <<x1>>$, où $g(<<x1>>) = <<g1>>$. Le minimum local est en $<<low>>$.
"""),
    solution=newton_minimise,
    holes=Text(en="The iterate x_n of Newton's method for g' = 0, started at x0, and g(x_n); dg is g', d2g is g''.",
               fr="L'itéré x_n de la méthode de Newton pour g' = 0, à partir de x0, et g(x_n) ; dg est g', d2g est g''."),
    shapes="->(2)",
    imports=(),
    hints=(
        Text(en="This is Newton's method for the equation g' = 0. Which function plays the part of f, and which that of f'?",
             fr="C'est la méthode de Newton pour l'équation g' = 0. Quelle fonction joue le rôle de f, et laquelle celui de f' ?"),
        Text(en="Repeat `x = x - dg(x) / d2g(x)` in a loop `for _ in range(n):`; after the loop, return `x, g(x)`.",
             fr="Répétez `x = x - dg(x) / d2g(x)` dans une boucle `for _ in range(n):` ; après la boucle, renvoyez `x, g(x)`."),
    ),
    points=8,
    tolerance=1e-9,
    prerequisites=("newton",),
    covers=("1.23",),
)
