"""What to see of networks: their drawing, the half-planes of neurons, a polygon made of them, and a staircase."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.activation_functions import heaviside
from reference.algorithms.affine_perceptron import affine_perceptron
from reference.algorithms.convex_polygon_network import convex_polygon_network
from reference.algorithms.network_forward import network_forward
from reference.algorithms.staircase_network import staircase_network
from reference.algorithms.xor_network import xor_network
from reference.bank.ch05_neural_network.draw_decision_region import draw_decision_region


def of_the_plane(value):
    """A function of two arrays of coordinates, from one of points in rows."""
    return lambda x, y: np.reshape(value(np.stack([np.ravel(x), np.ravel(y)], axis=1)), np.shape(x))


def with_steps(layers):
    """The value of a network whose neurons are all Heaviside's."""
    return lambda X: network_forward([(W, b, heaviside) for W, b in layers], X)[:, 0]


def network_drawn(figure, say):
    ax = figure.subplots()
    kernels = [np.array([[1, 3, -2], [2, -1, 1]]), np.array([[2], [-1], [4]])]
    biases = [(), (-3, 1, 0), (5,)]
    columns = [[("x", 1.0), ("y", -1.0)], [("", 1.7), ("", 0.0), ("", -1.7)], [("", 0.0)]]
    for l, W in enumerate(kernels):
        for i, (_, v) in enumerate(columns[l]):
            for k, (_, u) in enumerate(columns[l + 1]):
                ax.plot([2 * l, 2 * l + 2], [v, u], color=f"C{k}" if l == 0 else "C3", linestyle=("-", "--", "-.")[k if l == 0 else i], zorder=1)
                at = 0.24 if l == 0 else 0.5
                ax.text(2 * l + 2 * at, v + at * (u - v), numeral(W[i, k], say).replace("-", "−"), ha="center", va="center", fontsize=10,
                        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})
    for l, column in enumerate(columns):
        for k, (name, v) in enumerate(column):
            ax.plot([2 * l], [v], "o", markersize=30, markerfacecolor="white", markeredgecolor="black", zorder=2)
            ax.text(2 * l, v, f"${name}$" if name else ("ReLU" if l == 1 else "Σ"), ha="center", va="center", fontsize=9, zorder=3)
            if l:
                ax.text(2 * l, v - 0.62, f"{say('bias', 'biais')} {numeral(biases[l][k], say).replace('-', '−')}", ha="center", fontsize=9)
    for l, title in enumerate((say("inputs", "entrées"), say("hidden layer", "couche cachée"), say("output", "sortie"))):
        ax.text(2 * l, 2.4, title, ha="center")
    ax.set(xlim=(-0.5, 4.6), ylim=(-2.7, 2.8))
    ax.set_axis_off()


def half_plane_and_strip(figure, say):
    left, right = figure.subplots(1, 2)
    neuron = of_the_plane(lambda X: affine_perceptron(np.array([2.0, 3.0]), -6.0, X, heaviside))
    draw_decision_region(neuron, (-1, 5), (-1, 4), left)
    left.annotate("", (2.5 + 1, 1 / 3 + 1.5), (2.5, 1 / 3), arrowprops={"arrowstyle": "->", "linewidth": 2})
    left.text(3.6, 1.9, "$(2, 3)$", ha="center")
    left.text(-0.7, -0.6, "$F = 0$", color="white")
    left.text(3.2, 3.3, "$F = 1$")
    left.set(title="$H(2x + 3y - 6)$", xlabel="$x$", ylabel="$y$", aspect="equal")
    draw_decision_region(of_the_plane(with_steps(xor_network())), (-1, 2), (-1, 2), right)
    for (x, y), marker, colour in [((0, 0), "o", "white"), ((1, 1), "o", "white"), ((0, 1), "s", "black"), ((1, 0), "s", "black")]:
        right.plot([x], [y], marker, color=colour, markeredgecolor="black", markersize=10)
    right.set(title=say("exclusive or", "ou exclusif"), xlabel="$x$", ylabel="$y$", aspect="equal", xticks=[-1, 0, 1, 2], yticks=[-1, 0, 1, 2])
    for ax in (left, right):
        ax.grid(visible=False)


def triangle_of_half_planes(figure, say):
    vertices = np.array([[1.0, 1.0], [6.0, 2.0], [3.0, 5.0]])
    layers = convex_polygon_network(vertices)
    (W, b), _ = layers
    axes = figure.subplots(2, 2, sharex=True, sharey=True).ravel()
    for k in range(3):
        side = of_the_plane(lambda X, k=k: affine_perceptron(W[:, k], b[k], X, heaviside))
        draw_decision_region(side, (0, 7), (0, 6), axes[k])
        axes[k].annotate("", vertices[(k + 1) % 3], vertices[k], arrowprops={"arrowstyle": "->", "color": "C1", "linewidth": 3})
        axes[k].set_title(f"$s_{k + 1}$")
    draw_decision_region(of_the_plane(with_steps(layers)), (0, 7), (0, 6), axes[3])
    axes[3].set_title("$H(s_1 + s_2 + s_3 - 3)$")
    for ax in axes:
        ax.set(aspect="equal", xticks=[0, 2, 4, 6], yticks=[0, 2, 4, 6])
        ax.grid(visible=False)


def staircases(figure, say):
    axes = figure.subplots(1, 2, sharey=True)
    x = np.linspace(-0.3, np.pi + 0.3, 2000)
    t = np.linspace(0, np.pi, 200)
    for ax, n in zip(axes, (5, 10)):
        (W, w), (V, v) = staircase_network(np.sin, 0, np.pi, n)
        F = network_forward([(W, w, heaviside), (V, v, lambda s: s)], x[:, None])[:, 0]
        F[1:][np.diff(F) != 0] = np.nan  # no vertical bars: a step has no slope
        ax.plot(t, np.sin(t), "--", color="C1", label=say("sine", "sinus"))
        ax.plot(x, F, color="C0", label=say("network", "réseau"))
        ax.set(title=f"$n = {n}$", xlabel="$x$")
    axes[0].legend(loc="lower center")


NETWORK = Figure(
    network_drawn,
    caption=Text(
        en="A network as it is drawn: a weight on each edge, a bias under each neuron. The edges that enter a neuron form a column of the kernel.",
        fr="Un réseau tel qu'on le dessine : un poids sur chaque arête, un biais sous chaque neurone. Les arêtes qui entrent dans un neurone forment une colonne du noyau.",
    ),
    alt=Text(
        en="Two inputs x and y, three ReLU neurons and one output; each input is joined to each hidden neuron, and each of these to the output, by an edge that bears a number.",
        fr="Deux entrées x et y, trois neurones ReLU et une sortie ; chaque entrée est reliée à chaque neurone caché, et chacun de ceux-ci à la sortie, par une arête qui porte un nombre.",
    ),
)
REGIONS = Figure(
    half_plane_and_strip,
    caption=Text(
        en="Left: a neuron is 1 on a half-plane; its coefficients $(2, 3)$ point to that side, at right angles to the boundary. Right: two parallel boundaries, which no single neuron has, separate the squares from the discs.",
        fr="À gauche : un neurone vaut 1 sur un demi-plan ; ses coefficients $(2, 3)$ pointent de ce côté, perpendiculairement à la frontière. À droite : deux frontières parallèles, qu'aucun neurone seul ne donne, séparent les carrés des disques.",
    ),
    alt=Text(
        en="Left: the plane cut by a falling line, light above and dark below, with an arrow from the line to the light side. Right: a dark diagonal strip with the points (0, 0) and (1, 1) inside, and the points (0, 1) and (1, 0) on its two edges, which belong to the light part.",
        fr="À gauche : le plan coupé par une droite descendante, clair au-dessus et sombre au-dessous, avec une flèche de la droite vers le côté clair. À droite : une bande diagonale sombre avec les points (0, 0) et (1, 1) dedans, et les points (0, 1) et (1, 0) sur ses deux bords, qui appartiennent à la partie claire.",
    ),
)
POLYGON = Figure(
    triangle_of_half_planes,
    caption=Text(
        en="Three neurons, each 1 on the left of one side of a triangle; a fourth one that is 1 where all three are.",
        fr="Trois neurones, chacun valant 1 à gauche d'un côté d'un triangle ; un quatrième qui vaut 1 là où les trois valent 1.",
    ),
    alt=Text(
        en="Three pictures, each with an arrow along a side and its left half of the plane in light; a fourth picture where only the triangle is light.",
        fr="Trois images, chacune avec une flèche le long d'un côté et la moitié gauche du plan en clair ; une quatrième image où seul le triangle est clair.",
    ),
)
STAIRCASE = Figure(
    staircases,
    caption=Text(
        en="The sine on $[0, \\pi]$ and a network of steps, each as high as the sine where it begins: with twice as many steps, the largest gap is about halved.",
        fr="Le sinus sur $[0, \\pi]$ et un réseau de marches, chacune à la hauteur du sinus là où elle commence : avec deux fois plus de marches, le plus grand écart est divisé par deux environ.",
    ),
    alt=Text(
        en="An arch of the sine, dashed, with five level steps on the left and ten on the right; both are zero outside the arch.",
        fr="Une arche de sinus en tirets, avec cinq marches horizontales à gauche et dix à droite ; toutes deux sont nulles en dehors de l'arche.",
    ),
)  # fmt: skip
