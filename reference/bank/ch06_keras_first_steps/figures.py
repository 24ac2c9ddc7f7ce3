"""What to see of a layer in Keras: its drawing beside its arrays, what two ReLU neurons add up to, two maps of the plane."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.activation_functions import heaviside
from reference.algorithms.dense_forward import dense_forward
from reference.algorithms.network_forward import network_forward

KERNEL, BIASES = np.array([[1.0, 3.0, -5.0], [2.0, -4.0, -6.0]]), np.array([-1.0, 0.0, 1.0])


def written(number, say):
    return numeral(number, say).replace("-", "−")


def drawing_and_arrays(figure, say):
    left, right = figure.subplots(1, 2)
    styles = ("-", "--", "-.")
    for j, v in enumerate((2.0, 0.0, -2.0)):
        for i, u in enumerate((1.0, -1.0)):
            left.plot([0, 2], [u, v], color=f"C{j}", linestyle=styles[j], zorder=1)
            left.text(0.52, u + 0.26 * (v - u), written(KERNEL[i, j], say), color=f"C{j}", ha="center", va="center",
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
        left.plot([2], [v], "o", markersize=26, markerfacecolor="white", markeredgecolor=f"C{j}", markeredgewidth=2)
        left.text(2, v, "$\\sigma$", ha="center", va="center")
        left.text(2, v - 0.65, f"{say('bias', 'biais')} {written(BIASES[j], say)}", color=f"C{j}", ha="center")
    for name, u in (("x", 1.0), ("y", -1.0)):
        left.plot([0], [u], "o", markersize=26, markerfacecolor="white", markeredgecolor="black")
        left.text(0, u, f"${name}$", ha="center", va="center")
    left.set(xlim=(-0.4, 2.5), ylim=(-3.2, 2.8), title=say("the drawing", "le dessin"))
    right.set(xlim=(-1.4, 3), ylim=(-3.2, 2.8), title=say("what Keras keeps", "ce que garde Keras"))
    for j in range(3):
        right.text(j + 0.25, 2.0, f"{say('neuron', 'neurone')} {j}", color=f"C{j}", ha="center", fontsize=8)
        for v, number in ((1.0, KERNEL[0, j]), (0.0, KERNEL[1, j]), (-1.8, BIASES[j])):
            right.text(j + 0.25, v, written(number, say), color=f"C{j}", ha="center", va="center", fontsize=14,
                       bbox={"facecolor": "white", "edgecolor": f"C{j}", "linestyle": styles[j], "boxstyle": "square,pad=0.45"})
    for v, name in ((1.0, "$x$"), (0.0, "$y$")):
        right.text(-0.45, v, name, ha="center", va="center")
    right.text(-1.1, 0.5, "$W$", ha="center", va="center", fontsize=14)
    right.text(-1.1, -1.8, "$b$", ha="center", va="center", fontsize=14)
    for ax in (left, right):
        ax.set_axis_off()


def two_ramps(figure, say):
    ax = figure.subplots()
    x = np.linspace(-2, 3, 101)[:, None]
    hidden = dense_forward(x, np.array([[1.0, -0.5]]), np.array([-1.0, 1.0]), "relu")
    output = dense_forward(hidden, np.array([[1.0], [1.0]]), np.array([0.0]), "relu")
    ax.plot(x, hidden[:, 0], "--", label=say("neuron 0: ReLU$(x - 1)$", "neurone 0 : ReLU$(x - 1)$"))
    ax.plot(x, hidden[:, 1], "-.", label=say("neuron 1: ReLU$(-x/2 + 1)$", "neurone 1 : ReLU$(-x/2 + 1)$"))
    ax.plot(x, output, label=say("network: their sum", "réseau : leur somme"), linewidth=3, alpha=0.7)
    ax.plot([1, 2], [0.5, 1], "o", color="black")
    ax.set(xlabel="$x$", ylabel="$F(x)$")
    ax.legend()


def two_maps(figure, say):
    left, right = figure.subplots(1, 2)
    sides = np.linspace(-5, 5, 121)
    X, Y = np.meshgrid(sides, sides)
    points = np.stack([X.ravel(), Y.ravel()], axis=1)
    smooth = dense_forward(dense_forward(points, KERNEL, BIASES, "sigmoid"), np.ones((3, 1)), np.array([-3.0]), "sigmoid")
    drawn = left.contourf(X, Y, smooth.reshape(X.shape), levels=10)
    figure.colorbar(drawn, ax=left, shrink=0.6)
    steps = [(np.array([[-1.0, 2.0], [3.0, 1.0]]), np.zeros(2), heaviside), (np.ones((2, 1)), np.array([-2.0]), heaviside)]
    sector = network_forward(steps, points).reshape(X.shape)
    right.contourf(X, Y, sector, levels=[-0.5, 0.5, 1.5])
    right.contour(X, Y, sector, levels=[0.5], colors="black")
    left.set(title=say("sigmoids", "sigmoïdes"), xlabel="$x$", ylabel="$y$", aspect="equal")
    right.set(title=say("Heaviside", "Heaviside"), xlabel="$x$", aspect="equal")
    for ax in (left, right):
        ax.grid(visible=False)


ARRAYS = Figure(
    drawing_and_arrays,
    caption=Text(
        en="One layer, two ways to write it. In $W$ a row is an input and a column is a neuron: the drawing is read by neurons, the array line by line.",
        fr="Une même couche, écrite de deux façons. Dans $W$, une ligne est une entrée et une colonne est un neurone : le dessin se lit par neurones, le tableau ligne par ligne.",
    ),
    alt=Text(
        en="Left: inputs x and y joined to three neurons with the weights 1 and 2, 3 and -4, -5 and -6. Right: a table W of two rows, 1, 3, -5 and 2, -4, -6, and a row b: -1, 0, 1.",
        fr="À gauche : les entrées x et y reliées à trois neurones avec les poids 1 et 2, 3 et -4, -5 et -6. À droite : un tableau W de deux lignes, 1, 3, -5 et 2, -4, -6, et une ligne b : -1, 0, 1.",
    ),
)
RAMPS = Figure(
    two_ramps,
    caption=Text(
        en="Two ReLU neurons and their sum: the graph of a network of one input and ReLU neurons is a broken line, which bends where a neuron wakes up or falls asleep.",
        fr="Deux neurones ReLU et leur somme : le graphe d'un réseau à une entrée et à neurones ReLU est une ligne brisée, qui se casse là où un neurone s'éveille ou s'endort.",
    ),
    alt=Text(
        en="A ramp that rises from x = 1 on, a ramp that falls until x = 2, and their sum, which falls until 1, rises gently until 2, then steeply.",
        fr="Une rampe qui monte à partir de x = 1, une rampe qui descend jusqu'à x = 2, et leur somme, qui descend jusqu'à 1, monte doucement jusqu'à 2, puis fortement.",
    ),
)
MAPS = Figure(
    two_maps,
    caption=Text(
        en="Two networks of two inputs. Sigmoids pass smoothly from one value to another; Heaviside's neurons draw a sector with sharp sides.",
        fr="Deux réseaux à deux entrées. Les sigmoïdes passent doucement d'une valeur à l'autre ; les neurones de Heaviside dessinent un secteur aux bords nets.",
    ),
    alt=Text(
        en="Left: a map in bands of colours between 0.08 and 0.28. Right: a dark plane with a light sector whose corner is the origin, open upward.",
        fr="À gauche : une carte en bandes de couleurs entre 0,08 et 0,28. À droite : un plan sombre avec un secteur clair de sommet l'origine, ouvert vers le haut.",
    ),
)  # fmt: skip
