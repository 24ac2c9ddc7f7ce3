"""Softmax: the shift that keeps it finite, and the axis along which it sums."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.softmax import softmax


def values(rng):
    return {"big": int(rng.integers(800, 1200))}


# what we try

@case(en="two equal logits get equal shares", fr="deux logits égaux reçoivent la même part")
def two_equal_logits_share_evenly(rng):
    return (np.array([[0.0, 0.0, np.log(2)]]) + rng.integers(-3, 4),)

@case(fr="logits ordinaires")
def ordinary_logits(rng):
    return (rng.normal(size=(4, 3)),)

@case(fr="de grands logits ne débordent pas", points=2)
def large_logits_do_not_overflow(rng, big):
    return (rng.normal(size=(4, 3)) + big,)

@case(fr="des logits très négatifs ne s'évanouissent pas", hidden=True)
def very_negative_logits_do_not_vanish(rng, big):
    return (rng.normal(size=(2, 5)) - big,)

@case(fr="lignes très éloignées")
def rows_far_apart(rng, big):
    return (rng.normal(size=(3, 4)) + np.array([[0.0], [big], [-big]]),)

@case(fr="une ligne de logits très éloignés", hidden=True)
def a_row_of_logits_far_apart(rng, big):
    return (rng.normal(size=(2, 4)) + np.array([0.0, big, -big, 0.0]),)

@case(fr="une seule ligne", hidden=True)
def a_single_row(rng):
    return (rng.normal(size=(1, 5)),)

@law(fr="la somme de chaque ligne est un")
def every_row_sums_to_one(student, rng):
    return student.softmax(rng.normal(size=(5, 3))).sum(axis=1)

@law(en="adding a constant to a row changes nothing",
     fr="ajouter une constante à une ligne ne change rien", hidden=True)
def a_constant_added_to_a_row_changes_nothing(student, rng):
    z, c = rng.normal(size=(3, 4)), rng.normal(size=(3, 1))
    return student.softmax(z + c) - student.softmax(z)


# what goes wrong

@slip(en="The exponential overflows, or every exponential vanishes. Subtract each row's maximum first: the probabilities stay the same.",
      fr="L'exponentielle déborde, ou toutes s'annulent. Retranchez d'abord le maximum de chaque ligne : les probabilités restent les mêmes.")
def forgets_the_shift(z):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)

@slip(en="You sum over the examples (axis 0). Sum over the classes (axis 1).",
      fr="Vous sommez sur les exemples (axe 0). Sommez sur les classes (axe 1).")
def sums_over_the_batch(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)

@slip(en="You divide by the sum of the whole array. Each row has its own sum.",
      fr="Vous divisez par la somme de tout le tableau. Chaque ligne a sa propre somme.")
def sums_over_everything(z):
    e = np.exp(z - z.max())
    return e / e.sum()

@slip(en="You subtract the maximum of the whole array: in a row far below it, every exponential vanishes. Subtract each row's own maximum.",
      fr="Vous retranchez le maximum de tout le tableau : dans une ligne très inférieure, toutes les exponentielles s'annulent. Retranchez le maximum de chaque ligne.")
def shifts_by_the_largest_of_all(z):
    with np.errstate(invalid="ignore"):
        e = np.exp(z - z.max())
        return e / e.sum(axis=1, keepdims=True)

@slip(en="You divide by the largest exponential of each row. Divide by their sum.",
      fr="Vous divisez par la plus grande exponentielle de chaque ligne. Divisez par leur somme.")
def divides_by_the_largest(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.max(axis=1, keepdims=True)

@slip(en="You divide the logits themselves by their sum. Take the exponential first.",
      fr="Vous divisez les logits eux-mêmes par leur somme. Prenez d'abord l'exponentielle.")
def divides_the_logits(z):
    return z / z.sum(axis=1, keepdims=True)


# right in another way

@alternative
def row_by_row(z):
    rows = []
    for row in z:
        e = [np.exp(a - max(row)) for a in row]
        rows.append([a / sum(e) for a in e])
    return rows

@alternative
def through_the_logarithm(z):
    m = z.max(axis=1, keepdims=True)
    return np.exp(z - m - np.log(np.sum(np.exp(z - m), axis=1, keepdims=True)))


EXERCISE = exercise(
    __name__,
    slug="softmax",
    title=Text(en="Softmax", fr="Softmax"),
    statement=Text(en=r"""
A network ends with one number per class, the **logits** $z$. Turn each row of logits into probabilities:

$$ p_{ij} = \frac{e^{z_{ij}}}{\sum_k e^{z_{ik}}} $$

* `z` has shape $(n, k)$: $n$ examples, $k$ classes. The result has the same shape.
* Logits may be as large as $<<big>>$ in absolute value, where $e^z$ is no longer a float, or is $0$: no intermediate value may
  overflow, and no sum of exponentials may vanish.

**Example.** The logits $(0,\ 0,\ \ln 2)$ have exponentials $1, 1, 2$, so the probabilities are
$(\tfrac14, \tfrac14, \tfrac12)$.
""", fr=r"""
Un réseau se termine par un nombre par classe, les **logits** $z$. Transformez chaque ligne de logits en probabilités :

$$ p_{ij} = \frac{e^{z_{ij}}}{\sum_k e^{z_{ik}}} $$

* `z` est de forme $(n, k)$ : $n$ exemples, $k$ classes. Le résultat a la même forme.
* Les logits peuvent atteindre $<<big>>$ en valeur absolue, où $e^z$ n'est plus un flottant, ou vaut $0$ : aucun calcul intermédiaire
  ne doit déborder, et aucune somme d'exponentielles ne doit s'annuler.

**Exemple.** Les logits $(0,\ 0,\ \ln 2)$ ont pour exponentielles $1, 1, 2$, donc les probabilités sont
$(\tfrac14, \tfrac14, \tfrac12)$.
"""),
    solution=softmax,
    holes=Text(en="Probabilities of each row of logits z, of shape (n, k).",
               fr="Probabilités de chaque ligne de logits z, de forme (n, k)."),
    shapes="(n,k)->(n,k)",
    hints=(
        Text(en="Subtracting the same number from all logits of a row divides numerator and denominator by the same factor.",
             fr="Retrancher le même nombre à tous les logits d'une ligne divise numérateur et dénominateur par le même facteur."),
        Text(en="`z.max(axis=1, keepdims=True)` has shape (n, 1), so `z - z.max(axis=1, keepdims=True)` subtracts each row's own maximum. Then `e.sum(axis=1, keepdims=True)`.",
             fr="`z.max(axis=1, keepdims=True)` est de forme (n, 1), donc `z - z.max(axis=1, keepdims=True)` retranche à chaque ligne son propre maximum. Puis `e.sum(axis=1, keepdims=True)`."),
    ),
    equivalent={'e = np.exp(shifted) → e = -np.exp(shifted)': 'the sign cancels in the quotient'},
    covers=("16.softmax",),
)
