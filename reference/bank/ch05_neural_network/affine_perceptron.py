"""One neuron at many points: a sum for each point, the bias in it, and the activation last."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula
from reference.algorithms.affine_perceptron import affine_perceptron

H = Formula("where(x >= 0, 1.0, 0.0)")
SIGMOID = Formula("1 / (1 + exp(-x))")
RELU = Formula("maximum(x, 0.0)")
IDENTITY = Formula("1.0 * x")


def values(rng):
    x = int(rng.integers(2, 7))
    return {"x": x, "c": 2 * x + 3, "t": 2 * x}


# what we try

@case(fr="les deux points de l'énoncé")
def the_two_points_of_the_statement(rng, x, c):
    return (np.array([2.0, 3.0]), -float(c), np.array([[x, 1.0], [x, 0.0]]), H)

@case(en="with φ(t) = t the value is the sum", fr="avec φ(t) = t, la valeur est la somme")
def without_activation_the_value_is_the_sum(rng):
    return (rng.uniform(1, 3, size=3).round(2), 0.5, rng.uniform(-3, 3, size=(1, 3)).round(2), IDENTITY)

@case(fr="un neurone sigmoïde", points=2)
def a_sigmoid_neuron(rng):
    heights = rng.uniform(1.6, 1.9, size=4).round(2)
    weights = (85 * heights - 77 + rng.uniform(-2, 2, size=4)).round(1)
    return (np.array([85.0, -1.0]), -77.0, np.stack([heights, weights], axis=1), SIGMOID)

@case(fr="quatre entrées et sept points", hidden=True, points=2)
def four_inputs_and_seven_points(rng):
    a = rng.uniform(0.2, 0.6, size=4) * rng.choice([-1, 1], size=4)
    return (a, rng.uniform(0.3, 0.6), rng.uniform(-1, 1, size=(7, 4)), Formula("tanh(x)"))

@case(fr="autant de points que d'entrées", hidden=True)
def as_many_points_as_inputs(rng):
    a = rng.uniform(0.5, 1.5, size=3)
    return (a, rng.uniform(-0.9, -0.4), rng.uniform(-2, 2, size=(3, 3)), Formula("x**2 - x"))

@case(fr="une seule entrée", hidden=True)
def one_input(rng):
    return (np.array([-0.5]), 1.0, np.array([[2.0], [-2.0], [2.25], [0.0], [5.0]]) + rng.integers(0, 2), H)

@case(fr="une rampe qui commence où la somme est nulle", hidden=True)
def a_ramp_that_starts_where_the_sum_is_zero(rng):
    a, b = rng.integers(1, 5, size=2).astype(float)
    return (np.array([a, -b]), -1.5, np.array([[b, a], [2 * b, a], [0.0, 3 * a], [3 * b, -a], [b, 0.0]]), RELU)

@law(fr="se déplacer le long de la frontière ne change rien", hidden=True)
def moving_along_the_boundary_changes_nothing(student, rng):
    a, a0 = rng.uniform(1, 2, size=2) * [1, -1], -1.0
    X = rng.uniform(-1, 1, size=(5, 2))
    along = rng.uniform(-2, 2, size=(5, 1)) * np.array([[-a[1], a[0]]])
    values = student.affine_perceptron(a, a0, X, SIGMOID)
    moved = student.affine_perceptron(a, a0, X + along, SIGMOID)
    across = student.affine_perceptron(a, a0, X + 0.5 * a, SIGMOID)
    return [list(np.shape(values)), np.round(moved - values, 9), (np.asarray(across) > values).tolist()]


# what goes wrong

@slip(en="The bias is missing. Add a0 to the sum of the products.",
      fr="Le biais manque. Ajoutez a0 à la somme des produits.")
def forgets_the_bias(a, a0, X, phi):
    return phi(X @ a)

@slip(en="You subtract the bias. It is added: a1 x1 + … + an xn + a0.",
      fr="Vous retranchez le biais. Il s'ajoute : a1 x1 + … + an xn + a0.")
def subtracts_the_bias(a, a0, X, phi):
    return phi(X @ a - a0)

@slip(en="You add the bias after the activation. It belongs to the sum: φ comes last.",
      fr="Vous ajoutez le biais après l'activation. Il fait partie de la somme : φ vient en dernier.")
def adds_the_bias_after_the_activation(a, a0, X, phi):
    return phi(X @ a) + a0

@slip(en="You return the sum. Apply `phi` to it.",
      fr="Vous renvoyez la somme. Appliquez-lui `phi`.")
def forgets_the_activation(a, a0, X, phi):
    return X @ a + a0

@slip(en="You answer 0 or 1 whatever the activation. Apply the function `phi` that is given.",
      fr="Vous répondez 0 ou 1 quelle que soit l'activation. Appliquez la fonction `phi` donnée.")
def always_takes_heaviside(a, a0, X, phi):
    return np.where(X @ a + a0 >= 0, 1.0, 0.0)

@slip(en="You do not add the products: your answer has n numbers for each point. `X @ a` multiplies and adds.",
      fr="Vous n'additionnez pas les produits : votre réponse a n nombres par point. `X @ a` multiplie et additionne.")
def does_not_sum(a, a0, X, phi):
    return phi(X * a + a0)

@slip(en="You add the bias to every product, so it counts n times. Add it once, to their sum.",
      fr="Vous ajoutez le biais à chaque produit, donc il compte n fois. Ajoutez-le une fois, à leur somme.")
def adds_the_bias_to_every_product(a, a0, X, phi):
    return phi((X * a + a0).sum(axis=1))

@slip(en="You apply φ to each product and then add. Add first: φ acts once, on the whole sum.",
      fr="Vous appliquez φ à chaque produit, puis vous additionnez. Additionnez d'abord : φ agit une fois, sur toute la somme.")
def activates_every_product(a, a0, X, phi):
    return phi(X * a).sum(axis=1) + a0

@slip(en="You add over the points (axis 0). Add over the inputs (axis 1): each point has its own sum.",
      fr="Vous additionnez sur les points (axe 0). Additionnez sur les entrées (axe 1) : chaque point a sa propre somme.")
def sums_over_the_points(a, a0, X, phi):
    return phi((X * a).sum(axis=0) + a0)

@slip(en="You return a column, of shape (m, 1). Use `a` as it is, of shape (n,): then `X @ a` has shape (m,).",
      fr="Vous renvoyez une colonne, de forme (m, 1). Utilisez `a` tel quel, de forme (n,) : alors `X @ a` est de forme (m,).")
def gives_a_column(a, a0, X, phi):
    return phi(X @ a.reshape(-1, 1) + a0)


# right in another way

@alternative
def point_by_point(a, a0, X, phi):
    values = []
    for point in X:
        s = a0
        for i in range(len(a)):
            s = s + a[i] * point[i]
        values.append(phi(s))
    return values

@alternative
def with_the_bias_among_the_weights(a, a0, X, phi):
    weights = np.append(a, a0)
    return phi(np.hstack([X, np.ones((len(X), 1))]) @ weights)

@alternative
def products_first(a, a0, X, phi):
    return np.array([float(phi(s)) for s in np.sum(X * a, axis=1) + a0])


EXERCISE = exercise(
    __name__,
    slug="affine_perceptron",
    title=Text(en="One neuron", fr="Un neurone"),
    statement=Text(en=r"""
A neuron multiplies each of its inputs by a coefficient, adds these products and a **bias**, and sends the sum through an **activation
function** $\varphi$:

$$ F(x_1, \dots, x_n) = \varphi(a_1 x_1 + \cdots + a_n x_n + a_0) $$

The numbers $a_1, \dots, a_n, a_0$ are its **weights**; the bias $a_0$ is one of them. Compute the value of a neuron at several points.

* `a` is the array of the coefficients $(a_1, \dots, a_n)$, of shape $(n,)$; `a0` is the bias, a number.
* `X` has shape $(m, n)$: $m$ points, one per row.
* `phi` is the function $\varphi$. It takes a number or an array, and acts on an array entry by entry.
* Return the $m$ values, one for each point: an array of shape $(m,)$.

One activation is the Heaviside function, which says yes or no. In this course $H(0) = 1$:

$$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

With it, a neuron of two inputs is $1$ on one side of the line $a_1 x + a_2 y + a_0 = 0$ and on the line itself, and $0$ on the other side.

**Example.** Coefficients $(2, 3)$, bias $-<<c>>$, $\varphi = H$. At $(<<x>>, 1)$ the sum is $<<t>> + 3 - <<c>> = 0$, so the value is $H(0) = 1$. At
$(<<x>>, 0)$ the sum is $<<t>> - <<c>> = -3$, so the value is $0$.
""", fr=r"""
Un neurone multiplie chacune de ses entrées par un coefficient, additionne ces produits et un **biais**, puis applique à la somme une
**fonction d'activation** $\varphi$ :

$$ F(x_1, \dots, x_n) = \varphi(a_1 x_1 + \cdots + a_n x_n + a_0) $$

Les nombres $a_1, \dots, a_n, a_0$ sont ses **poids** ; le biais $a_0$ en fait partie. Calculez la valeur d'un neurone en plusieurs points.

* `a` est le tableau des coefficients $(a_1, \dots, a_n)$, de forme $(n,)$ ; `a0` est le biais, un nombre.
* `X` est de forme $(m, n)$ : $m$ points, un par ligne.
* `phi` est la fonction $\varphi$. Elle prend un nombre ou un tableau, et agit sur un tableau coefficient par coefficient.
* Renvoyez les $m$ valeurs, une par point : un tableau de forme $(m,)$.

Une activation possible est la fonction de Heaviside, qui répond oui ou non. Dans ce cours, $H(0) = 1$ :

$$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Avec elle, un neurone à deux entrées vaut $1$ d'un côté de la droite $a_1 x + a_2 y + a_0 = 0$ et sur la droite elle-même, et $0$ de l'autre côté.

**Exemple.** Coefficients $(2, 3)$, biais $-<<c>>$, $\varphi = H$. En $(<<x>>, 1)$ la somme est $<<t>> + 3 - <<c>> = 0$, donc la valeur est $H(0) = 1$. En
$(<<x>>, 0)$ la somme est $<<t>> - <<c>> = -3$, donc la valeur est $0$.
"""),
    solution=affine_perceptron,
    holes=Text(en="The values at the rows of X, (m, n), of a neuron with coefficients a, (n,), bias a0 and activation phi: shape (m,).",
               fr="Les valeurs en chaque ligne de X, (m, n), d'un neurone de coefficients a, (n,), de biais a0 et d'activation phi : forme (m,)."),
    shapes="(n),(),(m,n)->(m)",
    hints=(
        Text(en="Compute the sums first, one for each point, bias included. The activation comes last.",
             fr="Calculez d'abord les sommes, une par point, biais compris. L'activation vient en dernier."),
        Text(en="`X @ a` is the array of the sums a1 x1 + … + an xn, one for each row of X. Add `a0` to it, then apply `phi` to the whole array.",
             fr="`X @ a` est le tableau des sommes a1 x1 + … + an xn, une par ligne de X. Ajoutez-lui `a0`, puis appliquez `phi` à tout le tableau."),
    ),
    points=5,
    equivalent={'X @ a → X @ a.T': 'an array of one axis is its own transpose'},
    covers=("5.1", "5.2", "5.3", "5.4"),
    prerequisites=("activation_functions",),
)
