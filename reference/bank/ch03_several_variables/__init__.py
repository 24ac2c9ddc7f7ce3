"""Functions of several variables."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.grid_search import random_search
from reference.algorithms.level_set_circle import ellipse_semi_axes
from reference.algorithms.orthogonal_line import point_line_distance
from reference.algorithms.several_variables import affine, bump_and_hollow, distance, gas_temperature, pyramid_volume
from reference.algorithms.slice_search import slice_search
from reference.algorithms.sum_sq_distances import isobarycentre, sum_distances
from reference.bank.ch03_several_variables import (
    classify_quadric,
    figures,
    grid_search,
    level_set_circle,
    orthogonal_line,
    sum_sq_distances,
    symbolic_partial_slices,
)

CHAPTER = Chapter(
    folder="03_several_variables",
    title=Text(en="Functions of several variables", fr="Fonctions de plusieurs variables"),
    lesson=(
        Text(
            en=r"""
The error of a neural network depends on all its weights at once: it is a function of several variables. With two variables it
can still be seen: over each point $(x, y)$ of the plane stands a height $f(x, y)$, and all these points make a **surface**.
Where is it lowest? That is the question of learning.
""",
            fr=r"""
L'erreur d'un réseau de neurones dépend de tous ses poids à la fois : c'est une fonction de plusieurs variables. Avec deux
variables, on peut encore la voir : au-dessus de chaque point $(x, y)$ du plan se trouve une hauteur $f(x, y)$, et tous ces
points forment une **surface**. Où est-elle la plus basse ? C'est la question de l'apprentissage.
""",
        ),
        sum_sq_distances.EXERCISE,
        Text(
            en=r"""
Two ways to look for the lowest point need no derivative. Try all the points of a grid: sure, but with $n$ variables a grid has
$N^n$ points. Or go down along one variable, then along the other, and again: short, but nothing says that it ends at the lowest
point of all.
""",
            fr=r"""
Deux façons de chercher le point le plus bas se passent de dérivée. Essayer tous les points d'une grille : c'est sûr, mais avec
$n$ variables une grille a $N^n$ points. Ou descendre selon une variable, puis selon l'autre, et recommencer : c'est court, mais
rien ne dit que l'on arrive au point le plus bas de tous.
""",
        ),
        figures.SEARCHES,
        grid_search.EXERCISE,
        Text(
            en=r"""
Fix one variable, and a function of the other remains: a **slice**, the curve that a vertical plane cuts out of the surface. What
chapter 1 says of derivatives holds for each slice.
""",
            fr=r"""
Fixez une variable : il reste une fonction de l'autre, une **tranche**, la courbe que découpe un plan vertical dans la surface. Ce
que le chapitre 1 dit des dérivées vaut pour chaque tranche.
""",
        ),
        figures.SLICES,
        symbolic_partial_slices.EXERCISE,
        Text(
            en=r"""
Cut by a horizontal plane, the same surface shows its **level lines**, as on the map of a mountain. They tell a bowl from a saddle
at a glance.
""",
            fr=r"""
Coupée par un plan horizontal, la même surface montre ses **lignes de niveau**, comme sur la carte d'une montagne. Elles
distinguent d'un coup d'œil une cuvette d'une selle.
""",
        ),
        level_set_circle.EXERCISE,
        figures.LEVEL_LINES,
        classify_quadric.EXERCISE,
        Text(
            en=r"""
A line $y = ax + b$ is two numbers. Its distance to given points is thus a function of two variables, $a$ and $b$, and the best
line is the lowest point of a surface. This one can be found by a formula; for a network there is none.
""",
            fr=r"""
Une droite $y = ax + b$, ce sont deux nombres. Sa distance à des points donnés est donc une fonction de deux variables, $a$ et
$b$, et la meilleure droite est le point le plus bas d'une surface. Ici, une formule le donne ; pour un réseau, il n'y en a pas.
""",
        ),
        figures.CLOSEST,
        orthogonal_line.EXERCISE,
        Text(
            en=r"""
**What comes next.** How to compute and draw such functions on a grid (chapter 4), in which direction they grow fastest
(chapter 7), and how to walk down when no formula gives the lowest point (chapter 8).
""",
            fr=r"""
**La suite.** Comment calculer et dessiner de telles fonctions sur une grille (chapitre 4), dans quelle direction elles croissent le
plus vite (chapitre 7), et comment descendre quand aucune formule ne donne le point le plus bas (chapitre 8).
""",
        ),
    ),
    catalogue={
        "3.1": Row("Function of a vector: R^n → R", function=affine),
        "3.2": Row("Distance to the origin", function=distance),
        "3.3": Row("Ideal gas law: T = PV/(nR)", function=gas_temperature),
        "3.4": Row("Distance from a point to a line", function=point_line_distance),
        "3.5": Row("Three variables: affine function, squared distance, volume of a pyramid", function=pyramid_volume),
        "3.6": Row("n variables: affine function, distance", function=distance),
        "3.7": Row("Graph: a surface in space", function=bump_and_hollow),
        "3.8": Row("Slices"),
        "3.9": Row("Local and global minima and maxima in the plane"),
        "3.10": Row("Sum of squared distances, isobarycentre", function=isobarycentre),
        "3.11": Row("Grid search, and its refinement"),
        "3.12": Row("Random search", function=random_search),
        "3.13": Row("Slice search: one variable after the other", function=slice_search),
        "3.14": Row("Sum of distances, geometric median", function=sum_distances),
        "3.15": Row("Level lines and level curves", function=ellipse_semi_axes),
        "3.16": Row("Level lines of x² + y²"),
        "3.17": Row("Reading a map: spacing and slope"),
        "3.18": Row("Quadratic surfaces"),
        "3.19": Row("Orthogonal regression"),
    },
)
