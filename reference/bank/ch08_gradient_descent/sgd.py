"""Stochastic gradient descent: which datum comes next, and at which point its gradient is taken."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.sgd import sgd


def values(rng):
    q = int(rng.integers(6, 12))
    p = int(rng.choice([n for n in range(3, 12) if n != q]))
    s = int(rng.integers(1, 4))
    return {
        "t": q + 2 * s, "u": 2 * q - p, "a0": 2 * p - q - 2 * s, "a1": p, "a2": q, "a3": q + s,
        "g0": 2 * (2 * p - 2 * q - 4 * s), "g1": 2 * (2 * p - 2 * q), "g2": -4 * s,
    }  # fmt: skip


def of_a_line(x, y):
    """The gradient of (y_i − (a x_i + b))²."""
    X, Y = x.tolist(), y.tolist()
    return Formula(f"-2 * (array({Y})[i] - P[0]*array({X})[i] - P[1]) * array([array({X})[i], 1])", ("P", "i"))


def of_a_parabola(x, y):
    """The gradient of (y_i − (x_i² + a x_i + b))²."""
    return of_a_line(x, (y - x**2).round(6))


# what we try

@case(fr="trois itérations sur deux données")
def three_steps_on_two_data(rng, t, u, a0):
    return (Formula(f"2 * (P - array([{t}, {u}])[i])", ("P", "i")), 2, np.array([a0], dtype=float), 0.25, 3)

@case(fr="zéro itération renvoie le départ seul")
def no_step_returns_the_start_alone(rng):
    return (of_a_line(np.array([0, 2, 6]), np.array([3, 4, 6])), 3, rng.uniform(1, 3, size=2).round(2), 0.02, 0)

@case(fr="cinq itérations sur trois points d'une droite", points=2)
def five_steps_on_three_points_of_a_line(rng):
    return (of_a_line(np.array([0, 2, 5]), np.array([3, 4, 6])), 3, rng.uniform(1, 3, size=2).round(2), 0.02, 5)

@case(fr="quatre points d'une parabole", hidden=True, points=2)
def four_points_of_a_parabola(rng):
    x, y = np.array([2.0, 0.0, 4.0, 1.0]), np.array([0.0, 2.0, 6.0, 0.0])
    return (of_a_parabola(x, y), 4, rng.uniform(0.5, 1.5, size=2).round(2), 0.01, 11)

@case(fr="avec une seule donnée, c'est la descente classique", hidden=True)
def with_one_datum_it_is_gradient_descent(rng):
    return (of_a_line(rng.uniform(1, 2, size=1).round(2), rng.uniform(3, 4, size=1).round(2)), 1, rng.normal(size=2), 0.1, 4)

@case(fr="un départ en nombres entiers", points=3)
def a_start_of_whole_numbers(rng):
    x, y = rng.uniform(-2, 2, size=5).round(2), rng.uniform(-2, 2, size=5).round(2)
    return (of_a_line(x, y), 5, rng.integers(1, 4, size=2), 0.05, 7)

@case(fr="moins d'itérations que de données", hidden=True)
def fewer_steps_than_data(rng):
    x, y = rng.uniform(-2, 2, size=9).round(2), rng.uniform(-2, 2, size=9).round(2)
    return (of_a_line(x, y), 9, rng.normal(size=2), 0.1, 4)

@case(fr="beaucoup d'époques", hidden=True)
def many_epochs(rng):
    x, y = rng.uniform(-2, 2, size=6).round(2), rng.uniform(-2, 2, size=6).round(2)
    return (of_a_line(x, y), 6, rng.normal(size=2), 0.05, 200)

@law(en="takes the data in turn: the numbers i that grad is asked for",
     fr="prend les données à tour de rôle : les numéros i demandés à grad")
def takes_the_data_in_turn(student, rng):
    grad, n = Spy(Formula("P - array([1, 4, 2, 8])[i]", ("P", "i"))), int(rng.integers(6, 10))
    student.sgd(grad, 4, rng.uniform(1, 3, size=1), 0.1, n)
    return [int(i) for _, i in grad.calls]

@law(fr="chaque gradient est pris là où le pas commence", hidden=True)
def each_gradient_is_taken_where_the_step_starts(student, rng):
    grad, start = Spy(Formula("P - array([1, 4, 2])[i]", ("P", "i"))), rng.uniform(1, 3, size=2)
    points = np.array(student.sgd(grad, 3, start, 0.1, 5))
    return np.array([P for P, _ in grad.calls]) - points[:-1]


# what goes wrong

def walk(grad, P0, delta, indices):
    """One step for each index, each at the current point."""
    points = [np.array(P0, dtype=float)]
    for i in indices:
        points.append(points[-1] - delta * grad(points[-1], i))
    return np.array(points)

@slip(en="You start with datum 1. The first is datum 0: i = k % N with k from 0.",
      fr="Vous commencez par la donnée 1. La première est la donnée 0 : i = k % N avec k à partir de 0.")
def starts_with_the_second_datum(grad, N, P0, delta, n):
    return walk(grad, P0, delta, [(k + 1) % N for k in range(n)])

@slip(en="The last datum never comes. The remainder of a division by N goes up to N − 1: i = k % N.",
      fr="La dernière donnée ne vient jamais. Le reste d'une division par N va jusqu'à N − 1 : i = k % N.")
def leaves_the_last_datum_out(grad, N, P0, delta, n):
    return walk(grad, P0, delta, [k % max(N - 1, 1) for k in range(n)])

@slip(en="You stay on each datum for N steps: that is k // N. Change it at every step: k % N.",
      fr="Vous restez N itérations sur chaque donnée : c'est k // N. Changez-en à chaque itération : k % N.")
def stays_on_each_datum(grad, N, P0, delta, n):
    return walk(grad, P0, delta, [k // N % N for k in range(n)])

@slip(en="You draw the data at random. Here they come in order.",
      fr="Vous tirez les données au hasard. Ici, elles viennent dans l'ordre.")
def draws_the_data_at_random(grad, N, P0, delta, n):
    return walk(grad, P0, delta, np.random.default_rng(5).integers(N, size=n).tolist())

@slip(en="You stop after one epoch. After the last datum the first comes again, until n steps are made.",
      fr="Vous vous arrêtez après une époque. Après la dernière donnée, la première revient, jusqu'à n itérations.")
def stops_after_the_last_datum(grad, N, P0, delta, n):
    return walk(grad, P0, delta, range(min(n, N)))

@slip(en="You pass n times through all data. n is the number of steps, each for one datum.",
      fr="Vous passez n fois par toutes les données. n est le nombre d'itérations, chacune pour une donnée.")
def takes_n_for_epochs(grad, N, P0, delta, n):
    return walk(grad, P0, delta, list(range(N)) * n)

@slip(en="You keep one point per epoch. Keep the point after every step.",
      fr="Vous gardez un point par époque. Gardez le point après chaque itération.")
def keeps_one_point_per_epoch(grad, N, P0, delta, n):
    return sgd(grad, N, P0, delta, n)[::N]

@slip(en="Each of your steps sums over all data: that is classical descent. Use one datum per step.",
      fr="Chacune de vos itérations fait la somme sur toutes les données : c'est la descente classique. Prenez une donnée par itération.")
def sums_over_all_data(grad, N, P0, delta, n):
    return gd_trajectory(lambda P: sum(grad(P, i) for i in range(N)), P0, delta, n)

@slip(en="You divide by N. The step is delta times the gradient of one local error.",
      fr="Vous divisez par N. Le pas est delta fois le gradient d'une erreur locale.")
def averages_the_step(grad, N, P0, delta, n):
    return sgd(grad, N, P0, delta / N, n)

@slip(en="You take all gradients of an epoch where it starts. Take each at the point just reached.",
      fr="Vous prenez tous les gradients d'une époque là où elle commence. Prenez chacun au point qui vient d'être atteint.")
def takes_gradients_where_the_epoch_starts(grad, N, P0, delta, n):
    points = [np.array(P0, dtype=float)]
    for k in range(n):
        start = points[k - k % N]
        points.append(points[-1] - delta * grad(start, k % N))
    return np.array(points)

@slip(en="You add the gradient, which climbs. Subtract delta times the gradient.",
      fr="Vous ajoutez le gradient, ce qui monte. Retranchez delta fois le gradient.")
def climbs(grad, N, P0, delta, n):
    return sgd(grad, N, P0, -delta, n)

@slip(en="All rows are the last point: `P -= …` changes the array you had already stored. Make a new one, `P = P - …`.",
      fr="Toutes les lignes sont le dernier point : `P -= …` change le tableau déjà rangé. Créez-en un nouveau, `P = P - …`.")
def keeps_one_array_that_moves(grad, N, P0, delta, n):
    P = np.array(P0, dtype=float)
    points = [P]
    for k in range(n):
        P -= delta * grad(P, k % N)
        points.append(P)
    return np.array(points)

@slip(en="The start is missing. The first row is P0, so there are n + 1 rows.",
      fr="Le départ manque. La première ligne est P0, il y a donc n + 1 lignes.")
def forgets_the_start(grad, N, P0, delta, n):
    return sgd(grad, N, P0, delta, n)[1:]

@slip(en="Your array has the type of P0: with a start of whole numbers it drops all decimals. Make it of floats.",
      fr="Votre tableau a le type de P0 : pour un départ en nombres entiers, il perd toutes les décimales. Créez-le en flottants.")
def keeps_whole_numbers_only(grad, N, P0, delta, n):
    points = np.zeros((n + 1, len(P0)), dtype=P0.dtype)
    points[0] = P0
    for k in range(n):
        points[k + 1] = points[k] - delta * grad(points[k], k % N)
    return points


# right in another way

@alternative
def in_a_table(grad, N, P0, delta, n):
    points, i = np.zeros((n + 1, len(P0))), 0
    points[0] = P0
    for k in range(n):
        points[k + 1] = points[k] - delta * grad(points[k], i)
        i = i + 1 if i + 1 < N else 0
    return points

@alternative
def epoch_by_epoch(grad, N, P0, delta, n):
    points = [[float(a) for a in P0]]
    for start in range(0, n, N):
        for i in range(min(N, n - start)):
            slopes = grad(np.array(points[-1]), i)
            points.append([a - delta * s for a, s in zip(points[-1], slopes)])
    return points


EXERCISE = exercise(
    __name__,
    slug="sgd",
    title=Text(en="Stochastic gradient descent", fr="Descente de gradient stochastique"),
    statement=Text(en=r"""
The error of a network is a sum over its data, $E = E_0 + E_1 + \dots + E_{N-1}$. With a million data each gradient of $E$ costs a million small ones.
**Stochastic** gradient descent does not wait for them: it makes a step as soon as it knows the gradient of **one** local error, and takes the data in turn:

$$ P_{k+1} = P_k - \delta\, \nabla E_i(P_k) \qquad i = k \bmod N $$

* `grad` is the function $(P, i) \mapsto \nabla E_i(P)$: `grad(P, i)` takes an array of shape $(d,)$ and a datum number from $0$ to $N - 1$, and gives an array of shape $(d,)$.
* `N` is the number of data, `P0` the start, of shape $(d,)$, perhaps of whole numbers, `delta` the learning rate, `n` the number of steps, each for one datum.
* The data come in the order $0, 1, \dots, N-1, 0, 1, \dots$, nothing is drawn at random. (The book counts them from 1: its datum is number $(k \bmod N) + 1$.) Passing once through all of them is an **epoch**.
* Each gradient is taken at the current point $P_k$, not where the epoch began. Call `grad` exactly once per step.
* Return all points $P_0, \dots, P_n$, one per row: an array of shape $(n+1, d)$, start included.

**Example.** Two data and one variable: $E_0(a) = (a - <<t>>)^2$ and $E_1(a) = (a - <<u>>)^2$, from $a_0 = <<a0>>$ with $\delta = 0.25$.
The gradients met are $2\,(<<a0>> - <<t>>) = <<g0>>$, then $2\,(<<a1>> - <<u>>) = <<g1>>$, then $2\,(<<a2>> - <<t>>) = <<g2>>$, so the points are $<<a0>>, <<a1>>, <<a2>>, <<a3>>$.
""", fr=r"""
L'erreur d'un réseau est une somme sur ses données, $E = E_0 + E_1 + \dots + E_{N-1}$. Avec un million de données, chaque gradient de $E$ en coûte un million de petits.
La descente de gradient **stochastique** ne les attend pas : elle fait un pas dès qu'elle connaît le gradient d'**une** erreur locale, et prend les données à tour de rôle :

$$ P_{k+1} = P_k - \delta\, \nabla E_i(P_k) \qquad i = k \bmod N $$

* `grad` est la fonction $(P, i) \mapsto \nabla E_i(P)$ : `grad(P, i)` prend un tableau de forme $(d,)$ et un numéro de donnée de $0$ à $N - 1$, et donne un tableau de forme $(d,)$.
* `N` est le nombre de données, `P0` le départ, de forme $(d,)$, éventuellement d'entiers, `delta` le pas (ou taux d'apprentissage), `n` le nombre d'itérations, chacune pour une donnée.
* Les données viennent dans l'ordre $0, 1, \dots, N-1, 0, 1, \dots$, sans hasard. (Le livre les compte à partir de 1 : sa donnée porte le numéro $(k \bmod N) + 1$.) Un passage par toutes les données est une **époque**.
* Chaque gradient est pris au point courant $P_k$, non là où l'époque a commencé. Appelez `grad` exactement une fois par itération.
* Renvoyez tous les points $P_0, \dots, P_n$, un par ligne : un tableau de forme $(n+1, d)$, départ compris.

**Exemple.** Deux données et une variable : $E_0(a) = (a - <<t>>)^2$ et $E_1(a) = (a - <<u>>)^2$, à partir de $a_0 = <<a0>>$ avec $\delta = 0{,}25$.
Les gradients rencontrés sont $2\,(<<a0>> - <<t>>) = <<g0>>$, puis $2\,(<<a1>> - <<u>>) = <<g1>>$, puis $2\,(<<a2>> - <<t>>) = <<g2>>$ ; les points sont donc $<<a0>>, <<a1>>, <<a2>>, <<a3>>$.
"""),
    solution=sgd,
    holes=Text(en="The points P_0, …, P_n of n steps of stochastic gradient descent on N data taken in turn: shape (n + 1, d).",
               fr="Les points P_0, …, P_n de n itérations de la descente stochastique sur N données prises à tour de rôle : forme (n + 1, d)."),
    shapes="(d)->(n+1,d)",
    hints=(
        Text(en="It is the loop of `gd_trajectory` with one thing more: the number of the datum, which step number k decides.",
             fr="C'est la boucle de `gd_trajectory` avec une chose de plus : le numéro de la donnée, que le numéro k de l'itération décide."),
        Text(en="In the loop: `points.append(P - delta * grad(P, k % N))`, where `P = points[-1]`. `k % N` is the remainder of the division of k by N.",
             fr="Dans la boucle : `points.append(P - delta * grad(P, k % N))`, où `P = points[-1]`. `k % N` est le reste de la division de k par N."),
    ),
    points=10,
    picture="path",
    prerequisites=("gd_trajectory", "fit_line_gd"),
    equivalent={"→ return points": "a list is as good as an array"},
    covers=("8.J", "8.K"),
)
