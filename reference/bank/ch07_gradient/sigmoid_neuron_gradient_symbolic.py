"""The gradient of a sigmoid neuron and of its squared error, in the weights and in the inputs."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def sigmoid_neuron_gradient_symbolic():
    """Partial derivatives of s = σ(ax + by + c) and of E = (s − z)², written with s.

    >>> sigmoid_neuron_gradient_symbolic()["ds/da"]
    s*x*(1 - s)
    """
    a, b, x, y, z, s = sp.symbols("a b x y z s", real=True)
    slope = s * (1 - s)
    return {
        "ds/da": x * slope,
        "ds/db": y * slope,
        "ds/dc": slope,
        "ds/dx": a * slope,
        "ds/dy": b * slope,
        "dE/da": 2 * (s - z) * x * slope,
        "dE/db": 2 * (s - z) * y * slope,
        "dE/dc": 2 * (s - z) * slope,
    }


# what we try

@law(fr="les pentes selon les poids")
def the_slopes_along_the_weights(student, rng):
    gradient = student.sigmoid_neuron_gradient_symbolic()
    return {key: gradient[key] for key in ("ds/da", "ds/db", "ds/dc")}

@law(fr="l'erreur selon le biais")
def the_error_along_the_bias(student, rng):
    return student.sigmoid_neuron_gradient_symbolic()["dE/dc"]

@law(fr="les pentes selon les entrées", hidden=True)
def the_slopes_along_the_inputs(student, rng):
    gradient = student.sigmoid_neuron_gradient_symbolic()
    return {key: gradient[key] for key in ("ds/dx", "ds/dy")}

@law(fr="l'erreur selon les coefficients", hidden=True, points=2)
def the_error_along_the_coefficients(student, rng):
    gradient = student.sigmoid_neuron_gradient_symbolic()
    return {key: gradient[key] for key in ("dE/da", "dE/db")}

@law(en="at a = 0.5, b = −2, x = 3, y = 1.5, z = 1, s = 0.3: the value of each derivative",
     fr="en a = 0,5, b = −2, x = 3, y = 1,5, z = 1, s = 0,3 : la valeur de chaque dérivée")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.sigmoid_neuron_gradient_symbolic(), a=0.5, b=-2.0, x=3.0, y=1.5, z=1.0, s=0.3)


# what goes wrong

def gradient(slope, inner_a, inner_b, error):
    """The eight derivatives with this σ', these inner derivatives along a and b, and this dE/ds."""
    a, b = sp.symbols("a b", real=True)
    ds = {"a": inner_a * slope, "b": inner_b * slope, "c": slope, "x": a * slope, "y": b * slope}
    return {f"ds/d{v}": d for v, d in ds.items()} | {f"dE/d{v}": error * ds[v] for v in "abc"}

@slip(en="You write s where σ' is wanted: σ' = s(1 − s).",
      fr="Vous écrivez s là où il faut σ' : σ' = s(1 − s).")
def forgets_the_derivative_of_sigma():
    x, y, z, s = sp.symbols("x y z s", real=True)
    return gradient(s, x, y, 2 * (s - z))

@slip(en="You write s(1 + s). It is s(1 − s): the slope vanishes where the neuron saturates, at s = 0 and at s = 1.",
      fr="Vous écrivez s(1 + s). C'est s(1 − s) : la pente s'annule là où le neurone sature, en s = 0 et en s = 1.")
def adds_the_square():
    x, y, z, s = sp.symbols("x y z s", real=True)
    return gradient(s * (1 + s), x, y, 2 * (s - z))

@slip(en="You take σ' = 1/4, its value at u = 0 only. In general σ' = s(1 − s).",
      fr="Vous prenez σ' = 1/4, sa valeur en u = 0 seulement. En général σ' = s(1 − s).")
def takes_the_slope_at_the_origin():
    x, y, z, s = sp.symbols("x y z s", real=True)
    return gradient(sp.Rational(1, 4), x, y, 2 * (s - z))

@slip(en="The inner derivative is missing: that of ax + by + c with respect to a is x, with respect to b it is y.",
      fr="La dérivée intérieure manque : celle de ax + by + c par rapport à a est x, par rapport à b c'est y.")
def forgets_the_inputs():
    z, s = sp.symbols("z s", real=True)
    return gradient(s * (1 - s), 1, 1, 2 * (s - z))

@slip(en="The factor 2 of the square is missing in the derivatives of E.",
      fr="Le facteur 2 du carré manque dans les dérivées de E.")
def forgets_the_factor_two():
    x, y, z, s = sp.symbols("x y z s", real=True)
    return gradient(s * (1 - s), x, y, s - z)

@slip(en="The derivatives of E have the wrong sign: the derivative of (s − z)² with respect to s is 2(s − z).",
      fr="Les dérivées de E ont le mauvais signe : la dérivée de (s − z)² par rapport à s est 2(s − z).")
def turns_the_error_round():
    x, y, z, s = sp.symbols("x y z s", real=True)
    return gradient(s * (1 - s), x, y, 2 * (z - s))

@slip(en="You stop at the output: 2(s − z) is the derivative of E with respect to s. Multiply by that of s with respect to the weight.",
      fr="Vous vous arrêtez à la sortie : 2(s − z) est la dérivée de E par rapport à s. Multipliez par celle de s par rapport au poids.")
def stops_at_the_output():
    s, z = sp.symbols("s z", real=True)
    right = sigmoid_neuron_gradient_symbolic()
    return {**right, **{f"dE/d{v}": 2 * (s - z) for v in "abc"}}

@slip(en="With respect to an input, the factor is its coefficient: a for x and b for y.",
      fr="Par rapport à une entrée, le facteur est son coefficient : a pour x et b pour y.")
def gives_the_inputs_for_the_coefficients():
    x, y, s = sp.symbols("x y s", real=True)
    return {**sigmoid_neuron_gradient_symbolic(), "ds/dx": x * s * (1 - s), "ds/dy": y * s * (1 - s)}


# right in another way

@alternative
def expanded():
    a, b, x, y, z, s = sp.symbols("a b x y z s")
    right = {
        "ds/da": x * s - x * s**2, "ds/db": y * s - y * s**2, "ds/dc": s - s**2,
        "ds/dx": a * (s - s**2), "ds/dy": b * (s - s**2),
    }  # fmt: skip
    return right | {f"dE/d{v}": sp.expand((2 * s - 2 * z) * right[f"ds/d{v}"]) for v in "abc"}

@alternative
def by_a_loop_over_the_letters():
    symbols = dict(zip("abxyzs", sp.symbols("a b x y z s", positive=True), strict=True))
    s, z = symbols["s"], symbols["z"]
    inner = {"a": symbols["x"], "b": symbols["y"], "c": 1, "x": symbols["a"], "y": symbols["b"]}
    answer = {}
    for letter, factor in inner.items():
        answer["ds/d" + letter] = factor * s**2 * (1 / s - 1)
        if letter in "abc":
            answer["dE/d" + letter] = -2 * (z - s) * answer["ds/d" + letter]
    return answer


EXERCISE = exercise(
    __name__,
    slug="sigmoid_neuron_gradient_symbolic",
    title=Text(en="Gradient of a sigmoid neuron", fr="Gradient d'un neurone sigmoïde"),
    statement=Text(en=r"""
A neuron gives $s$ where $z$ was wanted. Its squared error is $E$, and $\sigma(u) = \frac{1}{1 + e^{-u}}$:

$$ s = \sigma(ax + by + c) \qquad E = (s - z)^2 $$

The sigmoid satisfies $\sigma' = \sigma(1 - \sigma)$: once $s$ is computed, every slope is a product of known numbers. Find by hand

$$ \frac{\partial s}{\partial a}, \quad \frac{\partial s}{\partial b}, \quad \frac{\partial s}{\partial c}, \quad \frac{\partial s}{\partial x}, \quad \frac{\partial s}{\partial y}, \quad \frac{\partial E}{\partial a}, \quad \frac{\partial E}{\partial b}, \quad \frac{\partial E}{\partial c} $$

* Return a dict with the keys `"ds/da"`, `"ds/db"`, `"ds/dc"`, `"ds/dx"`, `"ds/dy"`, `"dE/da"`, `"dE/db"`, `"dE/dc"`.
* The expressions use **the letter `s` for the output**, and `a`, `b`, `x`, `y`, `z`: `sp.symbols("a b x y z s", real=True)`.
  No exponential is left.
* Any right form will do. `sp.diff` is not allowed, nor `.diff`.

**Example.** With $s = \frac{1}{2}$, $x = 3$, $y = -1$, $z = 0$: $\frac{\partial s}{\partial a} = 3 \cdot \frac{1}{4} = \frac{3}{4}$ and
$\frac{\partial E}{\partial a} = 2 \cdot \frac{1}{2} \cdot \frac{3}{4} = \frac{3}{4}$.
""", fr=r"""
Un neurone donne $s$ alors qu'on attendait $z$. Son erreur quadratique est $E$, et $\sigma(u) = \frac{1}{1 + e^{-u}}$ :

$$ s = \sigma(ax + by + c) \qquad E = (s - z)^2 $$

La sigmoïde vérifie $\sigma' = \sigma(1 - \sigma)$ : une fois $s$ calculé, chaque pente est un produit de nombres connus. Trouvez à la main

$$ \frac{\partial s}{\partial a}, \quad \frac{\partial s}{\partial b}, \quad \frac{\partial s}{\partial c}, \quad \frac{\partial s}{\partial x}, \quad \frac{\partial s}{\partial y}, \quad \frac{\partial E}{\partial a}, \quad \frac{\partial E}{\partial b}, \quad \frac{\partial E}{\partial c} $$

* Renvoyez un dictionnaire de clés `"ds/da"`, `"ds/db"`, `"ds/dc"`, `"ds/dx"`, `"ds/dy"`, `"dE/da"`, `"dE/db"`, `"dE/dc"`.
* Les expressions utilisent **la lettre `s` pour la sortie**, et `a`, `b`, `x`, `y`, `z` : `sp.symbols("a b x y z s", real=True)`.
  Il n'y reste aucune exponentielle.
* Toute forme juste convient. `sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** Avec $s = \frac{1}{2}$, $x = 3$, $y = -1$, $z = 0$ : $\frac{\partial s}{\partial a} = 3 \cdot \frac{1}{4} = \frac{3}{4}$ et
$\frac{\partial E}{\partial a} = 2 \cdot \frac{1}{2} \cdot \frac{3}{4} = \frac{3}{4}$.
"""),
    solution=sigmoid_neuron_gradient_symbolic,
    holes=Text(en="Partial derivatives of the output s and of the error E, written with s: a dict of SymPy expressions.",
               fr="Dérivées partielles de la sortie s et de l'erreur E, écrites avec s : un dictionnaire d'expressions SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Write u = ax + by + c. Each derivative of s is σ'(u) times that of u, and each derivative of E is 2(s − z) times that of s.",
             fr="Posez u = ax + by + c. Chaque dérivée de s est σ'(u) multiplié par celle de u, et chaque dérivée de E est 2(s − z) multiplié par celle de s."),
        Text(en="The derivatives of u with respect to a, b, c, x, y are x, y, 1, a, b. All five are multiplied by s(1 − s).",
             fr="Les dérivées de u par rapport à a, b, c, x, y sont x, y, 1, a, b. Toutes les cinq sont multipliées par s(1 − s)."),
    ),
    domain={"a": "real", "b": "real", "x": "real", "y": "real", "z": "real", "s": "(0, 1)"},
    covers=("7.N",),
    prerequisites=("perceptron_derivatives_symbolic", "partial_derivatives_symbolic"),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
