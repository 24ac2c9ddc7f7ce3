"""Critical points by hand: where the whole gradient vanishes, no solution lost and none invented."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def critical_points_symbolic():
    """The gradient and the critical points of four functions, the points by increasing x.

    >>> critical_points_symbolic()["x**2 - y**3 + x*y"]
    ([2*x + y, x - 3*y**2], [(0, 0), (1/12, -1/6)])
    """
    x, y = sp.symbols("x y", real=True)
    zero, one = sp.S(0), sp.S(1)
    return {
        "x**2 - y**3 + x*y": ([2 * x + y, x - 3 * y**2], [(zero, zero), (one / 12, -one / 6)]),
        "x**3 - 3*x + y**2": ([3 * x**2 - 3, 2 * y], [(-one, zero), (one, zero)]),
        "x**4 + y**4 - 4*x*y": ([4 * x**3 - 4 * y, 4 * y**3 - 4 * x], [(-one, -one), (zero, zero), (one, one)]),
        "exp(x) + y**2": ([sp.exp(x), 2 * y], []),
    }


# what we try

@law(fr="le gradient d'un polynôme")
def the_gradient_of_a_polynomial(student, rng):
    gradient, _ = student.critical_points_symbolic()["x**2 - y**3 + x*y"]
    return gradient

@law(fr="les points du même polynôme", points=2)
def the_points_of_the_same_polynomial(student, rng):
    _, points = student.critical_points_symbolic()["x**2 - y**3 + x*y"]
    return points

@law(fr="un cube et un carré")
def a_cube_and_a_square(student, rng):
    return student.critical_points_symbolic()["x**3 - 3*x + y**2"]

@law(fr="deux puissances quatrièmes", hidden=True, points=2)
def two_fourth_powers(student, rng):
    return student.critical_points_symbolic()["x**4 + y**4 - 4*x*y"]

@law(fr="une exponentielle et un carré", hidden=True)
def an_exponential_and_a_square(student, rng):
    return student.critical_points_symbolic()["exp(x) + y**2"]

@law(en="of each function, the value of the gradient at (1.5, 0.7), and the number of critical points",
     fr="de chaque fonction, la valeur du gradient en (1,5 ; 0,7), et le nombre de points critiques")
def the_value_of_each_gradient_at_a_point(student, rng):
    answer = student.critical_points_symbolic()
    return {key: [values_at(gradient, x=1.5, y=0.7), len(points)] for key, (gradient, points) in answer.items()}


# what goes wrong

FIRST, SECOND, THIRD, FOURTH = "x**2 - y**3 + x*y", "x**3 - 3*x + y**2", "x**4 + y**4 - 4*x*y", "exp(x) + y**2"

def with_points(**points):
    """The right gradients with other points for some of the functions."""
    names = {"first": FIRST, "second": SECOND, "third": THIRD, "fourth": FOURTH}
    right = critical_points_symbolic()
    wrong = {names[k]: (right[names[k]][0], [tuple(map(sp.sympify, p)) for p in v]) for k, v in points.items()}
    return {**right, **wrong}

@slip(en="The point (0, 0) is missing from your lists: you divided an equation by its unknown. Take out the factor instead: y (6y + 1) = 0 has two roots.",
      fr="Le point (0, 0) manque dans vos listes : vous avez divisé une équation par son inconnue. Mettez plutôt l'inconnue en facteur : y (6y + 1) = 0 a deux racines.")
def divides_by_the_unknown():
    return with_points(first=[("1/12", "-1/6")], third=[(-1, -1), (1, 1)])

@slip(en="A negative root is missing: x² = 1 has the solutions 1 and −1.",
      fr="Une racine négative manque : x² = 1 a pour solutions 1 et −1.")
def keeps_the_positive_root_only():
    return with_points(second=[(1, 0)], third=[(0, 0), (1, 1)])

@slip(en="You keep complex solutions. Only points of the plane count: x and y are real.",
      fr="Vous gardez des solutions complexes. Seuls comptent les points du plan : x et y sont réels.")
def keeps_complex_solutions():
    return with_points(third=[(-1, -1), (0, 0), (1, 1), ("-I", "I"), ("I", "-I")])

@slip(en="You combine every x found with every y found. Put each x back into the equations: its y follows from it.",
      fr="Vous combinez chaque x trouvé avec chaque y trouvé. Remettez chaque x dans les équations : son y en découle.")
def pairs_every_x_with_every_y():
    return with_points(
        first=[(0, "-1/6"), (0, 0), ("1/12", "-1/6"), ("1/12", 0)],
        third=[(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1)],
    )

@slip(en="The y of a point has the wrong sign. Check both equations there: 2x + y = 0 means y = −2x.",
      fr="Le y d'un point a le mauvais signe. Vérifiez les deux équations en ce point : 2x + y = 0 signifie y = −2x.")
def loses_a_sign():
    return with_points(first=[(0, 0), ("1/12", "1/6")])

@slip(en="Your points are rounded decimals. Give exact fractions, as `sp.Rational(1, 3)`.",
      fr="Vos points sont des décimaux arrondis. Donnez des fractions exactes, comme `sp.Rational(1, 3)`.",
      share=0.5)
def rounds_to_decimals():
    return with_points(first=[(0, 0), ("0.083", "-0.167")])

@slip(en="The mixed term is missing from your gradients: the derivative of xy is y with respect to x, and x with respect to y.",
      fr="Le terme mixte manque dans vos gradients : la dérivée de xy est y par rapport à x, et x par rapport à y.")
def forgets_the_mixed_term():
    x, y = sp.symbols("x y", real=True)
    right = critical_points_symbolic()
    origin = [(sp.S(0), sp.S(0))]
    return {**right, FIRST: ([2 * x, -3 * y**2], origin), THIRD: ([4 * x**3, 4 * y**3], origin)}

@slip(en="You give a critical point of e^x + y². An exponential is never zero: the list is empty.",
      fr="Vous donnez un point critique de e^x + y². Une exponentielle n'est jamais nulle : la liste est vide.")
def finds_a_point_where_there_is_none():
    return with_points(fourth=[(0, 0)])

@slip(en="Your points run backwards. List them by increasing x.",
      fr="Vos points sont à l'envers. Donnez-les par x croissant.")
def lists_the_points_backwards():
    return {function: (gradient, points[::-1]) for function, (gradient, points) in critical_points_symbolic().items()}

@slip(en="You give the values of the function at its critical points. Give the points themselves, as pairs (x, y).",
      fr="Vous donnez les valeurs de la fonction en ses points critiques. Donnez les points eux-mêmes, en couples (x, y).")
def gives_the_values_at_the_points():
    x, y = sp.symbols("x y", real=True)
    right = critical_points_symbolic()
    names = {"x": x, "y": y}
    return {
        function: (gradient, [(sp.sympify(function, names).subs({x: a, y: b}),) for a, b in points])
        for function, (gradient, points) in right.items()
    }


# right in another way

@alternative
def with_rationals_and_lists():
    x, y = sp.symbols("x y")
    return {
        "x**2 - y**3 + x*y": [(y + 2 * x, -(3 * y**2 - x)), [[0, 0], [sp.Rational(1, 12), sp.Rational(-1, 6)]]],
        "x**3 - 3*x + y**2": [(3 * (x - 1) * (x + 1), y + y), [[-1, 0], [1, 0]]],
        "x**4 + y**4 - 4*x*y": [(4 * (x**3 - y), 4 * (y**3 - x)), [[-1, -1], [0, 0], [1, 1]]],
        "exp(x) + y**2": [(sp.E**x, 2 * y), []],
    }

@alternative
def from_the_roots_of_one_variable():
    x, y = sp.symbols("x y", real=True)
    answer = {}
    half = [(-v / 2, v) for v in (sp.Integer(0), sp.Rational(-1, 6))]  # x = −y/2, then y (6y + 1) = 0
    answer["x**2 - y**3 + x*y"] = ([2 * x + y, -3 * y**2 + x], half)
    answer["x**3 - 3*x + y**2"] = ([3 * x**2 - 3, 2 * y], [(s * sp.sqrt(1), 0) for s in (-1, 1)])
    cubes = [(u, u**3) for u in (-1, 0, 1)]  # y = x³, then x⁹ = x
    answer["x**4 + y**4 - 4*x*y"] = ([4 * x**3 - 4 * y, 4 * y**3 - 4 * x], cubes)
    answer["exp(x) + y**2"] = ([sp.exp(x), 2 * y], [])
    return answer


EXERCISE = exercise(
    __name__,
    slug="critical_points_symbolic",
    title=Text(en="Critical points", fr="Points critiques"),
    statement=Text(en=r"""
At a minimum or a maximum no direction goes up or down at first: the gradient is zero. A **critical point** of $f$ is a
point where both partial derivatives vanish, at once:

$$ \frac{\partial f}{\partial x}(x, y) = 0 \qquad\qquad \frac{\partial f}{\partial y}(x, y) = 0 $$

It may be a minimum, a maximum, or neither: $x^2 - y^2$ has a saddle at $(0, 0)$. Find by hand the gradient and all critical
points, with $x$ and $y$ real, of

$$ x^2 - y^3 + xy, \quad x^3 - 3x + y^2, \quad x^4 + y^4 - 4xy, \quad e^x + y^2 $$

* Return a dict. Its keys are the functions as Python writes them: `"x**2 - y**3 + x*y"`, `"x**3 - 3*x + y**2"`,
  `"x**4 + y**4 - 4*x*y"`, `"exp(x) + y**2"`.
* Each value is a pair. First the gradient: the list of the derivatives with respect to $x$, then $y$, two SymPy expressions of
  the symbols `sp.symbols("x y", real=True)`. Then the list of the critical points `(x, y)`, **by increasing $x$**; it may be empty.
* Coordinates are exact: `sp.Rational(1, 3)`, not `0.333`. `sp.diff`, `.diff` and SymPy's solvers are not allowed.

**Example.** For $x^2 + 2xy + 3y^2 - 4y$ the gradient is $(2x + 2y,\ 2x + 6y - 4)$. The first is zero for $x = -y$; the second
is then $4y - 4$, zero for $y = 1$: the pair is `([2*x + 2*y, 2*x + 6*y - 4], [(-1, 1)])`.
""", fr=r"""
En un minimum ou un maximum, aucune direction ne monte ni ne descend au premier ordre : le gradient est nul. Un **point critique** de $f$
est un point où les deux dérivées partielles s'annulent, en même temps :

$$ \frac{\partial f}{\partial x}(x, y) = 0 \qquad\qquad \frac{\partial f}{\partial y}(x, y) = 0 $$

Ce peut être un minimum, un maximum, ou ni l'un ni l'autre : $x^2 - y^2$ a un point-selle en $(0, 0)$. Trouvez à la main le gradient
et tous les points critiques, pour $x$ et $y$ réels, de

$$ x^2 - y^3 + xy, \quad x^3 - 3x + y^2, \quad x^4 + y^4 - 4xy, \quad e^x + y^2 $$

* Renvoyez un dictionnaire. Ses clés sont les fonctions telles que Python les écrit : `"x**2 - y**3 + x*y"`, `"x**3 - 3*x + y**2"`,
  `"x**4 + y**4 - 4*x*y"`, `"exp(x) + y**2"`.
* Chaque valeur est un couple. D'abord le gradient : la liste des dérivées par rapport à $x$, puis à $y$, deux expressions SymPy des
  symboles `sp.symbols("x y", real=True)`. Puis la liste des points critiques `(x, y)`, **par $x$ croissant** ; elle peut être vide.
* Les coordonnées sont exactes : `sp.Rational(1, 3)`, non `0.333`. `sp.diff`, `.diff` et les solveurs de SymPy ne sont pas permis.

**Exemple.** Pour $x^2 + 2xy + 3y^2 - 4y$, le gradient est $(2x + 2y,\ 2x + 6y - 4)$. La première dérivée est nulle pour $x = -y$ ; la
seconde vaut alors $4y - 4$, nulle pour $y = 1$ : le couple est `([2*x + 2*y, 2*x + 6*y - 4], [(-1, 1)])`.
"""),
    solution=critical_points_symbolic,
    holes=Text(en="A dict from each of four functions, as text, to its gradient and the list of its critical points by increasing x.",
               fr="Un dictionnaire qui associe à chacune des quatre fonctions (en texte) son gradient et la liste de ses points critiques par x croissant."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="One of the two equations gives one letter in terms of the other. Put it into the second equation, which then has one unknown.",
             fr="L'une des deux équations donne une lettre en fonction de l'autre. Reportez-la dans la seconde, qui n'a alors plus qu'une inconnue."),
        Text(en="First function: y = −2x turns x − 3y² = 0 into x (1 − 12x) = 0. Third: y = x³ turns y³ = x into x (x⁸ − 1) = 0, whose real roots are −1, 0 and 1.",
             fr="Première fonction : y = −2x change x − 3y² = 0 en x (1 − 12x) = 0. Troisième : y = x³ change y³ = x en x (x⁸ − 1) = 0, dont les racines réelles sont −1, 0 et 1."),
    ),
    domain={"x": "real", "y": "real"},
    equivalent={'sp.S(0) → 0': "a plain 0 is the same answer as SymPy's"},
    covers=("7.K",),
    prerequisites=("partial_derivatives_symbolic",),
    libraries="science",
    rules=Rules(forbidden=(
        "sympy.diff", "sympy.Expr.diff", "sympy.Derivative",
        "sympy.solve", "sympy.solveset", "sympy.nonlinsolve", "sympy.roots",
    )),
)
