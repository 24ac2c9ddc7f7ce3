"""Newton's method: exactly n updates, with the derivative that was given."""

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.newton import newton


def values(rng):
    a = int(rng.integers(2, 10)) * 100
    return {"a": a, "x0": 10, "x1": round(10 - (1000 - a) / 300, 4)}


def cube_root_of(a):
    return Formula(f"x**3 - {a}"), Formula("3*x**2")


# what we try

@case(fr="une itération suit la tangente jusqu'à l'axe")
def one_step_follows_the_tangent_to_the_axis(rng, a, x0):
    return (*cube_root_of(a), float(x0), 1)

@case(fr="zéro itération renvoie le point de départ")
def no_step_returns_the_start(rng, a):
    return (*cube_root_of(a), 3.0 + rng.integers(1, 5), 0)

@case(fr="cinq itérations atteignent la racine cubique", points=2)
def five_steps_reach_the_cube_root(rng, a, x0):
    return (*cube_root_of(a), float(x0), 5)

@case(fr="trois itérations ne sont pas encore la racine", hidden=True, points=2)
def three_steps_are_not_yet_the_root(rng):
    return (*cube_root_of(int(rng.integers(20, 90))), 30.0, 3)

@case(fr="où le sinus s'annule", hidden=True)
def where_the_sine_vanishes(rng):
    return (Formula("sin(x)"), Formula("cos(x)"), rng.uniform(2.3, 3.9), 2)

@case(fr="une fonction affine demande une itération", hidden=True)
def an_affine_function_needs_one_step(rng):
    a, b = rng.uniform(1, 4, size=2).round(3)
    return (Formula(f"{a}*x + {b}"), Formula(f"{a} + 0*x"), rng.uniform(-5, 5), 1)

@case(fr="un départ qui saute au loin", hidden=True)
def a_start_that_jumps_far_away(rng):
    return (Formula("2*x - cos(x)"), Formula("2 + sin(x)"), rng.uniform(9, 11), 4)

@law(fr="utilise la dérivée donnée")
def uses_the_derivative_it_is_given(student, rng):
    f, df = Spy(Formula("x**2 - 2")), Spy(Formula("2*x"))
    student.newton(f, df, 1.0 + rng.uniform(0, 1), 4)
    return len(df.calls) >= 4

@law(en="makes n updates: two, then all of them even where they change nothing any more",
     fr="fait n itérations : deux, puis toutes, même quand elles ne changent plus rien", points=3)
def makes_every_update_even_at_the_root(student, rng):
    f, df, n = Formula("x**2 - 2"), Spy(Formula("2*x")), 12 + int(rng.integers(0, 4))
    far = student.newton(f, Formula("2*x"), 3.0 + rng.uniform(0, 1), 2)
    student.newton(f, df, 1.4 + rng.uniform(0, 0.05), n)
    return [far, len(df.calls) >= n]


# what goes wrong

@slip(en="You make n + 1 updates. With n = 0 the answer is x0 itself.",
      fr="Vous faites n + 1 itérations. Pour n = 0, la réponse est x0 lui-même.")
def makes_one_update_too_many(f, df, x0, n):
    return newton(f, df, x0, n + 1)

@slip(en="You make n − 1 updates. Check the bounds of your loop with n = 1: one update.",
      fr="Vous faites n − 1 itérations. Vérifiez les bornes de votre boucle avec n = 1 : une itération.")
def makes_one_update_too_few(f, df, x0, n):
    return newton(f, df, x0, max(n - 1, 0))

@slip(en="You add f(x)/f'(x). Subtract it: where f and its slope are positive, the root lies to the left.",
      fr="Vous ajoutez f(x)/f'(x). Retranchez-le : là où f et sa pente sont positives, la racine est à gauche.")
def adds_the_correction(f, df, x0, n):
    x = x0
    for _ in range(n):
        x = x + f(x) / df(x)
    return x

@slip(en="You divide the derivative by the function. It is f(x) over f'(x).",
      fr="Vous divisez la dérivée par la fonction. C'est f(x) sur f'(x).")
def turns_the_fraction_over(f, df, x0, n):
    x = x0
    for _ in range(n):
        x = x - df(x) / f(x)
    return x

@slip(en="You keep the slope at x0 for every step. Take the derivative at the current x.",
      fr="Vous gardez la pente en x0 à chaque itération. Prenez la dérivée au x courant.")
def keeps_the_first_slope(f, df, x0, n):
    x, slope = x0, df(x0)
    for _ in range(n):
        x = x - f(x) / slope
    return x

@slip(en="You return f(x). Return x itself.",
      fr="Vous renvoyez f(x). Renvoyez x lui-même.")
def returns_the_value_of_f(f, df, x0, n):
    return f(newton(f, df, x0, n))

@slip(en="You stop before n updates when the step is small. Make exactly n.",
      fr="Vous vous arrêtez avant n itérations quand le pas est petit. Faites-en exactement n.")
def stops_when_close_enough(f, df, x0, n):
    x = x0
    for _ in range(n):
        step = f(x) / df(x)
        x = x - step
        if abs(step) < 0.1:
            break
    return x

@slip(en="You estimate the derivative by differences. Call df, which is exact.",
      fr="Vous estimez la dérivée par différences. Appelez df, qui est exacte.")
def estimates_the_derivative(f, df, x0, n):
    x = x0
    for _ in range(n):
        x = x - f(x) / ((f(x + 1e-7) - f(x - 1e-7)) / 2e-7)
    return x

@slip(en="Your `return` is inside the loop: it ends after one update, and with n = 0 nothing is returned. Move it below the loop.",
      fr="Votre `return` est dans la boucle : elle s'arrête après une itération, et pour n = 0 rien n'est renvoyé. Placez-le sous la boucle.")
def returns_inside_the_loop(f, df, x0, n):
    x = x0
    for _ in range(n):
        x = x - f(x) / df(x)
        return x


# right in another way

@alternative
def recursively(f, df, x0, n):
    return x0 if n == 0 else recursively(f, df, x0 - f(x0) / df(x0), n - 1)

@alternative
def keeping_every_iterate(f, df, x0, n):
    iterates = [x0]
    while len(iterates) <= n:
        x = iterates[-1]
        iterates.append((x * df(x) - f(x)) / df(x))
    return iterates[n]


EXERCISE = exercise(
    __name__,
    slug="newton",
    title=Text(en="Newton's method", fr="Méthode de Newton"),
    statement=Text(en=r"""
To solve $f(x) = 0$, replace the curve by its tangent at $x_k$ and go to where the tangent meets the axis:

$$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$

* `f` and `df` are functions of one number: $f$ and its derivative $f'$.
* `x0` is the start, `n` the number of updates. Return $x_n$ after **exactly** `n` updates: no test for convergence.
* Use the derivative that is given; do not estimate it.

**Example.** $f(x) = x^3 - <<a>>$ from $x_0 = <<x0>>$: one update gives $x_1 \simeq <<x1>>$.
""", fr=r"""
Pour résoudre $f(x) = 0$, remplacez la courbe par sa tangente en $x_k$ et allez où la tangente coupe l'axe :

$$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$

* `f` et `df` sont des fonctions d'un nombre : $f$ et sa dérivée $f'$.
* `x0` est le point de départ, `n` le nombre d'itérations. Renvoyez $x_n$ après **exactement** `n` itérations : aucun test de convergence.
* Utilisez la dérivée donnée ; ne l'estimez pas.

**Exemple.** $f(x) = x^3 - <<a>>$ à partir de $x_0 = <<x0>>$ : une itération donne $x_1 \simeq <<x1>>$.
"""),
    solution=newton,
    holes=Text(en="The iterate x_n of Newton's method for f, whose derivative is df, started at x0.",
               fr="L'itéré x_n de la méthode de Newton pour f, de dérivée df, à partir de x0."),
    shapes="->()",
    tolerance=1e-9,
    imports=(),
    hints=(
        Text(en="Keep one variable x that starts at x0 and is replaced at each update.",
             fr="Gardez une seule variable x qui vaut d'abord x0 et que chaque itération remplace."),
        Text(en="`for _ in range(n):` runs exactly n times; its body is the formula, with `f(x)` and `df(x)` at the current x.",
             fr="`for _ in range(n):` s'exécute exactement n fois ; son corps est la formule, avec `f(x)` et `df(x)` au x courant."),
    ),
    covers=("1.22",),
)
