"""Level lines of x² + y²: none, a point or a circle."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.level_set_circle import level_set_circle


def values(rng):
    r = int(rng.integers(3, 10))
    return {"r": r, "c": r * r}


# what we try

@case(fr="un cercle")
def a_circle(rng, c):
    return (c,)

@case(fr="un niveau au-dessous de la surface")
def a_level_below_the_surface(rng):
    return (-int(rng.integers(1, 10)),)

@case(fr="le niveau le plus bas est un seul point")
def the_lowest_level_is_a_single_point(rng):
    return (0,)

@case(fr="un cercle de rayon inférieur à un", hidden=True)
def a_circle_smaller_than_one(rng):
    return (rng.uniform(0.01, 0.2),)

@case(fr="un grand cercle", hidden=True)
def a_large_circle(rng):
    return (rng.uniform(2e5, 9e5),)

@case(fr="juste au-dessous de zéro")
def just_below_zero(rng):
    return (-rng.uniform(1e-6, 1e-5),)

@case(fr="juste au-dessus de zéro", hidden=True)
def just_above_zero(rng):
    return (rng.uniform(1e-6, 1e-5),)

@law(en="four levels, one after the other", fr="quatre niveaux, l'un après l'autre")
def one_level_after_the_other(student, rng):
    return {f"c = {c}": student.level_set_circle(c) for c in (-2.25, 0.0, 0.25, 2.25)}

@law(en="at points of the circle, f divided by c", fr="en des points du cercle, f divisée par c", hidden=True)
def at_every_point_of_the_circle_f_is_c(student, rng):
    c, angles = rng.uniform(2, 9), rng.uniform(0, 2 * np.pi, size=5)
    r = student.level_set_circle(c)
    return ((r * np.cos(angles)) ** 2 + (r * np.sin(angles)) ** 2) / c


# what goes wrong

@slip(en="You return c. On the circle of radius r, the value of x² + y² is r²: which r gives c?",
      fr="Vous renvoyez c. Sur le cercle de rayon r, la valeur de x² + y² est r² : quel r donne c ?")
def takes_the_level_for_the_radius(c):
    return "empty" if c < 0 else c

@slip(en="You return the diameter. Return the radius, half of it.",
      fr="Vous renvoyez le diamètre. Renvoyez le rayon, sa moitié.")
def returns_the_diameter(c):
    return "empty" if c < 0 else 2 * np.sqrt(c)

@slip(en="For c = 0 there is one point, (0, 0): the radius is 0, the level line is not empty.",
      fr="Pour c = 0, il y a un point, (0, 0) : le rayon est 0, la ligne de niveau n'est pas vide.")
def takes_the_point_for_nothing(c):
    return "empty" if c <= 0 else np.sqrt(c)

@slip(en="For c < 0 the square root is not a number. No point has x² + y² < 0: test the sign of c first and return \"empty\".",
      fr="Pour c < 0, la racine carrée n'est pas un nombre. Aucun point n'a x² + y² < 0 : testez d'abord le signe de c et renvoyez \"empty\".")
def takes_the_root_of_a_negative_level(c):
    with np.errstate(invalid="ignore"):
        return np.sqrt(c)

@slip(en="You forget the sign of c. No point has x² + y² < 0: for c < 0 return \"empty\".",
      fr="Vous oubliez le signe de c. Aucun point n'a x² + y² < 0 : pour c < 0, renvoyez \"empty\".")
def forgets_the_sign_of_the_level(c):
    return np.sqrt(abs(c))

@slip(en="For c < 0 you return a radius of 0, which is the point (0, 0). But f(0, 0) = 0 is not c: return \"empty\".",
      fr="Pour c < 0, vous renvoyez un rayon 0, c'est-à-dire le point (0, 0). Or f(0, 0) = 0 n'est pas c : renvoyez \"empty\".")
def gives_no_level_line_the_radius_zero(c):
    return np.sqrt(max(c, 0))

@slip(en="You square c. The radius is the number whose square is c.",
      fr="Vous élevez c au carré. Le rayon est le nombre dont le carré est c.")
def squares_the_level(c):
    return "empty" if c < 0 else c**2

@slip(en="You take a level close to 0 for 0. Compare c with 0 exactly.",
      fr="Vous prenez un niveau proche de 0 pour 0. Comparez c à 0 exactement.")
def rounds_a_small_level_to_zero(c):
    return "empty" if c < -1e-4 else np.sqrt(c) if c > 1e-4 else 0

@slip(en="For c < 0 you return None. Return the string \"empty\".",
      fr="Pour c < 0, vous renvoyez None. Renvoyez la chaîne \"empty\".")
def returns_nothing_where_there_is_no_line(c):
    return None if c < 0 else np.sqrt(c)


# right in another way

@alternative
def with_a_power(c):
    return c**0.5 if c >= 0 else "empty"

@alternative
def case_by_case(c):
    if c > 0:
        return float(np.exp(np.log(c) / 2))
    if c == 0:
        return 0
    return "empty"


EXERCISE = exercise(
    __name__,
    slug="level_set_circle",
    title=Text(en="Level lines that are circles", fr="Des lignes de niveau qui sont des cercles"),
    statement=Text(en=r"""
The **level line** of height $c$ of a function $f$ is the set of the points of the plane where $f$ has the value $c$:

$$ L_c = \{ (x, y) \mid f(x, y) = c \} $$

For $f(x, y) = x^2 + y^2$, the square of the distance to the origin, return what $L_c$ is:

* the string `"empty"` if no point has this value;
* otherwise a number, the **radius** of the circle $L_c$ around the origin. A single point is a circle of radius $0$.

Compare `c` with $0$ exactly: a level of $-0.000001$ is below zero.

**Example.** For $c = <<c>>$ the level line is the circle of radius $<<r>>$.
""", fr=r"""
La **ligne de niveau** de hauteur $c$ d'une fonction $f$ est l'ensemble des points du plan où $f$ vaut $c$ :

$$ L_c = \{ (x, y) \mid f(x, y) = c \} $$

Pour $f(x, y) = x^2 + y^2$, le carré de la distance à l'origine, renvoyez ce qu'est $L_c$ :

* la chaîne `"empty"` (« vide ») si aucun point n'a cette valeur ;
* sinon un nombre, le **rayon** du cercle $L_c$ centré à l'origine. Un point seul est un cercle de rayon $0$.

Comparez `c` à $0$ exactement : un niveau de $-0{,}000001$ est au-dessous de zéro.

**Exemple.** Pour $c = <<c>>$, la ligne de niveau est le cercle de rayon $<<r>>$.
"""),
    solution=level_set_circle,
    holes=Text(en='The radius of the level line x² + y² = c, 0 if it is a point; "empty" if there is none.',
               fr='Le rayon de la ligne de niveau x² + y² = c, 0 si c\'est un point ; "empty" s\'il n\'y en a pas.'),
    hints=(
        Text(en="x² + y² is the square of the distance to the origin. At which distance is that square equal to c?",
             fr="x² + y² est le carré de la distance à l'origine. À quelle distance ce carré est-il égal à c ?"),
        Text(en="Test `c < 0` first. Otherwise the radius is `np.sqrt(c)`, which is 0 for c = 0.",
             fr="Testez d'abord `c < 0`. Sinon, le rayon est `np.sqrt(c)`, qui vaut 0 pour c = 0."),
    ),
    points=5,
    prerequisites=("sum_sq_distances",),
    covers=("3.15", "3.16"),
)
