"""The chain rule by hand: the outer derivative at the inner value, times the inner derivative."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def chain_rule_symbolic():
    """The derivatives of seven compositions, by the function that is differentiated.

    >>> chain_rule_symbolic()["sin(3*x)"]
    3*cos(3*x)
    """
    x = sp.Symbol("x", real=True)
    return {
        "sin(3*x)": 3 * sp.cos(3 * x),
        "cos(2*x**2)": -4 * x * sp.sin(2 * x**2),
        "(1 + x**2)**5": 10 * x * (1 + x**2) ** 4,
        "ln(cos(x))": -sp.sin(x) / sp.cos(x),
        "sqrt(tan(x))": 1 / (2 * sp.cos(x) ** 2 * sp.sqrt(sp.tan(x))),
        "exp(ln(x)**3 + 1)": 3 * sp.log(x) ** 2 / x * sp.exp(sp.log(x) ** 3 + 1),
        "1/(1 + exp(2*x))": -2 * sp.exp(2 * x) / (1 + sp.exp(2 * x)) ** 2,
    }


# what we try

@law(fr="le sinus d'une fonction affine")
def the_sine_of_an_affine_function(student, rng):
    return student.chain_rule_symbolic()["sin(3*x)"]

@law(fr="le cosinus d'un carré")
def the_cosine_of_a_square(student, rng):
    return student.chain_rule_symbolic()["cos(2*x**2)"]

@law(fr="le logarithme d'un cosinus")
def the_logarithm_of_a_cosine(student, rng):
    return student.chain_rule_symbolic()["ln(cos(x))"]

@law(fr="une puissance d'un polynôme", hidden=True)
def a_power_of_a_polynomial(student, rng):
    return student.chain_rule_symbolic()["(1 + x**2)**5"]

@law(fr="la racine d'une tangente", hidden=True)
def the_root_of_a_tangent(student, rng):
    return student.chain_rule_symbolic()["sqrt(tan(x))"]

@law(en="three links, with a logarithm", fr="trois maillons, avec un logarithme", hidden=True)
def three_links_with_a_logarithm(student, rng):
    return student.chain_rule_symbolic()["exp(ln(x)**3 + 1)"]

@law(fr="l'inverse d'une somme", hidden=True)
def the_inverse_of_a_sum(student, rng):
    return student.chain_rule_symbolic()["1/(1 + exp(2*x))"]

@law(en="at x = 0.7: the value of each derivative", fr="en x = 0,7 : la valeur de chaque dérivée")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.chain_rule_symbolic(), x=0.7)


# what goes wrong

@slip(en="The derivative of the inner function is missing. Multiply by it: (sin 3x)' has a factor 3.",
      fr="La dérivée de la fonction intérieure manque. Multipliez par elle : (sin 3x)' a un facteur 3.")
def forgets_the_inner_derivative():
    x = sp.Symbol("x", real=True)
    return {
        "sin(3*x)": sp.cos(3 * x),
        "cos(2*x**2)": -sp.sin(2 * x**2),
        "(1 + x**2)**5": 5 * (1 + x**2) ** 4,
        "ln(cos(x))": 1 / sp.cos(x),
        "sqrt(tan(x))": 1 / (2 * sp.sqrt(sp.tan(x))),
        "exp(ln(x)**3 + 1)": sp.exp(sp.log(x) ** 3 + 1),
        "1/(1 + exp(2*x))": -1 / (1 + sp.exp(2 * x)) ** 2,
    }

@slip(en="You take the outer derivative at x. Take it at f(x): g'(f(x)), not g'(x).",
      fr="Vous prenez la dérivée extérieure en x. Prenez-la en f(x) : g'(f(x)), et non g'(x).")
def keeps_the_outer_derivative_at_x():
    x = sp.Symbol("x", real=True)
    return {
        "sin(3*x)": 3 * sp.cos(x),
        "cos(2*x**2)": -4 * x * sp.sin(x),
        "(1 + x**2)**5": 10 * x * x**4,
        "ln(cos(x))": -sp.sin(x) / x,
        "sqrt(tan(x))": (1 + sp.tan(x) ** 2) / (2 * sp.sqrt(x)),
        "exp(ln(x)**3 + 1)": 3 * sp.log(x) ** 2 / x * sp.exp(x),
        "1/(1 + exp(2*x))": -2 * sp.exp(2 * x) / x**2,
    }

@slip(en="A sign is missing: the derivative of cos is −sin.",
      fr="Il manque un signe : la dérivée de cos est −sin.")
def takes_the_sine_for_the_derivative_of_the_cosine():
    x = sp.Symbol("x", real=True)
    right = chain_rule_symbolic()
    return {**right, "cos(2*x**2)": 4 * x * sp.sin(2 * x**2), "ln(cos(x))": sp.sin(x) / sp.cos(x)}

@slip(en="You divide by 1 + tan². The derivative of tan is 1 + tan² itself, which is 1/cos².",
      fr="Vous divisez par 1 + tan². La dérivée de tan est 1 + tan² lui-même, c'est-à-dire 1/cos².")
def divides_by_one_plus_the_square_of_the_tangent():
    x = sp.Symbol("x", real=True)
    return {**chain_rule_symbolic(), "sqrt(tan(x))": 1 / ((1 + sp.tan(x) ** 2) * 2 * sp.sqrt(sp.tan(x)))}

@slip(en="The derivative of √u is u'/(2√u): the factor 1/2 is missing.",
      fr="La dérivée de √u est u'/(2√u) : il manque le facteur 1/2.")
def forgets_the_half_of_the_root():
    x = sp.Symbol("x", real=True)
    return {**chain_rule_symbolic(), "sqrt(tan(x))": (1 + sp.tan(x) ** 2) / sp.sqrt(sp.tan(x))}

@slip(en="There are three functions in a row, so three factors. The derivative of the innermost one is missing.",
      fr="Trois fonctions s'enchaînent, il faut donc trois facteurs. La dérivée de la plus intérieure manque.")
def forgets_the_innermost_link():
    x = sp.Symbol("x", real=True)
    right = chain_rule_symbolic()
    return {
        **right,
        "exp(ln(x)**3 + 1)": 3 * sp.log(x) ** 2 * sp.exp(sp.log(x) ** 3 + 1),
        "1/(1 + exp(2*x))": -sp.exp(2 * x) / (1 + sp.exp(2 * x)) ** 2,
    }

@slip(en="The derivative of 1/u is −u'/u²: the sign is missing.",
      fr="La dérivée de 1/u est −u'/u² : il manque le signe.")
def forgets_the_sign_of_the_inverse():
    x = sp.Symbol("x", real=True)
    return {**chain_rule_symbolic(), "1/(1 + exp(2*x))": 2 * sp.exp(2 * x) / (1 + sp.exp(2 * x)) ** 2}


# right in another way

@alternative
def written_otherwise():
    x = sp.symbols("x")
    return {
        "sin(3*x)": 3 * (sp.cos(x) ** 3 - 3 * sp.cos(x) * sp.sin(x) ** 2),
        "cos(2*x**2)": -8 * x * sp.sin(x**2) * sp.cos(x**2),
        "(1 + x**2)**5": sp.expand(5 * (1 + x**2) ** 4 * 2 * x),
        "ln(cos(x))": -sp.tan(x),
        "sqrt(tan(x))": 1 / (2 * sp.cos(x) ** 2 * sp.sqrt(sp.tan(x))),
        "exp(ln(x)**3 + 1)": 3 * sp.E * sp.log(x) ** 2 * sp.exp(sp.log(x) ** 3) / x,
        "1/(1 + exp(2*x))": -1 / (2 * sp.cosh(x) ** 2),
    }

@alternative
def from_the_two_derivatives():
    x, u = sp.symbols("x u", positive=True)

    def composed(outer, inner, inner_derivative):
        return outer.subs(u, inner) * inner_derivative

    e = sp.exp(2 * x)
    return {
        "sin(3*x)": composed(sp.cos(u), 3 * x, 3),
        "cos(2*x**2)": composed(-sp.sin(u), 2 * x**2, 4 * x),
        "(1 + x**2)**5": composed(5 * u**4, 1 + x**2, 2 * x),
        "ln(cos(x))": composed(1 / u, sp.cos(x), -sp.sin(x)),
        "sqrt(tan(x))": composed(1 / (2 * sp.sqrt(u)), sp.tan(x), 1 / sp.cos(x) ** 2),
        "exp(ln(x)**3 + 1)": composed(sp.exp(u), sp.log(x) ** 3 + 1, composed(3 * u**2, sp.log(x), 1 / x)),
        "1/(1 + exp(2*x))": composed(-1 / u**2, 1 + e, 2 * e),
    }


EXERCISE = exercise(
    __name__,
    slug="chain_rule_symbolic",
    title=Text(en="The chain rule, in formulas", fr="Dérivée d'une composée, en formules"),
    statement=Text(en=r"""
The derivative of a composition is the derivative of the outer function **taken at $f(x)$**, times the derivative of the inner one:

$$ (g \circ f)'(x) = g'(f(x)) \cdot f'(x) $$

Differentiate by hand, for $0 < x < \frac{\pi}{2}$:

$$ \sin(3x), \quad \cos(2x^2), \quad (1 + x^2)^5, \quad \ln(\cos x), \quad \sqrt{\tan x}, \quad e^{(\ln x)^3 + 1}, \quad \frac{1}{1 + e^{2x}} $$

* Return a dict of SymPy expressions. Its keys are the functions as Python writes them: `"sin(3*x)"`, `"cos(2*x**2)"`,
  `"(1 + x**2)**5"`, `"ln(cos(x))"`, `"sqrt(tan(x))"`, `"exp(ln(x)**3 + 1)"`, `"1/(1 + exp(2*x))"`.
* The symbol is `x = sp.Symbol("x", real=True)`. SymPy writes the logarithm `sp.log`.
* Any right form will do, simplified or not. `sp.diff` is not allowed, nor `.diff`.

**Example.** For $e^{3x}$ the outer function is $e^u$, of derivative $e^u$, the inner one $u = 3x$, of derivative 3: the derivative is $3 e^{3x}$.
""", fr=r"""
La dérivée d'une composée est la dérivée de la fonction extérieure **prise en $f(x)$**, multipliée par la dérivée de la fonction intérieure :

$$ (g \circ f)'(x) = g'(f(x)) \cdot f'(x) $$

Dérivez à la main, pour $0 < x < \frac{\pi}{2}$ :

$$ \sin(3x), \quad \cos(2x^2), \quad (1 + x^2)^5, \quad \ln(\cos x), \quad \sqrt{\tan x}, \quad e^{(\ln x)^3 + 1}, \quad \frac{1}{1 + e^{2x}} $$

* Renvoyez un dictionnaire d'expressions SymPy. Ses clés sont les fonctions telles que Python les écrit : `"sin(3*x)"`, `"cos(2*x**2)"`,
  `"(1 + x**2)**5"`, `"ln(cos(x))"`, `"sqrt(tan(x))"`, `"exp(ln(x)**3 + 1)"`, `"1/(1 + exp(2*x))"`.
* Le symbole est `x = sp.Symbol("x", real=True)`. SymPy écrit le logarithme `sp.log`.
* Toute forme juste convient, simplifiée ou non. `sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** Pour $e^{3x}$, la fonction extérieure est $e^u$, de dérivée $e^u$, l'intérieure $u = 3x$, de dérivée 3 : la dérivée est $3 e^{3x}$.
"""),
    solution=chain_rule_symbolic,
    holes=Text(en="The derivatives of seven compositions: a dict from the function, as text, to a SymPy expression.",
               fr="Les dérivées de sept composées : un dictionnaire qui associe à chaque fonction (en texte) une expression SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Name the inner function u and write two derivatives apart, g'(u) and u'. Then replace u by its value and multiply.",
             fr="Nommez u la fonction intérieure et écrivez à part deux dérivées, g'(u) et u'. Remplacez ensuite u par sa valeur et multipliez."),
        Text(en="For √(tan x): g(u) = √u, g'(u) = 1/(2√u), u' = 1 + tan²x. For e^((ln x)³ + 1) there are three factors: e^u, 3(ln x)² and 1/x.",
             fr="Pour √(tan x) : g(u) = √u, g'(u) = 1/(2√u), u' = 1 + tan²x. Pour e^((ln x)³ + 1), il y a trois facteurs : e^u, 3(ln x)² et 1/x."),
    ),
    domain={"x": "(0, pi/2)"},
    equivalent={
        "sp.cos(3 * x) → sp.cos(-(3 * x))   in: return {'sin(3*x)': 3 * sp.cos(3 * x), 'cos(2*x**2)': -4 * x * sp.sin( …": 'the cosine is even',
        'sp.cos(x) → sp.cos(-x)': 'the cosine is even',
    },
    covers=("1.7", "1.8"),
    prerequisites=("usual_derivatives", "chain_rule"),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
