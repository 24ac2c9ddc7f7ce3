"""A function of two variables made of points: the sum of squared distances, at one place or at many."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.sum_sq_distances import sum_sq_distances


def values(rng):
    x, y = rng.integers(1, 4, size=2).tolist()
    legs = [(int(p), int(q)) for p, q in rng.permutation([(-1, 2), (3, 1), (2, -3)])]
    (a, b), (c, d), (e, f) = [(x + p, y + q) for p, q in legs]
    s, t, u = (p * p + q * q for p, q in legs)
    return {"x": x, "y": y, "a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "s": s, "t": t, "u": u, "sum": s + t + u}


def scattered(rng, n):
    return rng.uniform(-5, 5, size=(n, 2)).round(1)


# what we try

@case(fr="en un seul point M")
def at_one_place(rng, x, y, a, b, c, d, e, f):
    return (np.array([[a, b], [c, d], [e, f]]), float(x), float(y))

@case(fr="aux points M d'une grille", points=2)
def at_the_places_of_a_grid(rng):
    X, Y = np.meshgrid(rng.uniform(-3, 3, size=4).round(1), rng.uniform(-3, 3, size=3).round(1))
    return (scattered(rng, 5), X, Y)

@case(en="at as many places as there are points", fr="en autant de points M qu'il y a de points donnés", points=2)
def at_as_many_places_as_points(rng):
    return (scattered(rng, 4), *rng.uniform(-3, 3, size=(2, 4)).round(1))

@case(fr="à un seul point donné", hidden=True)
def to_a_single_point(rng):
    return (scattered(rng, 1), *rng.uniform(-3, 3, size=2))

@case(fr="en l'un des points donnés", hidden=True)
def at_one_of_the_points(rng):
    points = scattered(rng, 6)
    return (points, float(points[2, 0]), float(points[2, 1]))

@case(fr="loin de l'origine", hidden=True)
def far_from_the_origin(rng):
    return (scattered(rng, 3) + [200, -300], *(rng.uniform(-5, 5, size=(2, 2, 4)) + 200))

@law(fr="autour de la moyenne des points, elle croît également de tous côtés", hidden=True)
def around_the_mean_of_the_points_it_grows_alike_on_all_sides(student, rng):
    points, turns = scattered(rng, 7), np.linspace(0, 2 * np.pi, 6)
    x, y = points.mean(axis=0)
    around = student.sum_sq_distances(points, x + 2 * np.cos(turns), y + 2 * np.sin(turns))
    return around - student.sum_sq_distances(points, x, y)


# what goes wrong

def coordinates(points, x, y):
    return np.subtract.outer(x, points[:, 0]), np.subtract.outer(y, points[:, 1])

@slip(en="You add the distances themselves. Add their squares: no square root is needed.",
      fr="Vous ajoutez les distances elles-mêmes. Ajoutez leurs carrés : aucune racine carrée n'est nécessaire.")
def forgets_the_squares(points, x, y):
    dx, dy = coordinates(points, x, y)
    return np.sqrt(dx**2 + dy**2).sum(axis=-1)

@slip(en="You take the square root of the sum. Return the sum as it is.",
      fr="Vous prenez la racine carrée de la somme. Renvoyez la somme telle quelle.")
def takes_the_root_of_the_sum(points, x, y):
    return np.sqrt(sum_sq_distances(points, x, y))

@slip(en="You divide by the number of points. Here it is a sum, not a mean.",
      fr="Vous divisez par le nombre de points. Ici, c'est une somme, non une moyenne.")
def takes_the_mean(points, x, y):
    return sum_sq_distances(points, x, y) / len(points)

@slip(en="You add the squares along x only. A squared distance has two terms: (x − x_i)² + (y − y_i)².",
      fr="Vous n'ajoutez que les carrés selon x. Le carré d'une distance a deux termes : (x − x_i)² + (y − y_i)².")
def forgets_the_second_coordinate(points, x, y):
    dx, _ = coordinates(points, x, y)
    return (dx**2).sum(axis=-1)

@slip(en="You add the two differences, then square. Square each of them, then add.",
      fr="Vous ajoutez les deux différences, puis vous élevez au carré. Élevez chacune au carré, puis ajoutez.")
def adds_before_squaring(points, x, y):
    dx, dy = coordinates(points, x, y)
    return ((dx + dy) ** 2).sum(axis=-1)

@slip(en="You add the coordinates of M and of the points. Subtract them: x − x_i.",
      fr="Vous ajoutez les coordonnées de M et celles des points. Retranchez-les : x − x_i.")
def adds_the_coordinates_of_the_points(points, x, y):
    return sum_sq_distances(-points, x, y)

@slip(en="You compare x with the second column of the points. The first column holds the x_i.",
      fr="Vous comparez x à la seconde colonne des points. La première colonne contient les x_i.")
def exchanges_the_coordinates(points, x, y):
    return sum_sq_distances(points[:, ::-1], x, y)

@slip(en="You take the mean of the points first, then one squared distance to it. Take the squared distance to each point, then add.",
      fr="Vous prenez d'abord la moyenne des points, puis un seul carré de distance. Prenez le carré de la distance à chaque point, puis ajoutez.")
def squares_the_distance_to_the_mean(points, x, y):
    a, b = points.mean(axis=0)
    return (x - a) ** 2 + (y - b) ** 2

@slip(en="`x - points[:, 0]` pairs the first place with the first point, the second with the second. With many places, each of them must meet every point: go through the points one by one and add arrays of the shape of x.",
      fr="`x - points[:, 0]` apparie le premier point M avec le premier point donné, le deuxième avec le deuxième. Chaque point M doit rencontrer tous les points donnés : parcourez-les un par un et ajoutez des tableaux de la forme de x.")
def subtracts_all_places_from_all_points(points, x, y):
    return np.sum((x - points[:, 0]) ** 2 + (y - points[:, 1]) ** 2)

@slip(en="The last point is missing from your sum. `for a, b in points:` meets them all.",
      fr="Le dernier point manque dans votre somme. `for a, b in points:` les rencontre tous.")
def leaves_out_the_last_point(points, x, y):
    return sum_sq_distances(points[:-1], x, y)

@slip(en="You return one squared distance for each point. Add them up.",
      fr="Vous renvoyez un carré de distance par point. Faites-en la somme.")
def returns_the_distances_one_by_one(points, x, y):
    dx, dy = coordinates(points, x, y)
    return dx**2 + dy**2


# right in another way

@alternative
def point_after_point(points, x, y):
    total = 0
    for a, b in points:
        total = total + (x - a) ** 2 + (y - b) ** 2
    return total

@alternative
def expanded(points, x, y):
    s, t = points.sum(axis=0)
    return len(points) * (x**2 + y**2) - 2 * (s * x + t * y) + np.sum(points**2)

@alternative
def around_the_mean(points, x, y):
    mean = np.mean(points, axis=0)
    return len(points) * ((x - mean[0]) ** 2 + (y - mean[1]) ** 2) + np.sum((points - mean) ** 2)

@alternative
def with_new_axes(points, x, y):
    places = np.stack([x, y], axis=-1)[..., None, :]
    return np.einsum("...ij,...ij->...", places - points, places - points)


EXERCISE = exercise(
    __name__,
    slug="sum_sq_distances",
    title=Text(en="Sum of squared distances", fr="Somme des carrés des distances"),
    statement=Text(en=r"""
Points $A_1, \dots, A_n$ are given, with $A_i = (x_i, y_i)$. For any place $M = (x, y)$ of the plane, add the squares of its distances to them:

$$ f(x, y) = \sum_{i=1}^{n} MA_i^2 = \sum_{i=1}^{n} \left( (x - x_i)^2 + (y - y_i)^2 \right) $$

* `points` has shape $(n, 2)$: row $i$ is the point $(x_i, y_i)$.
* `x` and `y` are either two numbers, for one place, or two arrays of the same shape, for many places at once. Return a number
  or an array of that shape: the value of $f$ at each place.
* It is a sum, not a mean, and the distances are squared: no square root.

**Example.** The points are $(<<a>>, <<b>>)$, $(<<c>>, <<d>>)$, $(<<e>>, <<f>>)$. From $M = (<<x>>, <<y>>)$ the squared distances are
$<<s>>$, $<<t>>$, $<<u>>$, so $f(<<x>>, <<y>>) = <<sum>>$.
""", fr=r"""
Des points $A_1, \dots, A_n$ sont donnés, avec $A_i = (x_i, y_i)$. Pour tout point $M = (x, y)$ du plan, ajoutez les carrés de ses distances à ces points :

$$ f(x, y) = \sum_{i=1}^{n} MA_i^2 = \sum_{i=1}^{n} \left( (x - x_i)^2 + (y - y_i)^2 \right) $$

* `points` est de forme $(n, 2)$ : la ligne $i$ est le point $(x_i, y_i)$.
* `x` et `y` sont soit deux nombres, pour un seul point $M$, soit deux tableaux de même forme, pour beaucoup de points $M$ à la
  fois. Renvoyez un nombre ou un tableau de cette forme : la valeur de $f$ en chaque point $M$.
* C'est une somme, non une moyenne, et les distances sont au carré : pas de racine carrée.

**Exemple.** Les points sont $(<<a>>, <<b>>)$, $(<<c>>, <<d>>)$, $(<<e>>, <<f>>)$. Depuis $M = (<<x>>, <<y>>)$, les carrés des
distances sont $<<s>>$, $<<t>>$, $<<u>>$, donc $f(<<x>>, <<y>>) = <<sum>>$.
"""),
    solution=sum_sq_distances,
    holes=Text(en="The sum of the squared distances from (x, y) to the points, of shape (n, 2): of the shape of x and y.",
               fr="La somme des carrés des distances de (x, y) aux points, de forme (n, 2) : de la forme de x et y."),
    shapes="(n,2),(p,q),(p,q)->(p,q)",
    hints=(
        Text(en="Start from a total of 0 and go through the points with a loop; each adds (x − a)² + (y − b)².",
             fr="Partez d'un total égal à 0 et parcourez les points par une boucle ; chacun ajoute (x − a)² + (y − b)²."),
        Text(en="`for a, b in points:` gives the two coordinates of each point. If x is an array, `(x - a) ** 2` is an array of the same shape: the same line serves one place and a whole grid.",
             fr="`for a, b in points:` donne les deux coordonnées de chaque point. Si x est un tableau, `(x - a) ** 2` est un tableau de même forme : la même ligne sert pour un point M et pour toute une grille."),
    ),
    points=5,
    equivalent={
        '→ dx = -np.subtract.outer(x, points[:, 0])': 'the difference is squared: its sign is lost',
        '→ dy = -np.subtract.outer(y, points[:, 1])': 'the difference is squared: its sign is lost',
    },
    covers=("3.10",),
)
