"""Mini-batches: sum or mean, the short last batch, and a new order for each epoch."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.minibatch_gd import minibatch_gd


def values(rng):
    p, q, u = rng.choice(np.arange(2, 9), size=3, replace=False).tolist()
    v = int(rng.integers(1, 6))
    return {
        "t0": v, "t1": 4 * q - 3 * p, "t2": 4 * p - 2 * u - v, "a0": u, "a1": p, "a2": q,
        "g2": 2 * (u - 4 * p + 2 * u + v), "g0": 2 * (u - v), "s": 8 * (u - p), "g1": 8 * (p - q),
    }  # fmt: skip


def of_a_line(x, y):
    """The gradient of (y_i − (a x_i + b))²."""
    X, Y = x.tolist(), y.tolist()
    return Formula(f"-2 * (array({Y})[i] - P[0]*array({X})[i] - P[1]) * array([array({X})[i], 1])", ("P", "i"))


def some_line(rng, N):
    return of_a_line(rng.uniform(-2, 2, size=N).round(2), rng.uniform(-2, 2, size=N).round(2))


def shuffled(rng, epochs, N):
    """A new order for each epoch."""
    return np.array([rng.permutation(N) for _ in range(epochs)])


# what we try

@case(fr="une époque de trois données deux par deux")
def one_epoch_of_three_data_by_two(rng, t0, t1, t2, a0):
    grad = Formula(f"2 * (P - array([{t0}, {t1}, {t2}])[i])", ("P", "i"))
    return (grad, np.array([[2, 0, 1]]), 2, np.array([a0], dtype=float), 0.125)

@case(en="two epochs of four data by two", fr="deux époques de quatre données deux par deux", points=2)
def two_epochs_by_two(rng):
    return (some_line(rng, 4), np.array([[0, 1, 2, 3], [3, 1, 0, 2]]), 2, rng.uniform(1, 3, size=2).round(2), 0.05)

@case(fr="un dernier lot plus petit", points=2)
def a_last_batch_that_is_short(rng):
    return (some_line(rng, 5), np.array([[4, 1, 0, 3, 2], [1, 3, 4, 2, 0]]), 3, rng.uniform(1, 3, size=2).round(2), 0.04)

@case(fr="des lots d'une donnée donnent la descente stochastique", hidden=True)
def batches_of_one_are_stochastic_descent(rng):
    return (some_line(rng, 6), shuffled(rng, 3, 6), 1, rng.normal(size=2), 0.05)

@case(fr="un seul lot de toutes les données donne la descente classique", hidden=True)
def one_batch_of_all_data_is_classical_descent(rng):
    return (some_line(rng, 5), shuffled(rng, 4, 5), 5, rng.normal(size=2), 0.03)

@case(fr="un lot plus grand que les données", hidden=True)
def a_batch_larger_than_the_data(rng):
    return (some_line(rng, 4), shuffled(rng, 3, 4), 7, rng.normal(size=2), 0.03)

@case(fr="zéro époque renvoie le départ seul", hidden=True)
def no_epoch_returns_the_start_alone(rng):
    return (some_line(rng, 3), np.zeros((0, 3), dtype=int), 2, rng.normal(size=2), 0.1)

@case(fr="un départ en nombres entiers", points=4)
def a_start_of_whole_numbers(rng):
    return (some_line(rng, 7), shuffled(rng, 2, 7), 3, rng.integers(1, 4, size=2), 0.03)

@case(fr="beaucoup d'époques", hidden=True, points=2)
def many_epochs(rng):
    return (some_line(rng, 10), shuffled(rng, 9, 10), 4, rng.normal(size=2), 0.04)

@law(en="each datum is asked for once per epoch: the numbers i, in order",
     fr="chaque donnée est demandée une fois par époque : les numéros i, dans l'ordre")
def each_datum_is_asked_for_once_per_epoch(student, rng):
    grad = Spy(Formula("P - array([1, 4, 2, 8, 5])[i]", ("P", "i")))
    student.minibatch_gd(grad, np.array([[3, 0, 4, 1, 2], [1, 2, 0, 4, 3]]), 2, rng.uniform(1, 3, size=1), 0.1)
    return [int(i) for _, i in grad.calls]

@law(fr="tous les gradients d'un lot sont pris en un même point", hidden=True)
def all_gradients_of_a_batch_are_taken_at_one_point(student, rng):
    grad, start = Spy(Formula("P - array([1, 4, 2, 8, 5])[i]", ("P", "i"))), rng.uniform(1, 3, size=2)
    points = np.array(student.minibatch_gd(grad, np.array([[3, 0, 4, 1, 2]]), 2, start, 0.1))
    return np.array([P for P, _ in grad.calls]) - points[[0, 0, 1, 1, 2]]


# what goes wrong

def walk(grad, P0, delta, batches, combine=sum):
    """One step for each batch of indices."""
    points = [np.array(P0, dtype=float)]
    for batch in batches:
        P = points[-1]
        points.append(P - delta * combine([grad(P, i) for i in batch]))
    return np.array(points)

def cut(row, K):
    return [row[start : start + K] for start in range(0, len(row), K)]

@slip(en="You take the mean over the batch. Here it is the sum.",
      fr="Vous prenez la moyenne sur le lot. Ici, c'est la somme.")
def averages_over_the_batch(grad, order, K, P0, delta):
    return walk(grad, P0, delta, [b for row in order for b in cut(row, K)], lambda slopes: sum(slopes) / len(slopes))

@slip(en="You divide by K, even where the batch is shorter. Here nothing is divided.",
      fr="Vous divisez par K, même là où le lot est plus petit. Ici, rien n'est divisé.")
def divides_by_the_size_k(grad, order, K, P0, delta):
    return minibatch_gd(grad, order, K, P0, delta / K)

@slip(en="You move inside the batch, after each datum. Sum the gradients at one point, then move once.",
      fr="Vous bougez à l'intérieur du lot, après chaque donnée. Faites la somme des gradients en un même point, puis bougez une fois.")
def moves_after_each_datum(grad, order, K, P0, delta):
    points = [np.array(P0, dtype=float)]
    for row in order:
        for batch in cut(row, K):
            P = points[-1]
            for i in batch:
                P = P - delta * grad(P, i)
            points.append(P)
    return np.array(points)

@slip(en="You take all gradients of an epoch where it starts. Each batch takes its own at the point just reached.",
      fr="Vous prenez tous les gradients d'une époque là où elle commence. Chaque lot prend les siens au point qui vient d'être atteint.")
def takes_gradients_where_the_epoch_starts(grad, order, K, P0, delta):
    points = [np.array(P0, dtype=float)]
    for row in order:
        start = points[-1]
        for batch in cut(row, K):
            points.append(points[-1] - delta * sum(grad(start, i) for i in batch))
    return np.array(points)

@slip(en="You leave out the data that do not fill a batch. They form a last, shorter one.",
      fr="Vous laissez de côté les données qui ne remplissent pas un lot. Elles en forment un dernier, plus petit.")
def drops_the_short_batch(grad, order, K, P0, delta):
    return walk(grad, P0, delta, [b for row in order for b in cut(row, K) if len(b) == K])

@slip(en="You fill up the last batch with data that have already served. Leave it shorter.",
      fr="Vous complétez le dernier lot avec des données qui ont déjà servi. Laissez-le plus petit.")
def fills_up_the_short_batch(grad, order, K, P0, delta):
    return walk(grad, P0, delta, [np.resize(np.roll(row, -s), K) for row in order for s in range(0, len(row), K)])

@slip(en="You take the data as 0, 1, 2, … Take them as the row of `order` says.",
      fr="Vous prenez les données dans l'ordre 0, 1, 2, … Prenez-les comme le dit la ligne de `order`.")
def ignores_the_order(grad, order, K, P0, delta):
    return minibatch_gd(grad, np.sort(order, axis=1), K, P0, delta)

@slip(en="You use the first row of `order` for every epoch. Each epoch has its own row.",
      fr="Vous utilisez la première ligne de `order` pour toutes les époques. Chaque époque a sa propre ligne.")
def keeps_the_first_order(grad, order, K, P0, delta):
    return minibatch_gd(grad, order[[0] * len(order)] if len(order) else order, K, P0, delta)

@slip(en="You read `order[e, i]` as the place of datum i. It is the datum at place i.",
      fr="Vous lisez `order[e, i]` comme la place de la donnée i. C'est la donnée à la place i.")
def reads_the_order_backward(grad, order, K, P0, delta):
    return minibatch_gd(grad, np.argsort(order, axis=1), K, P0, delta)

@slip(en="You make K batches. K is the size of one: there are N/K of them, rounded up.",
      fr="Vous faites K lots. K est la taille d'un lot : il y en a N/K, arrondi vers le haut.")
def takes_k_for_the_number_of_batches(grad, order, K, P0, delta):
    return walk(grad, P0, delta, [b for row in order for b in np.array_split(row, K) if len(b)])

@slip(en="One of your batches begins in an epoch and ends in the next. Start a new batch with every epoch.",
      fr="Un de vos lots commence dans une époque et finit dans la suivante. Commencez un nouveau lot à chaque époque.")
def lets_batches_cross_the_end_of_an_epoch(grad, order, K, P0, delta):
    return walk(grad, P0, delta, cut(order.ravel(), K))

@slip(en="You keep one point per epoch. Keep the point after every batch.",
      fr="Vous gardez un point par époque. Gardez le point après chaque lot.")
def keeps_one_point_per_epoch(grad, order, K, P0, delta):
    return minibatch_gd(grad, order, K, P0, delta)[:: -(-order.shape[1] // K)]

@slip(en="Each of your steps sums over all data. Sum over the batch only.",
      fr="Chacune de vos itérations fait la somme sur toutes les données. Faites-la sur le lot seulement.")
def sums_over_all_data(grad, order, K, P0, delta):
    N = order.shape[1]
    steps = len(order) * -(-N // K)
    return gd_trajectory(lambda P: sum(grad(P, i) for i in range(N)), P0, delta, steps)

@slip(en="You add the gradient, which climbs. Subtract delta times the sum.",
      fr="Vous ajoutez le gradient, ce qui monte. Retranchez delta fois la somme.")
def climbs(grad, order, K, P0, delta):
    return minibatch_gd(grad, order, K, P0, -delta)

@slip(en="The start is missing. The first row is P0.",
      fr="Le départ manque. La première ligne est P0.")
def forgets_the_start(grad, order, K, P0, delta):
    return minibatch_gd(grad, order, K, P0, delta)[1:]

@slip(en="Your points have the type of P0: with a start of whole numbers they drop all decimals. Compute with floats.",
      fr="Vos points ont le type de P0 : pour un départ en nombres entiers, ils perdent toutes les décimales. Calculez en flottants.")
def keeps_whole_numbers_only(grad, order, K, P0, delta):
    rows = [P0]
    for row in order:
        for batch in cut(row, K):
            rows.append((rows[-1] - delta * sum(grad(rows[-1], i) for i in batch)).astype(P0.dtype))
    return np.array(rows)


# right in another way

@alternative
def in_a_table(grad, order, K, P0, delta):
    epochs, N = order.shape
    per_epoch = (N + K - 1) // K
    points = np.zeros((epochs * per_epoch + 1, len(P0)))
    points[0] = P0
    for k in range(epochs * per_epoch):
        e, j = divmod(k, per_epoch)
        total = np.zeros(len(P0))
        for i in order[e, j * K : min((j + 1) * K, N)]:
            total += grad(points[k], int(i))
        points[k + 1] = points[k] - delta * total
    return points

@alternative
def with_array_split(grad, order, K, P0, delta):
    points = [P0]
    for row in order:
        for batch in np.array_split(row, range(K, len(row), K)):
            points.append(points[-1] - delta * np.sum([grad(points[-1], i) for i in batch], axis=0))
    return points


EXERCISE = exercise(
    __name__,
    slug="minibatch_gd",
    title=Text(en="Mini-batches", fr="Mini-lots"),
    statement=Text(en=r"""
One datum per step is noisy, all of them are slow. Training takes a **batch** $B$ of $K$ data per step, often between $2$ and $32$, and moves against the **sum** of their local gradients:

$$ P_{k+1} = P_k - \delta \sum_{i \in B} \nabla E_i(P_k) $$

When all $N$ data have served once, an **epoch** is over, and the data are shuffled for the next one. Here the shuffles are given, so that everybody finds the same walk.

* `grad` is the function $(P, i) \mapsto \nabla E_i(P)$: `grad(P, i)` takes an array of shape $(d,)$ and a datum number from $0$ to $N - 1$, and gives an array of shape $(d,)$.
* `order` is an array of whole numbers, with a row of $N$ for each epoch: row $e$ lists the data in the order in which epoch $e$ takes them.
* `K` is the size of a batch. The first batch of an epoch is the first $K$ numbers of its row, and so on. If $K$ does not divide $N$, the **last batch is shorter**: it holds what is left.
  Every epoch starts a new batch. If $K \ge N$ there is one batch per epoch.
* `P0` is the start, of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate. All gradients of a batch are taken at the same point.
* Return `P0` and the point after **every batch**, one per row. An epoch adds $\lceil N/K \rceil$ rows, the quotient rounded up. Call `grad` once for each datum of each batch.

With $K = 1$ this is stochastic descent, with $K = N$ classical descent. Keras takes the mean over a batch instead of the sum: its learning rate would be $K \delta$, exactly so if $K$ divides $N$.

**Example.** Three data, $E_i(a) = (a - t_i)^2$ with $t = (<<t0>>, <<t1>>, <<t2>>)$, one epoch in the order $(2, 0, 1)$, $K = 2$, $a_0 = <<a0>>$, $\delta = 0.125$. The first batch is $\{2, 0\}$:
its slopes at $<<a0>>$ are $<<g2>>$ and $<<g0>>$, their sum is $<<s>>$, so $a_1 = <<a1>>$. The second is $\{1\}$: its slope at $<<a1>>$ is $<<g1>>$, so $a_2 = <<a2>>$.
""", fr=r"""
Une donnée par itération, c'est irrégulier ; toutes, c'est lent. L'entraînement prend un **lot** $B$ (*batch*) de $K$ données par itération, souvent entre $2$ et $32$, et va contre la
**somme** de leurs gradients locaux :

$$ P_{k+1} = P_k - \delta \sum_{i \in B} \nabla E_i(P_k) $$

Quand les $N$ données ont toutes servi une fois, une **époque** est finie, et on mélange les données pour la suivante. Ici, les mélanges sont donnés, pour que tout le monde trouve
le même trajet.

* `grad` est la fonction $(P, i) \mapsto \nabla E_i(P)$ : `grad(P, i)` prend un tableau de forme $(d,)$ et un numéro de donnée de $0$ à $N - 1$, et donne un tableau de forme $(d,)$.
* `order` est un tableau d'entiers, avec une ligne de $N$ nombres par époque : sa ligne $e$ donne les données dans l'ordre où l'époque $e$ les prend.
* `K` est la taille d'un lot. Le premier lot d'une époque est formé des $K$ premiers numéros de sa ligne, et ainsi de suite. Si $K$ ne divise pas $N$, le **dernier lot est plus petit** :
  il contient ce qui reste. Chaque époque commence un nouveau lot. Si $K \ge N$, il y a un lot par époque.
* `P0` est le départ, de forme $(d,)$, éventuellement d'entiers ; `delta` est le pas (ou taux d'apprentissage). Tous les gradients d'un lot sont pris au même point.
* Renvoyez `P0` et le point après **chaque lot**, un par ligne. Une époque ajoute $\lceil N/K \rceil$ lignes, le quotient arrondi vers le haut. Appelez `grad` une fois pour chaque donnée de chaque lot.

Pour $K = 1$, c'est la descente stochastique ; pour $K = N$, la descente classique. Keras prend la moyenne sur un lot au lieu de la somme : son taux d'apprentissage serait $K \delta$, exactement si
$K$ divise $N$.

**Exemple.** Trois données, $E_i(a) = (a - t_i)^2$ avec $t = (<<t0>>, <<t1>>, <<t2>>)$, une époque dans l'ordre $(2, 0, 1)$, $K = 2$, $a_0 = <<a0>>$, $\delta = 0{,}125$. Le premier lot est $\{2, 0\}$ :
ses pentes en $<<a0>>$ sont $<<g2>>$ et $<<g0>>$, leur somme est $<<s>>$, donc $a_1 = <<a1>>$. Le second est $\{1\}$ : sa pente en $<<a1>>$ est $<<g1>>$, donc $a_2 = <<a2>>$.
"""),
    solution=minibatch_gd,
    holes=Text(en="P0 and the point after every batch of K data, epoch by epoch in the orders given, one per row.",
               fr="P0 et le point après chaque lot de K données, époque par époque dans les ordres donnés, un par ligne."),
    shapes="(d)->(steps+1,d)",
    hints=(
        Text(en="Two loops: over the rows of `order`, and over the places 0, K, 2K, … where a batch begins.",
             fr="Deux boucles : sur les lignes de `order`, et sur les places 0, K, 2K, … où commence un lot."),
        Text(en="`for start in range(0, N, K):` the batch is `row[start:start + K]`; a slice that goes beyond the end is simply shorter. Then `P - delta * sum(grad(P, i) for i in batch)`.",
             fr="`for start in range(0, N, K):` le lot est `row[start:start + K]` ; une tranche qui dépasse la fin est simplement plus courte. Puis `P - delta * sum(grad(P, i) for i in batch)`."),
    ),
    points=12,
    picture="path",
    prerequisites=("sgd",),
    covers=("8.M", "8.Q"),
)
