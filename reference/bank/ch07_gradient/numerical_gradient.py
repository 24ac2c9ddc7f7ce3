"""A gradient measured: one coordinate moves at a time, both ways, by the h that is given."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.numerical_gradient import numerical_gradient


def values(rng):
    a = int(rng.integers(2, 8))
    return {"a": a, "square": a**2, "fx": 2 * a}


# what we try

@case(fr="un carré fois un cube")
def a_square_times_a_cube(rng, a):
    return (Formula("P[0]**2 * P[1]**3", ("P",)), np.array([a, 1.0]), 0.1)

@case(fr="trois variables", points=2)
def three_variables(rng):
    c = int(rng.integers(2, 6))
    return (Formula(f"exp(P[0]) * P[1] + {c}*P[2]**3", ("P",)), rng.uniform(0.5, 1.5, size=3).round(2), 0.1)

@case(fr="un point en nombres entiers")
def a_point_of_whole_numbers(rng):
    return (Formula("P[0]**3 - P[0]*P[1]**2", ("P",)), rng.integers([1, 4], [4, 9]), 0.25)

@case(fr="une seule variable", hidden=True)
def one_variable(rng):
    return (Formula("P[0]**4", ("P",)), rng.uniform(1, 2, size=1).round(2), 0.3)

@case(fr="cinq variables", hidden=True, points=2)
def five_variables(rng):
    weights = rng.uniform(1, 3, size=5).round(2).tolist()
    return (Formula(f"sin(dot(P, {weights})) + P[0]*P[3] - exp(P[4])*P[1]", ("P",)), rng.uniform(-1, 1, size=5), 0.05)

@case(fr="un grand écart", hidden=True)
def a_wide_step(rng):
    return (Formula("exp(P[1]) - P[0]**3 * P[1]", ("P",)), rng.uniform(0.5, 1.5, size=2), 1.0)

@law(fr="prend deux valeurs par coordonnée")
def takes_two_values_for_each_coordinate(student, rng):
    counts = []
    for d in (1, 4):
        f = Spy(Formula("dot(P, P)", ("P",)))
        student.numerical_gradient(f, rng.uniform(1, 2, size=d), 0.1)
        counts.append(len(f.calls))
    return counts


# what goes wrong

@slip(en="You compare f(P + h e_i) with f(P). Compare it with f(P − h e_i) and divide by 2h: the error is much smaller.",
      fr="Vous comparez f(P + h e_i) à f(P). Comparez-le à f(P − h e_i) et divisez par 2h : l'erreur est bien plus petite.")
def takes_forward_differences(f, P, h):
    return np.array([(f(P + e) - f(P)) / h for e in h * np.eye(len(P))])

@slip(en="You divide the difference by h. From P − h e_i to P + h e_i the way is 2h.",
      fr="Vous divisez la différence par h. De P − h e_i à P + h e_i, la distance est 2h.")
def divides_by_h_only(f, P, h):
    return 2 * numerical_gradient(f, P, h)

@slip(en="You return differences of f. Divide them by 2h to make slopes of them.",
      fr="Vous renvoyez des différences de f. Divisez-les par 2h pour en faire des pentes.")
def does_not_divide(f, P, h):
    return 2 * h * numerical_gradient(f, P, h)

@slip(en="All signs are turned: subtract the value behind, f(P − h e_i), from the value ahead, f(P + h e_i).",
      fr="Tous les signes sont changés : retranchez la valeur de derrière, f(P − h e_i), de celle de devant, f(P + h e_i).")
def subtracts_the_other_way_round(f, P, h):
    return -numerical_gradient(f, P, h)

@slip(en="`P + h` moves all coordinates at once. Move one coordinate at a time, the others staying as they are.",
      fr="`P + h` déplace toutes les coordonnées à la fois. Déplacez-en une seule à la fois, les autres restant en place.")
def moves_all_coordinates_at_once(f, P, h):
    return np.array([(f(P + h) - f(P - h)) / (2 * h)] * len(P))

@slip(en="A coordinate you have moved stays at P_i − h while you measure the next. Put it back first, or work on a fresh copy.",
      fr="Une coordonnée déplacée reste en P_i − h pendant que vous mesurez la suivante. Remettez-la d'abord en place, ou travaillez sur une nouvelle copie.")
def does_not_put_the_coordinate_back(f, P, h):
    Q, slopes = P.astype(float), []
    for i in range(len(P)):
        Q[i] += h
        above = f(Q)
        Q[i] -= 2 * h
        slopes.append((above - f(Q)) / (2 * h))
    return np.array(slopes)

@slip(en="You move inside a copy of P; where P holds whole numbers, the decimals of h are lost. Make a copy of floats, or add h e_i to P.",
      fr="Vous déplacez dans une copie de P ; si P contient des entiers, les décimales de h sont perdues. Faites une copie en flottants, ou ajoutez h e_i à P.")
def moves_in_an_array_of_whole_numbers(f, P, h):
    slopes = []
    for i in range(len(P)):
        above, below = P.copy(), P.copy()
        above[i] += np.array(h).astype(P.dtype)
        below[i] -= np.array(h).astype(P.dtype)
        slopes.append((f(above) - f(below)) / (2 * h))
    return np.array(slopes)

@slip(en="You use a tiny h of your own. Use the h that is given.",
      fr="Vous utilisez un h minuscule de votre choix. Utilisez le h donné.")
def chooses_its_own_h(f, P, h):
    return numerical_gradient(f, P, 1e-6)

@slip(en="You return two slopes. There are d = len(P) of them, which may be 1 or 5 as well.",
      fr="Vous renvoyez deux pentes. Il y en a d = len(P), qui peut aussi valoir 1 ou 5.")
def looks_at_two_coordinates_only(f, P, h):
    return numerical_gradient(f, P, h)[:2]

@slip(en="You return one number, the sum of the slopes. The gradient keeps one slope for each coordinate.",
      fr="Vous renvoyez un seul nombre, la somme des pentes. Le gradient garde une pente par coordonnée.")
def adds_the_slopes(f, P, h):
    return numerical_gradient(f, P, h).sum()

@slip(en="The slopes are right, but you call f once more than needed: f(P) is in none of the quotients.",
      fr="Les pentes sont justes, mais vous appelez f une fois de trop : f(P) n'est dans aucun des quotients.",
      share=0.5)
def asks_for_the_value_at_the_point_too(f, P, h):
    f(P)
    return numerical_gradient(f, P, h)


# right in another way

@alternative
def coordinate_by_coordinate(f, P, h):
    slopes = []
    for i in range(len(P)):
        Q = [float(a) for a in P]
        Q[i] = P[i] + h
        rise = f(np.array(Q))
        Q[i] = P[i] - h
        rise -= f(np.array(Q))
        slopes.append(rise / 2 / h)
    return slopes

@alternative
def putting_the_coordinate_back(f, P, h):
    Q, slopes = np.array(P, dtype=float), np.zeros(P.size)
    for sign in (1, -1):
        for i in range(P.size):
            Q[i] += sign * h
            slopes[i] += sign * f(Q.copy())
            Q[i] = P[i]
    return slopes * (0.5 / h)


EXERCISE = exercise(
    __name__,
    slug="numerical_gradient",
    title=Text(en="A gradient measured", fr="Un gradient mesuré"),
    statement=Text(en=r"""
The gradient of $f$ at $P$ is the list of its partial derivatives: one slope for each coordinate. Without any formula for them,
measure each slope from two values of $f$, one on either side of $P$:

$$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} \simeq \frac{\partial f}{\partial x_i}(P) $$

where $e_i$ is the vector whose only non-zero entry is a $1$ at place $i$: the coordinate $i$ moves, the others stay.

* `f` takes an array of shape $(d,)$ and returns a number.
* `P` is the point, an array of shape $(d,)$, perhaps of whole numbers; `h` is the $h > 0$ to use.
* Return the array $(s_1, \dots, s_d)$. Call `f` exactly $2d$ times: this is the price of a gradient without formulas, and a network
  has $d$ in the millions.

This quotient is called central. Its error shrinks like $h^2$, that of $(f(P + h\,e_i) - f(P))/h$ only like $h$.

**Example.** $f(x, y) = x^2 y^3$ at $P = (<<a>>, 1)$ with $h = 0.1$: the slopes are $(<<fx>>,\ 3.01 \times <<square>>)$.
The gradient is $(<<fx>>,\ 3 \times <<square>>)$.
""", fr=r"""
Le gradient de $f$ en $P$ est la liste de ses dérivées partielles : une pente par coordonnée. Sans aucune formule pour elles,
mesurez chaque pente avec deux valeurs de $f$, de part et d'autre de $P$ :

$$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} \simeq \frac{\partial f}{\partial x_i}(P) $$

où $e_i$ est le vecteur dont le seul coefficient non nul est un $1$ à la place $i$ : la coordonnée $i$ bouge, les autres restent.

* `f` prend un tableau de forme $(d,)$ et renvoie un nombre.
* `P` est le point, un tableau de forme $(d,)$, éventuellement d'entiers ; `h` est le $h > 0$ à utiliser.
* Renvoyez le tableau $(s_1, \dots, s_d)$. Appelez `f` exactement $2d$ fois : c'est le prix d'un gradient sans formules, et pour un
  réseau, $d$ se compte en millions.

Ce quotient est dit centré. Son erreur décroît comme $h^2$, celle de $(f(P + h\,e_i) - f(P))/h$ comme $h$ seulement.

**Exemple.** $f(x, y) = x^2 y^3$ en $P = (<<a>> ; 1)$ avec $h = 0{,}1$ : les pentes sont $(<<fx>> ; 3{,}01 \times <<square>>)$.
Le gradient est $(<<fx>> ; 3 \times <<square>>)$.
"""),
    solution=numerical_gradient,
    holes=Text(en="The slopes of f at P along each coordinate, by central differences of half-width h: shape (d,).",
               fr="Les pentes de f en P selon chaque coordonnée, par différences centrées de demi-largeur h : forme (d,)."),
    shapes="(d)->(d)",
    hints=(
        Text(en="Write the loop over the coordinates first. In it, make two points: P with coordinate i larger by h, and P with coordinate i smaller by h.",
             fr="Écrivez d'abord la boucle sur les coordonnées. Formez-y deux points : P avec la coordonnée i augmentée de h, et P avec la coordonnée i diminuée de h."),
        Text(en="The rows of `h * np.eye(len(P))` are the vectors h e_i: for each row `e`, the slope is `(f(P + e) - f(P - e)) / (2 * h)`.",
             fr="Les lignes de `h * np.eye(len(P))` sont les vecteurs h e_i : pour chaque ligne `e`, la pente est `(f(P + e) - f(P - e)) / (2 * h)`."),
    ),
    prerequisites=("difference_quotient",),
    covers=("7.A", "7.C", "7.D"),
)
