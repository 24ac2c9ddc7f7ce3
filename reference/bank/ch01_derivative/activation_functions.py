"""Four activation functions: the convention at 0, arrays of any shape, and numbers far from 0."""

import math

import numpy as np

from grader.bank.author import Rules, Text, alternative, case, exercise, law, slip
from reference.algorithms.activation_functions import heaviside, relu, sigmoid, tanh


def values(rng):
    return {"k": int(rng.integers(2, 10)), "big": int(rng.integers(750, 1200))}


# what we try

@case(en="the step is 1 at 0", fr="la marche vaut 1 en 0", of="heaviside")
def heaviside_is_one_at_zero(rng, k):
    return (np.array([-float(k), 0.0, k / 2, -0.25]),)

@case(en="the ramp keeps what is positive", fr="la rampe garde ce qui est positif", of="relu")
def relu_keeps_what_is_positive(rng):
    return (np.array([-1.5, 2.0, -0.25, 0.0, 3.5]) + np.array([-1, 1, -1, 0, 1]) * rng.uniform(0, 1),)

@case(en="σ of the logarithms of <<k>> and 1/<<k>>", fr="σ des logarithmes de <<k>> et de 1/<<k>>", of="sigmoid")
def sigmoid_of_logarithms(rng, k):
    return (np.array([0.0, np.log(k), -np.log(k)]),)

@case(en="th near 0", fr="th près de 0", of="tanh")
def tanh_near_zero(rng):
    return (rng.uniform(-1.5, 1.5, size=6),)

@case(en="the step of a two-dimensional array",
      fr="la marche d'un tableau à deux dimensions", of="heaviside", hidden=True)
def heaviside_of_a_table(rng):
    x = rng.normal(size=(4, 3))
    x[1, 2], x[2, 0], x[3, 1] = 0, 1e-9, -1e-9
    return (x,)

@case(en="the ramp of a two-dimensional array of whole numbers",
      fr="la rampe d'un tableau d'entiers à deux dimensions", of="relu")
def relu_of_whole_numbers_in_a_table(rng):
    return (rng.permutation(np.arange(-5, 7)).reshape(3, 4),)

@case(en="the ramp of a number", fr="la rampe d'un nombre", of="relu", hidden=True)
def relu_of_a_number(rng):
    return (-rng.uniform(0.5, 2.5),)

@case(en="σ of whole numbers", fr="σ d'entiers", of="sigmoid")
def sigmoid_of_whole_numbers(rng):
    return (rng.permutation(np.arange(-3, 4)),)

@case(en="σ of a number", fr="σ d'un nombre", of="sigmoid", hidden=True)
def sigmoid_of_a_number(rng):
    return (rng.uniform(0.5, 2.5),)

@case(en="σ far from 0", fr="σ loin de 0", of="sigmoid", points=3)
def sigmoid_far_from_zero(rng, big):
    return (np.array([[-float(big), 0.5], [float(big), -30.0], [40.0, -1.0]]),)

@case(en="th of whole numbers", fr="th d'entiers", of="tanh", hidden=True)
def tanh_of_whole_numbers(rng):
    return (rng.permutation(np.arange(-2, 3)).reshape(5, 1),)

@case(en="th far from 0", fr="th loin de 0", of="tanh", points=3)
def tanh_far_from_zero(rng, big):
    return (np.array([-float(big), 0.5, float(big), -300.0]),)

@law(en="th(x) is 2σ(2x) − 1", fr="th(x) vaut 2σ(2x) − 1")
def the_two_s_are_one(student, rng):
    x = rng.uniform(-2, 2, size=5)
    return student.tanh(x) - (2 * student.sigmoid(2 * x) - 1)

@law(en="σ(x) + σ(−x) is 1", fr="σ(x) + σ(−x) vaut 1", hidden=True)
def what_is_left_of_one_is_the_sigmoid_of_the_opposite(student, rng):
    x = rng.uniform(-3, 3, size=(2, 3))
    return student.sigmoid(x) + student.sigmoid(-x)


# what goes wrong

@slip(of="heaviside",
      en="Your step is 0 at 0. By the convention of the course H(0) = 1: compare with `>=`.",
      fr="Votre marche vaut 0 en 0. Par la convention du cours, H(0) = 1 : comparez avec `>=`.")
def the_step_is_zero_at_zero(x):
    return np.where(x > 0, 1.0, 0.0)

@slip(of="heaviside",
      en="Your step is 1/2 at 0. By the convention of the course H(0) = 1.",
      fr="Votre marche vaut 1/2 en 0. Par la convention du cours, H(0) = 1.")
def the_step_is_one_half_at_zero(x):
    return np.heaviside(x, 0.5)

@slip(of="heaviside",
      en="You return True and False. Turn them into numbers: `1.0 * (x >= 0)`, or `np.where`.",
      fr="Vous renvoyez True et False. Convertissez-les en nombres : `1.0 * (x >= 0)`, ou `np.where`.")
def returns_truths(x):
    return x >= 0

@slip(of="heaviside",
      en="You return the sign of x: −1 where x < 0. There the step is 0.",
      fr="Vous renvoyez le signe de x : −1 là où x < 0. La marche y vaut 0.")
def takes_the_sign(x):
    return np.sign(x)

@slip(en="`if` and `max` want one boolean, an array has one for each entry. Decide entry by entry: `np.where`, `np.maximum`.",
      fr="`if` et `max` veulent un seul booléen, un tableau en a un par coefficient. Décidez coefficient par coefficient : `np.where`, `np.maximum`.")
class asks_if_of_an_array:
    def heaviside(x):
        if x >= 0:
            return 1
        return 0

    def relu(x):
        if x > 0:
            return x
        return 0

@slip(of="relu",
      en="You return |x|. Where x is negative, the ramp is 0.",
      fr="Vous renvoyez |x|. Là où x est négatif, la rampe vaut 0.")
def turns_the_negative_up(x):
    return np.abs(x)

@slip(of="relu",
      en="You keep the negative part. The ramp is the larger of x and 0.",
      fr="Vous gardez la partie négative. La rampe est le plus grand de x et 0.")
def keeps_the_negative(x):
    return np.minimum(x, 0)

@slip(of="relu",
      en="Your relu is 1 where x ≥ 0: that is the step. The ramp is x there.",
      fr="Votre relu vaut 1 là où x ≥ 0 : c'est la marche. La rampe y vaut x.")
def makes_a_step_of_the_ramp(x):
    return np.where(x >= 0, 1, 0)

@slip(en="Your σ falls from 1 to 0: the minus is missing in exp(−x).",
      fr="Votre σ descend de 1 à 0 : il manque le moins de exp(−x).")
class forgets_the_minus:
    def sigmoid(x):
        return sigmoid(-np.asarray(x))

    def tanh(x):
        return -tanh(x)

def without_parentheses(x):
    with np.errstate(over="ignore"):
        return 1 / 1 + np.exp(-x)

@slip(en="You compute 1/1 + exp(−x). Put the denominator in parentheses: 1 / (1 + exp(−x)).",
      fr="Vous calculez 1/1 + exp(−x). Mettez le dénominateur entre parenthèses : 1 / (1 + exp(−x)).")
class forgets_the_parentheses:
    sigmoid = without_parentheses

    def tanh(x):
        return 2 * without_parentheses(2 * x) - 1

@slip(en="`math.exp` takes one number. Use `np.exp`, which takes arrays.",
      fr="`math.exp` prend un seul nombre. Utilisez `np.exp`, qui prend des tableaux.")
class uses_math_on_arrays:
    def sigmoid(x):
        return 1 / (1 + math.exp(-x))

    def tanh(x):
        return (math.exp(x) - math.exp(-x)) / (math.exp(x) + math.exp(-x))

def into_an_array_like(function):
    def filled(x):
        out = np.zeros_like(x)
        out[...] = function(x)
        return out

    return filled

@slip(en="You write into an array of the type of x: with whole numbers all decimals are lost. Make it of floats, or return the formula itself.",
      fr="Vous écrivez dans un tableau du type de x : avec des entiers, toutes les décimales sont perdues. Créez-le en flottants, ou renvoyez la formule elle-même.")
class keeps_whole_numbers_only:
    sigmoid = into_an_array_like(sigmoid)
    tanh = into_an_array_like(tanh)

@slip(of="tanh",
      en="You compute 2σ(x) − 1, which is th(x/2). Take σ at 2x.",
      fr="Vous calculez 2σ(x) − 1, qui est th(x/2). Prenez σ en 2x.")
def forgets_the_inner_two(x):
    return 2 * sigmoid(x) - 1

@slip(of="tanh",
      en="You compute σ(2x) − 1, which lies between −1 and 0. Double σ first: 2σ(2x) − 1.",
      fr="Vous calculez σ(2x) − 1, compris entre −1 et 0. Doublez d'abord σ : 2σ(2x) − 1.")
def forgets_the_outer_two(x):
    return sigmoid(2 * x) - 1

@slip(of="tanh",
      en="Far from 0 both exponentials of your quotient overflow, and ∞/∞ is not a number. Use 2σ(2x) − 1.",
      fr="Loin de 0, les exponentielles de votre quotient débordent, et ∞/∞ n'est pas un nombre. Utilisez 2σ(2x) − 1.")
def divides_infinities(x):
    with np.errstate(over="ignore", invalid="ignore"):
        return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


# right in another way

@alternative
class by_masks_and_by_parity:
    def heaviside(x):
        return 1.0 * (x >= 0)

    def relu(x):
        return x * (x > 0)

    def sigmoid(x):
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-x))

    def tanh(x):
        e = np.exp(-2 * np.abs(x))
        return np.sign(x) * (1 - e) / (1 + e)

def entry_by_entry(function):
    def of(x):
        return [of(row) for row in x] if np.ndim(x) else function(float(x))

    return of

@alternative
class entry_by_entry_with_math:
    heaviside = entry_by_entry(lambda t: 1 if t >= 0 else 0)
    relu = entry_by_entry(lambda t: max(t, 0))
    sigmoid = entry_by_entry(lambda t: 1 / (1 + math.exp(-t)) if t > 0 else math.exp(t) / (math.exp(t) + 1))
    tanh = entry_by_entry(lambda t: math.copysign(1 - 2 / (math.exp(2 * min(abs(t), 50)) + 1), t))


EXERCISE = exercise(
    __name__,
    slug="activation_functions",
    title=Text(en="Activation functions", fr="Fonctions d'activation"),
    statement=Text(en=r"""
A neuron adds up what it receives, then applies an **activation function** to the sum $x$. Write four of them:

$$ H(x) = \begin{cases} 0 & x < 0 \\ 1 & x \geq 0 \end{cases} \qquad \operatorname{ReLU}(x) = \begin{cases} 0 & x < 0 \\ x & x \geq 0 \end{cases} $$

$$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\sigma(2x) - 1 $$

* `heaviside` is $H$, the step; by convention $H(0) = 1$. `relu` is the ramp, `sigmoid` is $\sigma$, `tanh` is $\operatorname{th}$.
* `x` is a number or a NumPy array of any shape, perhaps of whole numbers. The function is applied to every entry, and the result
  has the shape of `x`. `x` itself must not change.
* Return numbers, not `True` and `False`.
* Entries may be as large as $<<big>>$ in absolute value, where $e^x$ or $e^{-x}$ is no longer a float: the result must still be a number. The first formula
  for $\operatorname{th}$ then gives "infinity over infinity"; the second does not.
* Do not call `np.tanh` or `np.heaviside`: write them.

**Example.** $H(-<<k>>) = 0$, $\operatorname{ReLU}(<<k>>) = <<k>>$, and $\sigma(\ln <<k>>) = \frac{1}{1 + 1/<<k>>} = \frac{<<k>>}{<<k>> + 1}$.
""", fr=r"""
Un neurone additionne ce qu'il reçoit, puis applique à la somme $x$ une **fonction d'activation**. Écrivez-en quatre :

$$ H(x) = \begin{cases} 0 & x < 0 \\ 1 & x \geq 0 \end{cases} \qquad \operatorname{ReLU}(x) = \begin{cases} 0 & x < 0 \\ x & x \geq 0 \end{cases} $$

$$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\sigma(2x) - 1 $$

* `heaviside` est $H$, la marche ; par convention $H(0) = 1$. `relu` est la rampe, `sigmoid` est $\sigma$, `tanh` est $\operatorname{th}$.
* `x` est un nombre ou un tableau NumPy de forme quelconque, éventuellement d'entiers. La fonction s'applique à chaque coefficient, et le
  résultat a la forme de `x`. `x` lui-même ne doit pas changer.
* Renvoyez des nombres, non `True` et `False`.
* Les coefficients peuvent atteindre $<<big>>$ en valeur absolue, où $e^x$ ou $e^{-x}$ n'est plus un flottant : le résultat doit rester un nombre. La première
  formule de $\operatorname{th}$ donne alors « l'infini sur l'infini » ; la seconde, non.
* N'appelez ni `np.tanh` ni `np.heaviside` : écrivez-les.

**Exemple.** $H(-<<k>>) = 0$, $\operatorname{ReLU}(<<k>>) = <<k>>$, et $\sigma(\ln <<k>>) = \frac{1}{1 + 1/<<k>>} = \frac{<<k>>}{<<k>> + 1}$.
"""),
    solution=(heaviside, relu, sigmoid, tanh),
    holes={
        "heaviside": Text(en="0 where x < 0, 1 where x ≥ 0; x is a number or an array.",
                          fr="0 là où x < 0, 1 là où x ≥ 0 ; x est un nombre ou un tableau."),
        "relu": Text(en="0 where x < 0, x where x ≥ 0; x is a number or an array.",
                     fr="0 là où x < 0, x là où x ≥ 0 ; x est un nombre ou un tableau."),
        "sigmoid": Text(en="1 / (1 + exp(−x)) of a number or of every entry of an array.",
                        fr="1 / (1 + exp(−x)) d'un nombre ou de chaque coefficient d'un tableau."),
        "tanh": Text(en="The hyperbolic tangent of a number or of every entry of an array.",
                     fr="La tangente hyperbolique d'un nombre ou de chaque coefficient d'un tableau."),
    },
    shapes="(n)->(n)",
    hints=(
        Text(en="A comparison of an array, `x >= 0`, gives one boolean for each entry. `np.where(condition, a, b)` chooses entry by entry.",
             fr="Une comparaison de tableau, `x >= 0`, donne un booléen par coefficient. `np.where(condition, a, b)` choisit coefficient par coefficient."),
        Text(en="`np.maximum(x, 0)` compares every entry with 0, `np.exp(-x)` takes every exponential. Write tanh with the help of your sigmoid.",
             fr="`np.maximum(x, 0)` compare chaque coefficient à 0, `np.exp(-x)` prend chaque exponentielle. Écrivez tanh à l'aide de votre sigmoid."),
    ),
    points=8,
    rules=Rules(forbidden=("numpy.tanh", "numpy.heaviside")),
    equivalent={
        "np.where(x >= 0, 1.0, 0.0) → np.where(1.0, x >= 0, 0.0)": "truths chosen beside a float become floats: the same 0 and 1",
        "np.maximum(x, 0) → np.maximum(0, x)": "a maximum is symmetric",
        "x >= 0 → x > 0   in: return np.where(x >= 0, 1, e) / (1 + e)": "at 0 both numerators are 1",
    },
    covers=("1.14",),
)
