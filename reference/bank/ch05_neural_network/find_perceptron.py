"""Neurons for or, and, not: any right weights are right, so they are judged by what they answer."""

import numpy as np

from grader.bank.author import Text, alternative, exercise, law, slip
from reference.algorithms.find_perceptron import and_neuron, not_neuron, or_neuron


def values(rng):
    k = int(rng.integers(2, 8))
    return {"k": k, "d": 2 * k}


# what we try

def table(neuron, n):
    """The answers of a neuron at all points of n zeros and ones, in the order of counting; [] where it is no neuron."""
    try:
        a, a0 = neuron
        a, a0 = np.asarray(a, dtype=float), np.asarray(a0, dtype=float)
    except (TypeError, ValueError):
        return []
    if a.shape != (n,) or a0.size != 1:
        return []
    points = np.array(list(np.ndindex(*[2] * n)))
    return np.where(points @ a + a0.ravel() >= 0, 1, 0).tolist()

@law(en="the “or” of two inputs, at (0, 0), (0, 1), (1, 0), (1, 1)",
     fr="le « ou » de deux entrées, en (0, 0), (0, 1), (1, 0), (1, 1)")
def the_or_of_two_inputs(student, rng):
    return table(student.or_neuron(2), 2)

@law(en="the “and” of two inputs, at (0, 0), (0, 1), (1, 0), (1, 1)",
     fr="le « et » de deux entrées, en (0, 0), (0, 1), (1, 0), (1, 1)")
def the_and_of_two_inputs(student, rng):
    return table(student.and_neuron(2), 2)

@law(en="the “not” of an input, at 0 and 1", fr="le « non » d'une entrée, en 0 et 1")
def the_not_of_an_input(student, rng):
    return table(student.not_neuron(), 1)

@law(en="the “and” of three inputs, from (0, 0, 0), (0, 0, 1), … to (1, 1, 1)",
     fr="le « et » de trois entrées, de (0, 0, 0), (0, 0, 1), … à (1, 1, 1)")
def the_and_of_three_inputs(student, rng):
    return table(student.and_neuron(3), 3)

@law(en="the “or” of many inputs", fr="le « ou » de nombreuses entrées", hidden=True)
def the_or_of_many_inputs(student, rng):
    return [table(student.or_neuron(n), n) for n in (3, int(rng.integers(5, 7)))]

@law(en="the “and” of many inputs", fr="le « et » de nombreuses entrées", hidden=True)
def the_and_of_many_inputs(student, rng):
    return [table(student.and_neuron(n), n) for n in (4, int(rng.integers(5, 7)))]

@law(en="with one input, the “or” and the “and” give it back",
     fr="pour une seule entrée, le « ou » et le « et » la renvoient telle quelle", hidden=True)
def one_input_is_left_as_it_is(student, rng):
    return [table(student.or_neuron(1), 1), table(student.and_neuron(1), 1)]

@law(en="the “not” of the “and” is the “or” of the “nots”",
     fr="le « non » du « et » est le « ou » des « non »", hidden=True)
def not_all_is_to_lack_one(student, rng):
    """Not of the and, and or of the nots, of three inputs: each at all eight points."""
    n = 3
    both, some, no = table(student.and_neuron(n), n), table(student.or_neuron(n), n), table(student.not_neuron(), 1)
    if not (both and some and no):
        return []
    return [[no[x] for x in both], [some[4 * no[x] + 2 * no[y] + no[z]] for x, y, z in np.ndindex(2, 2, 2)]]


# what goes wrong

@slip(of="and_neuron",
      en="Your “and” is the “or”: one input at 1 is enough for it. With coefficients 1 the sum must reach n before the neuron answers 1.",
      fr="Votre « et » est le « ou » : une seule entrée à 1 lui suffit. Avec des coefficients 1, la somme doit atteindre n pour que le neurone réponde 1.")
def is_an_or_for_the_and(n):
    return [1] * n, -1

@slip(of="or_neuron",
      en="Your “or” is the “and”: it waits for all inputs. With coefficients 1, a sum of 1 must be enough, whatever n.",
      fr="Votre « ou » est le « et » : il attend toutes les entrées. Avec des coefficients 1, une somme de 1 doit suffire, quel que soit n.")
def is_an_and_for_the_or(n):
    return [1] * n, -n

@slip(of="or_neuron",
      en="Your “or” answers 1 even when all inputs are 0: its sum there is the bias, which is 0 or more, and H(0) is 1. Take a negative bias.",
      fr="Votre « ou » répond 1 même quand toutes les entrées valent 0 : sa somme y est le biais, positif ou nul, et H(0) vaut 1. Prenez un biais négatif.")
def always_fires(n):
    return [1] * n, 0

@slip(of="and_neuron",
      en="Your “and” answers 1 even when one input is 0. With coefficients 1 the sum is n − 1 there: the bias must leave it below 0, since H(0) is 1.",
      fr="Votre « et » répond 1 même quand une entrée vaut 0. Avec des coefficients 1, la somme y vaut n − 1 : le biais doit la laisser sous 0, puisque H(0) vaut 1.")
def lets_one_input_fail(n):
    return [1] * n, 1 - n

@slip(of="and_neuron",
      en="Your “and” is right for two inputs, but not for every n. Does its bias follow n? How large is the sum when all n inputs are 1?",
      fr="Votre « et » est juste pour deux entrées, mais pas pour tout n. Son biais suit-il n ? Combien vaut la somme quand les n entrées valent 1 ?")
def keeps_the_bias_of_two_inputs(n):
    return [1] * n, -1.5

@slip(of="and_neuron",
      en="Your “and” answers 0 even when all inputs are 1: the bias is too low for your coefficients. The sum may be 0 there, since H(0) is 1.",
      fr="Votre « et » répond 0 même quand toutes les entrées valent 1 : le biais est trop bas pour vos coefficients. La somme peut y être nulle, puisque H(0) vaut 1.")
def never_fires(n):
    return [1] * n, -n - 1

@slip(of="not_neuron",
      en="Your “not” answers 1 at both 0 and 1. The sum must be negative at 1; a sum of 0 is not enough, since H(0) is 1.",
      fr="Votre « non » répond 1 en 0 comme en 1. La somme doit être négative en 1 ; une somme nulle ne suffit pas, puisque H(0) vaut 1.")
def fires_for_one_as_well():
    return [-1], 1

@slip(of="not_neuron",
      en="Your “not” gives its input back. A negative coefficient turns it over.",
      fr="Votre « non » rend son entrée telle quelle. Un coefficient négatif la renverse.")
def gives_the_input_back():
    return [1], -1

@slip(en="Your weights cannot be read. Return a pair: the n coefficients in a list, then the bias, as in `[1, -1], -1`.",
      fr="Vos poids sont illisibles. Renvoyez un couple : les n coefficients dans une liste, puis le biais, comme dans `[1, -1], -1`.")
class one_list:
    def or_neuron(n):
        return [*[1] * n, -1]

    def and_neuron(n):
        return [*[1] * n, -n]

    def not_neuron():
        return [-2, 1]

@slip(en="Your neurons have two inputs whatever n. Return n coefficients: `[1] * n` is a list of n ones.",
      fr="Vos neurones ont deux entrées quel que soit n. Renvoyez n coefficients : `[1] * n` est une liste de n uns.")
class two_inputs:
    def or_neuron(n):
        return [1, 1], -1

    def and_neuron(n):
        return [1, 1], -2


# right in another way

@alternative
class with_other_weights:
    def or_neuron(n):
        return (1,) * n, -0.5

    def and_neuron(n):
        return [2.0 for _ in range(n)], 1 - 2 * n

    def not_neuron():
        return [-1], 0

@alternative
class with_unequal_weights:
    def or_neuron(n):
        return np.arange(1, n + 1, dtype=np.float32), np.array([-1])

    def and_neuron(n):
        a = [3 + i for i in range(n)]
        return a, -sum(a) + 1

    def not_neuron():
        return np.full(1, -10), np.float64(3.5)


EXERCISE = exercise(
    __name__,
    slug="find_perceptron",
    title=Text(en="Neurons for “or”, “and”, “not”", fr="Des neurones pour « ou », « et », « non »"),
    statement=Text(en=r"""
A neuron of $n$ inputs with the Heaviside function as its activation answers $0$ or $1$, with $H(0) = 1$:

$$ F(x_1, \dots, x_n) = H(a_1 x_1 + \cdots + a_n x_n + a_0) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Let each input be $0$ (no) or $1$ (yes). Choose the weights of three neurons:

* `or_neuron(n)`: $1$ when **at least one** of the $n$ inputs is $1$; $0$ when all are $0$.
* `and_neuron(n)`: $1$ when **all** the $n$ inputs are $1$; $0$ otherwise.
* `not_neuron()`: one input; $1$ when it is $0$, and $0$ when it is $1$.

Each function returns a pair `(a, a0)`: the list or array of the $n$ coefficients $(a_1, \dots, a_n)$, and the bias $a_0$, a number.
The neurons must be right for every $n \ge 1$, at all $2^n$ points.

Weights are real numbers of your choice: all that is looked at is what the neuron answers. Avoid sums that are zero up to
rounding only, such as $0.1 + 0.2 - 0.3$: they are computed in floats.

**Example.** The neuron `([<<k>>, -<<k>>], -<<k>>)` is “$x$ and not $y$”. At $(0,0)$, $(0,1)$, $(1,0)$, $(1,1)$ the sums are
$-<<k>>,\ -<<d>>,\ 0,\ -<<k>>$, and $H$ makes $0, 0, 1, 0$ of them.
""", fr=r"""
Un neurone à $n$ entrées dont l'activation est la fonction de Heaviside répond $0$ ou $1$, avec $H(0) = 1$ :

$$ F(x_1, \dots, x_n) = H(a_1 x_1 + \cdots + a_n x_n + a_0) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Chaque entrée vaut $0$ (non) ou $1$ (oui). Choisissez les poids de trois neurones :

* `or_neuron(n)` (ou) : $1$ quand **au moins une** des $n$ entrées vaut $1$ ; $0$ quand toutes valent $0$.
* `and_neuron(n)` (et) : $1$ quand les $n$ entrées valent **toutes** $1$ ; $0$ sinon.
* `not_neuron()` (non) : une seule entrée ; $1$ quand elle vaut $0$, et $0$ quand elle vaut $1$.

Chaque fonction renvoie un couple `(a, a0)` : la liste ou le tableau des $n$ coefficients $(a_1, \dots, a_n)$, et le biais $a_0$, un nombre.
Les neurones doivent être justes pour tout $n \ge 1$, en chacun des $2^n$ points.

Les poids sont des nombres réels de votre choix : on ne regarde que les réponses du neurone. Évitez les sommes qui ne sont
nulles qu'aux arrondis près, comme $0{,}1 + 0{,}2 - 0{,}3$ : elles sont calculées en flottants.

**Exemple.** Le neurone `([<<k>>, -<<k>>], -<<k>>)` est « $x$ et non $y$ ». En $(0,0)$, $(0,1)$, $(1,0)$, $(1,1)$ les sommes valent
$-<<k>>,\ -<<d>>,\ 0,\ -<<k>>$, et $H$ en fait $0, 0, 1, 0$.
"""),
    solution=(or_neuron, and_neuron, not_neuron),
    holes={
        "or_neuron": Text(en="Coefficients and bias (a, a0) of a neuron of n inputs that is 1 when at least one of them is 1.",
                          fr="Coefficients et biais (a, a0) d'un neurone à n entrées qui vaut 1 quand au moins une d'elles vaut 1."),
        "and_neuron": Text(en="Coefficients and bias (a, a0) of a neuron of n inputs that is 1 when all of them are 1.",
                           fr="Coefficients et biais (a, a0) d'un neurone à n entrées qui vaut 1 quand toutes valent 1."),
        "not_neuron": Text(en="Coefficients and bias (a, a0) of a neuron of one input that is 1 when it is 0, and 0 when it is 1.",
                           fr="Coefficients et biais (a, a0) d'un neurone à une entrée qui vaut 1 quand elle vaut 0, et 0 quand elle vaut 1."),
    },
    hints=(
        Text(en="With all coefficients 1, the sum without bias counts the inputs that are 1. From which count on must each neuron answer 1?",
             fr="Avec des coefficients tous égaux à 1, la somme sans biais compte les entrées qui valent 1. À partir de quel compte chaque neurone doit-il répondre 1 ?"),
        Text(en="The bias is minus that count: the sum is then 0 where the neuron begins to answer 1. For “not”, choose a line that is positive at 0 and negative at 1.",
             fr="Le biais est l'opposé de ce compte : la somme est alors nulle là où le neurone commence à répondre 1. Pour « non », choisissez une droite positive en 0 et négative en 1."),
    ),
    points=8,
    equivalent={
        'not_neuron: 2 → 3': 'another neuron that is right at both points',
        'not_neuron: 1 → 0': 'another neuron that is right at both points',
    },
    covers=("5.7", "5.8"),
    prerequisites=("affine_perceptron",),
)
