"""Training one neuron: the whole walk, the error at every point of it, and one gradient from all examples."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.train_neuron import train_neuron


def values(rng):
    i, j = rng.choice(np.arange(1, 6), size=2, replace=False).tolist()
    return {"i": i, "j": j, "x": 4 * i, "y": 4 * j}


def drawn(rng, N):
    """Points of the plane, and targets that a line nearly explains."""
    X = rng.uniform(-1, 2, size=(N, 2)).round(2)
    side = X @ [1.0, -1.5] + 0.2 + rng.normal(scale=0.3, size=N)
    z = (side > 0).astype(int)
    z[:2] = 0, 1
    return X, z


# what we try

@case(fr="une itération à partir de zéro")
def one_step_from_zero(rng, x, y):
    return (np.zeros(3), np.array([[x, y]], dtype=float), np.array([0]), 1.0, 1)

@case(fr="zéro itération, c'est le départ et son erreur")
def no_step_is_the_start_and_its_error(rng):
    return (rng.uniform(-1, 1, size=3).round(2), *drawn(rng, 5), 0.5, 0)

@case(fr="chaque point et chaque erreur sont gardés", points=2)
def every_point_and_every_error_is_kept(rng):
    return (rng.uniform(-1, 1, size=3).round(2), *drawn(rng, 6), 2.0, 4)

@case(fr="un départ en nombres entiers", points=3)
def a_start_of_whole_numbers(rng):
    return (rng.permutation([0, 1, -2]), *drawn(rng, 7), 1.0, 3)

@case(fr="un long entraînement", hidden=True, points=2)
def a_long_training(rng):
    return (rng.uniform(-1, 1, size=3).round(2), *drawn(rng, 20), 1.0, 300)

@case(en="a large step, with which the error grows", fr="un grand pas, avec lequel l'erreur augmente", hidden=True)
def a_large_step(rng):
    while True:
        X, z = drawn(rng, 8)
        P0 = rng.uniform(-1, 1, size=3).round(2)
        _, errors = train_neuron(P0, X, z, 15.0, 6)
        if np.diff(errors).max() > 0.01:
            return (P0, X, z, 15.0, 6)

@case(fr="un seul exemple", hidden=True)
def a_single_example(rng):
    return (rng.uniform(-1, 1, size=3).round(2), rng.uniform(0.5, 1, size=(1, 2)).round(2), np.array([1]), 1.0, 12)

@law(fr="deux entraînements bout à bout en font un seul", hidden=True)
def two_trainings_in_a_row_are_one(student, rng):
    X, z = rng.normal(size=(9, 2)), np.array([0, 1, 0, 0, 1, 1, 0, 1, 1])
    start = rng.normal(size=3)
    points, errors = student.train_neuron(start, X, z, 0.5, 7)
    again, more = student.train_neuron(np.array(points[4]), X, z, 0.5, 3)
    return [np.array(again) - np.array(points[4:]), np.array(more) - np.array(errors[4:])]


# what goes wrong

def walk(P0, X, z, delta, n, *, gradient=None, error=None, stops=None, shift=0):
    """The training with one of its parts replaced; with `shift`, errors belong to that many steps later."""
    A = np.column_stack([X, np.ones(len(X))])
    gradient = gradient or (lambda P, s, k: np.mean(2 * (s - z) * s * (1 - s) * A.T, axis=1))
    error = error or (lambda s: np.mean((s - z) ** 2))
    P, points, errors = P0, [], []
    for k in range(n + 1 + shift):
        s = (1 + np.tanh(A @ P / 2)) / 2
        points.append(P)
        errors.append(error(s))
        if stops and stops(errors):
            break
        P = P - delta * gradient(P, s, k)
    return np.array(points[: n + 1]), np.array(errors[shift:])

@slip(en="You add the gradient, and the error grows. Subtract delta times the gradient.",
      fr="Vous ajoutez le gradient, et l'erreur augmente. Retranchez delta fois le gradient.")
def climbs(P0, X, z, delta, n):
    return train_neuron(P0, X, z, -delta, n)

@slip(en="The start is missing. The first row is P0 and the first error is E(P0).",
      fr="Le départ manque. La première ligne est P0 et la première erreur est E(P0).")
def forgets_the_start(P0, X, z, delta, n):
    points, errors = train_neuron(P0, X, z, delta, n)
    return points[1:], errors[1:]

@slip(en="You make n + 1 steps. With n = 0 the only row is P0.",
      fr="Vous faites n + 1 itérations. Pour n = 0, la seule ligne est P0.")
def makes_one_update_too_many(P0, X, z, delta, n):
    return train_neuron(P0, X, z, delta, n + 1)

@slip(en="Your errors are one step ahead of your weights. The error at place k belongs to row k: note it before the step.",
      fr="Vos erreurs ont une itération d'avance sur vos poids. L'erreur à la place k va avec la ligne k : notez-la avant le pas.")
def notes_the_error_after_the_step(P0, X, z, delta, n):
    return walk(P0, X, z, delta, n, shift=1)

@slip(en="All rows are the last weights: `P -= …` changes the array you had already stored. Make a new one, `P = P - …`.",
      fr="Toutes les lignes sont les derniers poids : `P -= …` change le tableau déjà rangé. Créez-en un nouveau, `P = P - …`.")
def keeps_one_array_that_moves(P0, X, z, delta, n):
    points, errors = train_neuron(P0, X, z, delta, n)
    return np.array([points[-1]] * (n + 1)), errors

@slip(en="You return the last weights. Return those of every step, one per row, the start included.",
      fr="Vous renvoyez les derniers poids. Renvoyez ceux de chaque itération, un par ligne, départ compris.")
def returns_the_last_weights_only(P0, X, z, delta, n):
    points, errors = train_neuron(P0, X, z, delta, n)
    return points[-1], errors

@slip(en="You add the gradients of the examples. Divide by N: the error is a mean.",
      fr="Vous additionnez les gradients des exemples. Divisez par N : l'erreur est une moyenne.")
def adds_over_the_examples(P0, X, z, delta, n):
    return train_neuron(P0, X, z, delta * len(z), n)

@slip(en="The weights are right, but your errors are sums. Divide by N.",
      fr="Les poids sont justes, mais vos erreurs sont des sommes. Divisez par N.",
      share=0.5)
def adds_the_errors(P0, X, z, delta, n):
    points, errors = train_neuron(P0, X, z, delta, n)
    return points, errors * len(z)

@slip(en="The factor 2 is missing from the gradient: the derivative of a square t² is 2t.",
      fr="Le facteur 2 manque dans le gradient : la dérivée du carré t² est 2t.")
def drops_the_factor_two(P0, X, z, delta, n):
    return train_neuron(P0, X, z, delta / 2, n)

@slip(en="The slope of σ is missing from the gradient: multiply by s (1 − s).",
      fr="La pente de σ manque dans le gradient : multipliez par s (1 − s).")
def forgets_the_slope_of_sigma(P0, X, z, delta, n):
    A = np.column_stack([X, np.ones(len(X))])
    return walk(P0, X, z, delta, n, gradient=lambda P, s, k: np.mean(2 * (s - z) * A.T, axis=1))

@slip(en="You take one example at each step. Here every step uses the mean over all examples.",
      fr="Vous prenez un exemple à chaque itération. Ici, chaque itération utilise la moyenne sur tous les exemples.")
def takes_one_example_at_a_time(P0, X, z, delta, n):
    A = np.column_stack([X, np.ones(len(X))])

    def gradient(P, s, k):
        i = k % len(z)
        return 2 * (s[i] - z[i]) * s[i] * (1 - s[i]) * A[i]

    return walk(P0, X, z, delta, n, gradient=gradient)

@slip(en="The slope along b is taken after a has moved. Compute all three slopes from the same P_k, then move.",
      fr="La pente selon b est prise après que a a bougé. Calculez les trois pentes à partir du même P_k, puis déplacez-vous.")
def updates_one_weight_after_the_other(P0, X, z, delta, n):
    A = np.column_stack([X, np.ones(len(X))])

    def gradient(P, s, k):
        Q = np.array(P, dtype=float)
        for j in range(3):
            s = (1 + np.tanh(A @ Q / 2)) / 2
            Q[j] -= delta * np.mean(2 * (s - z) * s * (1 - s) * A[:, j])
        return (P - Q) / delta

    return walk(P0, X, z, delta, n, gradient=gradient)

@slip(en="You stop when the error grows. Make exactly n steps.",
      fr="Vous vous arrêtez quand l'erreur augmente. Faites exactement n itérations.")
def stops_when_the_error_grows(P0, X, z, delta, n):
    return walk(P0, X, z, delta, n, stops=lambda errors: len(errors) > 1 and errors[-1] > errors[-2])

@slip(en="You stop when the error hardly moves. A plateau is not the end: make exactly n steps.",
      fr="Vous vous arrêtez quand l'erreur ne bouge presque plus. Un plateau n'est pas la fin : faites exactement n itérations.")
def stops_when_the_error_hardly_moves(P0, X, z, delta, n):
    return walk(P0, X, z, delta, n, stops=lambda errors: len(errors) > 1 and abs(errors[-1] - errors[-2]) < 1e-3)


# right in another way

@alternative
def in_tables(P0, X, z, delta, n):
    points, errors = np.zeros((n + 1, 3)), np.zeros(n + 1)
    points[0] = P0
    for k in range(n + 1):
        a, b, c = points[k]
        s = 1 / (1 + np.exp(-(a * X[:, 0] + b * X[:, 1] + c)))
        errors[k] = ((s - z) ** 2).sum() / len(z)
        if k < n:
            d = 2 * (s - z) * s * (1 - s)
            points[k + 1] = points[k] - delta * np.array([np.mean(d * X[:, 0]), np.mean(d * X[:, 1]), np.mean(d)])
    return points, errors

@alternative
def as_lists(P0, X, z, delta, n):
    def look(P):
        total, slopes = 0.0, [0.0, 0.0, 0.0]
        for (x, y), target in zip(X.tolist(), z.tolist()):
            s = 1 / (1 + np.exp(-(P[0] * x + P[1] * y + P[2])))
            total += (s - target) ** 2 / len(z)
            slopes = [g + 2 * (s - target) * s * (1 - s) * f / len(z) for g, f in zip(slopes, (x, y, 1))]
        return total, slopes

    points = [[float(w) for w in P0]]
    for _ in range(n):
        points.append([w - delta * g for w, g in zip(points[-1], look(points[-1])[1])])
    return points, [look(P)[0] for P in points]


EXERCISE = exercise(
    __name__,
    slug="train_neuron",
    title=Text(en="Train a neuron", fr="Entraîner un neurone"),
    statement=Text(en=r"""
Teach a neuron to tell two kinds of points apart. At $(x_i, y_i)$ it answers $s_i = \sigma(a x_i + b y_i + c)$; the target $z_i$ is $0$ or $1$.
Its weights $P = (a, b, c)$ walk down the mean squared error, step by step:

$$ E(P) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$

$$ \nabla E(P) = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i) \begin{pmatrix} x_i \\ y_i \\ 1 \end{pmatrix} $$

* `P0` holds the first weights, shape $(3,)$, perhaps whole numbers; `X` one point per row, shape $(N, 2)$; `z` the targets, shape $(N,)$.
* `delta` is the learning rate $\delta > 0$; `n` is the number of steps: make exactly `n`, each with **all** examples.
* Return a pair: the weights $P_0, \dots, P_n$, one per row, an array of shape $(n+1, 3)$; and the errors $E(P_0), \dots, E(P_n)$, an array
  of shape $(n+1,)$. The error at place $k$ is that of the weights in row $k$.

The error goes down at each step if $\delta$ is small enough; with a large $\delta$ it may go up. Do not stop then.

**Example.** $P_0 = (0, 0, 0)$, one point $(<<x>>, <<y>>)$ of target $0$, $\delta = 1$. Then $s = \frac12$, so $E(P_0) = \frac14$; the gradient is
$(<<i>>, <<j>>, \frac14)$, hence $P_1 = (-<<i>>, -<<j>>, -\frac14)$. There $E(P_1)$ is almost $0$.
""", fr=r"""
Apprenez à un neurone à distinguer deux sortes de points. En $(x_i, y_i)$ il répond $s_i = \sigma(a x_i + b y_i + c)$ ; la cible $z_i$ est $0$ ou $1$.
Ses poids $P = (a, b, c)$ descendent l'erreur quadratique moyenne, pas à pas :

$$ E(P) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$

$$ \nabla E(P) = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i) \begin{pmatrix} x_i \\ y_i \\ 1 \end{pmatrix} $$

* `P0` contient les premiers poids, forme $(3,)$, éventuellement entiers ; `X` un point par ligne, forme $(N, 2)$ ; `z` les cibles, forme $(N,)$.
* `delta` est le taux d'apprentissage $\delta > 0$ ; `n` est le nombre d'itérations : faites-en exactement `n`, chacune avec **tous** les exemples.
* Renvoyez un couple : les poids $P_0, \dots, P_n$, un par ligne, un tableau de forme $(n+1, 3)$ ; et les erreurs $E(P_0), \dots, E(P_n)$, un tableau
  de forme $(n+1,)$. L'erreur à la place $k$ est celle des poids de la ligne $k$.

L'erreur diminue à chaque itération si $\delta$ est assez petit ; avec un grand $\delta$, elle peut augmenter. Ne vous arrêtez pas pour autant.

**Exemple.** $P_0 = (0, 0, 0)$, un point $(<<x>>, <<y>>)$ de cible $0$, $\delta = 1$. Alors $s = \frac12$, donc $E(P_0) = \frac14$ ; le gradient est
$(<<i>>, <<j>>, \frac14)$, d'où $P_1 = (-<<i>>, -<<j>>, -\frac14)$. Là, $E(P_1)$ est presque nulle.
"""),
    solution=train_neuron,
    holes=Text(en="The weights P_0, …, P_n, shape (n + 1, 3), and the errors E(P_0), …, E(P_n), shape (n + 1,).",
               fr="Les poids P_0, …, P_n, forme (n + 1, 3), et les erreurs E(P_0), …, E(P_n), forme (n + 1,)."),
    hints=(
        Text(en="Each turn of the loop does four things, in this order: outputs s, note P and the error, gradient, new P. For n steps, n + 1 errors are noted.",
             fr="Chaque tour de boucle fait quatre choses, dans cet ordre : sorties s, noter P et l'erreur, gradient, nouveau P. Pour n itérations, on note n + 1 erreurs."),
        Text(en="With `A = np.column_stack([X, np.ones(len(X))])`, the outputs are σ of `A @ P` and the gradient is `2 / len(z) * ((s - z) * s * (1 - s)) @ A`.",
             fr="Avec `A = np.column_stack([X, np.ones(len(X))])`, les sorties sont σ de `A @ P` et le gradient est `2 / len(z) * ((s - z) * s * (1 - s)) @ A`."),
    ),
    points=12,
    prerequisites=("neuron_gradient", "gd_trajectory"),
    equivalent={
        'A @ P → A @ P.T': 'an array of one axis is its own transpose',
        's - z → z - s   in: errors': 'a square is the same for either sign',
    },
    covers=("9.B", "9.C", "9.D"),
)
