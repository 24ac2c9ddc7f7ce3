"""The table of usual derivatives, from which every other one is made."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def usual_derivatives():
    """The derivatives of the nine usual functions, by the function that is differentiated.

    >>> usual_derivatives()["sqrt(x)"]
    1/(2*sqrt(x))
    """
    x = sp.Symbol("x", positive=True)
    n = sp.Symbol("n", integer=True, positive=True)
    alpha = sp.Symbol("alpha", real=True)
    return {
        "x**n": n * x ** (n - 1),
        "1/x": -1 / x**2,
        "sqrt(x)": 1 / (2 * sp.sqrt(x)),
        "x**alpha": alpha * x ** (alpha - 1),
        "exp(x)": sp.exp(x),
        "ln(x)": 1 / x,
        "cos(x)": -sp.sin(x),
        "sin(x)": sp.cos(x),
        "tan(x)": 1 + sp.tan(x) ** 2,
    }


# what we try

@law(fr="les puissances")
def the_powers(student, rng):
    table = student.usual_derivatives()
    return {power: table[power] for power in ("x**n", "x**alpha")}

@law(fr="le sinus et le cosinus")
def the_sine_and_the_cosine(student, rng):
    table = student.usual_derivatives()
    return {function: table[function] for function in ("sin(x)", "cos(x)")}

@law(fr="l'inverse")
def the_inverse(student, rng):
    return student.usual_derivatives()["1/x"]

@law(fr="la racine carrée", hidden=True)
def the_square_root(student, rng):
    return student.usual_derivatives()["sqrt(x)"]

@law(fr="l'exponentielle et le logarithme", hidden=True)
def the_exponential_and_the_logarithm(student, rng):
    table = student.usual_derivatives()
    return {function: table[function] for function in ("exp(x)", "ln(x)")}

@law(fr="la tangente", hidden=True)
def the_tangent(student, rng):
    return student.usual_derivatives()["tan(x)"]

@law(en="at x = 0.7, with n = 3 and α = 2.5: the value of each derivative",
     fr="en x = 0,7, avec n = 3 et α = 2,5 : la valeur de chaque dérivée")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.usual_derivatives(), x=0.7, n=3, alpha=2.5)


# what goes wrong

@slip(en="You keep the exponent. It goes down by one: (x³)' = 3x², not 3x³.",
      fr="Vous gardez l'exposant. Il diminue de un : (x³)' = 3x², et non 3x³.")
def keeps_the_exponent():
    x, n, alpha = sp.Symbol("x", positive=True), sp.Symbol("n", integer=True, positive=True), sp.Symbol("alpha", real=True)
    return {**usual_derivatives(), "x**n": n * x**n, "x**alpha": alpha * x**alpha}

@slip(en="The exponent must also come in front as a factor: (x³)' = 3x².",
      fr="L'exposant doit aussi venir devant, en facteur : (x³)' = 3x².")
def forgets_the_exponent_in_front():
    x, n, alpha = sp.Symbol("x", positive=True), sp.Symbol("n", integer=True, positive=True), sp.Symbol("alpha", real=True)
    return {**usual_derivatives(), "x**n": x ** (n - 1), "x**alpha": x ** (alpha - 1)}

@slip(en="You exchange the two signs: (sin x)' = cos x and (cos x)' = −sin x. Near 0 the sine increases.",
      fr="Vous échangez les deux signes : (sin x)' = cos x et (cos x)' = −sin x. Près de 0, le sinus est croissant.")
def exchanges_the_signs_of_sine_and_cosine():
    x = sp.Symbol("x", positive=True)
    return {**usual_derivatives(), "cos(x)": sp.sin(x), "sin(x)": -sp.cos(x)}

@slip(en="The derivative of the cosine has a minus sign: the cosine decreases just after 0.",
      fr="La dérivée du cosinus a un signe moins : le cosinus décroît juste après 0.")
def forgets_the_minus_of_the_cosine():
    return {**usual_derivatives(), "cos(x)": sp.sin(sp.Symbol("x", positive=True))}

@slip(en="The derivative of 1/x has a minus sign: 1/x decreases.",
      fr="La dérivée de 1/x a un signe moins : 1/x est décroissante.")
def forgets_the_minus_of_the_inverse():
    return {**usual_derivatives(), "1/x": 1 / sp.Symbol("x", positive=True) ** 2}

@slip(en="ln x is a function whose derivative is 1/x. The derivative of 1/x = x⁻¹ follows from the rule of powers.",
      fr="ln x est une fonction dont la dérivée est 1/x. La dérivée de 1/x = x⁻¹ découle de la règle des puissances.")
def integrates_the_inverse():
    return {**usual_derivatives(), "1/x": sp.log(sp.Symbol("x", positive=True))}

@slip(en="The factor 1/2 is missing: √x is x to the power 1/2.",
      fr="Il manque le facteur 1/2 : √x est x à la puissance 1/2.")
def forgets_the_half_of_the_root():
    return {**usual_derivatives(), "sqrt(x)": 1 / sp.sqrt(sp.Symbol("x", positive=True))}

@slip(en="In eˣ the variable is the exponent, so the rule of powers does not apply. The exponential is its own derivative.",
      fr="Dans eˣ, la variable est en exposant : la règle des puissances ne s'applique pas. L'exponentielle est sa propre dérivée.")
def takes_the_exponential_for_a_power():
    x = sp.Symbol("x", positive=True)
    return {**usual_derivatives(), "exp(x)": x * sp.exp(x - 1)}

@slip(en="You turn the fraction over. The derivative of tan is 1 + tan² = 1/cos², never less than 1.",
      fr="Vous renversez la fraction. La dérivée de tan est 1 + tan² = 1/cos², jamais inférieure à 1.")
def turns_the_tangent_over():
    x = sp.Symbol("x", positive=True)
    return {**usual_derivatives(), "tan(x)": 1 / (1 + sp.tan(x) ** 2)}


# right in another way

@alternative
def with_plain_symbols():
    x, n, alpha = sp.symbols("x n alpha")
    return {
        "x**n": n * x**n / x,
        "1/x": -(x**-2),
        "sqrt(x)": sp.sqrt(x) / (2 * x),
        "x**alpha": alpha * sp.exp((alpha - 1) * sp.log(x)),
        "exp(x)": sp.E**x,
        "ln(x)": x**-1,
        "cos(x)": sp.cos(x + sp.pi / 2),
        "sin(x)": sp.sin(sp.pi / 2 - x),
        "tan(x)": 1 / sp.cos(x) ** 2,
    }

@alternative
def every_power_by_one_rule():
    x = sp.Symbol("x", real=True)

    def power(a):
        return a * x ** (a - 1)

    n, alpha = sp.symbols("n alpha", real=True)
    return {
        "x**n": power(n),
        "1/x": power(-1),
        "sqrt(x)": power(sp.Rational(1, 2)),
        "x**alpha": power(alpha),
        "exp(x)": sp.exp(x),
        "ln(x)": power(0) + 1 / x,
        "cos(x)": -sp.sin(x),
        "sin(x)": sp.cos(x),
        "tan(x)": (sp.cos(x) ** 2 + sp.sin(x) ** 2) / sp.cos(x) ** 2,
    }


EXERCISE = exercise(
    __name__,
    slug="usual_derivatives",
    title=Text(en="Usual derivatives", fr="Dérivées usuelles"),
    statement=Text(en=r"""
Nine derivatives are to be known by heart; rules make all others from them. Give the derivative, with respect to $x$, of

$$ x^n, \quad \frac{1}{x}, \quad \sqrt{x}, \quad x^\alpha, \quad e^x, \quad \ln x, \quad \cos x, \quad \sin x, \quad \tan x $$

for $0 < x < \frac{\pi}{2}$, where all are defined.

* Return a dict of SymPy expressions, with the keys `"x**n"`, `"1/x"`, `"sqrt(x)"`, `"x**alpha"`, `"exp(x)"`, `"ln(x)"`,
  `"cos(x)"`, `"sin(x)"`, `"tan(x)"`.
* The symbols are `x`, the positive integer `n` and the real number `alpha`: `n` and `alpha` stay letters. SymPy writes $\ln$ as `sp.log`.
* Any right form will do. `sp.diff` is not allowed, nor `.diff`.

**Example.** The derivative of $x^n$ at $n = 3$ is $3x^2$; at $x = 2$ this is 12.
""", fr=r"""
Neuf dérivées sont à connaître par cœur ; des règles donnent toutes les autres. Donnez la dérivée, par rapport à $x$, de

$$ x^n, \quad \frac{1}{x}, \quad \sqrt{x}, \quad x^\alpha, \quad e^x, \quad \ln x, \quad \cos x, \quad \sin x, \quad \tan x $$

pour $0 < x < \frac{\pi}{2}$, où toutes sont définies.

* Renvoyez un dictionnaire d'expressions SymPy, de clés `"x**n"`, `"1/x"`, `"sqrt(x)"`, `"x**alpha"`, `"exp(x)"`, `"ln(x)"`,
  `"cos(x)"`, `"sin(x)"`, `"tan(x)"`.
* Les symboles sont `x`, l'entier positif `n` et le réel `alpha` : `n` et `alpha` restent des lettres. SymPy écrit $\ln$ `sp.log`.
* Toute forme juste convient. `sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** La dérivée de $x^n$ pour $n = 3$ est $3x^2$ ; en $x = 2$ elle vaut 12.
"""),
    solution=usual_derivatives,
    holes=Text(en="The derivatives of the nine usual functions: a dict from the function, as text, to a SymPy expression.",
               fr="Les dérivées des neuf fonctions usuelles : un dictionnaire qui associe à chaque fonction (en texte) une expression SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="1/x and √x are powers of x: with exponents −1 and 1/2.",
             fr="1/x et √x sont des puissances de x : d'exposants −1 et 1/2."),
        Text(en="One rule for four of them: (x^α)' = α x^(α−1). For tan = sin/cos, use the rule of the quotient and cos² + sin² = 1.",
             fr="Une seule règle pour quatre d'entre elles : (x^α)' = α x^(α−1). Pour tan = sin/cos, la règle du quotient et cos² + sin² = 1."),
    ),
    points=5,
    domain={"x": "(0, pi/2)", "n": "positive_integer", "alpha": "real"},
    equivalent={
        "sp.cos(x) → sp.cos(-x)   in: return {'x**n': n * x ** (n - 1), '1/x': -1 / x ** 2, 'sqrt(x)': 1 / ( …": 'the cosine is even',
        "sp.tan(x) → sp.tan(-x)   in: return {'x**n': n * x ** (n - 1), '1/x': -1 / x ** 2, 'sqrt(x)': 1 / ( …": 'the tangent is squared',
    },
    covers=("1.5",),
    prerequisites=("difference_quotient",),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
