"""The lowest point of each slice, by hand: one letter moves, the other stays in the answer."""


from grader.bank.author import SCIENCE, Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def symbolic_partial_slices():
    """For four functions: where the slice x ↦ f(x, y) is lowest, then where y ↦ f(x, y) is.

    >>> symbolic_partial_slices()["x**2 + x*y + 2*y**2 - 4*x"]
    [2 - y/2, -x/4]
    """
    x, y = sp.symbols("x y", positive=True)
    return {
        "3*x**2 + 3*y**2 - 20*x - 16*y + 76": [sp.Rational(10, 3), sp.Rational(8, 3)],
        "x**2 + x*y + 2*y**2 - 4*x": [2 - y / 2, -x / 4],
        "x*y + 4/x + 9/y": [2 / sp.sqrt(y), 3 / sp.sqrt(x)],
        "y*exp(x) - 2*x + 1/y": [sp.log(2 / y), sp.exp(-x / 2)],
    }


# what we try

@law(en="X(y) and Y(x) of 3x² + 3y² − 20x − 16y + 76", fr="X(y) et Y(x) de 3x² + 3y² − 20x − 16y + 76")
def squares_without_a_product(student, rng):
    return student.symbolic_partial_slices()["3*x**2 + 3*y**2 - 20*x - 16*y + 76"]

@law(en="X(y) and Y(x) of x² + xy + 2y² − 4x", fr="X(y) et Y(x) de x² + xy + 2y² − 4x")
def squares_and_a_product(student, rng):
    return student.symbolic_partial_slices()["x**2 + x*y + 2*y**2 - 4*x"]

@law(en="X(y) and Y(x) of xy + 4/x + 9/y", fr="X(y) et Y(x) de xy + 4/x + 9/y", hidden=True)
def a_product_and_two_inverses(student, rng):
    return student.symbolic_partial_slices()["x*y + 4/x + 9/y"]

@law(en="X(y) and Y(x) of y e^x − 2x + 1/y", fr="X(y) et Y(x) de y e^x − 2x + 1/y", hidden=True)
def an_exponential(student, rng):
    return student.symbolic_partial_slices()["y*exp(x) - 2*x + 1/y"]

@law(en="X(0.4) and Y(1.5) of each function, as decimals", fr="X(0,4) et Y(1,5) de chaque fonction, en décimaux")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.symbolic_partial_slices(), x=1.5, y=0.4)


# what goes wrong

def answers(squares, product, inverses, exponential):
    """The four answers in the order of the statement; None stands for the right one."""
    right = symbolic_partial_slices()
    given = (squares, product, inverses, exponential)
    return {key: right[key] if one is None else one for key, one in zip(right, given)}

@slip(en="You solve both equations together: that is a point of the whole surface. Each slice has its own lowest point, so X(y) may contain y, and Y(x) may contain x.",
      fr="Vous résolvez les deux équations ensemble : cela donne un point de toute la surface. Chaque tranche a son propre point le plus bas : X(y) peut donc contenir y, et Y(x) contenir x.")
def gives_the_lowest_point_of_the_surface():
    root = sp.Integer(36) ** sp.Rational(1, 3)
    return answers(
        None, [sp.Rational(16, 7), sp.Rational(-4, 7)], [4 / root, 9 / root], [sp.log(4), sp.Rational(1, 2)]
    )

@slip(en="You differentiate with respect to the letter that is fixed. For X(y) the letter that moves is x: the derivative in x is zero.",
      fr="Vous dérivez par rapport à la lettre qui est fixée. Pour X(y), la lettre qui bouge est x : c'est la dérivée en x qui s'annule.")
def moves_the_letter_that_should_stay():
    x, y = sp.symbols("x y", positive=True)
    return answers(
        [sp.Rational(8, 3), sp.Rational(10, 3)],
        [-4 * y, 4 - 2 * x],
        [9 / y**2, 4 / x**2],
        [-2 * sp.log(y), 2 * sp.exp(-x)],
    )

@slip(en="You list Y(x) first. The order is X(y), then Y(x).",
      fr="Vous écrivez Y(x) en premier. L'ordre est X(y), puis Y(x).")
def lists_y_before_x():
    return {function: lowest[::-1] for function, lowest in symbolic_partial_slices().items()}

@slip(en="You give the lowest value of f on each slice. Give the place where it is reached.",
      fr="Vous donnez la plus petite valeur de f sur chaque tranche. Donnez le lieu où elle est atteinte.")
def gives_the_lowest_values():
    x, y = sp.symbols("x y", positive=True)
    return answers(
        [3 * y**2 - 16 * y + sp.Rational(128, 3), 3 * x**2 - 20 * x + sp.Rational(164, 3)],
        [2 * y**2 - (2 - y / 2) ** 2, 7 * x**2 / 8 - 4 * x],
        [4 * sp.sqrt(y) + 9 / y, 6 * sp.sqrt(x) + 4 / x],
        [2 - 2 * sp.log(2 / y) + 1 / y, 2 * sp.exp(x / 2) - 2 * x],
    )

@slip(en="You add the two derivatives. In a slice one letter moves: take the derivative in that letter alone.",
      fr="Vous ajoutez les deux dérivées. Dans une tranche, une seule lettre bouge : prenez la dérivée en cette lettre seulement.")
def moves_both_letters_at_once():
    x, y = sp.symbols("x y", positive=True)
    return answers([6 - y, 6 - x], [(4 - 5 * y) / 3, (4 - 3 * x) / 5], None, None)

@slip(en="You drop the term xy. With y fixed its derivative in x is y, and with x fixed its derivative in y is x.",
      fr="Vous laissez tomber le terme xy. Pour y fixé, sa dérivée en x est y, et pour x fixé, sa dérivée en y est x.")
def drops_the_product():
    return answers(None, [sp.Integer(2), sp.Integer(0)], None, None)

@slip(en="A sign is lost as the fixed letter changes sides: 2x + y − 4 = 0 gives 2x = 4 − y.",
      fr="Un signe se perd quand la lettre fixée change de côté : 2x + y − 4 = 0 donne 2x = 4 − y.")
def loses_the_sign_of_the_fixed_letter():
    x, y = sp.symbols("x y", positive=True)
    return answers(None, [2 + y / 2, x / 4], None, None)

@slip(en="The factor 2 of the squares is missing: the derivative of 3x² is 6x, that of x² is 2x.",
      fr="Le facteur 2 des carrés manque : la dérivée de 3x² est 6x, celle de x² est 2x.")
def forgets_the_factor_of_a_square():
    x, y = sp.symbols("x y", positive=True)
    return answers([sp.Rational(20, 3), sp.Rational(16, 3)], [4 - y, -x / 2], None, None)

@slip(en="You differentiate 1/x as −1/x. Its derivative is −1/x².",
      fr="Vous dérivez 1/x en −1/x. Sa dérivée est −1/x².")
def differentiates_an_inverse_as_an_inverse():
    x, y = sp.symbols("x y", positive=True)
    return answers(None, None, [4 / y, 9 / x], [sp.log(2 / y), sp.exp(-x)])

@slip(en="From e^x = 2/y comes x = ln(2/y) = ln 2 − ln y: a difference of logarithms, not a quotient.",
      fr="De e^x = 2/y on tire x = ln(2/y) = ln 2 − ln y : une différence de logarithmes, non un quotient.")
def divides_the_logarithms():
    x, y = sp.symbols("x y", positive=True)
    return answers(None, None, None, [sp.log(2) / sp.log(y), sp.exp(-x / 2)])


# right in another way

@alternative
def as_tuples_written_otherwise():
    x, y = sp.symbols("x y")
    return {
        "3*x**2 + 3*y**2 - 20*x - 16*y + 76": (sp.Rational(20, 6), sp.Integer(8) / 3),
        "x**2 + x*y + 2*y**2 - 4*x": ((4 - y) / 2, -(x / 2) / 2),
        "x*y + 4/x + 9/y": (sp.sqrt(4 / y), 3 * x ** sp.Rational(-1, 2)),
        "y*exp(x) - 2*x + 1/y": (sp.log(2) - sp.log(y), 1 / sp.sqrt(sp.exp(x))),
    }

@alternative
def from_two_formulas():
    x, y = sp.symbols("x y", positive=True)

    def parabola(a, b):
        """Where a t² + b t + c is lowest."""
        return -sp.sympify(b) / (2 * a)

    def hyperbola(a, b):
        """Where a t + b/t is lowest, t > 0."""
        return sp.sqrt(b / a)

    return {
        "3*x**2 + 3*y**2 - 20*x - 16*y + 76": [parabola(3, -20), parabola(3, -16)],
        "x**2 + x*y + 2*y**2 - 4*x": [parabola(1, y - 4), parabola(2, x)],
        "x*y + 4/x + 9/y": [hyperbola(y, 4), hyperbola(x, 9)],
        "y*exp(x) - 2*x + 1/y": [sp.ln(2 / y), hyperbola(sp.exp(x), 1)],
    }


EXERCISE = exercise(
    __name__,
    slug="symbolic_partial_slices",
    title=Text(en="The lowest point of a slice", fr="Le point le plus bas d'une tranche"),
    statement=Text(en=r"""
Cut the surface of $f$ by a vertical plane where $y$ is fixed: the **slice** $x \mapsto f(x, y)$ is a function of one letter, the other
is a constant. A slice that comes down and then goes up is lowest where its derivative is zero. That place, $X(y)$, depends on the plane, and so
does $Y(x)$ for the slices where $x$ is fixed:

$$ f(X(y), y) = \min_{x} f(x, y), \qquad f(x, Y(x)) = \min_{y} f(x, y) $$

Find $X(y)$ and $Y(x)$ by hand for these four functions, all of whose slices come down and then go up:

$$ 3x^2 + 3y^2 - 20x - 16y + 76, \quad x^2 + xy + 2y^2 - 4x, \quad xy + \frac{4}{x} + \frac{9}{y}, \quad y\,e^x - 2x + \frac{1}{y} $$

In the third, $x > 0$ and $y > 0$; in the fourth, $y > 0$; elsewhere they may be any numbers.

* Return a dict. Its keys are the functions as Python writes them: `"3*x**2 + 3*y**2 - 20*x - 16*y + 76"`, `"x**2 + x*y + 2*y**2 - 4*x"`,
  `"x*y + 4/x + 9/y"`, `"y*exp(x) - 2*x + 1/y"`.
* Each value is the list of $X(y)$, then $Y(x)$: SymPy expressions of the symbols `x` and `y`, made by
  `sp.symbols("x y", positive=True)` (`positive` is only how the letters are made: it lets SymPy simplify). $X(y)$ contains no `x`, and $Y(x)$ no `y`. Where the place is the same in all slices, it is a number.
* Numbers are exact: `sp.Rational(1, 3)`, not `0.333`. SymPy writes the logarithm `sp.log`. `sp.diff` is not allowed, nor `.diff`, nor `sp.solve`.

**Example.** $f(x, y) = x^2 - 2xy + 5y^2$. With $y$ fixed, the derivative $2x - 2y$ is zero at $x = y$. With $x$ fixed, the derivative
$-2x + 10y$ is zero at $y = \frac{x}{5}$. The list is $(y,\ \frac{x}{5})$.
""", fr=r"""
Coupez la surface de $f$ par un plan vertical où $y$ est fixé : la **tranche** $x \mapsto f(x, y)$ est une fonction d'une seule lettre,
l'autre est une constante. Une tranche qui descend puis remonte atteint son minimum là où sa dérivée s'annule. Ce lieu, $X(y)$, dépend du plan, de même que
$Y(x)$ pour les tranches où $x$ est fixé :

$$ f(X(y), y) = \min_{x} f(x, y), \qquad f(x, Y(x)) = \min_{y} f(x, y) $$

Trouvez à la main $X(y)$ et $Y(x)$ pour ces quatre fonctions, dont toutes les tranches descendent puis remontent :

$$ 3x^2 + 3y^2 - 20x - 16y + 76, \quad x^2 + xy + 2y^2 - 4x, \quad xy + \frac{4}{x} + \frac{9}{y}, \quad y\,e^x - 2x + \frac{1}{y} $$

Dans la troisième, $x > 0$ et $y > 0$ ; dans la quatrième, $y > 0$ ; ailleurs, ce sont des nombres quelconques.

* Renvoyez un dictionnaire. Ses clés sont les fonctions telles que Python les écrit : `"3*x**2 + 3*y**2 - 20*x - 16*y + 76"`,
  `"x**2 + x*y + 2*y**2 - 4*x"`, `"x*y + 4/x + 9/y"`, `"y*exp(x) - 2*x + 1/y"`.
* Chaque valeur est la liste de $X(y)$, puis $Y(x)$ : des expressions SymPy des symboles `x` et `y`, créés par
  `sp.symbols("x y", positive=True)` (`positive` ne sert qu'à créer les lettres : SymPy simplifie alors mieux). $X(y)$ ne contient pas `x`, et $Y(x)$ ne contient pas `y`. Si le lieu est le même dans toutes les tranches, c'est un nombre.
* Les nombres sont exacts : `sp.Rational(1, 3)`, non `0.333`. SymPy écrit le logarithme `sp.log`. `sp.diff` n'est pas permis, `.diff` et
  `sp.solve` non plus.

**Exemple.** $f(x, y) = x^2 - 2xy + 5y^2$. Pour $y$ fixé, la dérivée $2x - 2y$ s'annule en $x = y$. Pour $x$ fixé, la dérivée
$-2x + 10y$ s'annule en $y = \frac{x}{5}$. La liste est $(y,\ \frac{x}{5})$.
"""),
    solution=symbolic_partial_slices,
    holes=Text(en="Where the slices of four functions are lowest: a dict from the function, as text, to the list of X(y) and Y(x).",
               fr="Où les tranches de quatre fonctions atteignent leur minimum : un dictionnaire qui associe à chaque fonction (en texte) la liste de X(y) et Y(x)."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Put a number in place of the fixed letter, say y = 5, find where the slice is lowest, then do the same with the letter y.",
             fr="Mettez un nombre à la place de la lettre fixée, par exemple y = 5, trouvez où la tranche atteint son minimum, puis recommencez avec la lettre y."),
        Text(en="For x² + xy + 2y² − 4x with y fixed: the derivative in x is 2x + y − 4. For y e^x − 2x + 1/y with y fixed: y e^x − 2.",
             fr="Pour x² + xy + 2y² − 4x avec y fixé : la dérivée en x est 2x + y − 4. Pour y e^x − 2x + 1/y avec y fixé : y e^x − 2."),
    ),
    domain={"x": "positive", "y": "positive"},
    covers=("3.8",),
    prerequisites=("chain_rule_symbolic",),
    libraries=SCIENCE,
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative", "sympy.solve", "sympy.solveset")),
)
