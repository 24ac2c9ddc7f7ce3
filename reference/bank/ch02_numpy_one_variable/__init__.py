"""NumPy and Matplotlib: one variable."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.vectors import constant_vector, extrema, half_open_range
from reference.bank.ch02_numpy_one_variable import damped_oscillation, draw_sigmoid_family, figures, subdivision

CHAPTER = Chapter(
    folder="02_numpy_one_variable",
    title=Text(en="NumPy and Matplotlib: one variable", fr="NumPy et Matplotlib : une variable"),
    lesson=(
        Text(
            en=r"""
A computer does not know a curve, only points of it. NumPy keeps many numbers in one **array** and computes with all of
them at once; Matplotlib joins the points by straight pieces. Everything in this course that is drawn, or learnt from
data, starts with an array.
""",
            fr=r"""
Un ordinateur ne connaît pas une courbe, seulement des points de cette courbe. NumPy range beaucoup de nombres dans un
**tableau** et calcule sur tous à la fois ; Matplotlib joint les points par des segments. Dans ce cours, tout ce qui se
dessine ou s'apprend à partir de données commence par un tableau.
""",
        ),
        figures.SAMPLES,
        subdivision.EXERCISE,
        Text(
            en=r"""
A formula written for a number serves an array as well, if its functions are those of NumPy: `np.exp(x)` is the array of
the exponentials, `x**2` that of the squares. There is no loop to write, and a large array is treated much faster than by
a loop in Python.
""",
            fr=r"""
Une formule écrite pour un nombre sert aussi pour un tableau, si ses fonctions sont celles de NumPy : `np.exp(x)` est le
tableau des exponentielles, `x**2` celui des carrés. Il n'y a pas de boucle à écrire, et un grand tableau est traité bien
plus vite que par une boucle en Python.
""",
        ),
        figures.DAMPED,
        damped_oscillation.EXERCISE,
        Text(
            en=r"""
A drawing is made on **axes**, the object `ax`: each call of `ax.plot` adds a line, and lines that have labels are named by
the legend. The curves below are those of one neuron whose weight $k$ grows: its answer turns from hesitant to
categorical.
""",
            fr=r"""
Un dessin se fait sur des **axes**, l'objet `ax` : chaque appel de `ax.plot` ajoute une ligne, et la légende nomme les lignes
qui ont une étiquette. Les courbes ci-dessous sont celles d'un neurone dont le poids $k$ augmente : sa réponse, d'abord
hésitante, devient catégorique.
""",
        ),
        figures.SIGMOIDS,
        draw_sigmoid_family.EXERCISE,
        Text(
            en=r"""
**What comes next.** Functions of two variables need points of a plane: grids (chapter 4). Before that, chapter 3 says
what such functions are.
""",
            fr=r"""
**La suite.** Les fonctions de deux variables demandent des points d'un plan : des grilles (chapitre 4). Auparavant, le
chapitre 3 dit ce que sont ces fonctions.
""",
        ),
    ),
    catalogue={
        "2.1": Row("Vectors: arrays made of lists"),
        "2.2": Row("Numbers by steps, the end left out: arange", function=half_open_range),
        "2.3": Row("n numbers with both ends: linspace"),
        "2.4": Row("Operations on every entry; sum, minimum, maximum"),
        "2.5": Row("Vectors of zeros, of ones, of random numbers", function=constant_vector),
        "2.6": Row("Entries by index, length, loops", function=extrema),
        "2.7": Row("A function on every entry; degrees"),
        "2.8": Row("The functions that NumPy knows"),
        "2.9": Row("Drawing a curve, points, styles, title, grid, limits"),
        "2.10": Row("Sigmoids of several steepnesses in one picture"),
    },
)
