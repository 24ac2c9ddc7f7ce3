"""A convex polygon as a network: any right one is right, so it is judged inside and outside, off the sides."""

import numpy as np

from grader.bank.author import Text, alternative, exercise, law, slip
from reference.algorithms.convex_polygon_network import convex_polygon_network


def values(rng):
    k = int(rng.integers(2, 8))
    return {"k": k, "q": k + 2}


# what we try

def answers(layers, X):
    """What Heaviside layers answer at some points, one list entry for each output; [] where shapes do not fit."""
    a = np.array(X, dtype=float)
    for W, b in layers:
        W, b = np.asarray(W, dtype=float), np.asarray(b, dtype=float).ravel()
        if W.ndim != 2 or W.shape != (a.shape[1], len(b)):
            return []
        a = np.where(a @ W + b >= 0, 1, 0)
    return a.ravel().tolist()

def seen(student, vertices):
    """The answers inside, then outside, on the rays from the centre through the vertices and the middles of the sides."""
    layers = student.convex_polygon_network(vertices)
    centre = vertices.mean(axis=0)
    middles = (vertices + np.roll(vertices, -1, axis=0)) / 2
    rays = np.vstack([vertices, middles]) - centre
    inside = np.vstack([centre + t * rays for t in (0.5, 0.9)])
    outside = np.vstack([centre + t * rays for t in (1.1, 3.0)])
    return [answers(layers, inside), answers(layers, outside)]

def rounded(rng, n, centre, width, height):
    """A convex polygon of n sides, its vertices on an ellipse, counterclockwise from any of them on."""
    angles = 2 * np.pi * (np.arange(n) + rng.uniform(-0.3, 0.3, size=n)) / n + rng.uniform(0, 6)
    return np.stack([centre[0] + width * np.cos(angles), centre[1] + height * np.sin(angles)], axis=1)

@law(en="a triangle: answers inside, then outside", fr="un triangle : réponses à l'intérieur, puis à l'extérieur")
def a_triangle(student, rng):
    x, y = rng.integers(1, 4, size=2).astype(float)
    return seen(student, np.array([[x, y], [x + 5, y + 1], [x + 2, y + 4]]))

@law(en="a rectangle: answers inside, then outside", fr="un rectangle : réponses à l'intérieur, puis à l'extérieur")
def a_rectangle(student, rng):
    x, y = rng.integers(1, 4, size=2).astype(float)
    return seen(student, np.array([[x, y], [x + 4, y], [x + 4, y + 3], [x, y + 3]]))

@law(en="for each side of a pentagon: the number of lines parallel to it, and of lines that contain it",
     fr="pour chaque côté d'un pentagone : le nombre de droites parallèles, et de droites qui le portent")
def each_side_has_its_line(student, rng):
    """For each side of a pentagon: how many lines of neurons are parallel to it, and how many contain it."""
    x, y = rng.integers(1, 4, size=2).astype(float)
    vertices = np.array([[x, y], [x + 4, y + 1], [x + 6, y + 4], [x + 3, y + 6], [x - 1, y + 3]])
    W, b = student.convex_polygon_network(vertices)[0]
    W, b = np.asarray(W, dtype=float), np.asarray(b, dtype=float).ravel()
    if W.shape != (2, len(b)):
        return []
    counts = []
    for P, Q in zip(vertices, np.roll(vertices, -1, axis=0)):
        small = 1e-5 * np.hypot(W[0], W[1])
        parallel = np.abs((Q - P) @ W) <= small
        counts.append([int(parallel.sum()), int((parallel & (np.abs(P @ W + b) <= small)).sum())])
    return counts

@law(en="inputs, neurons and biases of each layer, for 3 sides and for 5",
     fr="entrées, neurones et biais de chaque couche, pour 3 côtés et pour 5")
def has_a_neuron_for_each_side_and_one_more(student, rng):
    counts = []
    for n in (3, 5):
        angles = 2 * np.pi * np.arange(n) / n
        layers = student.convex_polygon_network(np.stack([2 + np.cos(angles), 1 + np.sin(angles)], axis=1))
        counts.append([[*np.shape(W), np.size(b)] for W, b in layers])
    return counts

@law(fr="un polygone à beaucoup de côtés", hidden=True, points=2)
def a_polygon_of_many_sides(student, rng):
    return seen(student, rounded(rng, int(rng.integers(8, 11)), (1.0, -2.0), 4.0, 2.5))

@law(fr="loin de l'origine", hidden=True)
def far_from_the_origin(student, rng):
    return seen(student, rounded(rng, 5, -rng.uniform(20, 40, size=2), 1.0, 2.0))

@law(fr="autour de l'origine", hidden=True)
def around_the_origin(student, rng):
    return seen(student, rounded(rng, 6, rng.uniform(-0.2, 0.2, size=2), 3.0, 2.0))

@law(fr="un triangle fin", hidden=True)
def a_thin_triangle(student, rng):
    return seen(student, rounded(rng, 3, (3.0, 2.0), 5.0, 0.2))

@law(fr="quel que soit le premier sommet", hidden=True)
def whatever_vertex_comes_first(student, rng):
    vertices = rounded(rng, 4, (2.0, 5.0), 3.0, 2.0)
    return [seen(student, np.roll(vertices, k, axis=0)) for k in range(4)]


# what goes wrong

def polygon(vertices, *, normal=None, bias=None, last=None, closed=True):
    """The network with one of its ingredients replaced."""
    P, Q = vertices, np.roll(vertices, -1, axis=0)
    if not closed:
        P, Q = P[:-1], Q[:-1]
    dx, dy = (Q - P).T
    W = normal(dx, dy) if normal else np.stack([-dy, dx])
    b = -(P * W.T).sum(axis=1)
    n = len(b)
    return [(W, bias(b) if bias else b), (np.ones((n, 1)), [last(n) if last else -n])]

@slip(en="Your network is 0 at all the points that were tried. Check two things: the neurons of the sides are 1 on the left, where the inside lies; and the bias of the last neuron is not below −n if its coefficients are 1.",
      fr="Votre réseau vaut 0 en tous les points essayés. Vérifiez deux choses : les neurones des côtés valent 1 à gauche, là où est l'intérieur ; et le biais du dernier neurone n'est pas inférieur à −n si ses coefficients valent 1.")
def faces_outward(vertices):
    return polygon(vertices, normal=lambda dx, dy: np.stack([dy, -dx]))

@slip(en="The side from the last vertex back to the first is missing. `np.roll(vertices, -1, axis=0)` puts after each vertex the one that follows, the first after the last.",
      fr="Le côté du dernier sommet au premier manque. `np.roll(vertices, -1, axis=0)` met après chaque sommet celui qui le suit, le premier après le dernier.")
def forgets_the_last_side(vertices):
    return polygon(vertices, closed=False)

@slip(en="Your network is 1 even where one side says no. All n answers must be 1: with coefficients 1 the bias is −n.",
      fr="Votre réseau vaut 1 même là où un côté dit non. Les n réponses doivent valoir 1 : avec des coefficients 1, le biais est −n.")
def lets_one_side_fail(vertices):
    return polygon(vertices, last=lambda n: 1 - n)

@slip(en="Your network is 1 at all the points that were tried: one side that says yes is enough for it. All sides must: the last neuron is an “and”.",
      fr="Votre réseau vaut 1 en tous les points essayés : un côté qui dit oui lui suffit. Tous doivent le dire : le dernier neurone est un « et ».")
def ends_with_an_or(vertices):
    return polygon(vertices, last=lambda n: -1)

@slip(en="Your network asks for three sides, however many there are. With coefficients 1 the bias of the last neuron is −n.",
      fr="Votre réseau demande trois côtés, quel que soit leur nombre. Avec des coefficients 1, le biais du dernier neurone est −n.")
def always_asks_for_three_sides(vertices):
    return polygon(vertices, last=lambda n: -3)

@slip(en="Your lines are parallel to the sides, but lie elsewhere: the biases are wrong. A neuron adds its bias, and the sum must be 0 at both ends of the side.",
      fr="Vos droites sont parallèles aux côtés, mais passent ailleurs : les biais sont faux. Un neurone ajoute son biais, et la somme doit être nulle aux deux bouts du côté.")
def turns_the_bias_of_the_sides_over(vertices):
    return polygon(vertices, bias=lambda b: -b)

@slip(en="You take Q − P for the coefficients, so your lines cut the sides at right angles. In the condition, x is multiplied by −(Q_y − P_y) and y by Q_x − P_x.",
      fr="Vous prenez Q − P pour coefficients, donc vos droites coupent les côtés à angle droit. Dans la condition, x est multiplié par −(Q_y − P_y) et y par Q_x − P_x.")
def takes_the_direction_for_the_normal(vertices):
    return polygon(vertices, normal=lambda dx, dy: np.stack([dx, dy]))

@slip(en="You keep what lies below each line y = mx + p. The inside is above some sides, and a vertical side has no slope: use the condition of the statement.",
      fr="Vous gardez ce qui est sous chaque droite y = mx + p. L'intérieur est au-dessus de certains côtés, et un côté vertical n'a pas de pente : utilisez la condition de l'énoncé.")
def keeps_what_lies_below_each_line(vertices):
    P, Q = vertices, np.roll(vertices, -1, axis=0)
    with np.errstate(all="ignore"):
        m = (Q[:, 1] - P[:, 1]) / (Q[:, 0] - P[:, 0])
        W, b = np.stack([m, -np.ones(len(m))]), P[:, 1] - m * P[:, 0]
    return [(W, b), (np.ones((len(P), 1)), [-len(P)])]

@slip(en="The shapes of your layers do not fit together. A kernel has a row for each input and a column for each neuron: (2, n), then (n, 1).",
      fr="Les tailles de vos couches ne s'accordent pas. Un noyau a une ligne par entrée et une colonne par neurone : (2, n), puis (n, 1).")
def writes_a_neuron_in_each_row(vertices):
    (W, b), (V, c) = convex_polygon_network(vertices)
    return [(W.T, b), (V.T, c)]

@slip(en="Your network has n answers for each point. A second layer, of one neuron, must make one of them.",
      fr="Votre réseau a n réponses par point. Une seconde couche, d'un seul neurone, doit en faire une seule.")
def leaves_out_the_last_neuron(vertices):
    return convex_polygon_network(vertices)[:1]

@slip(en="Your first layer has two neurons for each side. One is enough.",
      fr="Votre première couche a deux neurones par côté. Un seul suffit.")
def takes_two_neurons_for_each_side(vertices):
    (W, b), (V, c) = convex_polygon_network(vertices)
    return [(np.hstack([W, W]), np.hstack([b, b])), (np.vstack([V, V]), 2 * c)]


# right in another way

@alternative
def side_by_side(vertices):
    n = len(vertices)
    W, b = np.zeros((2, n)), np.zeros(n)
    for k in range(n):
        x, y = vertices[k]
        u, v = vertices[(k + 1) % n]
        W[0, k], W[1, k] = y - v, u - x
        b[k] = -(W[0, k] * x + W[1, k] * y)
    return [(W, b), (np.ones((n, 1)), np.array([-n]))]

@alternative
def as_lists_with_a_margin(vertices):
    sides, points = [], [tuple(map(float, p)) for p in vertices]
    for (x, y), (u, v) in zip(points, [*points[1:], points[0]]):
        sides.append((y - v, u - x, x * v - y * u))
    first = ([[a for a, _, _ in sides], [b for _, b, _ in sides]], [c for _, _, c in sides])
    return [first, ([[2]] * len(sides), [1 - 2 * len(sides)])]

@alternative
def with_unit_normals_and_the_centre(vertices):
    """Each normal is turned so that the centre lies on its positive side."""
    centre = vertices.mean(axis=0)
    d = np.roll(vertices, -1, axis=0) - vertices
    normals = np.stack([d[:, 1], -d[:, 0]], axis=1) / np.hypot(d[:, 0], d[:, 1])[:, None]
    offsets = -np.einsum("ki,ki->k", normals, vertices)
    signs = np.sign(normals @ centre + offsets)
    return [((signs[:, None] * normals).T, signs * offsets), (np.ones((len(d), 1)), np.array([0.5 - len(d)]))]


EXERCISE = exercise(
    __name__,
    slug="convex_polygon_network",
    title=Text(en="A network for a convex polygon", fr="Un réseau pour un polygone convexe"),
    statement=Text(en=r"""
Write a network of Heaviside neurons that is $1$ inside a convex polygon and $0$ outside. One neuron keeps a half-plane; a convex polygon is what
several half-planes have in common.

Go along the side from the vertex $P = (P_x, P_y)$ to the next vertex $Q = (Q_x, Q_y)$. A point $(x, y)$ lies on your **left** when

$$ (Q_x - P_x)(y - P_y) - (Q_y - P_y)(x - P_x) \ge 0 $$

If the vertices are listed **counterclockwise**, the inside of the polygon lies on the left of every side. The last side goes from the last vertex
back to the first.

* `vertices` is an array of shape $(n, 2)$ with $n \ge 3$: the vertices of a convex polygon, counterclockwise, one per row.
* Return the list of the layers, `[(W, b), …]`, from the first to the last. Every neuron has the activation $H$, with $H(t) = 1$ for $t \ge 0$ and
  $H(t) = 0$ for $t < 0$. A layer turns the row $a$ of its inputs into $H(a\,W + b)$: **column** $k$ of `W` holds the coefficients of neuron $k$,
  and `b` the biases.
* Use two layers: $n$ neurons that read $x$ and $y$ in this order, one for each side, then one neuron that reads their answers.

What is looked at: the size of the layers, the lines where the first neurons change their answer, and the answers of the network inside and outside.
What it answers on the sides themselves does not matter. Arrays and lists are both accepted.

**Example.** The side from $(<<k>>, 0)$ to $(<<q>>, 1)$: the condition is $2y - (x - <<k>>) \ge 0$, so the neuron has coefficients $-1$ and $2$, and
bias $<<k>>$. At $(<<k>>, 1)$, on the left, the sum is $2$ and the neuron answers $1$. At $(<<q>>, 0)$, on the right, it is $-2$ and the answer is $0$.
""", fr=r"""
Écrivez un réseau de neurones de Heaviside qui vaut $1$ à l'intérieur d'un polygone convexe et $0$ à l'extérieur. Un neurone garde un demi-plan ; un
polygone convexe est la partie commune à plusieurs demi-plans.

Suivez le côté qui va du sommet $P = (P_x, P_y)$ au sommet suivant $Q = (Q_x, Q_y)$. Un point $(x, y)$ est à votre **gauche** lorsque

$$ (Q_x - P_x)(y - P_y) - (Q_y - P_y)(x - P_x) \ge 0 $$

Si les sommets sont donnés dans le sens **direct** (inverse des aiguilles d'une montre), l'intérieur du polygone est à gauche de chaque côté. Le
dernier côté va du dernier sommet au premier.

* `vertices` est un tableau de forme $(n, 2)$ avec $n \ge 3$ : les sommets d'un polygone convexe, dans le sens direct, un par ligne.
* Renvoyez la liste des couches, `[(W, b), …]`, de la première à la dernière. Tous les neurones ont l'activation $H$, où $H(t) = 1$ si $t \ge 0$ et
  $H(t) = 0$ si $t < 0$. Une couche transforme la ligne $a$ de ses entrées en $H(a\,W + b)$ : la **colonne** $k$ de `W` porte les coefficients du
  neurone $k$, et `b` contient les biais.
* Utilisez deux couches : $n$ neurones qui lisent $x$ et $y$ dans cet ordre, un par côté, puis un neurone qui lit leurs réponses.

On regarde la taille des couches, les droites où les premiers neurones changent de réponse, et les réponses du réseau à l'intérieur et à l'extérieur.
Ce qu'il répond sur les côtés eux-mêmes n'a pas d'importance. Les tableaux et les listes sont acceptés.

**Exemple.** Le côté de $(<<k>>, 0)$ à $(<<q>>, 1)$ : la condition est $2y - (x - <<k>>) \ge 0$, donc le neurone a pour coefficients $-1$ et $2$, et pour
biais $<<k>>$. En $(<<k>>, 1)$, à gauche, la somme vaut $2$ et le neurone répond $1$. En $(<<q>>, 0)$, à droite, elle vaut $-2$ et il répond $0$.
"""),
    solution=convex_polygon_network,
    holes=Text(en="Heaviside layers [(W, b), (V, c)] that are 1 inside the polygon of these vertices, (n, 2), counterclockwise, and 0 outside.",
               fr="Couches de Heaviside [(W, b), (V, c)] qui valent 1 à l'intérieur du polygone de ces sommets, (n, 2), dans le sens direct, et 0 à l'extérieur."),
    hints=(
        Text(en="Expand the condition of one side: what multiplies x, what multiplies y, and what is left are the three weights of its neuron. The last neuron is an “and” of n inputs.",
             fr="Développez la condition d'un côté : ce qui multiplie x, ce qui multiplie y et ce qui reste sont les trois poids de son neurone. Le dernier neurone est un « et » à n entrées."),
        Text(en="With `Q = np.roll(vertices, -1, axis=0)` and `dx, dy = (Q - vertices).T`, the rows of the first kernel are −dy and dx. The bias makes the sum 0 at P: it is dy · P_x − dx · P_y.",
             fr="Avec `Q = np.roll(vertices, -1, axis=0)` et `dx, dy = (Q - vertices).T`, les lignes du premier noyau sont −dy et dx. Le biais annule la somme en P : c'est dy · P_x − dx · P_y."),
    ),
    points=12,
    equivalent={'np.stack([-dy, dx]) → [-dy, dx]': 'a list of rows is as good as an array'},
    covers=("5.12", "5.14", "5.15", "5.25"),
    prerequisites=("find_perceptron", "network_forward"),
)
