"""Nesterov's method: where the gradient is taken, from where the step starts, and which points are kept."""

import numpy as np

from grader.bank.spec import Case, Exercise, Law, Misconception, Text
from grader.values import Formula, Spy
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.momentum import momentum
from reference.algorithms.nesterov import nesterov
from reference.bank.ch08_gradient_descent.momentum import (
    BOWL,
    a_long_walk_does_not_stop_near_the_bottom,
    a_start_of_whole_numbers,
    coordinates_that_depend_on_each_other,
    no_step_returns_the_start_alone,
    one_variable,
    three_steps_keep_the_last_displacement,
    three_variables_and_a_strong_momentum,
    without_momentum_it_is_gradient_descent,
)


def values(rng):
    i, j = rng.choice(np.arange(1, 7), size=2, replace=False).tolist()
    return {
        "a0": 100 * i, "b0": 100 * j, "s": 200 * i, "t": 600 * j, "a1": 80 * i, "b1": 40 * j,
        "ma": 10 * i, "mb": 30 * j, "pa": 70 * i, "pb": 10 * j, "ga": 14 * i, "gb": 6 * j, "a2": 56 * i, "b2": 4 * j,
    }  # fmt: skip


# what we try


def two_steps_look_ahead(rng, a0, b0):
    return (BOWL, np.array([a0, b0], dtype=float), 0.1, 0.5, 2)


def asks_for_one_gradient_per_step(student, rng):
    grad = Spy(Formula("array([2*P[0], 6*P[1]])", ("P",)))
    n = int(rng.integers(4, 8))
    student.nesterov(grad, rng.uniform(1, 3, size=2), 0.1, 0.5, n)
    return len(grad.calls)


def asks_for_gradients_ahead_of_the_points(student, rng):
    grad, mu = Spy(Formula("array([2*P[0] + P[1], P[0] + 6*P[1]])", ("P",))), rng.uniform(0.4, 0.8)
    P = np.array(student.nesterov(grad, rng.uniform(1, 3, size=2), 0.05, mu, 5))
    asked = np.array([call[0] for call in grad.calls])
    return asked[1:5] - P[1:5] - mu * (P[1:5] - P[:4])


# what goes wrong


def walks(P0, n, rule, before=1.0):
    """A walk of n steps by the rule (P_k, P_{k−1}) ↦ P_{k+1}, where P_{−1} = before · P_0."""
    points = [before * P0, 1.0 * P0]
    for _ in range(n):
        points.append(rule(points[-1], points[-2]))
    return np.array(points[1:])


def takes_the_gradient_at_the_point(grad, P0, delta, mu, n):
    return momentum(grad, P0, delta, mu, n)


def ignores_the_momentum(grad, P0, delta, mu, n):
    return gd_trajectory(grad, P0, delta, n)


def steps_from_the_point_itself(grad, P0, delta, mu, n):
    return walks(P0, n, lambda P, old: P - delta * grad(P + mu * (P - old)))


def looks_back(grad, P0, delta, mu, n):
    return nesterov(grad, P0, delta, -mu, n)


def looks_ahead_without_mu(grad, P0, delta, mu, n):
    return walks(P0, n, lambda P, old: P + mu * (P - old) - delta * grad(2 * P - old))


def keeps_the_points_ahead(grad, P0, delta, mu, n):
    P, points = 1.0 * P0, [1.0 * P0]
    for _ in range(n):
        following = points[-1] - delta * grad(points[-1])
        points.append(following + mu * (following - P))
        P = following
    return np.array(points)


def takes_the_displacement_between_points_ahead(grad, P0, delta, mu, n):
    P, last, points = 1.0 * P0, 1.0 * P0, [1.0 * P0]
    for _ in range(n):
        ahead = P + mu * (P - last)
        last = ahead
        P = ahead - delta * grad(ahead)
        points.append(P)
    return np.array(points)


def averages_the_gradients(grad, P0, delta, mu, n):
    return nesterov(grad, P0, (1 - mu) * delta, mu, n)


def starts_from_a_point_at_zero(grad, P0, delta, mu, n):
    def rule(P, old):
        ahead = P + mu * (P - old)
        return ahead - delta * grad(ahead)

    return walks(P0, n, rule, before=0.0)


def takes_two_gradients(grad, P0, delta, mu, n):
    def rule(P, old):
        ahead = P - delta * grad(P) + mu * (P - old)
        return ahead - delta * grad(ahead)

    return walks(P0, n, rule)


def climbs(grad, P0, delta, mu, n):
    return nesterov(lambda P: -grad(P), P0, delta, mu, n)


def forgets_the_start(grad, P0, delta, mu, n):
    return nesterov(grad, P0, delta, mu, n)[1:]


def makes_one_update_too_many(grad, P0, delta, mu, n):
    return nesterov(grad, P0, delta, mu, n + 1)


def keeps_whole_numbers_only(grad, P0, delta, mu, n):
    points = np.zeros((n + 1, len(P0)), dtype=P0.dtype)
    points[0] = P0
    step = np.zeros(len(P0))
    for k in range(n):
        step = mu * step - delta * grad(points[k] + mu * step)
        points[k + 1] = points[k] + step
    return points


def asks_for_a_gradient_at_the_last_point_too(grad, P0, delta, mu, n):
    points = nesterov(grad, P0, delta, mu, n)
    grad(points[-1])
    return points


# right in another way


def with_a_speed(grad, P0, delta, mu, n):
    points, v = np.zeros((n + 1, len(P0))), np.zeros(len(P0))
    points[0] = P0
    for k in range(n):
        v = mu * v - delta * grad(points[k] + mu * v)
        points[k + 1] = points[k] + v
    return points


def with_the_two_last_points(grad, P0, delta, mu, n):
    points = [P0, P0]
    while len(points) < n + 2:
        ahead = (1 + mu) * points[-1] - mu * points[-2]
        points.append(ahead - delta * grad(ahead))
    return points[1:]


def as_lists(grad, P0, delta, mu, n):
    points = [[float(a) for a in P0]]
    for k in range(n):
        ahead = [a + mu * (a - b) for a, b in zip(points[k], points[max(k - 1, 0)])]
        points.append([a - delta * s for a, s in zip(ahead, grad(np.array(ahead)))])
    return points


EXERCISE = Exercise(
    slug="nesterov",
    chapter="08_gradient_descent",
    title=Text(en="Nesterov's momentum", fr="Moment de Nesterov"),
    statement=Text(
        en=r"""
A ball with momentum will roll on, whatever the slope under it says. Nesterov's idea: first let it roll on to a point $P'_k$ **ahead**, then take the gradient there.
If the ground rises ahead, the step is corrected before it is made:

$$ P'_k = P_k + \mu\,(P_k - P_{k-1}) \qquad P_{k+1} = P'_k - \delta\,\nabla f(P'_k) $$

* `grad` is the function $P \mapsto \nabla f(P)$: from an array of shape $(d,)$ to an array of shape $(d,)$.
* `P0` is the start, an array of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate $\delta > 0$;
  `mu` is the momentum, $0 \le \mu < 1$; `n` is the number of steps.
* At the start nothing has moved yet: $P_{-1} = P_0$, so that $P'_0 = P_0$ and the first step is that of plain gradient descent.
* The displacement $P_k - P_{k-1}$ is between the points themselves, not between the points ahead.
* Return the points $P_0, P_1, \dots, P_n$, one per row: an array of shape $(n+1, d)$, start included. The points ahead are not returned. (Keras keeps those instead: its variable is $P'_k$.)
* Make exactly `n` steps, and call `grad` exactly once per step, at $P'_k$.

**Example.** For $f(a, b) = a^2 + 3b^2$ the gradient is $(2a, 6b)$. From $P_0 = (<<a0>>, <<b0>>)$ with $\delta = 0.1$ and $\mu = 0.5$:
first $P_1 = P_0 - 0.1 \times (<<s>>, <<t>>) = (<<a1>>, <<b1>>)$. Half of the displacement is $-(<<ma>>, <<mb>>)$, so $P'_1 = (<<pa>>, <<pb>>)$. There
$0.1\,\nabla f(P'_1) = (<<ga>>, <<gb>>)$, so $P_2 = (<<pa>>, <<pb>>) - (<<ga>>, <<gb>>) = (<<a2>>, <<b2>>)$.
""",
        fr=r"""
Une bille qui a de l'élan continuera, quoi que dise la pente sous elle. L'idée de Nesterov : la laisser d'abord rouler jusqu'à un point $P'_k$ **en avant**, puis prendre le gradient là.
Si le sol remonte devant elle, le pas est corrigé avant d'être fait :

$$ P'_k = P_k + \mu\,(P_k - P_{k-1}) \qquad P_{k+1} = P'_k - \delta\,\nabla f(P'_k) $$

* `grad` est la fonction $P \mapsto \nabla f(P)$ : d'un tableau de forme $(d,)$ vers un tableau de forme $(d,)$.
* `P0` est le point de départ, un tableau de forme $(d,)$, éventuellement d'entiers ; `delta` est le pas (ou taux
  d'apprentissage) $\delta > 0$ ; `mu` est le moment, $0 \le \mu < 1$ ; `n` est le nombre d'itérations.
* Au départ, rien n'a encore bougé : $P_{-1} = P_0$, si bien que $P'_0 = P_0$ et que le premier pas est celui de la descente classique.
* Le déplacement $P_k - P_{k-1}$ est celui des points eux-mêmes, non celui des points en avant.
* Renvoyez les points $P_0, P_1, \dots, P_n$, un par ligne : un tableau de forme $(n+1, d)$, départ compris. Les points en avant ne sont pas renvoyés. (Keras garde ceux-là : sa variable est $P'_k$.)
* Faites exactement `n` itérations, et appelez `grad` exactement une fois par itération, en $P'_k$.

**Exemple.** Pour $f(a, b) = a^2 + 3b^2$, le gradient est $(2a, 6b)$. À partir de $P_0 = (<<a0>>, <<b0>>)$ avec $\delta = 0{,}1$ et $\mu = 0{,}5$ :
d'abord $P_1 = P_0 - 0{,}1 \times (<<s>>, <<t>>) = (<<a1>>, <<b1>>)$. La moitié du déplacement est $-(<<ma>>, <<mb>>)$, donc $P'_1 = (<<pa>>, <<pb>>)$. Là,
$0{,}1\,\nabla f(P'_1) = (<<ga>>, <<gb>>)$, donc $P_2 = (<<pa>>, <<pb>>) - (<<ga>>, <<gb>>) = (<<a2>>, <<b2>>)$.
""",
    ),
    solution=nesterov,
    holes={
        "nesterov": Text(
            en="The points P_0, …, P_n of Nesterov's method with momentum mu, one per row: shape (n + 1, d).",
            fr="Les points P_0, …, P_n de la méthode de Nesterov de moment mu, un par ligne : forme (n + 1, d).",
        )
    },
    shapes="(d)->(n+1,d)",
    values=values,
    cases=(
        Case(two_steps_look_ahead, Text(en="two steps look ahead", fr="deux itérations regardent en avant"), points=2),
        Case(no_step_returns_the_start_alone, Text(en="no step returns the start alone", fr="zéro itération renvoie le départ seul")),
        Case(without_momentum_it_is_gradient_descent, Text(en="without momentum it is gradient descent", fr="sans moment, c'est la descente classique")),
        Case(three_steps_keep_the_last_displacement, Text(en="three steps keep the last displacement", fr="trois itérations gardent le dernier déplacement"), points=2),
        Case(coordinates_that_depend_on_each_other, Text(en="coordinates that depend on each other", fr="des coordonnées qui dépendent l'une de l'autre"), hidden=True, points=2),
        Case(a_start_of_whole_numbers, Text(en="a start of whole numbers", fr="un départ en nombres entiers"), points=4),
        Case(one_variable, Text(en="one variable", fr="une seule variable"), hidden=True),
        Case(three_variables_and_a_strong_momentum, Text(en="three variables and a strong momentum", fr="trois variables et un moment fort"), hidden=True, points=2),
        Case(a_long_walk_does_not_stop_near_the_bottom, Text(en="a long walk does not stop near the bottom", fr="un long trajet ne s'arrête pas près du fond"), hidden=True),
    ),
    laws=(
        Law(asks_for_one_gradient_per_step, Text(en="asks for one gradient per step", fr="demande un gradient par itération")),
        Law(asks_for_gradients_ahead_of_the_points, Text(en="asks for gradients ahead of the points", fr="demande les gradients en avant des points"), hidden=True),
    ),
    misconceptions=(
        Misconception(takes_the_gradient_at_the_point, Text(
            en="You take the gradient at P_k: that is plain momentum. Take it ahead, at P'_k = P_k + mu (P_k − P_{k−1}).",
            fr="Vous prenez le gradient en P_k : c'est le moment classique. Prenez-le en avant, en P'_k = P_k + mu (P_k − P_{k−1}).",
        )),
        Misconception(ignores_the_momentum, Text(
            en="This is plain gradient descent. Move ahead by mu times the last displacement first.",
            fr="C'est la descente de gradient classique. Avancez d'abord de mu fois le dernier déplacement.",
        )),
        Misconception(steps_from_the_point_itself, Text(
            en="The gradient is taken ahead, but the step starts from P_k. It starts from P'_k.",
            fr="Le gradient est pris en avant, mais le pas part de P_k. Il part de P'_k.",
        )),
        Misconception(looks_back, Text(
            en="The momentum has the wrong sign: your P'_k lies behind P_k. Add mu (P_k − P_{k−1}).",
            fr="Le moment a le mauvais signe : votre P'_k est derrière P_k. Ajoutez mu (P_k − P_{k−1}).",
        )),
        Misconception(looks_ahead_without_mu, Text(
            en="You take the gradient a whole displacement ahead. Take it at P'_k, mu times the displacement ahead.",
            fr="Vous prenez le gradient un déplacement entier en avant. Prenez-le en P'_k, mu fois le déplacement en avant.",
        )),
        Misconception(keeps_the_points_ahead, Text(
            en="You return the points ahead, P'_k. Return the points P_k.",
            fr="Vous renvoyez les points en avant, P'_k. Renvoyez les points P_k.",
        )),
        Misconception(takes_the_displacement_between_points_ahead, Text(
            en="You measure the displacement from the point ahead, P_k − P'_{k−1}. Measure it from the point before, P_k − P_{k−1}.",
            fr="Vous mesurez le déplacement depuis le point en avant, P_k − P'_{k−1}. Mesurez-le depuis le point précédent, P_k − P_{k−1}.",
        )),
        Misconception(averages_the_gradients, Text(
            en="You multiply the gradient by 1 − mu, as in a moving average. Here it counts in full.",
            fr="Vous multipliez le gradient par 1 − mu, comme dans une moyenne mobile. Ici, il compte en entier.",
        )),
        Misconception(starts_from_a_point_at_zero, Text(
            en="You take P_{−1} = 0, so the first displacement is P_0. Nothing has moved yet: P_{−1} = P_0.",
            fr="Vous prenez P_{−1} = 0 : le premier déplacement est alors P_0. Rien n'a encore bougé : P_{−1} = P_0.",
        )),
        Misconception(takes_two_gradients, Text(
            en="You take two gradients per step, at P_k and ahead. Only the one ahead counts.",
            fr="Vous prenez deux gradients par itération, en P_k et en avant. Seul compte celui en avant.",
        )),
        Misconception(climbs, Text(
            en="You add the gradient, which climbs. Subtract delta times the gradient.",
            fr="Vous ajoutez le gradient, ce qui monte. Retranchez delta fois le gradient.",
        )),
        Misconception(forgets_the_start, Text(
            en="The start is missing. The first row is P0, so there are n + 1 rows.",
            fr="Le départ manque. La première ligne est P0, il y a donc n + 1 lignes.",
        )),
        Misconception(makes_one_update_too_many, Text(
            en="You make n + 1 steps. With n = 0 the only row is P0.",
            fr="Vous faites n + 1 itérations. Pour n = 0, la seule ligne est P0.",
        )),
        Misconception(keeps_whole_numbers_only, Text(
            en="Your array has the type of P0: with a start of whole numbers it drops all decimals. Make it of floats.",
            fr="Votre tableau a le type de P0 : pour un départ en nombres entiers, il perd toutes les décimales. Créez-le en flottants.",
        )),
        Misconception(asks_for_a_gradient_at_the_last_point_too, Text(
            en="You call grad once too often. No step starts from the last point, so no gradient is needed there.",
            fr="Vous appelez grad une fois de trop. Aucun pas ne part du dernier point : aucun gradient n'y est utile.",
        )),
    ),
    hints=(
        Text(
            en="Give the point ahead a name of its own. It serves twice: the gradient is taken there, and the step starts there.",
            fr="Donnez un nom au point en avant. Il sert deux fois : le gradient y est pris, et le pas en part.",
        ),
        Text(
            en="In the loop: `ahead = P + mu * (P - last)`, then the new point is `ahead - delta * grad(ahead)`, and `last` becomes P. Before the loop, `last` is P0.",
            fr="Dans la boucle : `ahead = P + mu * (P - last)`, puis le nouveau point est `ahead - delta * grad(ahead)`, et `last` devient P. Avant la boucle, `last` est P0.",
        ),
    ),
    points=10,
    picture="path",
    prerequisites=("momentum",),
    covers=("8.P",),
    alternatives=(with_a_speed, with_the_two_last_points, as_lists),
)  # fmt: skip
