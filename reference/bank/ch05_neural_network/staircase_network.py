"""A staircase as a network: any right one is right, so it is judged on its steps, at its breaks and outside."""

import numpy as np

from grader.bank.author import Text, alternative, exercise, law, slip
from grader.values import Formula
from reference.algorithms.staircase_network import staircase_network


def values(rng):
    k, h = int(rng.integers(1, 5)), int(rng.integers(3, 9))
    return {"k": k, "m": k + 2, "e": k + 4, "y0": k**2, "y1": (k + 2) ** 2, "h": h}


# what we try

def at(layers, x):
    """What the network answers at the numbers x; [] where its shapes do not fit."""
    if len(layers) != 2:
        return []
    (W, b), (V, c) = [(np.asarray(W, dtype=float), np.asarray(b, dtype=float).ravel()) for W, b in layers]
    if W.shape != (1, len(b)) or V.shape != (len(b), 1) or c.shape != (1,):
        return []
    steps = np.where(np.reshape(x, (-1, 1)) * W + b >= 0, 1.0, 0.0)
    return (steps @ V + c).ravel()

@law(en="the staircase of the statement: before it, twice on each step, after it",
     fr="l'escalier de l'énoncé : avant, deux fois sur chaque marche, après")
def the_staircase_of_the_statement(student, rng, k):
    layers = student.staircase_network(Formula("x**2"), float(k), k + 4.0, 2)
    return at(layers, [k - 1.0, k + 0.5, k + 1.5, k + 2.5, k + 3.5, k + 5.0])

@law(fr="chaque point de subdivision appartient à la marche de droite", points=2)
def every_break_belongs_to_the_step_on_its_right(student, rng):
    c = float(rng.integers(2, 6))
    return at(student.staircase_network(Formula(f"x**2 + {c}"), -1.0, 3.0, 4), [-1.0, 0.0, 1.0, 2.0])

@law(fr="dans les marches d'un sinus")
def inside_the_steps_of_a_sine(student, rng):
    a, b = rng.uniform(0.2, 0.5), rng.uniform(2.6, 3.0)
    left = a + (b - a) * np.arange(5) / 5
    return at(student.staircase_network(Formula("sin(x)"), a, b, 5), np.concatenate([left + 0.05, left + 0.4]))

@law(en="has at most two hidden neurons for each step", fr="a au plus deux neurones cachés par marche", hidden=True)
def has_at_most_two_neurons_for_each_step(student, rng):
    sizes = []
    for n in (1, 6):
        (W, b), (V, c) = student.staircase_network(Formula("exp(x)"), 0.0, 1.0, n)
        sizes.append([len(W), np.size(b) <= 2 * n, np.size(b) == len(V), np.size(c)])
    return sizes

@law(fr="une seule marche", hidden=True)
def a_single_step(student, rng):
    c = rng.uniform(1.5, 4)
    return at(student.staircase_network(Formula(f"{c} - x"), -2.0, -0.5, 1), [-2.5, -2.0, -1.0, -0.75, 0.0, 1.0])

@law(fr="de nombreuses marches d'une fonction ondulée", hidden=True)
def many_steps_of_a_wavy_function(student, rng):
    f, n = Formula("cos(2*x) + x*sin(3*x) + sqrt(x)"), int(rng.integers(30, 41))
    return at(student.staircase_network(f, 2.0, 10.0, n), rng.uniform(2, 10, size=99))

@law(fr="des points dont l'inverse est arrondi", hidden=True)
def breaks_where_an_inverse_is_rounded(student, rng):
    """Breaks at 49 s, of which the inverse times itself is not 1 in floats: weight 1 and bias −49 s are exact."""
    s = 2.0 ** rng.integers(-3, 2)
    return at(student.staircase_network(Formula("x + 3"), 48 * s, 56 * s, 8), s * np.arange(48, 56))

@law(fr="juste avant chaque point de subdivision", hidden=True)
def just_before_each_break(student, rng):
    return at(student.staircase_network(Formula("x**3 - 4*x + 20"), -2.0, 2.0, 8), np.arange(-2, 2.5, 0.5) - 1e-6)

@law(en="zero outside the interval", fr="zéro hors de l'intervalle", hidden=True)
def zero_outside(student, rng):
    a, b = -rng.uniform(1, 3), rng.uniform(1, 3)
    layers = student.staircase_network(Formula("cos(x) + 2"), a, b, 7)
    return at(layers, [a - 100, a - 1, a - 0.01, b + 0.01, b + 1, b + 100])


# what goes wrong

def staircase(f, a, b, n, *, heights=None, breaks=None, jumps=None, bias=None):
    """The network with one of its ingredients replaced."""
    x = breaks(a, b, n) if breaks else np.linspace(a, b, n + 1)
    y = np.array(heights(x) if heights else [f(t) for t in x[:-1]], dtype=float)
    j = jumps(y) if jumps else np.diff(y, prepend=0, append=0)
    x = x[: len(j)]
    return [(np.ones((1, len(j))), bias(x) if bias else -x), (j[:, None], np.zeros(1))]

@slip(en="Your steps have the height of f at their right end. Take f at the left end, x_i.",
      fr="Vos marches ont la hauteur de f à leur bout droit. Prenez f au bout gauche, x_i.")
def takes_the_height_on_the_right(f, a, b, n):
    return staircase(f, a, b, n, heights=lambda x: [f(t) for t in x[1:]])

@slip(en="Your steps have the height of f in their middle. Take f at the left end, x_i.",
      fr="Vos marches ont la hauteur de f en leur milieu. Prenez f au bout gauche, x_i.")
def takes_the_height_in_the_middle(f, a, b, n):
    return staircase(f, a, b, n, heights=lambda x: [f((s + t) / 2) for s, t in zip(x, x[1:])])

def crenels(f, x, *, left=None, bias=None):
    """Crenels that are closed at both ends: H(x − α) + H(β − x) − 1, times a height."""
    alpha, beta = x[:-1], x[1:]
    y = np.array([f(t) for t in alpha], dtype=float)
    n = len(y)
    W = np.concatenate([np.ones(n), -np.ones(n)])[None, :]
    c = -y.sum() if bias is None else bias(y)
    return [(W, np.concatenate([-alpha, beta])), (np.concatenate([y, y])[:, None], np.array([c]))]

@slip(en="At a break, two of your steps add up: their intervals are closed at both ends. End a step at β with −H(x − β), which already counts at β.",
      fr="À un point de subdivision, deux de vos marches s'additionnent : leurs intervalles sont fermés aux deux bouts. Finissez une marche en β par −H(x − β), qui compte déjà en β.")
def counts_both_steps_at_a_break(f, a, b, n):
    return crenels(f, np.linspace(a, b, n + 1))

@slip(en="Your network is too high everywhere, by the sum of all the heights. H(x − α) + H(β − x) is 1 outside the interval and 2 inside: the output bias must take 1 away, times the height.",
      fr="Votre réseau est trop haut partout, de la somme des hauteurs. H(x − α) + H(β − x) vaut 1 hors de l'intervalle et 2 dedans : le biais de sortie doit en ôter 1, multiplié par la hauteur.")
def forgets_the_output_bias(f, a, b, n):
    return crenels(f, np.linspace(a, b, n + 1), bias=lambda y: 0.0)

@slip(en="You make n − 1 steps. `np.linspace(a, b, n + 1)` has the n + 1 breaks of n steps.",
      fr="Vous faites n − 1 marches. `np.linspace(a, b, n + 1)` a les n + 1 points de n marches.")
def makes_one_step_too_few(f, a, b, n):
    x = np.linspace(a, b, n)
    y = [f(t) for t in x[:-1]]
    return [(np.ones((1, n)), -x), (np.diff(y, prepend=0, append=0)[:, None], np.zeros(1))]

@slip(en="Your network stays at its last height after b. One more step, down to 0, is missing at b.",
      fr="Votre réseau reste à sa dernière hauteur après b. Il manque une marche en b, qui redescend à 0.")
def stays_up_after_the_end(f, a, b, n):
    return staircase(f, a, b, n, jumps=lambda y: np.diff(y, prepend=0))

@slip(en="The heights add up from step to step. Where a step begins the one before must end: the weight is the jump, f(x_i) − f(x_{i−1}).",
      fr="Les hauteurs s'ajoutent de marche en marche. Là où une marche commence, la précédente doit finir : le poids est le saut, f(x_i) − f(x_{i−1}).")
def adds_the_heights(f, a, b, n):
    return staircase(f, a, b, n, jumps=lambda y: np.append(y, -y.sum()))

@slip(en="Everything is too low by f(a), outside as well. The first jump goes from 0 to f(a), and the last one back to 0.",
      fr="Tout est trop bas de f(a), même dehors. Le premier saut va de 0 à f(a), et le dernier revient à 0.")
def forgets_the_first_step(f, a, b, n):
    return staircase(f, a, b, n, jumps=lambda y: np.diff(y, prepend=y[0], append=y[0]))

@slip(en="Your steps are at −x_i. A step at x_i has bias −x_i, since H(x − x_i) changes where x = x_i.",
      fr="Vos marches sont en −x_i. Une marche en x_i a pour biais −x_i, car H(x − x_i) change là où x = x_i.")
def puts_the_breaks_at_the_opposite(f, a, b, n):
    return staircase(f, a, b, n, bias=lambda x: x)

@slip(en="Your neurons compute H(x/x_i − 1). It fails at x_i = 0, is turned over for x_i < 0, and may be rounded at x_i itself. Take weight 1 and bias −x_i.",
      fr="Vos neurones calculent H(x/x_i − 1). C'est impossible en x_i = 0, renversé pour x_i < 0, et parfois arrondi en x_i même. Prenez le poids 1 et le biais −x_i.")
def divides_by_the_break(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y = [f(t) for t in x[:-1]]
    with np.errstate(all="ignore"):
        W = 1 / x[None, :]
    return [(W, -np.ones(n + 1)), (np.diff(y, prepend=0, append=0)[:, None], np.zeros(1))]

@slip(en="Your layers do not have the shapes asked for: W is (1, N), w is (N,), V is (N, 1) and v is (1,).",
      fr="Vos couches n'ont pas les formes demandées : W est (1, N), w est (N,), V est (N, 1) et v est (1,).")
def writes_a_neuron_in_each_row(f, a, b, n):
    (W, b), (V, c) = staircase_network(f, a, b, n)
    return [(W.T, b), (V.T, c)]

@slip(en="You use more than two hidden neurons for each step. One step up and one step down are enough.",
      fr="Vous utilisez plus de deux neurones cachés par marche. Une marche qui monte et une qui descend suffisent.")
def takes_three_neurons_for_each_step(f, a, b, n):
    (W, b), (V, c) = staircase_network(f, a, b, n)
    idle = 3 * n - len(b)
    return [
        (np.hstack([W, np.ones((1, idle))]), np.append(b, np.zeros(idle))),
        (np.vstack([V, np.zeros((idle, 1))]), c),
    ]


# right in another way

@alternative
def with_a_crenel_for_each_step(f, a, b, n):
    biases, weights, h = [], [], (b - a) / n
    for i in range(n):
        left, right = a + i * h, a + (i + 1) * h
        biases += [-left, -right]
        weights += [[f(left)], [-f(left)]]
    return [([[1] * (2 * n)], biases), (weights, [0])]

@alternative
def with_all_jumps_at_once(f, a, b, n):
    x = a + (b - a) * np.arange(n + 1) / n
    y = np.concatenate([[0.0], f(x[:n]), [0.0]])
    return ((np.full((1, n + 1), 2), -2 * x), ((y[1:] - y[:-1]).reshape(-1, 1), (0,)))

@alternative
def from_the_last_step_down(f, a, b, n):
    biases, weights, height = [], [], 0.0
    for i in reversed(range(n)):
        right = a + (i + 1) * (b - a) / n
        left = f(a + i * (b - a) / n)
        biases.append(-4.0 * right)
        weights.append([height - left])
        height = left
    return [([[4.0] * (n + 1)], [*biases, -4.0 * a]), ([*weights, [height]], [0.0])]


EXERCISE = exercise(
    __name__,
    slug="staircase_network",
    title=Text(en="A network that is a staircase", fr="Un réseau en escalier"),
    statement=Text(en=r"""
One hidden layer is enough to come as close as you like to a continuous function of one variable. Cut $[a, b]$ into $n$ intervals of the same width, and on each
of them stay at the height where the function begins:

$$ x_i = a + i\,\frac{b - a}{n} \qquad F(x) = f(x_i) \quad (x_i \le x < x_{i+1}, \quad i = 0, \dots, n-1) $$

Outside $[a, b]$, $F$ is $0$.

Write a network whose value is $F$. The hidden neurons have the activation $H$, with $H(t) = 1$ for $t \ge 0$ and $H(t) = 0$ for $t < 0$: a neuron
of weight $1$ and bias $-\alpha$ is a step up at $\alpha$. The output neuron has no activation: it adds steps, each with its weight.

$$ F(x) = H(x\,W + w)\,V + v $$

* `f` is the function $f$, of a number or an array. `a` and `b` are the ends, with $a < b$, perhaps negative; `n` $\ge 1$ is the number of intervals.
* Return the two layers `[(W, w), (V, v)]`. With $N$ hidden neurons, `W` has shape $(1, N)$, `w` $(N,)$, `V` $(N, 1)$ and `v` $(1,)$. Arrays and lists
  are both accepted.
* Use at most $2n$ hidden neurons. Each step is closed on the left and open on the right: if both ends counted, two neighbours would add up at the break
  that they share. At $b$ itself, both $f(x_{n-1})$ and $0$ are right.

**Examples.** With weights $1, 1$ and biases $-2, -5$, then $V = \begin{pmatrix} <<h>> \\ -<<h>> \end{pmatrix}$ and $v = (0)$, the network is $<<h>>$ for
$2 \le x < 5$ and $0$ elsewhere: one step up, one step down. For $f(x) = x^2$ on $[<<k>>, <<e>>]$ with $n = 2$: $F$ is $<<y0>>$ for $<<k>> \le x < <<m>>$,
then $<<y1>>$ for $<<m>> \le x < <<e>>$.
""", fr=r"""
Une seule couche cachée suffit pour approcher d'aussi près qu'on veut une fonction continue d'une variable. Découpez $[a, b]$ en $n$ intervalles de même largeur
et, sur chacun, restez à la hauteur où la fonction commence :

$$ x_i = a + i\,\frac{b - a}{n} \qquad F(x) = f(x_i) \quad (x_i \le x < x_{i+1}, \quad i = 0, \dots, n-1) $$

Hors de $[a, b]$, $F$ vaut $0$.

Écrivez un réseau dont la valeur est $F$. Les neurones cachés ont l'activation $H$, où $H(t) = 1$ si $t \ge 0$ et $H(t) = 0$ si $t < 0$ : un neurone de
poids $1$ et de biais $-\alpha$ est une marche qui monte en $\alpha$. Le neurone de sortie n'a pas d'activation : il additionne des marches, chacune avec
son poids.

$$ F(x) = H(x\,W + w)\,V + v $$

* `f` est la fonction $f$, d'un nombre ou d'un tableau. `a` et `b` sont les bornes, avec $a < b$, éventuellement négatives ; `n` $\ge 1$ est le nombre
  d'intervalles.
* Renvoyez les deux couches `[(W, w), (V, v)]`. Avec $N$ neurones cachés, `W` est de forme $(1, N)$, `w` $(N,)$, `V` $(N, 1)$ et `v` $(1,)$. Les
  tableaux et les listes sont acceptés.
* Utilisez au plus $2n$ neurones cachés. Chaque marche est fermée à gauche et ouverte à droite : si les deux bouts comptaient, deux voisines
  s'additionneraient au point qu'elles partagent. En $b$ lui-même, $f(x_{n-1})$ et $0$ sont justes.

**Exemples.** Avec les poids $1, 1$ et les biais $-2, -5$, puis $V = \begin{pmatrix} <<h>> \\ -<<h>> \end{pmatrix}$ et $v = (0)$, le réseau vaut $<<h>>$ pour
$2 \le x < 5$ et $0$ ailleurs : une marche qui monte, une marche qui descend. Pour $f(x) = x^2$ sur $[<<k>>, <<e>>]$ avec $n = 2$ : $F$ vaut $<<y0>>$ pour
$<<k>> \le x < <<m>>$, puis $<<y1>>$ pour $<<m>> \le x < <<e>>$.
"""),
    solution=staircase_network,
    holes=Text(en="Layers [(W, w), (V, v)], Heaviside then identity, that are f(x_i) on each of n intervals of [a, b] and 0 outside.",
               fr="Couches [(W, w), (V, v)], Heaviside puis identité, qui valent f(x_i) sur chacun des n intervalles de [a, b] et 0 en dehors."),
    hints=(
        Text(en="Make one step first, of height k between α and β: k·H(x − α) − k·H(x − β). The staircase is the sum of n of them.",
             fr="Faites d'abord une seule marche, de hauteur k entre α et β : k·H(x − α) − k·H(x − β). L'escalier est la somme de n d'entre elles."),
        Text(en="At a break one step ends and the next begins: together, one neuron whose output weight is the jump. So the hidden weights are all 1, the biases are −x_0, …, −x_n, and the output weights f(x_0), f(x_1) − f(x_0), …, −f(x_{n−1}).",
             fr="À un point de subdivision, une marche finit et la suivante commence : ensemble, un neurone dont le poids de sortie est le saut. Les poids cachés valent donc tous 1, les biais −x_0, …, −x_n, et les poids de sortie f(x_0), f(x_1) − f(x_0), …, −f(x_{n−1})."),
    ),
    points=12,
    covers=("5.19", "5.20", "5.21", "5.22", "5.23", "5.24", "6.J"),
    prerequisites=("network_forward",),
)
