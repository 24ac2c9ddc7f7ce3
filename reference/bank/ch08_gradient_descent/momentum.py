"""Momentum: which displacement is kept, from where the gradient is taken, and how the walk begins."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.momentum import momentum


def values(rng):
    i, j = rng.choice(np.arange(1, 7), size=2, replace=False).tolist()
    return {
        "a0": 100 * i, "b0": 100 * j, "s": 200 * i, "t": 600 * j,
        "a1": 80 * i, "b1": 40 * j, "a2": 54 * i, "b2": -14 * j,
        "ma": 10 * i, "mb": 30 * j, "ga": 16 * i, "gb": 24 * j,
    }  # fmt: skip


BOWL = Formula("array([2*P[0], 6*P[1]])", ("P",))  # of a² + 3b²
SADDLE = Formula("array([2*P[0] + P[1], P[0] - 3*P[1]**2])", ("P",))  # of a² − b³ + ab


# what we try

@case(fr="deux itérations montrent le moment", points=2)
def two_steps_show_the_momentum(rng, a0, b0):
    return (BOWL, np.array([a0, b0], dtype=float), 0.1, 0.5, 2)

@case(fr="zéro itération renvoie le départ seul")
def no_step_returns_the_start_alone(rng):
    return (BOWL, rng.uniform(1, 3, size=2).round(3), 0.1, 0.5, 0)

@case(fr="sans moment, c'est la descente classique")
def without_momentum_it_is_gradient_descent(rng):
    return (SADDLE, np.array([0.5, -0.5]) + rng.uniform(-0.1, 0.1, size=2).round(3), 0.1, 0, 4)

@case(fr="trois itérations gardent le dernier déplacement", points=2)
def three_steps_keep_the_last_displacement(rng):
    return (BOWL, rng.uniform(1, 3, size=2).round(3), 0.05, 0.5, 3)

@case(fr="des coordonnées qui dépendent l'une de l'autre", hidden=True, points=2)
def coordinates_that_depend_on_each_other(rng):
    return (SADDLE, np.array([0.4, -0.5]) + rng.uniform(-0.1, 0.1, size=2), 0.07, rng.uniform(0.6, 0.8), 6)

@case(fr="un départ en nombres entiers", points=4)
def a_start_of_whole_numbers(rng):
    return (SADDLE, rng.integers([1, -3], [4, 0]), 0.03, 0.5, 4)

@case(fr="une seule variable", hidden=True)
def one_variable(rng):
    return (Formula("4*P**3 - 10*P + 1", ("P",)), rng.uniform(1.6, 2.4, size=1), 0.02, 0.7, 6)

@case(fr="trois variables et un moment fort", hidden=True, points=2)
def three_variables_and_a_strong_momentum(rng):
    M = rng.normal(size=(3, 3)).round(2)
    H = (M @ M.T).round(4).tolist()
    return (Formula(f"dot(array({H}), P)", ("P",)), rng.normal(size=3), 0.05, 0.9, 8)

@case(fr="un long trajet ne s'arrête pas près du fond", hidden=True)
def a_long_walk_does_not_stop_near_the_bottom(rng):
    return (BOWL, rng.uniform(1, 3, size=2), 0.1, 0.5, 50)

@law(fr="demande un gradient par itération")
def asks_for_one_gradient_per_step(student, rng):
    grad = Spy(Formula("array([2*P[0], 6*P[1]])", ("P",)))
    n = int(rng.integers(4, 8))
    student.momentum(grad, rng.uniform(1, 3, size=2), 0.1, 0.5, n)
    return len(grad.calls)

@law(fr="sur un sol plat, rien ne bouge", hidden=True)
def on_flat_ground_it_does_not_move(student, rng):
    flat = Formula("0*P", ("P",))
    return student.momentum(flat, rng.uniform(1, 3, size=2), 0.1, 0.9, 4)


# what goes wrong

def walks(P0, n, rule, before=1.0):
    """A walk of n steps by the rule (P_k, P_{k−1}, k) ↦ P_{k+1}, where P_{−1} = before · P_0."""
    points = [before * P0, 1.0 * P0]
    for k in range(n):
        points.append(rule(points[-1], points[-2], k))
    return np.array(points[1:])

@slip(en="This is plain gradient descent. Add mu times the last displacement, P_k − P_{k−1}.",
      fr="C'est la descente de gradient classique. Ajoutez mu fois le dernier déplacement, P_k − P_{k−1}.")
def ignores_the_momentum(grad, P0, delta, mu, n):
    return gd_trajectory(grad, P0, delta, n)

@slip(en="The momentum has the wrong sign and pulls back. Add mu (P_k − P_{k−1}).",
      fr="Le moment a le mauvais signe et freine. Ajoutez mu (P_k − P_{k−1}).")
def turns_the_momentum_back(grad, P0, delta, mu, n):
    return momentum(grad, P0, delta, -mu, n)

@slip(en="You multiply the gradient by 1 − mu, as in a moving average. Here it counts in full.",
      fr="Vous multipliez le gradient par 1 − mu, comme dans une moyenne mobile. Ici, il compte en entier.")
def averages_the_gradients(grad, P0, delta, mu, n):
    return momentum(grad, P0, (1 - mu) * delta, mu, n)

@slip(en="You take P_{−1} = 0, so the first displacement is P_0. Nothing has moved yet: P_{−1} = P_0.",
      fr="Vous prenez P_{−1} = 0 : le premier déplacement est alors P_0. Rien n'a encore bougé : P_{−1} = P_0.")
def starts_from_a_point_at_zero(grad, P0, delta, mu, n):
    return walks(P0, n, lambda P, old, k: P + mu * (P - old) - delta * grad(P), before=0.0)

@slip(en="You take the gradient at P_{k−1}. Take it at the current point P_k.",
      fr="Vous prenez le gradient en P_{k−1}. Prenez-le au point courant P_k.")
def takes_the_gradient_at_the_point_before(grad, P0, delta, mu, n):
    return walks(P0, n, lambda P, old, k: P + mu * (P - old) - delta * grad(old))

@slip(en="You take the gradient at P_k + mu (P_k − P_{k−1}): that is Nesterov's method. Take it at P_k.",
      fr="Vous prenez le gradient en P_k + mu (P_k − P_{k−1}) : c'est la méthode de Nesterov. Prenez-le en P_k.")
def looks_ahead(grad, P0, delta, mu, n):
    return walks(P0, n, lambda P, old, k: P + mu * (P - old) - delta * grad(P + mu * (P - old)))

@slip(en="You add mu times the way gone since P_0. Add mu times the last displacement only, P_k − P_{k−1}.",
      fr="Vous ajoutez mu fois le chemin parcouru depuis P_0. Ajoutez mu fois le dernier déplacement seulement, P_k − P_{k−1}.")
def measures_the_displacement_from_the_start(grad, P0, delta, mu, n):
    return walks(P0, n, lambda P, old, k: P + mu * (P - P0) - delta * grad(P))

@slip(en="You add mu times the last gradient step. Add mu times the whole last displacement, which has its own momentum in it.",
      fr="Vous ajoutez mu fois le dernier pas de gradient. Ajoutez mu fois tout le dernier déplacement, qui contient déjà son propre moment.")
def adds_the_last_gradient_only(grad, P0, delta, mu, n):
    def rule(P, old, k):
        return P - delta * grad(P) - (mu * delta * grad(old) if k else 0)

    return walks(P0, n, rule)

@slip(en="You add the gradient, which climbs. Subtract delta times the gradient.",
      fr="Vous ajoutez le gradient, ce qui monte. Retranchez delta fois le gradient.")
def climbs(grad, P0, delta, mu, n):
    return momentum(lambda P: -grad(P), P0, delta, mu, n)

@slip(en="The start is missing. The first row is P0, so there are n + 1 rows.",
      fr="Le départ manque. La première ligne est P0, il y a donc n + 1 lignes.")
def forgets_the_start(grad, P0, delta, mu, n):
    return momentum(grad, P0, delta, mu, n)[1:]

@slip(en="You make n + 1 steps. With n = 0 the only row is P0.",
      fr="Vous faites n + 1 itérations. Pour n = 0, la seule ligne est P0.")
def makes_one_update_too_many(grad, P0, delta, mu, n):
    return momentum(grad, P0, delta, mu, n + 1)

@slip(en="Your array has the type of P0: with a start of whole numbers it drops all decimals. Make it of floats.",
      fr="Votre tableau a le type de P0 : pour un départ en nombres entiers, il perd toutes les décimales. Créez-le en flottants.")
def keeps_whole_numbers_only(grad, P0, delta, mu, n):
    points = np.zeros((n + 1, len(P0)), dtype=P0.dtype)
    points[0] = P0
    step = np.zeros(len(P0))
    for k in range(n):
        step = mu * step - delta * grad(points[k])
        points[k + 1] = points[k] + step
    return points

@slip(en="You call grad once too often. No step starts from the last point, so no gradient is needed there.",
      fr="Vous appelez grad une fois de trop. Aucun pas ne part du dernier point : son gradient est inutile.")
def asks_for_a_gradient_at_the_last_point_too(grad, P0, delta, mu, n):
    points = momentum(grad, P0, delta, mu, n)
    grad(points[-1])
    return points


# right in another way

@alternative
def with_the_two_last_points(grad, P0, delta, mu, n):
    points = [P0]
    for k in range(n):
        P, previous = points[k], points[max(k - 1, 0)]
        points.append(P + mu * (P - previous) - delta * grad(P))
    return points

@alternative
def with_a_speed(grad, P0, delta, mu, n):
    points, v = np.zeros((n + 1, len(P0))), np.zeros(len(P0))
    points[0] = P0
    for k in range(n):
        v = mu * v + grad(points[k])
        points[k + 1] = points[k] - delta * v
    return points

@alternative
def as_lists(grad, P0, delta, mu, n):
    points, step = [[float(a) for a in P0]], [0.0] * len(P0)
    for _ in range(n):
        slopes = grad(np.array(points[-1]))
        step = [mu * s - delta * g for s, g in zip(step, slopes)]
        points.append([a + s for a, s in zip(points[-1], step)])
    return points


EXERCISE = exercise(
    __name__,
    slug="momentum",
    title=Text(en="Gradient descent with momentum", fr="Descente de gradient avec moment"),
    statement=Text(en=r"""
A ball that rolls down keeps a part of its motion. Add to each step of gradient descent a part $\mu$ of the displacement
that led to the current point:

$$ P_{k+1} = P_k + \mu\,(P_k - P_{k-1}) - \delta\,\nabla f(P_k) $$

* `grad` is the function $P \mapsto \nabla f(P)$: from an array of shape $(d,)$ to an array of shape $(d,)$.
* `P0` is the start, an array of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate $\delta > 0$;
  `mu` is the momentum, $0 \le \mu < 1$; `n` is the number of steps.
* At the start nothing has moved yet: $P_{-1} = P_0$, so that the first step is that of plain gradient descent.
* The gradient is taken at $P_k$ and counts in full: no factor $1 - \mu$ in front of it.
* Return all points $P_0, P_1, \dots, P_n$, one per row: an array of shape $(n+1, d)$, start included.
* Make exactly `n` steps, and call `grad` exactly once per step.

**Example.** For $f(a, b) = a^2 + 3b^2$ the gradient is $(2a, 6b)$. From $P_0 = (<<a0>>, <<b0>>)$ with $\delta = 0.1$ and
$\mu = 0.5$: first $P_1 = P_0 - 0.1 \times (<<s>>, <<t>>) = (<<a1>>, <<b1>>)$. The displacement was $P_1 - P_0 = -2\,(<<ma>>, <<mb>>)$,
half of which is $-(<<ma>>, <<mb>>)$, and $0.1\,\nabla f(P_1) = (<<ga>>, <<gb>>)$. So $P_2 = P_1 - (<<ma>>, <<mb>>) - (<<ga>>, <<gb>>) = (<<a2>>, <<b2>>)$.
""", fr=r"""
Une bille qui roule garde une partie de son élan. À chaque pas de la descente de gradient, ajoutez une part $\mu$ du
déplacement qui a mené au point courant :

$$ P_{k+1} = P_k + \mu\,(P_k - P_{k-1}) - \delta\,\nabla f(P_k) $$

* `grad` est la fonction $P \mapsto \nabla f(P)$ : d'un tableau de forme $(d,)$ vers un tableau de forme $(d,)$.
* `P0` est le point de départ, un tableau de forme $(d,)$, éventuellement d'entiers ; `delta` est le pas (ou taux
  d'apprentissage) $\delta > 0$ ; `mu` est le moment, $0 \le \mu < 1$ ; `n` est le nombre d'itérations.
* Au départ, rien n'a encore bougé : $P_{-1} = P_0$, si bien que le premier pas est celui de la descente classique.
* Le gradient est pris en $P_k$ et compte en entier : aucun facteur $1 - \mu$ devant lui.
* Renvoyez tous les points $P_0, P_1, \dots, P_n$, un par ligne : un tableau de forme $(n+1, d)$, départ compris.
* Faites exactement `n` itérations, et appelez `grad` exactement une fois par itération.

**Exemple.** Pour $f(a, b) = a^2 + 3b^2$, le gradient est $(2a, 6b)$. À partir de $P_0 = (<<a0>>, <<b0>>)$ avec $\delta = 0{,}1$ et
$\mu = 0{,}5$ : d'abord $P_1 = P_0 - 0{,}1 \times (<<s>>, <<t>>) = (<<a1>>, <<b1>>)$. Le déplacement était $P_1 - P_0 = -2\,(<<ma>>, <<mb>>)$,
dont la moitié est $-(<<ma>>, <<mb>>)$, et $0{,}1\,\nabla f(P_1) = (<<ga>>, <<gb>>)$. Donc $P_2 = P_1 - (<<ma>>, <<mb>>) - (<<ga>>, <<gb>>) = (<<a2>>, <<b2>>)$.
"""),
    solution=momentum,
    holes=Text(en="The points P_0, …, P_n of gradient descent with momentum mu, one per row: shape (n + 1, d).",
               fr="Les points P_0, …, P_n de la descente de gradient de moment mu, un par ligne : forme (n + 1, d)."),
    shapes="(d)->(n+1,d)",
    hints=(
        Text(en="Beside the current point keep one more thing: the last displacement, which is zero at first.",
             fr="À côté du point courant, gardez une chose de plus : le dernier déplacement, nul au départ."),
        Text(en="In the loop: `step = mu * step - delta * grad(P)`, then the new point is `P + step`. Append it to the list of points.",
             fr="Dans la boucle : `step = mu * step - delta * grad(P)`, puis le nouveau point est `P + step`. Ajoutez-le à la liste des points."),
    ),
    picture="path",
    prerequisites=("gd_trajectory",),
    equivalent={'→ return points': 'a list is as good as an array'},
    covers=("8.O",),
)
