"""The sigmoid: its derivatives are polynomials of its value, and the hyperbolic tangent follows from it."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def sigmoid_identities_symbolic():
    """Six formulas on σ(x) = 1/(1 + e⁻ˣ): σ' in x; σ' and σ'' in s = σ(x); the tangent at 0; th and th'.

    >>> sigmoid_identities_symbolic()["tangent at 0"]
    x/4 + 1/2
    """
    x = sp.Symbol("x", real=True)
    s, r, t = sp.symbols("s r t", real=True)
    return {
        "sigma' in x": sp.exp(-x) / (1 + sp.exp(-x)) ** 2,
        "sigma' in s": s * (1 - s),
        "sigma'' in s": s * (1 - s) * (1 - 2 * s),
        "tangent at 0": x / 4 + sp.Rational(1, 2),
        "tanh in r": 2 * r - 1,
        "tanh' in t": 1 - t**2,
    }


# what we try

@law(fr="la dérivée de sigma")
def the_derivative_of_sigma(student, rng):
    return student.sigmoid_identities_symbolic()["sigma' in x"]

@law(en="its derivative, from its value", fr="sa dérivée, à partir de sa valeur")
def its_derivative_from_its_value(student, rng):
    return student.sigmoid_identities_symbolic()["sigma' in s"]

@law(fr="la tangente à l'origine")
def the_tangent_at_the_origin(student, rng):
    return student.sigmoid_identities_symbolic()["tangent at 0"]

@law(en="the second derivative, from the value", fr="la dérivée seconde, à partir de la valeur", hidden=True, points=2)
def the_second_derivative_from_the_value(student, rng):
    return student.sigmoid_identities_symbolic()["sigma'' in s"]

@law(en="the hyperbolic tangent, from sigma", fr="la tangente hyperbolique, à partir de sigma", hidden=True)
def the_hyperbolic_tangent_from_sigma(student, rng):
    return student.sigmoid_identities_symbolic()["tanh in r"]

@law(fr="la dérivée de la tangente hyperbolique", hidden=True)
def the_derivative_of_the_hyperbolic_tangent(student, rng):
    return student.sigmoid_identities_symbolic()["tanh' in t"]

@law(en="at x = 0.8, s = 0.3, r = 0.6, t = 0.4: the value of each formula",
     fr="en x = 0,8, s = 0,3, r = 0,6, t = 0,4 : la valeur de chaque formule")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.sigmoid_identities_symbolic(), x=0.8, s=0.3, r=0.6, t=0.4)


# what goes wrong

@slip(en="Your σ' is negative, but σ increases. Two signs meet: that of (1/u)' and that of (e^(−x))'.",
      fr="Votre σ' est négative, or σ est croissante. Deux signes se rencontrent : celui de (1/u)' et celui de (e^(−x))'.")
def forgets_the_sign_in_the_exponent():
    x = sp.Symbol("x", real=True)
    s = sp.Symbol("s", real=True)
    right = sigmoid_identities_symbolic()
    return {**right, "sigma' in x": -sp.exp(-x) / (1 + sp.exp(-x)) ** 2, "sigma' in s": s * (s - 1)}

@slip(en="You add where one subtracts: the slope must vanish where the curve flattens, at s = 1 for σ and at t = ±1 for th.",
      fr="Vous ajoutez là où l'on soustrait : la pente doit s'annuler là où la courbe s'aplatit, en s = 1 pour σ et en t = ±1 pour th.")
def adds_instead_of_subtracting():
    s, t = sp.symbols("s t", real=True)
    return {**sigmoid_identities_symbolic(), "sigma' in s": s * (1 + s), "tanh' in t": 1 + t**2}

@slip(en="You differentiate s(1 − s) with respect to s. With respect to x, the chain rule adds a factor σ'(x) = s(1 − s).",
      fr="Vous dérivez s(1 − s) par rapport à s. Par rapport à x, la dérivée d'une composée ajoute un facteur σ'(x) = s(1 − s).")
def differentiates_in_s_only():
    s = sp.Symbol("s", real=True)
    return {**sigmoid_identities_symbolic(), "sigma'' in s": 1 - 2 * s}

@slip(en="You apply u(1 − u) to σ'. That rule belongs to σ alone; differentiate the product s(1 − s).",
      fr="Vous appliquez u(1 − u) à σ'. Cette règle ne vaut que pour σ ; dérivez le produit s(1 − s).")
def repeats_the_rule_for_the_second_derivative():
    s = sp.Symbol("s", real=True)
    d = s * (1 - s)
    return {**sigmoid_identities_symbolic(), "sigma'' in s": d * (1 - d)}

@slip(en="Your tangent passes through the origin, but the curve does not: σ(0) = 1/2.",
      fr="Votre tangente passe par l'origine, mais pas la courbe : σ(0) = 1/2.")
def lets_the_tangent_pass_through_the_origin():
    return {**sigmoid_identities_symbolic(), "tangent at 0": sp.Symbol("x", real=True) / 4}

@slip(en="You treat th as if it were σ. It takes its values between −1 and 1, so it is another function of r, and its slope another function of t.",
      fr="Vous traitez th comme si c'était σ. Ses valeurs sont entre −1 et 1 : c'est une autre fonction de r, et sa pente une autre fonction de t.")
def keeps_sigma_in_the_hyperbolic_tangent():
    r, t = sp.symbols("r t", real=True)
    return {**sigmoid_identities_symbolic(), "tanh in r": r, "tanh' in t": t * (1 - t)}

@slip(en="Your th goes from −1 to 0. It goes from −1 to 1: σ(2x) must be doubled before 1 is subtracted.",
      fr="Votre th va de −1 à 0. Elle va de −1 à 1 : il faut doubler σ(2x) avant de retrancher 1.")
def shifts_without_stretching():
    r = sp.Symbol("r", real=True)
    return {**sigmoid_identities_symbolic(), "tanh in r": r - 1}


# right in another way

@alternative
def written_otherwise():
    x, s, r, t = sp.symbols("x s r t")
    return {
        "sigma' in x": 1 / (4 * sp.cosh(x / 2) ** 2),
        "sigma' in s": s - s**2,
        "sigma'' in s": sp.expand(s - 3 * s**2 + 2 * s**3),
        "tangent at 0": (x + 2) / 4,
        "tanh in r": r - (1 - r),
        "tanh' in t": (1 - t) * (1 + t),
    }

@alternative
def from_the_quotients():
    x = sp.Symbol("x", positive=True)
    s, r = sp.symbols("s r", positive=True)
    t = sp.Symbol("t")
    return {
        "sigma' in x": sp.exp(x) / (sp.exp(x) + 1) ** 2,
        "sigma' in s": s**2 * (1 / s - 1),
        "sigma'' in s": (1 - 2 * s) * (s - s * s),
        "tangent at 0": 0.5 + 0.25 * x,
        "tanh in r": (r - (1 - r)) / (r + (1 - r)),
        "tanh' in t": -(t**2) + 1,
    }


EXERCISE = exercise(
    __name__,
    slug="sigmoid_identities_symbolic",
    title=Text(en="Identities of the sigmoid", fr="Identités de la sigmoïde"),
    statement=Text(en=r"""
The sigmoid $\sigma$ and the hyperbolic tangent are the two smooth activations of the course:

$$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} $$

A network computes $\sigma(x)$ anyway; its derivative should then cost one product. Find, by hand, six formulas:

| key | formula asked for |
| --- | --- |
| `"sigma' in x"` | $\sigma'(x)$, as a function of $x$ |
| `"sigma' in s"` | $\sigma'(x)$, as a function of $s = \sigma(x)$ alone |
| `"sigma'' in s"` | $\sigma''(x)$, as a function of $s = \sigma(x)$ alone |
| `"tangent at 0"` | the right-hand side of $y = mx + p$, the tangent to the curve of $\sigma$ at $x = 0$ |
| `"tanh in r"` | $\operatorname{th}(x)$, as a function of $r = \sigma(2x)$ alone |
| `"tanh' in t"` | $\operatorname{th}'(x)$, as a function of $t = \operatorname{th}(x)$ alone |

* Return a dict of SymPy expressions with these keys. The symbols are `x`, `s`, `r`, `t`: `sp.symbols("x s r t", real=True)`.
* Any right form will do. `sp.diff` is not allowed, nor `.diff`.

**Example.** $1 - \sigma(x) = \frac{e^{-x}}{1 + e^{-x}} = \sigma(-x)$; as a function of $s$ alone, $\sigma(-x)$ is `1 - s`.
At $x = \ln 3$, $s = \frac{3}{4}$ and $\sigma(-x) = \frac{1}{4}$.
""", fr=r"""
La sigmoïde $\sigma$ et la tangente hyperbolique sont les deux activations lisses du cours :

$$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} $$

Un réseau calcule de toute façon $\sigma(x)$ ; sa dérivée ne doit alors coûter qu'un produit. Trouvez, à la main, six formules :

| clé | formule demandée |
| --- | --- |
| `"sigma' in x"` | $\sigma'(x)$, en fonction de $x$ |
| `"sigma' in s"` | $\sigma'(x)$, en fonction de $s = \sigma(x)$ seulement |
| `"sigma'' in s"` | $\sigma''(x)$, en fonction de $s = \sigma(x)$ seulement |
| `"tangent at 0"` | le membre de droite de $y = mx + p$, la tangente à la courbe de $\sigma$ en $x = 0$ |
| `"tanh in r"` | $\operatorname{th}(x)$, en fonction de $r = \sigma(2x)$ seulement |
| `"tanh' in t"` | $\operatorname{th}'(x)$, en fonction de $t = \operatorname{th}(x)$ seulement |

* Renvoyez un dictionnaire d'expressions SymPy avec ces clés. Les symboles sont `x`, `s`, `r`, `t` : `sp.symbols("x s r t", real=True)`.
* Toute forme juste convient. `sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** $1 - \sigma(x) = \frac{e^{-x}}{1 + e^{-x}} = \sigma(-x)$ ; en fonction de $s$ seulement, $\sigma(-x)$ est `1 - s`.
En $x = \ln 3$, $s = \frac{3}{4}$ et $\sigma(-x) = \frac{1}{4}$.
"""),
    solution=sigmoid_identities_symbolic,
    holes=Text(en="Six formulas on the sigmoid and the hyperbolic tangent: a dict from their keys to SymPy expressions.",
               fr="Six formules sur la sigmoïde et la tangente hyperbolique : un dictionnaire qui associe à chaque clé une expression SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="σ = 1/u with u = 1 + e^(−x), and (1/u)' = −u'/u². Then see that e^(−x)/(1 + e^(−x)) is 1 − σ(x).",
             fr="σ = 1/u avec u = 1 + e^(−x), et (1/u)' = −u'/u². Remarquez ensuite que e^(−x)/(1 + e^(−x)) vaut 1 − σ(x)."),
        Text(en="For σ'': differentiate s − s² with s a function of x, so s' − 2 s s', and replace s' by s(1 − s). For th: multiply numerator and denominator by e^(−x).",
             fr="Pour σ'' : dérivez s − s² où s est une fonction de x, soit s' − 2 s s', et remplacez s' par s(1 − s). Pour th : multipliez numérateur et dénominateur par e^(−x)."),
    ),
    domain={"x": "real", "s": "(0, 1)", "r": "(0, 1)", "t": "(-1, 1)"},
    covers=("1.15",),
    prerequisites=("chain_rule_symbolic",),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
