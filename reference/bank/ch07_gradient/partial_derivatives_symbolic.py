"""Partial derivatives by hand: one letter moves, the others are constants."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def partial_derivatives_symbolic():
    """The partial derivatives of four functions, in the order of their variables.

    >>> partial_derivatives_symbolic()["x**2*exp(3*y)"]
    [2*x*exp(3*y), 3*x**2*exp(3*y)]
    """
    x, y, z = sp.symbols("x y z", positive=True)
    u = x**2 * y + sp.sin(y)
    return {
        "x**2*exp(3*y)": [2 * x * sp.exp(3 * y), 3 * x**2 * sp.exp(3 * y)],
        "cos(x + y**2)*exp(-z)": [
            -sp.sin(x + y**2) * sp.exp(-z),
            -2 * y * sp.sin(x + y**2) * sp.exp(-z),
            -sp.cos(x + y**2) * sp.exp(-z),
        ],
        "x**2*sin(y*z)": [2 * x * sp.sin(y * z), x**2 * z * sp.cos(y * z), x**2 * y * sp.cos(y * z)],
        "ln(x**2*y + sin(y))": [2 * x * y / u, (x**2 + sp.cos(y)) / u],
    }


# what we try

@law(fr="un carré fois une exponentielle")
def a_square_times_an_exponential(student, rng):
    return student.partial_derivatives_symbolic()["x**2*exp(3*y)"]

@law(fr="un produit dans un sinus")
def a_product_within_a_sine(student, rng):
    return student.partial_derivatives_symbolic()["x**2*sin(y*z)"]

@law(fr="un cosinus fois une exponentielle", hidden=True)
def a_cosine_times_an_exponential(student, rng):
    return student.partial_derivatives_symbolic()["cos(x + y**2)*exp(-z)"]

@law(fr="un logarithme de deux termes", hidden=True)
def a_logarithm_of_two_terms(student, rng):
    return student.partial_derivatives_symbolic()["ln(x**2*y + sin(y))"]

@law(en="at (1.5, 0.7, 0.4): the value of each partial derivative",
     fr="en (1,5 ; 0,7 ; 0,4) : la valeur de chaque dérivée partielle")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.partial_derivatives_symbolic(), x=1.5, y=0.7, z=0.4)


# what goes wrong

@slip(en="The derivatives of the inner functions are missing: that of e^(3y) with respect to y has a factor 3.",
      fr="Les dérivées des fonctions intérieures manquent : celle de e^(3y) par rapport à y a un facteur 3.")
def forgets_the_inner_derivatives():
    x, y, z = sp.symbols("x y z", positive=True)
    u = x**2 * y + sp.sin(y)
    s, c, e = sp.sin(x + y**2), sp.cos(x + y**2), sp.exp(-z)
    return {
        "x**2*exp(3*y)": [2 * x * sp.exp(3 * y), x**2 * sp.exp(3 * y)],
        "cos(x + y**2)*exp(-z)": [-s * e, -s * e, c * e],
        "x**2*sin(y*z)": [2 * x * sp.sin(y * z), x**2 * sp.cos(y * z), x**2 * sp.cos(y * z)],
        "ln(x**2*y + sin(y))": [1 / u, 1 / u],
    }

@slip(en="You differentiate both factors of a product at once. With respect to one letter, a factor without it is a constant and stays as it is.",
      fr="Vous dérivez les deux facteurs d'un produit à la fois. Par rapport à une lettre, un facteur qui ne la contient pas est une constante et reste tel quel.")
def differentiates_every_factor():
    x, y, z = sp.symbols("x y z", positive=True)
    right = partial_derivatives_symbolic()
    mixed = 6 * x * sp.exp(3 * y)
    return {
        **right,
        "x**2*exp(3*y)": [mixed, mixed],
        "x**2*sin(y*z)": [0 * x, 2 * x * z * sp.cos(y * z), 2 * x * y * sp.cos(y * z)],
    }

@slip(en="A sign is missing: the derivative of cos is −sin.",
      fr="Il manque un signe : la dérivée de cos est −sin.")
def forgets_the_sign_of_the_cosine():
    x, y, z = sp.symbols("x y z", positive=True)
    s, c, e = sp.sin(x + y**2), sp.cos(x + y**2), sp.exp(-z)
    return {**partial_derivatives_symbolic(), "cos(x + y**2)*exp(-z)": [s * e, 2 * y * s * e, -c * e]}

@slip(en="With respect to z, a sign is missing: the derivative of e^(−z) is −e^(−z).",
      fr="Par rapport à z, il manque un signe : la dérivée de e^(−z) est −e^(−z).")
def forgets_the_sign_of_the_exponent():
    x, y, z = sp.symbols("x y z", positive=True)
    right = partial_derivatives_symbolic()
    along_x, along_y, _ = right["cos(x + y**2)*exp(-z)"]
    return {**right, "cos(x + y**2)*exp(-z)": [along_x, along_y, sp.cos(x + y**2) * sp.exp(-z)]}

@slip(en="You exchange the inner factors of sin(yz): with respect to y the factor is z, and with respect to z it is y.",
      fr="Vous échangez les facteurs intérieurs de sin(yz) : par rapport à y le facteur est z, et par rapport à z c'est y.")
def exchanges_the_inner_factors():
    x, y, z = sp.symbols("x y z", positive=True)
    right = partial_derivatives_symbolic()
    wrong = [2 * x * sp.sin(y * z), x**2 * y * sp.cos(y * z), x**2 * z * sp.cos(y * z)]
    return {**right, "x**2*sin(y*z)": wrong}

@slip(en="In x²y + sin y both terms contain y: the derivative of the sum is x² + cos y.",
      fr="Dans x²y + sin y, les deux termes contiennent y : la dérivée de la somme est x² + cos y.")
def forgets_one_of_the_two_terms():
    x, y = sp.symbols("x y", positive=True)
    u = x**2 * y + sp.sin(y)
    return {**partial_derivatives_symbolic(), "ln(x**2*y + sin(y))": [2 * x * y / u, x**2 / u]}

@slip(en="Your lists run backwards. The order is x, y, z.",
      fr="Vos listes sont à l'envers. L'ordre est x, y, z.")
def lists_the_variables_backwards():
    return {function: partials[::-1] for function, partials in partial_derivatives_symbolic().items()}


# right in another way

@alternative
def as_tuples_written_otherwise():
    x, y, z = sp.symbols("x y z")
    f, g = x**2 * sp.exp(y) ** 3, sp.exp(-z) * sp.sin(x + y**2)
    u = x**2 * y + sp.sin(y)
    return {
        "x**2*exp(3*y)": (2 * f / x, 3 * f),
        "cos(x + y**2)*exp(-z)": (-g, -2 * y * g, -sp.exp(-z) * sp.sin(x + y**2 + sp.pi / 2)),
        "x**2*sin(y*z)": (2 * x * sp.sin(z * y), z * x**2 * sp.cos(z * y), y * x**2 * sp.cos(z * y)),
        "ln(x**2*y + sin(y))": (2 / (x + sp.sin(y) / (x * y)), (sp.cos(y) + x**2) / u),
    }

@alternative
def by_the_chain_rule():
    x, y, z = sp.symbols("x y z", real=True)

    def chained(outer, *inner):
        return [outer * derivative for derivative in inner]

    return {
        "x**2*exp(3*y)": [2 * x * sp.exp(3 * y), *chained(x**2 * sp.exp(3 * y), 3)],
        "cos(x + y**2)*exp(-z)": [
            *chained(-sp.sin(x + y**2) / sp.exp(z), 1, 2 * y),
            *chained(sp.cos(x + y**2) * sp.exp(-z), -1),
        ],
        "x**2*sin(y*z)": [2 * x * sp.sin(y * z), *chained(x**2 * sp.cos(y * z), z, y)],
        "ln(x**2*y + sin(y))": chained(1 / (x**2 * y + sp.sin(y)), 2 * x * y, x**2 + sp.cos(y)),
    }


EXERCISE = exercise(
    __name__,
    slug="partial_derivatives_symbolic",
    title=Text(en="Partial derivatives", fr="Dérivées partielles"),
    statement=Text(en=r"""
To differentiate a function of several variables with respect to one of them, treat all the others as constants:

$$ \frac{\partial f}{\partial x}(x_0, y_0) = \lim_{h \to 0} \frac{f(x_0 + h, y_0) - f(x_0, y_0)}{h} $$

Find by hand the partial derivatives, for $x > 0$, $0 < y < \pi$ and $z > 0$, of

$$ x^2 e^{3y}, \quad \cos(x + y^2)\, e^{-z}, \quad x^2 \sin(yz), \quad \ln(x^2 y + \sin y) $$

* Return a dict. Its keys are the functions as Python writes them: `"x**2*exp(3*y)"`, `"cos(x + y**2)*exp(-z)"`,
  `"x**2*sin(y*z)"`, `"ln(x**2*y + sin(y))"`.
* Each value is the list of the partial derivatives, **with respect to $x$, then $y$, then $z$** where the function has a $z$:
  two or three SymPy expressions of the symbols `x`, `y`, `z`: `sp.symbols("x y z", positive=True)`.
* Any right form will do. `sp.diff` is not allowed, nor `.diff`.

**Example.** For $x^2 y^3$ the list is $(2xy^3,\ 3x^2y^2)$; at $(2, 1)$ these are 4 and 12.
""", fr=r"""
Pour dériver une fonction de plusieurs variables par rapport à l'une d'elles, traitez toutes les autres comme des constantes :

$$ \frac{\partial f}{\partial x}(x_0, y_0) = \lim_{h \to 0} \frac{f(x_0 + h, y_0) - f(x_0, y_0)}{h} $$

Trouvez à la main les dérivées partielles, pour $x > 0$, $0 < y < \pi$ et $z > 0$, de

$$ x^2 e^{3y}, \quad \cos(x + y^2)\, e^{-z}, \quad x^2 \sin(yz), \quad \ln(x^2 y + \sin y) $$

* Renvoyez un dictionnaire. Ses clés sont les fonctions telles que Python les écrit : `"x**2*exp(3*y)"`, `"cos(x + y**2)*exp(-z)"`,
  `"x**2*sin(y*z)"`, `"ln(x**2*y + sin(y))"`.
* Chaque valeur est la liste des dérivées partielles, **par rapport à $x$, puis à $y$, puis à $z$** lorsque la fonction a un $z$ :
  deux ou trois expressions SymPy des symboles `x`, `y`, `z` : `sp.symbols("x y z", positive=True)`.
* Toute forme juste convient. `sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** Pour $x^2 y^3$, la liste est $(2xy^3,\ 3x^2y^2)$ ; en $(2, 1)$ cela fait 4 et 12.
"""),
    solution=partial_derivatives_symbolic,
    holes=Text(en="The partial derivatives of four functions: a dict from the function, as text, to the list along x, y and, if any, z.",
               fr="Les dérivées partielles de quatre fonctions : un dictionnaire qui associe à chaque fonction (en texte) la liste selon x, y et, s'il y a lieu, z."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Put a number in place of the letters that do not move, say y = 5, differentiate in x as usual, and put the letters back.",
             fr="Mettez un nombre à la place des lettres qui ne bougent pas, par exemple y = 5, dérivez en x comme d'habitude, puis remettez les lettres."),
        Text(en="For ln(u) with u = x²y + sin y: the partial derivatives are u_x/u and u_y/u, where u_x = 2xy and u_y = x² + cos y.",
             fr="Pour ln(u) avec u = x²y + sin y : les dérivées partielles sont u_x/u et u_y/u, où u_x = 2xy et u_y = x² + cos y."),
    ),
    domain={"x": "positive", "y": "(0, pi)", "z": "positive"},
    equivalent={
        "sp.cos(x + y ** 2) → sp.cos(-(x + y ** 2))   in: return {'x**2*exp(3*y)': [2 * x * sp.exp(3 * y), 3 * x ** 2 * sp.exp(3 …": 'the cosine is even',
        "sp.cos(y * z) → sp.cos(-(y * z))   in: return {'x**2*exp(3*y)': [2 * x * sp.exp(3 * y), 3 * x ** 2 * sp.exp(3 …": 'the cosine is even',
        "sp.cos(y * z) → sp.cos(-(y * z))   in: return {'x**2*exp(3*y)': [2 * x * sp.exp(3 * y), 3 * x ** 2 * sp.exp(3 … #2": 'the cosine is even',
        "sp.cos(y) → sp.cos(-y)   in: return {'x**2*exp(3*y)': [2 * x * sp.exp(3 * y), 3 * x ** 2 * sp.exp(3 …": 'the cosine is even',
    },
    covers=("7.A", "7.B", "7.L"),
    prerequisites=("chain_rule_symbolic",),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
