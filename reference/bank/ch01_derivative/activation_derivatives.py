"""Slopes of the activation functions: from x, from the output, and where there is no slope."""

import math

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.activation_derivatives import (
    logistic,
    relu_prime,
    sigmoid_prime,
    sigmoid_prime_from_output,
    tanh_prime,
)


def values(rng):
    return {"k": int(rng.integers(2, 10)), "big": int(rng.integers(750, 1200))}


# what we try

@case(en="the slope of σ at 0, ln <<k>> and −ln <<k>>",
      fr="la pente de σ en 0, ln <<k>> et −ln <<k>>", of="sigmoid_prime")
def slopes_of_the_sigmoid(rng, k):
    return (np.array([0.0, np.log(k), -np.log(k)]),)

@case(en="the slope of σ from its output", fr="la pente de σ d'après sa sortie", of="sigmoid_prime_from_output")
def slopes_from_outputs(rng):
    return (np.array([0.5, 0.25, 0.75, 0.9]),)

@case(en="the slope of th", fr="la pente de th", of="tanh_prime")
def slopes_of_tanh(rng):
    return (rng.uniform(-1.5, 1.5, size=5),)

@case(en="the slope of ReLU, 0 included", fr="la pente de ReLU, 0 compris", of="relu_prime")
def slopes_of_the_ramp(rng):
    return (np.array([-1.5, 2.0, 0.0, 3.5, -0.25, 0.75]) * rng.uniform(1, 2),)

@case(en="the slope of σ far from 0", fr="la pente de σ loin de 0", of="sigmoid_prime", points=3)
def the_sigmoid_far_from_zero(rng, big):
    return (np.array([[-float(big), 0.5], [float(big), -2.0], [1.0, -40.0]]),)

@case(en="the slope of σ at whole numbers", fr="la pente de σ en des points entiers", of="sigmoid_prime")
def the_sigmoid_at_whole_numbers(rng):
    return (rng.permutation(np.arange(-3, 4)),)

@case(en="the slope of σ at one number", fr="la pente de σ en un seul point", of="sigmoid_prime", hidden=True)
def the_sigmoid_at_one_number(rng):
    return (rng.uniform(0.5, 2),)

@case(en="the slope of σ from a two-dimensional array of outputs",
      fr="la pente de σ d'après un tableau de sorties", of="sigmoid_prime_from_output", hidden=True)
def outputs_in_a_table(rng):
    return (rng.uniform(0.05, 0.95, size=(4, 3)),)

@case(en="the slope of th far from 0", fr="la pente de th loin de 0", of="tanh_prime", points=3)
def tanh_far_from_zero(rng, big):
    return (np.array([-float(big), 0.5, float(big), -0.25]),)

@case(en="the slope of th at a two-dimensional array of whole numbers",
      fr="la pente de th sur un tableau d'entiers", of="tanh_prime", hidden=True)
def tanh_at_whole_numbers_in_a_table(rng):
    return (rng.permutation(np.arange(-2, 4)).reshape(2, 3),)

@case(en="the slope of ReLU at a two-dimensional array of whole numbers",
      fr="la pente de ReLU sur un tableau d'entiers", of="relu_prime", hidden=True)
def the_ramp_at_whole_numbers_in_a_table(rng):
    return (rng.permutation(np.arange(-5, 7)).reshape(3, 4),)

@law(en="the slope of σ is the same from x and from the output",
     fr="la pente de σ est la même d'après x et d'après la sortie")
def the_slope_is_the_same_from_x_and_from_the_output(student, rng):
    x = rng.uniform(-2, 2, size=6)
    return student.sigmoid_prime(x) - student.sigmoid_prime_from_output(1 / (1 + np.exp(-x)))


# what goes wrong

@slip(of="sigmoid_prime",
      en="You compute σ(x)(1 − x). Both factors are computed from the value: σ(x)(1 − σ(x)).",
      fr="Vous calculez σ(x)(1 − x). Les deux facteurs se calculent à partir de la valeur : σ(x)(1 − σ(x)).")
def mixes_the_value_and_x(x):
    return logistic(x) * (1 - x)

@slip(of="sigmoid_prime",
      en="Your sigmoid_prime computes x(1 − x). Apply σ to x first.",
      fr="Votre sigmoid_prime calcule x(1 − x). Appliquez d'abord σ à x.")
def takes_x_for_the_output(x):
    return x * (1 - x)

@slip(of="sigmoid_prime_from_output",
      en="You apply σ to s, which is an output of σ already. The slope is s(1 − s).",
      fr="Vous appliquez σ à s, qui est déjà une sortie de σ. La pente est s(1 − s).")
def applies_sigma_to_the_output(s):
    return logistic(s) * (1 - logistic(s))

@slip(of="sigmoid_prime",
      en="Your slope of σ is negative, but σ increases. The minus of −x and that of the derivative of 1/u cancel.",
      fr="Votre pente de σ est négative, or σ est croissante. Le moins de −x et celui de la dérivée de 1/u se compensent.")
def finds_a_negative_slope(x):
    return -sigmoid_prime(x)

def into_an_array_like(function):
    def filled(x):
        out = np.zeros_like(x)
        out[...] = function(x)
        return out

    return filled

@slip(of="sigmoid_prime",
      en="Far below 0, exp(−x) overflows, and ∞/∞ is not a number. Compute the slope from the value: s(1 − s).",
      fr="Loin en dessous de 0, exp(−x) déborde, et ∞/∞ n'est pas un nombre. Calculez la pente à partir de la valeur : s(1 − s).")
def divides_infinities(x):
    with np.errstate(over="ignore", invalid="ignore"):
        return np.exp(-x) / (1 + np.exp(-x)) ** 2

@slip(of="tanh_prime",
      en="You compute 1 − th(x). The square is missing: 1 − th(x)².",
      fr="Vous calculez 1 − th(x). Il manque le carré : 1 − th(x)².")
def forgets_the_square(x):
    return 1 - np.tanh(x)

@slip(of="tanh_prime",
      en="You compute 1 − x². Square the value th(x).",
      fr="Vous calculez 1 − x². Mettez au carré la valeur th(x).")
def squares_x(x):
    return 1 - x**2

@slip(of="tanh_prime",
      en="You compute t(1 − t) with t = th(x): that is the rule of σ. For th the slope is 1 − t².",
      fr="Vous calculez t(1 − t) avec t = th(x) : c'est la règle de σ. Pour th, la pente est 1 − t².")
def takes_the_rule_of_sigma_for_tanh(x):
    return np.tanh(x) * (1 - np.tanh(x))

@slip(of="tanh_prime",
      en="Your slope of th is half of the right one. From th(x) = 2σ(2x) − 1 comes 4σ'(2x): the inner 2 counts too.",
      fr="Votre pente de th est la moitié de la bonne. De th(x) = 2σ(2x) − 1 vient 4σ'(2x) : le 2 intérieur compte aussi.")
def loses_a_factor_two(x):
    return (1 - np.tanh(x) ** 2) / 2

@slip(of="relu_prime",
      en="Your relu_prime returns True and False. Turn them into numbers: `np.where(x > 0, 1, 0)`.",
      fr="Votre relu_prime renvoie True et False. Convertissez-les en nombres : `np.where(x > 0, 1, 0)`.")
def returns_truths(x):
    return x > 0

@slip(of="relu_prime",
      en="Your slope of ReLU at 0 is 1. By the convention of the statement it is 0: compare with `>`.",
      fr="Votre pente de ReLU en 0 vaut 1. Par la convention de l'énoncé, elle vaut 0 : comparez avec `>`.")
def the_slope_is_one_at_the_kink(x):
    return np.where(x >= 0, 1, 0)

@slip(of="relu_prime",
      en="Your slope of ReLU at 0 is 1/2. By the convention of the statement it is 0.",
      fr="Votre pente de ReLU en 0 vaut 1/2. Par la convention de l'énoncé, elle vaut 0.")
def the_slope_is_one_half_at_the_kink(x):
    return np.heaviside(x, 0.5)

@slip(of="relu_prime",
      en="Your relu_prime returns ReLU itself. Where x > 0 the slope is 1, whatever x is.",
      fr="Votre relu_prime renvoie ReLU elle-même. Là où x > 0, la pente vaut 1, quel que soit x.")
def returns_the_ramp(x):
    return np.maximum(x, 0)

@slip(of="relu_prime",
      en="Your slope of ReLU is −1 where x < 0: that is the slope of |x|. ReLU is level there: 0.",
      fr="Votre pente de ReLU vaut −1 là où x < 0 : c'est la pente de |x|. ReLU y est constante : 0.")
def takes_the_sign(x):
    return np.sign(x)

@slip(en="You write into an array of the type of x: with whole numbers all decimals are lost. Make it of floats, or return the formula itself.",
      fr="Vous écrivez dans un tableau du type de x : avec des entiers, toutes les décimales sont perdues. Créez-le en flottants, ou renvoyez la formule elle-même.")
class keeps_whole_numbers_only:
    sigmoid_prime = into_an_array_like(sigmoid_prime)
    tanh_prime = into_an_array_like(tanh_prime)


# right in another way

@alternative
class by_other_formulas:
    def sigmoid_prime(x):
        e = np.exp(-np.abs(x))
        return e / (1 + e) ** 2

    def sigmoid_prime_from_output(s):
        return s - s**2

    def tanh_prime(x):
        with np.errstate(over="ignore"):
            return 1 / np.cosh(x) ** 2

    def relu_prime(x):
        return 1.0 * (x > 0)

def entry_by_entry(function):
    def of(x):
        return [of(row) for row in x] if np.ndim(x) else function(float(x))

    return of

@alternative
class entry_by_entry_with_math:
    sigmoid_prime = entry_by_entry(lambda t: math.exp(-abs(t)) / (1 + math.exp(-abs(t))) ** 2)
    sigmoid_prime_from_output = entry_by_entry(lambda s: (1 - s) * s)
    tanh_prime = entry_by_entry(lambda t: (1 - math.tanh(t)) * (1 + math.tanh(t)))
    relu_prime = entry_by_entry(lambda t: int(t > 0))


EXERCISE = exercise(
    __name__,
    slug="activation_derivatives",
    title=Text(en="Slopes of the activation functions", fr="Pentes des fonctions d'activation"),
    statement=Text(en=r"""
To learn, a neuron needs the slope of its activation function. For the sigmoid and the hyperbolic tangent the value gives the slope
almost for free:

$$ \sigma'(x) = \sigma(x)\,(1 - \sigma(x)) \qquad \operatorname{th}'(x) = 1 - \operatorname{th}(x)^2 \qquad \operatorname{ReLU}'(x) = \begin{cases} 0 & x \leq 0 \\ 1 & x > 0 \end{cases} $$

ReLU has a kink at $0$, and no derivative there; by convention the slope is taken to be $0$, as in TensorFlow.

Write four functions:

* `sigmoid_prime(x)` is $\sigma'(x)$, `tanh_prime(x)` is $\operatorname{th}'(x)$, `relu_prime(x)` is $\operatorname{ReLU}'(x)$ with $\operatorname{ReLU}'(0) = 0$.
* `sigmoid_prime_from_output(s)` is the same slope $\sigma'(x)$, but you are given the **output** $s = \sigma(x)$ instead of $x$.

The argument is a number or a NumPy array of any shape, perhaps of whole numbers; the result has its shape. Entries of `x` may be as
large as $<<big>>$ in absolute value: the result must still be a number. Return numbers, not `True` and `False`. The function `logistic`, another name of $\sigma$, is
given, and NumPy has `np.tanh`.

**Example.** $\sigma(\ln <<k>>) = \frac{<<k>>}{<<k>> + 1}$, so $\sigma'(\ln <<k>>) = \frac{<<k>>}{<<k>> + 1} \cdot \frac{1}{<<k>> + 1}$. Where the output is $s = 0.5$,
the slope is $0.25$, the largest of all.
""", fr=r"""
Pour apprendre, un neurone a besoin de la pente de sa fonction d'activation. Pour la sigmoïde et la tangente hyperbolique, la valeur
donne la pente presque gratuitement :

$$ \sigma'(x) = \sigma(x)\,(1 - \sigma(x)) \qquad \operatorname{th}'(x) = 1 - \operatorname{th}(x)^2 \qquad \operatorname{ReLU}'(x) = \begin{cases} 0 & x \leq 0 \\ 1 & x > 0 \end{cases} $$

ReLU a un point anguleux en $0$ et n'y est pas dérivable ; par convention, on y prend la pente $0$, comme TensorFlow.

Écrivez quatre fonctions :

* `sigmoid_prime(x)` est $\sigma'(x)$, `tanh_prime(x)` est $\operatorname{th}'(x)$, `relu_prime(x)` est $\operatorname{ReLU}'(x)$ avec $\operatorname{ReLU}'(0) = 0$.
* `sigmoid_prime_from_output(s)` est la même pente $\sigma'(x)$, mais on vous donne la **sortie** $s = \sigma(x)$ au lieu de $x$.

L'argument est un nombre ou un tableau NumPy de forme quelconque, éventuellement d'entiers ; le résultat a sa forme. Les coefficients de `x`
peuvent atteindre $<<big>>$ en valeur absolue : le résultat doit rester un nombre. Renvoyez des nombres, non `True` et `False`. La fonction `logistic`, autre nom de $\sigma$, est
donnée, et NumPy a `np.tanh`.

**Exemple.** $\sigma(\ln <<k>>) = \frac{<<k>>}{<<k>> + 1}$, donc $\sigma'(\ln <<k>>) = \frac{<<k>>}{<<k>> + 1} \cdot \frac{1}{<<k>> + 1}$. Là où la sortie est $s = 0{,}5$,
la pente est $0{,}25$, la plus grande de toutes.
"""),
    solution=(sigmoid_prime, sigmoid_prime_from_output, tanh_prime, relu_prime),
    given=(logistic,),
    holes={
        "logistic": Text(en="1 / (1 + exp(−x)) of a number or of every entry of an array.",
                         fr="1 / (1 + exp(−x)) d'un nombre ou de chaque coefficient d'un tableau."),
        "sigmoid_prime": Text(en="The derivative of the sigmoid at x.",
                              fr="La dérivée de la sigmoïde en x."),
        "sigmoid_prime_from_output": Text(en="The derivative of the sigmoid where its value is s.",
                                          fr="La dérivée de la sigmoïde là où sa valeur est s."),
        "tanh_prime": Text(en="The derivative of the hyperbolic tangent at x.",
                           fr="La dérivée de la tangente hyperbolique en x."),
        "relu_prime": Text(en="The derivative of ReLU at x; 0 at 0.",
                           fr="La dérivée de ReLU en x ; 0 en 0."),
    },
    shapes="(n)->(n)",
    hints=(
        Text(en="Compute the value once and give it a name: `s = logistic(x)`. The slope is computed from s alone.",
             fr="Calculez la valeur une fois et donnez-lui un nom : `s = logistic(x)`. La pente se calcule à partir de s seul."),
        Text(en="`s * (1 - s)` works on arrays as it stands. For ReLU, `np.where(x > 0, 1, 0)` chooses entry by entry.",
             fr="`s * (1 - s)` fonctionne tel quel sur les tableaux. Pour ReLU, `np.where(x > 0, 1, 0)` choisit coefficient par coefficient."),
    ),
    points=8,
    prerequisites=("activation_functions", "chain_rule"),
    equivalent={
        "np.tanh(x) → np.tanh(-x)": "the tangent is squared",
        "np.where(x > 0, 1.0, 0.0) → np.where(1.0, x > 0, 0.0)": "truths chosen beside a float become floats: the same 0 and 1",
    },
    covers=("1.14", "1.15"),
)
