"""NumPy and Matplotlib: two variables."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.arrays import appended, entrywise, reshaped, special_values, traversal
from reference.algorithms.evaluate_on_grid import grid_points
from reference.bank.ch04_numpy_two_variables import draw_contour_levels, evaluate_on_grid, figures, meshgrid_by_hand

CHAPTER = Chapter(
    folder="04_numpy_two_variables",
    title=Text(en="NumPy and Matplotlib: two variables", fr="NumPy et Matplotlib : deux variables"),
    lesson=(
        Text(
            en=r"""
A vector holds the values of a function along a line. For a function of two variables the values fill a table, an **array** with rows
and columns, and so do the images and the weights of later chapters. All of NumPy works on such arrays entry by entry: `np.sqrt(A)`,
`A + B`, `f(X, Y)`.
""",
            fr=r"""
Un vecteur contient les valeurs d'une fonction le long d'une ligne. Pour une fonction de deux variables, les valeurs remplissent un
tableau (*array*), avec des **lignes** et des **colonnes**, comme les images et les poids des chapitres suivants. Tout NumPy opère sur
ces tableaux élément par élément : `np.sqrt(A)`, `A + B`, `f(X, Y)`.
""",
        ),
        Text(
            en=r"""
That is where a trap lies: on two vectors, `f(VX, VY)` gives the values at pairs. To meet every $x$ with every $y$, one first needs the
coordinates of all the points of the grid.
""",
            fr=r"""
C'est là qu'est le piège : sur deux vecteurs, `f(VX, VY)` donne les valeurs à des couples. Pour que chaque $x$ rencontre chaque $y$, il
faut d'abord les coordonnées de tous les points de la grille.
""",
        ),
        figures.PAIRS,
        meshgrid_by_hand.EXERCISE,
        Text(
            en=r"""
With the two arrays of a grid, one line computes all values, `Z = f(X, Y)`, provided that `f` takes arrays. A function with a test does
not; a loop always works, and the finer the grid, the smoother the surface.
""",
            fr=r"""
Avec les deux tableaux d'une grille, une ligne calcule toutes les valeurs, `Z = f(X, Y)`, à condition que `f` accepte les tableaux. Une
fonction avec un test ne les accepte pas ; une boucle convient toujours, et plus la grille est fine, plus la surface est lisse.
""",
        ),
        evaluate_on_grid.EXERCISE,
        figures.SMOOTH,
        Text(
            en=r"""
A surface hides what lies behind it. Its level lines hide nothing: they show at once where the tops, the hollows and the saddles are.
""",
            fr=r"""
Une surface cache ce qui est derrière elle. Ses lignes de niveau ne cachent rien : elles montrent d'un coup où sont les sommets, les
creux et les selles.
""",
        ),
        figures.CONTOURS,
        draw_contour_levels.EXERCISE,
        Text(
            en=r"""
**What comes next.** The same grids show where a neuron says yes and where it says no (chapter 5), the arrows of a gradient (chapter 7)
and the walk of a descent (chapter 8).
""",
            fr=r"""
**La suite.** Les mêmes grilles montrent où un neurone dit oui et où il dit non (chapitre 5), les flèches d'un gradient (chapitre 7) et
le trajet d'une descente (chapitre 8).
""",
        ),
    ),
    catalogue={
        "4.1": Row("Array of two dimensions: shape, rows, columns", function=traversal),
        "4.2": Row("Functions entry by entry; zeros and ones", function=entrywise),
        "4.3": Row("flatten and reshape, row after row", function=reshaped),
        "4.4": Row("A function at pairs of coordinates, not on a grid"),
        "4.5": Row("meshgrid: the column belongs to x, the row to y", function=grid_points),
        "4.6": Row("Functions of a number, a vector or an array; lambda"),
        "4.7": Row("vectorize, for functions with a test"),
        "4.8": Row("Infinity and not-a-number", function=special_values),
        "4.9": Row("Parts of a vector; append", function=appended),
        "4.10": Row("Surfaces: colours, viewpoint, wireframe"),
        "4.11": Row("Level lines: chosen levels, labels, filled, under a surface"),
    },
)
