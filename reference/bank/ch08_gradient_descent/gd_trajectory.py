"""Gradient descent: every point from the start to the last, and one gradient per step."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.gd_trajectory import gd_trajectory


def values(rng):
    i, j = rng.choice(np.arange(2, 8), size=2, replace=False).tolist()
    return {
        "a0": 25 * i, "b0": 25 * j, "s": 50 * i, "t": 150 * j,
        "a1": 20 * i, "b1": 10 * j, "a2": 16 * i, "b2": 4 * j,
    }  # fmt: skip


BOWL = Formula("array([2*P[0], 6*P[1]])", ("P",))  # of a² + 3b²
SADDLE = Formula("array([2*P[0] + P[1], P[0] - 3*P[1]**2])", ("P",))  # of a² − b³ + ab


# what we try

@case(fr="une itération va contre le gradient")
def one_step_goes_against_the_gradient(rng, a0, b0):
    return (BOWL, np.array([a0, b0], dtype=float), 0.1, 1)

@case(fr="zéro itération renvoie le départ seul")
def no_step_returns_the_start_alone(rng):
    return (BOWL, rng.uniform(1, 3, size=2).round(3), 0.1, 0)

@case(fr="chaque point est gardé", points=2)
def every_point_is_kept(rng):
    return (BOWL, rng.uniform(1, 3, size=2).round(3), 0.2, 5)

@case(fr="les deux coordonnées bougent en même temps", points=2)
def both_coordinates_move_at_once(rng):
    return (SADDLE, np.array([0.5, -0.5]) + rng.uniform(-0.1, 0.1, size=2).round(3), 0.1, 3)

@case(fr="un départ en nombres entiers", points=4)
def a_start_of_whole_numbers(rng):
    return (SADDLE, rng.integers([1, -3], [4, 0]), 0.03, 4)

@case(fr="une seule variable", hidden=True)
def one_variable(rng):
    return (Formula("4*P**3 - 10*P + 1", ("P",)), rng.uniform(1.6, 2.4, size=1), 0.02, 6)

@case(fr="trois variables qui dépendent les unes des autres", hidden=True, points=2)
def three_variables_that_depend_on_each_other(rng):
    M = rng.normal(size=(3, 3)).round(2)
    H = (M @ M.T).round(4).tolist()
    return (Formula(f"dot(array({H}), P)", ("P",)), rng.normal(size=3), 0.05, 4)

@case(fr="un pas trop grand éloigne", hidden=True)
def a_step_too_large_moves_away(rng):
    return (BOWL, rng.uniform(1, 3, size=2), 0.4 + rng.uniform(0.01, 0.1), 6)

@case(fr="un long trajet ne s'arrête pas près du fond", hidden=True)
def a_long_walk_does_not_stop_near_the_bottom(rng):
    return (BOWL, rng.uniform(1, 3, size=2), 0.2, 40)

@law(fr="demande un gradient par itération")
def asks_for_one_gradient_per_step(student, rng):
    grad = Spy(Formula("array([2*P[0], 6*P[1]])", ("P",)))
    n = int(rng.integers(4, 8))
    student.gd_trajectory(grad, rng.uniform(1, 3, size=2), 0.1, n)
    return len(grad.calls)

@law(fr="deux trajets bout à bout sont un seul long trajet", hidden=True)
def two_walks_in_a_row_are_one_long_walk(student, rng):
    start = rng.uniform(-0.6, -0.3, size=2)
    whole = np.array(student.gd_trajectory(SADDLE, start, 0.1, 5))
    first = np.array(student.gd_trajectory(SADDLE, start, 0.1, 3))
    second = np.array(student.gd_trajectory(SADDLE, first[-1], 0.1, 2))
    return second - whole[3:]


# what goes wrong

@slip(en="You add the gradient, which climbs. Subtract delta times the gradient.",
      fr="Vous ajoutez le gradient, ce qui monte. Retranchez delta fois le gradient.")
def climbs(grad, P0, delta, n):
    return gd_trajectory(lambda P: -grad(P), P0, delta, n)

@slip(en="The start is missing. The first row is P0, so there are n + 1 rows.",
      fr="Le départ manque. La première ligne est P0, il y a donc n + 1 lignes.")
def forgets_the_start(grad, P0, delta, n):
    return gd_trajectory(grad, P0, delta, n)[1:]

@slip(en="You make n + 1 steps. With n = 0 the only row is P0.",
      fr="Vous faites n + 1 itérations. Pour n = 0, la seule ligne est P0.")
def makes_one_update_too_many(grad, P0, delta, n):
    return gd_trajectory(grad, P0, delta, n + 1)

@slip(en="You return the last point. Return all points from the start on, one per row.",
      fr="Vous renvoyez le dernier point. Renvoyez tous les points depuis le départ, un par ligne.")
def returns_the_last_point_only(grad, P0, delta, n):
    return gd_trajectory(grad, P0, delta, n)[-1]

@slip(en="All rows are the last point: `P -= …` changes the array you had already stored. Make a new one, `P = P - …`.",
      fr="Toutes les lignes sont le dernier point : `P -= …` change le tableau déjà rangé. Créez-en un nouveau, `P = P - …`.")
def keeps_one_array_that_moves(grad, P0, delta, n):
    P = np.array(P0, dtype=float)
    points = [P]
    for _ in range(n):
        P -= delta * grad(P)
        points.append(P)
    return np.array(points)

@slip(en="The gradient of a later coordinate is taken after an earlier one has moved. Take the whole gradient at P_k, once, then move all coordinates.",
      fr="Le gradient d'une coordonnée est pris après que la précédente a bougé. Prenez tout le gradient en P_k, une seule fois, puis déplacez toutes les coordonnées.")
def moves_one_coordinate_after_the_other(grad, P0, delta, n):
    points = [np.array(P0, dtype=float)]
    for _ in range(n):
        P = points[-1].copy()
        for i in range(len(P)):
            P[i] -= delta * grad(P)[i]
        points.append(P)
    return np.array(points)

@slip(en="You divide the gradient by its length, so that every step has length delta. Use the gradient as it is.",
      fr="Vous divisez le gradient par sa norme : chaque pas a alors pour longueur delta. Utilisez le gradient tel quel.")
def takes_steps_of_one_length(grad, P0, delta, n):
    def direction(P):
        g = grad(P)
        return g / np.linalg.norm(g)

    return gd_trajectory(direction, P0, delta, n)

@slip(en="You use the gradient at P0 for every step. Ask for it again at each point.",
      fr="Vous utilisez le gradient en P0 à chaque itération. Redemandez-le en chaque point.")
def keeps_the_first_gradient(grad, P0, delta, n):
    g = grad(P0)
    return gd_trajectory(lambda P: g, P0, delta, n)

@slip(en="You divide delta by k + 1 at step k. Here the learning rate stays the same.",
      fr="Vous divisez delta par k + 1 à l'itération k. Ici, le pas reste le même.")
def shrinks_the_step(grad, P0, delta, n):
    points = [P0]
    for k in range(n):
        points.append(points[-1] - delta / (k + 1) * grad(points[-1]))
    return np.array(points)

@slip(en="You stop before n steps where the gradient is small. Make exactly n.",
      fr="Vous vous arrêtez avant n itérations là où le gradient est petit. Faites-en exactement n.")
def stops_where_the_slope_is_small(grad, P0, delta, n):
    points = [P0]
    for _ in range(n):
        g = grad(points[-1])
        if np.linalg.norm(g) < 0.001:
            break
        points.append(points[-1] - delta * g)
    return np.array(points)

@slip(en="Your array has the type of P0: with a start of whole numbers it drops all decimals. Make it of floats.",
      fr="Votre tableau a le type de P0 : pour un départ en nombres entiers, il perd toutes les décimales. Créez-le en flottants.")
def keeps_whole_numbers_only(grad, P0, delta, n):
    points = np.zeros((n + 1, len(P0)), dtype=P0.dtype)
    points[0] = P0
    for k in range(n):
        points[k + 1] = points[k] - delta * grad(points[k])
    return points

@slip(en="You call grad once too often. No step starts from the last point, so no gradient is needed there.",
      fr="Vous appelez grad une fois de trop. Aucun pas ne part du dernier point : son gradient est inutile.")
def asks_for_a_gradient_at_the_last_point_too(grad, P0, delta, n):
    points = gd_trajectory(grad, P0, delta, n)
    grad(points[-1])
    return points


# right in another way

@alternative
def in_a_table(grad, P0, delta, n):
    points = np.zeros((n + 1, len(P0)))
    points[0] = P0
    for k in range(n):
        points[k + 1] = points[k] - delta * grad(points[k])
    return points

@alternative
def as_lists(grad, P0, delta, n):
    points = [[float(a) for a in P0]]
    for _ in range(n):
        slopes = grad(np.array(points[-1]))
        points.append([a - delta * s for a, s in zip(points[-1], slopes)])
    return points

@alternative
def recursively(grad, P0, delta, n):
    if n == 0:
        return [P0]
    return [P0, *recursively(grad, P0 - delta * grad(P0), delta, n - 1)]


EXERCISE = exercise(
    __name__,
    slug="gd_trajectory",
    title=Text(en="Gradient descent", fr="Descente de gradient"),
    statement=Text(en=r"""
At a point $P$ the gradient $\nabla f(P)$ shows where $f$ grows fastest. To go down, take a step the other way,
and again from where you arrive:

$$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$

* `grad` is the function $P \mapsto \nabla f(P)$: from an array of shape $(d,)$ to an array of shape $(d,)$.
  The values of $f$ are not needed.
* `P0` is the start, an array of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate $\delta > 0$;
  `n` is the number of steps.
* Return the **whole walk** $P_0, P_1, \dots, P_n$, one point per row: an array of shape $(n+1, d)$, start included.
* Make exactly `n` steps, with no test for convergence, and call `grad` exactly once per step.
* All coordinates of $P_{k+1}$ are computed from the same point $P_k$.

**Example.** For $f(a, b) = a^2 + 3b^2$ the gradient is $(2a, 6b)$. From $P_0 = (<<a0>>, <<b0>>)$ with $\delta = 0.1$:
the gradient there is $(<<s>>, <<t>>)$, so $P_1 = (<<a1>>, <<b1>>)$; then $P_2 = (<<a2>>, <<b2>>)$.
""", fr=r"""
En un point $P$, le gradient $\nabla f(P)$ indique où $f$ croît le plus vite. Pour descendre, faites un pas dans l'autre
sens, puis recommencez là où vous arrivez :

$$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$

* `grad` est la fonction $P \mapsto \nabla f(P)$ : d'un tableau de forme $(d,)$ vers un tableau de forme $(d,)$.
  Les valeurs de $f$ ne servent pas.
* `P0` est le point de départ, un tableau de forme $(d,)$, éventuellement d'entiers ; `delta` est le pas (ou taux
  d'apprentissage) $\delta > 0$ ; `n` est le nombre d'itérations.
* Renvoyez **tout le trajet** $P_0, P_1, \dots, P_n$, un point par ligne : un tableau de forme $(n+1, d)$, départ compris.
* Faites exactement `n` itérations, sans test de convergence, et appelez `grad` exactement une fois par itération.
* Toutes les coordonnées de $P_{k+1}$ se calculent à partir du même point $P_k$.

**Exemple.** Pour $f(a, b) = a^2 + 3b^2$, le gradient est $(2a, 6b)$. À partir de $P_0 = (<<a0>>, <<b0>>)$ avec
$\delta = 0{,}1$ : le gradient y vaut $(<<s>>, <<t>>)$, donc $P_1 = (<<a1>>, <<b1>>)$ ; puis $P_2 = (<<a2>>, <<b2>>)$.
"""),
    solution=gd_trajectory,
    holes=Text(en="The points P_0, …, P_n of n steps of gradient descent, one per row: shape (n + 1, d).",
               fr="Les points P_0, …, P_n de n itérations de la descente de gradient, un par ligne : forme (n + 1, d)."),
    shapes="(d)->(n+1,d)",
    hints=(
        Text(en="Start from a list that holds P0; each step appends a new point computed from the last one of the list.",
             fr="Partez d'une liste qui contient P0 ; chaque itération y ajoute un nouveau point, calculé à partir du dernier de la liste."),
        Text(en="In a loop `for _ in range(n):`, let `P = points[-1]` and append `P - delta * grad(P)`. At the end, `np.array(points)` has n + 1 rows.",
             fr="Dans une boucle `for _ in range(n):`, posez `P = points[-1]` et ajoutez `P - delta * grad(P)`. À la fin, `np.array(points)` a n + 1 lignes."),
    ),
    picture="path",
    equivalent={'→ return points': 'a list is as good as an array'},
    covers=("8.A", "8.B", "8.C"),
)
