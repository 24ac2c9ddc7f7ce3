"""The gradient of one neuron's error: every factor of the chain rule, every input in its place, the mean."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.neuron_gradient import neuron_gradient


def values(rng):
    i, j = rng.choice(np.arange(1, 8), size=2, replace=False).tolist()
    return {"i": i, "j": j, "x": 4 * i, "y": 4 * j}


def drawn(rng, N):
    """Points of the plane and a target for each, some of both kinds."""
    z = rng.permutation(np.arange(N) % 2)
    return rng.uniform(-2, 3, size=(N, 2)).round(2), z


def weights(rng):
    return (rng.uniform(0.3, 1.2, size=3) * rng.choice([-1, 1], size=3)).round(2)


# what we try

@case(fr="des poids nuls et un point")
def weights_of_zero_and_one_point(rng, x, y):
    return (np.zeros(3), np.array([[x, y]], dtype=float), np.array([0.0]))

@case(fr="trois points")
def three_points(rng):
    return (weights(rng), *drawn(rng, 3))

@case(fr="huit points", points=2)
def eight_points(rng):
    return (weights(rng), *drawn(rng, 8))

@case(fr="un point à relever", hidden=True)
def one_point_to_raise(rng):
    return (weights(rng), rng.uniform(1, 2, size=(1, 2)).round(2), np.array([1]))

@case(fr="des nombres entiers")
def whole_numbers(rng):
    return (np.array([1, -1, 2]), rng.integers(-2, 3, size=(5, 2)) + [0, 1], np.array([0, 1, 1, 0, 1]))

@case(fr="des cibles entre zéro et un", hidden=True)
def targets_between_zero_and_one(rng):
    X, z = drawn(rng, 6)
    return (weights(rng), X, (z + rng.uniform(0, 0.5, size=6)).clip(0, 1).round(2))

@case(fr="des points loin de la droite")
def points_far_from_the_line(rng):
    X = np.array([[900.0, -300.0], [-800.0, 500.0], [0.5, 0.25], [700.0, 700.0]])
    return (rng.uniform(1, 2, size=3).round(2), X, np.array([0, 1, 1, 0]))

@law(fr="un petit pas diminue l'erreur comme annoncé", hidden=True, points=2)
def a_small_step_lowers_the_error_as_promised(student, rng):
    X, z, P = rng.normal(size=(9, 2)), np.array([0, 1, 0, 0, 1, 1, 0, 1, 1]), rng.normal(size=3)

    def error(P):
        return np.mean((1 / (1 + np.exp(-(X @ P[:2] + P[2]))) - z) ** 2)

    g = student.neuron_gradient(P, X, z)
    if np.shape(g) != (3,) or not np.any(g):
        return False
    h = 1e-5 / np.sqrt(np.sum(g**2))
    return bool(abs((error(P + h * g) - error(P - h * g)) / (2 * h) / np.sum(g**2) - 1) < 1e-6)


# what goes wrong

def gradient(P, X, z, *, gap=None, slope=None, mean=None, inputs=None, output=None):
    """The gradient with one of its factors replaced."""
    t = X @ P[:2] + P[2]
    s = output(t) if output else (1 + np.tanh(t / 2)) / 2
    d = 2 * (gap(s) if gap else s - z) * (slope(s, t) if slope else s * (1 - s))
    columns = inputs(d) if inputs else np.column_stack([d[:, None] * X, d])
    return mean(columns) if mean else columns.mean(axis=0)

@slip(en="You add over the examples. The error is their mean: divide by N.",
      fr="Vous faites la somme sur les exemples. L'erreur est leur moyenne : divisez par N.")
def adds_over_the_examples(P, X, z):
    return gradient(P, X, z, mean=lambda c: c.sum(axis=0))

@slip(en="The factor 2 is missing: the derivative of a square t² is 2t. There is no 1/2 in front of this error.",
      fr="Le facteur 2 manque : la dérivée du carré t² est 2t. Il n'y a pas de 1/2 devant cette erreur.")
def drops_the_factor_two(P, X, z):
    return neuron_gradient(P, X, z) / 2

@slip(en="The slope of σ is missing: multiply by s (1 − s).",
      fr="La pente de σ manque : multipliez par s (1 − s).")
def forgets_the_slope_of_sigma(P, X, z):
    return gradient(P, X, z, slope=lambda s, t: 1)

@slip(en="You take σ' at s, which went through σ already. σ' at the sum ax + by + c is s (1 − s).",
      fr="Vous prenez σ' en s, qui est déjà passé par σ. σ' en ax + by + c vaut s (1 − s).")
def takes_the_slope_of_sigma_at_the_output(P, X, z):
    return gradient(P, X, z, slope=lambda s, t: (1 - np.tanh(s / 2) ** 2) / 4)

@slip(en="You compute t (1 − t) with the sum t = ax + by + c. The identity is σ' = σ (1 − σ): put s = σ(t) into it.",
      fr="Vous calculez t (1 − t) avec la somme t = ax + by + c. L'identité est σ' = σ (1 − σ) : mettez-y s = σ(t).")
def applies_s_times_one_minus_s_to_the_sum(P, X, z):
    return gradient(P, X, z, slope=lambda s, t: t * (1 - t))

@slip(en="Your neuron has no activation: it answers ax + by + c. Apply σ, and its slope.",
      fr="Votre neurone n'a pas d'activation : il répond ax + by + c. Appliquez σ, et sa pente.")
def forgets_sigma(P, X, z):
    return gradient(P, X, z, output=lambda t: t, slope=lambda s, t: 1)

@slip(en="All signs are turned: the gap is s − z, output minus target.",
      fr="Tous les signes sont changés : l'écart est s − z, la sortie moins la cible.")
def subtracts_the_output_from_the_target(P, X, z):
    return -neuron_gradient(P, X, z)

@slip(en="You use x for the slope along b as well. b multiplies y.",
      fr="Vous utilisez x aussi pour la pente selon b. b multiplie y.")
def uses_x_for_both_coordinates(P, X, z):
    return gradient(P, X, z, inputs=lambda d: np.column_stack([d * X[:, 0], d * X[:, 0], d]))

@slip(en="You multiply the slope along c by x. The bias multiplies nothing: its factor is 1.",
      fr="Vous multipliez par x la pente selon c. Le biais ne multiplie rien : son facteur est 1.")
def multiplies_the_bias_by_an_input(P, X, z):
    return gradient(P, X, z, inputs=lambda d: np.column_stack([d * X[:, 0], d * X[:, 1], d * X[:, 0]]))

@slip(en="All three slopes are the same: the last factor is missing, x for a and y for b.",
      fr="Les trois pentes sont les mêmes : le dernier facteur manque, x pour a et y pour b.")
def forgets_the_inputs(P, X, z):
    return gradient(P, X, z, inputs=lambda d: np.column_stack([d, d, d]))

@slip(en="You list the bias first. The order is that of P: a, b, c.",
      fr="Vous donnez le biais en premier. L'ordre est celui de P : a, b, c.")
def puts_the_bias_first(P, X, z):
    return neuron_gradient(P, X, z)[[2, 0, 1]]

@slip(en="You average over the three weights and keep the examples. Average over the examples: `axis=0` where they are the rows.",
      fr="Vous faites la moyenne sur les trois poids et gardez les exemples. Faites-la sur les exemples : `axis=0` quand ils sont en lignes.")
def averages_along_the_wrong_axis(P, X, z):
    return gradient(P, X, z, mean=lambda c: c.mean(axis=1))

@slip(en="You return a gradient for each example. Take their mean.",
      fr="Vous renvoyez un gradient par exemple. Prenez leur moyenne.")
def returns_one_gradient_for_each_example(P, X, z):
    return gradient(P, X, z, mean=lambda c: c)

@slip(en="You return the weights after a step. Return the gradient itself; the descent comes next.",
      fr="Vous renvoyez les poids après un pas. Renvoyez le gradient lui-même ; la descente vient ensuite.")
def returns_the_weights_after_a_step(P, X, z):
    return P - neuron_gradient(P, X, z)


# right in another way

@alternative
def example_by_example(P, X, z):
    a, b, c = P
    total = [0.0, 0.0, 0.0]
    for (x, y), target in zip(X, z):
        t = a * x + b * y + c
        s = 1 / (1 + np.exp(-t)) if t > 0 else np.exp(t) / (1 + np.exp(t))
        d = 2 * (s - target) * s * (1 - s)
        total = [total[0] + d * x, total[1] + d * y, total[2] + d]
    return [g / len(X) for g in total]

@alternative
def with_a_column_of_ones(P, X, z):
    A = np.hstack([X, np.ones((len(X), 1))])
    t = A @ P
    s = np.exp(-np.logaddexp(0, -t))
    slope = np.exp(-np.logaddexp(0, -t) - np.logaddexp(0, t))
    return A.T @ ((s - z) * slope) * (2 / len(X))


EXERCISE = exercise(
    __name__,
    slug="neuron_gradient",
    title=Text(en="The gradient of one neuron", fr="Le gradient d'un neurone"),
    statement=Text(en=r"""
A neuron with two inputs answers $s_i = \sigma(a x_i + b y_i + c)$ at the point $(x_i, y_i)$, where $\sigma(t) = 1/(1 + e^{-t})$. It should
answer the target $z_i$. Its error is the **mean** of the squares of the gaps:

$$ E(a, b, c) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 $$

Three factors make its slope along $a$: the square, then $\sigma$, whose derivative is $\sigma' = \sigma\,(1 - \sigma)$, then $a x_i$. So

$$ \frac{\partial E}{\partial a} = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i)\; x_i $$

and the same with $y_i$ in place of $x_i$ for $b$, and with $1$ for $c$.

* `P` holds the weights $(a, b, c)$: shape $(3,)$. `X` holds one point $(x_i, y_i)$ per row: shape $(N, 2)$.
* `z` holds the targets: shape $(N,)$. They are $0$ and $1$, or numbers between.
* Return $(\frac{\partial E}{\partial a}, \frac{\partial E}{\partial b}, \frac{\partial E}{\partial c})$: shape $(3,)$. It must be right far from the line
  $ax + by + c = 0$ too, where $e^{1000}$ is too large for a float; $\sigma(t) = \frac{1}{2}(1 + \tanh \frac{t}{2})$ works everywhere.

**Example.** $P = (0, 0, 0)$, one point $(<<x>>, <<y>>)$ of target $0$. Then $s = \frac12$, and $2 \times \frac12 \times \frac12 \times \frac12 = \frac14$:
the gradient is $(<<i>>, <<j>>, \frac14)$.
""", fr=r"""
Un neurone à deux entrées répond $s_i = \sigma(a x_i + b y_i + c)$ au point $(x_i, y_i)$, où $\sigma(t) = 1/(1 + e^{-t})$. Il devrait
répondre la cible $z_i$. Son erreur est la **moyenne** des carrés des écarts :

$$ E(a, b, c) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 $$

Trois facteurs font sa pente selon $a$ : le carré, puis $\sigma$, de dérivée $\sigma' = \sigma\,(1 - \sigma)$, puis $a x_i$. Donc

$$ \frac{\partial E}{\partial a} = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i)\; x_i $$

et de même avec $y_i$ à la place de $x_i$ pour $b$, et avec $1$ pour $c$.

* `P` contient les poids $(a, b, c)$ : forme $(3,)$. `X` contient un point $(x_i, y_i)$ par ligne : forme $(N, 2)$.
* `z` contient les cibles : forme $(N,)$. Ce sont $0$ et $1$, ou des nombres entre les deux.
* Renvoyez $(\frac{\partial E}{\partial a}, \frac{\partial E}{\partial b}, \frac{\partial E}{\partial c})$ : forme $(3,)$. Il doit être juste même loin de la droite
  $ax + by + c = 0$, où $e^{1000}$ est trop grand pour un flottant ; $\sigma(t) = \frac{1}{2}(1 + \tanh \frac{t}{2})$ convient partout.

**Exemple.** $P = (0, 0, 0)$, un point $(<<x>>, <<y>>)$ de cible $0$. Alors $s = \frac12$, et $2 \times \frac12 \times \frac12 \times \frac12 = \frac14$ :
le gradient est $(<<i>>, <<j>>, \frac14)$.
"""),
    solution=neuron_gradient,
    holes=Text(en="The gradient (∂E/∂a, ∂E/∂b, ∂E/∂c) of the mean squared error of the neuron of weights P: shape (3,).",
               fr="Le gradient (∂E/∂a, ∂E/∂b, ∂E/∂c) de l'erreur quadratique moyenne du neurone de poids P : forme (3,)."),
    shapes="(3),(N,2),(N)->(3)",
    hints=(
        Text(en="Compute the column s of all outputs first, then d = 2 (s − z) s (1 − s), one number for each example. The three slopes are means of d x, of d y, and of d.",
             fr="Calculez d'abord la colonne s de toutes les sorties, puis d = 2 (s − z) s (1 − s), un nombre par exemple. Les trois pentes sont les moyennes de d x, de d y et de d."),
        Text(en="`t = X @ P[:2] + P[2]`, `s = (1 + np.tanh(t / 2)) / 2`, and with that d: `np.mean(d * X[:, 0])`, `np.mean(d * X[:, 1])`, `np.mean(d)`.",
             fr="`t = X @ P[:2] + P[2]`, `s = (1 + np.tanh(t / 2)) / 2`, et avec ce d : `np.mean(d * X[:, 0])`, `np.mean(d * X[:, 1])`, `np.mean(d)`."),
    ),
    prerequisites=("sigmoid_neuron_gradient_symbolic",),
    equivalent={
        'X @ P[:2] → X @ P[:2].T': 'an array of one axis is its own transpose',
        'd @ X → d.T @ X': 'an array of one axis is its own transpose',
    },
    covers=("9.B", "9.C", "9.E", "9.F"),
)
