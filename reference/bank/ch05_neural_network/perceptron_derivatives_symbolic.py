"""How a neuron's output moves with its weights: a bridge from the derivative to the gradient."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def perceptron_derivatives_symbolic():
    """The derivatives of F = σ(ax + by + c) with respect to its weights a, b and c.

    >>> sp.simplify(perceptron_derivatives_symbolic()["a"] / perceptron_derivatives_symbolic()["c"])
    x
    """
    a, b, c, x, y = sp.symbols("a b c x y", real=True)
    e = sp.exp(a * x + b * y + c)
    slope = e / (1 + e) ** 2
    return {"a": x * slope, "b": y * slope, "c": slope}


# what we try

@law(fr="par rapport au premier coefficient")
def with_respect_to_the_first_coefficient(student, rng):
    return student.perceptron_derivatives_symbolic()["a"]

@law(fr="par rapport au biais")
def with_respect_to_the_bias(student, rng):
    return student.perceptron_derivatives_symbolic()["c"]

@law(fr="par rapport au second coefficient", hidden=True)
def with_respect_to_the_second_coefficient(student, rng):
    return student.perceptron_derivatives_symbolic()["b"]

@law(en="at (a, b, c) = (0.5, −1, 0.25) and (x, y) = (2, 3): the value of each derivative",
     fr="en (a ; b ; c) = (0,5 ; −1 ; 0,25) et (x ; y) = (2 ; 3) : la valeur de chaque dérivée")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.perceptron_derivatives_symbolic(), a=0.5, b=-1.0, c=0.25, x=2.0, y=3.0)


# what goes wrong

def scaled(a, b, c):
    """The derivatives with these factors in place of x, y and 1."""
    right = perceptron_derivatives_symbolic()
    return {"a": right["c"] * a, "b": right["c"] * b, "c": right["c"] * c}

@slip(en="The derivative of the inner function is missing: that of ax + by + c with respect to a is x.",
      fr="La dérivée de la fonction intérieure manque : celle de ax + by + c par rapport à a est x.")
def forgets_the_inner_derivative():
    return scaled(1, 1, 1)

@slip(en="You differentiate with respect to x and y. Here the inputs are fixed, and the weights move.",
      fr="Vous dérivez par rapport à x et y. Ici les entrées sont fixes et les poids bougent.")
def differentiates_with_respect_to_the_inputs():
    a, b = sp.symbols("a b", real=True)
    return scaled(a, b, 1)

@slip(en="The bias has no input: the derivative of ax + by + c with respect to c is 1.",
      fr="Le biais n'a pas d'entrée : la dérivée de ax + by + c par rapport à c est 1.")
def multiplies_the_bias_by_an_input():
    x, y = sp.symbols("x y", real=True)
    return scaled(x, y, x)

@slip(en="You exchange the inputs: a multiplies x, and b multiplies y.",
      fr="Vous échangez les entrées : a multiplie x, et b multiplie y.")
def exchanges_the_inputs():
    x, y = sp.symbols("x y", real=True)
    return scaled(y, x, 1)

@slip(en="You keep σ where its derivative is wanted: σ' = σ(1 − σ).",
      fr="Vous gardez σ là où il faut sa dérivée : σ' = σ(1 − σ).")
def forgets_the_derivative_of_sigma():
    a, b, c, x, y = sp.symbols("a b c x y", real=True)
    s = 1 / (1 + sp.exp(-(a * x + b * y + c)))
    return {"a": x * s, "b": y * s, "c": s}

@slip(en="Your signs are the opposite of the right ones. F increases with c: two minus signs, of (1/u)' and of e^(−u), cancel.",
      fr="Vos signes sont les opposés des bons. F croît avec c : deux signes moins, de (1/u)' et de e^(−u), se compensent.")
def has_the_wrong_sign():
    x, y = sp.symbols("x y", real=True)
    return scaled(-x, -y, -1)


# right in another way

@alternative
def from_the_value_of_sigma():
    a, b, c, x, y = sp.symbols("a b c x y")
    s = 1 / (1 + sp.exp(-a * x - b * y - c))
    return {"a": x * s * (1 - s), "b": y * (s - s**2), "c": s * (1 - s)}

@alternative
def with_a_hyperbolic_cosine():
    a, b, c, x, y = sp.symbols("a b c x y", real=True)
    slope = 1 / (2 + 2 * sp.cosh(a * x + b * y + c))
    return {"a": x * slope, "b": y * slope, "c": slope}


EXERCISE = exercise(
    __name__,
    slug="perceptron_derivatives_symbolic",
    title=Text(en="A neuron as a function of its weights", fr="Un neurone comme fonction de ses poids"),
    statement=Text(en=r"""
A neuron with two inputs computes, with $\sigma(u) = \frac{1}{1 + e^{-u}}$,

$$ F = \sigma(ax + by + c) $$

One usually sees $F$ as a function of the inputs $(x, y)$. To learn is to move the **weights**: keep $x$ and $y$ fixed, and
differentiate $F$ by hand with respect to $a$, to $b$ and to the bias $c$, each time as if the other letters were numbers.

* Return the dict `{"a": …, "b": …, "c": …}` of the three derivatives, SymPy expressions of `a`, `b`, `c`, `x`, `y`:
  `sp.symbols("a b c x y", real=True)`.
* Any right form will do. `sp.diff` is not allowed, nor `.diff`.

**Example.** At $(a, b, c) = (0, 0, 0)$ and $(x, y) = (2, -1)$: $\sigma'(0) = \frac{1}{4}$, and the three derivatives are
$\frac{1}{2}$, $-\frac{1}{4}$ and $\frac{1}{4}$.
""", fr=r"""
Un neurone à deux entrées calcule, avec $\sigma(u) = \frac{1}{1 + e^{-u}}$,

$$ F = \sigma(ax + by + c) $$

On voit d'ordinaire $F$ comme une fonction des entrées $(x, y)$. Apprendre, c'est bouger les **poids** : gardez $x$ et $y$ fixes et
dérivez $F$ à la main par rapport à $a$, à $b$ et au biais $c$, chaque fois comme si les autres lettres étaient des nombres.

* Renvoyez le dictionnaire `{"a": …, "b": …, "c": …}` des trois dérivées, expressions SymPy de `a`, `b`, `c`, `x`, `y` :
  `sp.symbols("a b c x y", real=True)`.
* Toute forme juste convient. `sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** En $(a, b, c) = (0, 0, 0)$ et $(x, y) = (2, -1)$ : $\sigma'(0) = \frac{1}{4}$, et les trois dérivées sont
$\frac{1}{2}$, $-\frac{1}{4}$ et $\frac{1}{4}$.
"""),
    solution=perceptron_derivatives_symbolic,
    holes=Text(en="The derivatives of σ(ax + by + c) with respect to a, b and c: a dict of SymPy expressions.",
               fr="Les dérivées de σ(ax + by + c) par rapport à a, b et c : un dictionnaire d'expressions SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Chain rule: the derivative is σ'(u), with u = ax + by + c, times the derivative of u with respect to the weight.",
             fr="Dérivée d'une composée : c'est σ'(u), avec u = ax + by + c, multiplié par la dérivée de u par rapport au poids."),
        Text(en="σ'(u) = e^(−u)/(1 + e^(−u))² is a factor of all three. The derivatives of u are x, y and 1.",
             fr="σ'(u) = e^(−u)/(1 + e^(−u))² est en facteur dans les trois. Les dérivées de u sont x, y et 1."),
    ),
    domain={"a": "real", "b": "real", "c": "real", "x": "real", "y": "real"},
    equivalent={
        'sp.exp(a * x + b * y + c) → sp.exp(-(a * x + b * y + c))   in: e = sp.exp(a * x + b * y + c)': 'σ′ is even',
    },
    covers=("5.4",),
    prerequisites=("sigmoid_identities_symbolic", "affine_perceptron"),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
