"""The chain rule with numbers: where each of the two slopes is taken."""

import math

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.chain_rule import chain_rule


def values(rng):
    x = int(rng.integers(2, 6))
    y = x * x + 1
    return {"x": x, "y": y, "dg": 3 * y * y, "df": 2 * x, "slope": 6 * x * y * y}


# what we try

@case(fr="le cube d'une parabole")
def the_cube_of_a_parabola(rng, x):
    return (Formula("3*y**2", ("y",)), Formula("x**2 + 1"), Formula("2*x"), float(x))

@case(en="the sine of a multiple of x", fr="le sinus d'un multiple de x")
def the_sine_of_a_multiple(rng):
    a = int(rng.integers(3, 6))
    return (Formula("cos(y)", ("y",)), Formula(f"{a}*x"), Formula(f"{a} + 0*x"), round(rng.uniform(1, 2), 2))

@case(fr="le cosinus d'une parabole", hidden=True)
def the_cosine_of_a_parabola(rng):
    return (Formula("-sin(y)", ("y",)), Formula("2*x**2"), Formula("4*x"), float(rng.integers(2, 5)))

@case(fr="le logarithme du cosinus", hidden=True)
def the_logarithm_of_the_cosine(rng):
    return (Formula("1/y", ("y",)), Formula("cos(x)"), Formula("-sin(x)"), rng.uniform(0.3, 1.2))

@case(fr="l'inverse d'une somme", hidden=True)
def the_inverse_of_a_sum(rng):
    return (Formula("-1/y**2", ("y",)), Formula("1 + exp(-x)"), Formula("-exp(-x)"), rng.uniform(-1, 1))

@case(en="a constant inner function", fr="une fonction intérieure constante", hidden=True)
def a_level_inner_function(rng):
    c = round(rng.uniform(1, 2), 2)
    return (Formula("exp(y)", ("y",)), Formula(f"{c} + 0*x"), Formula("0*x"), rng.uniform(2, 3))

@law(en="the outer derivative is taken at f(x)", fr="la dérivée extérieure est prise en f(x)")
def takes_the_outer_slope_at_the_inner_value(student, rng):
    dg = Spy(Formula("2*y", ("y",)))
    student.chain_rule(dg, Formula("10 + x"), Formula("1 + 0*x"), float(rng.integers(1, 9)))
    return [float(y) for (y,) in dg.calls[:1]]

@law(en="the slope of two links serves as the inner slope of a third",
     fr="la pente de deux maillons sert de pente intérieure à un troisième", hidden=True)
def three_links_are_two_and_one_more(student, rng):
    x = rng.uniform(0.5, 1.5)
    link = student.chain_rule(Formula("cos(y)", ("y",)), Formula("x**2"), Formula("2*x"), x)
    return student.chain_rule(Formula("exp(z)", ("z",)), Formula("sin(x**2)"), Formula(f"{float(link)!r} + 0*x"), x)


# what goes wrong

@slip(en="You take g' at x. What enters g is f(x): take g' at f(x).",
      fr="Vous prenez g' en x. C'est f(x) qui entre dans g : prenez g' en f(x).")
def takes_both_slopes_at_x(dg, f, df, x):
    return dg(x) * df(x)

@slip(en="You return g'(f(x)) alone. Multiply it by the inner slope f'(x).",
      fr="Vous renvoyez g'(f(x)) seul. Multipliez par la pente intérieure f'(x).")
def forgets_the_inner_slope(dg, f, df, x):
    return dg(f(x))

@slip(en="You add the two slopes. Along a chain, slopes are multiplied.",
      fr="Vous additionnez les deux pentes. Le long d'une chaîne, les pentes se multiplient.")
def adds_the_slopes(dg, f, df, x):
    return dg(f(x)) + df(x)

@slip(en="You compute g'(f'(x)). Take g' at the value f(x), and multiply by the slope f'(x).",
      fr="Vous calculez g'(f'(x)). Prenez g' en f(x), et multipliez par la pente f'(x).")
def takes_the_outer_slope_at_the_inner_slope(dg, f, df, x):
    return dg(df(x))

@slip(en="You multiply by the value f(x). Multiply by the slope f'(x): call df.",
      fr="Vous multipliez par la valeur f(x). Multipliez par la pente f'(x) : appelez df.")
def multiplies_by_the_inner_value(dg, f, df, x):
    return dg(f(x)) * f(x)

@slip(en="You take f' at f(x). What enters f is x: take f' at x.",
      fr="Vous prenez f' en f(x). C'est x qui entre dans f : prenez f' en x.")
def takes_both_slopes_at_the_inner_value(dg, f, df, x):
    return dg(f(x)) * df(f(x))

@slip(en="You take g' at x and f' at f(x). It is the other way round: f' at x, g' at f(x).",
      fr="Vous prenez g' en x et f' en f(x). C'est l'inverse : f' en x, g' en f(x).")
def exchanges_the_places(dg, f, df, x):
    return dg(x) * df(f(x))

@slip(en="You divide g'(f(x)) by f'(x). Multiply: dz/dx is dz/dy times dy/dx.",
      fr="Vous divisez g'(f(x)) par f'(x). Multipliez : dz/dx vaut dz/dy fois dy/dx.")
def divides_the_slopes(dg, f, df, x):
    return dg(f(x)) / df(x) if df(x) else 0.0


# right in another way

@alternative
def link_by_link(dg, f, df, x):
    slope, value = 1, x
    for g, derivative in ((f, df), (None, dg)):
        slope = slope * derivative(value)
        value = g(value) if g else None
    return slope

@alternative
def as_a_product(dg, f, df, x):
    return math.prod(d(t) for d, t in zip((df, dg), (x, f(x))))


EXERCISE = exercise(
    __name__,
    slug="chain_rule",
    title=Text(en="The chain rule", fr="Dérivée d'une composée"),
    statement=Text(en=r"""
A network applies one function after the other. Let $y = f(x)$, then $z = g(y)$: the composition is $z = g(f(x))$. If $y$ changes
$f'(x)$ times as fast as $x$, and $z$ changes $g'(y)$ times as fast as $y$, the two rates are multiplied:

$$ (g \circ f)'(x) = \frac{dz}{dx} = \frac{dz}{dy} \cdot \frac{dy}{dx} = g'(f(x)) \cdot f'(x) $$

* `f` is the inner function, applied first; `df` is its derivative $f'$.
* `dg` is the derivative $g'$ of the outer function; $g$ itself is not needed.
* `x` is a number. Return the number $(g \circ f)'(x)$.

**Example.** $z = (x^2 + 1)^3$: $f(x) = x^2 + 1$ has $f'(x) = 2x$, and $g(y) = y^3$ has $g'(y) = 3y^2$. At $x = <<x>>$: $y = <<y>>$,
$g'(<<y>>) = <<dg>>$, $f'(<<x>>) = <<df>>$, so the slope is $<<dg>> \times <<df>> = <<slope>>$.
""", fr=r"""
Un réseau applique des fonctions l'une après l'autre. Soit $y = f(x)$, puis $z = g(y)$ : la composée est $z = g(f(x))$. Si $y$ varie
$f'(x)$ fois aussi vite que $x$, et $z$ varie $g'(y)$ fois aussi vite que $y$, les deux vitesses se multiplient (c'est la **règle de la chaîne**) :

$$ (g \circ f)'(x) = \frac{dz}{dx} = \frac{dz}{dy} \cdot \frac{dy}{dx} = g'(f(x)) \cdot f'(x) $$

* `f` est la fonction intérieure, appliquée la première ; `df` est sa dérivée $f'$.
* `dg` est la dérivée $g'$ de la fonction extérieure ; $g$ elle-même ne sert pas.
* `x` est un nombre. Renvoyez le nombre $(g \circ f)'(x)$.

**Exemple.** $z = (x^2 + 1)^3$ : $f(x) = x^2 + 1$ a pour dérivée $f'(x) = 2x$, et $g(y) = y^3$ a pour dérivée $g'(y) = 3y^2$. En
$x = <<x>>$ : $y = <<y>>$, $g'(<<y>>) = <<dg>>$, $f'(<<x>>) = <<df>>$, donc la pente est $<<dg>> \times <<df>> = <<slope>>$.
"""),
    solution=chain_rule,
    holes=Text(en="The derivative at x of the composition g(f(x)); dg and df are the derivatives of g and f.",
               fr="La dérivée en x de la composée g(f(x)) ; dg et df sont les dérivées de g et de f."),
    shapes="->()",
    imports=(),
    hints=(
        Text(en="Follow x forward first: which number enters f, and which number enters g?",
             fr="Suivez d'abord x vers l'avant : quel nombre entre dans f, et quel nombre entre dans g ?"),
        Text(en="Put `y = f(x)`. Then multiply the slope of g at y by the slope of f at x.",
             fr="Posez `y = f(x)`. Multipliez ensuite la pente de g en y par la pente de f en x."),
    ),
    points=5,
    covers=("1.7",),
)
