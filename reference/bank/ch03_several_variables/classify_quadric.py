"""Bowl, saddle, gutter or plane: the signs of two coefficients decide."""

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.classify_quadric import classify_quadric


def values(rng):
    a, b, c = rng.choice([2, 3, 4, 5, 6, 7], size=3, replace=False).tolist()
    return {"a": a, "b": b, "c": c}


def coefficient(rng):
    return round(rng.uniform(0.2, 6), 2)


# what we try

@case(fr="une selle")
def a_saddle(rng, a, b, c):
    return (a, -b, -c)

@case(fr="une cuvette")
def a_bowl(rng, a, b):
    return (a, b, -coefficient(rng))

@case(fr="une gouttière")
def a_gutter(rng):
    return (coefficient(rng), 0.0, coefficient(rng))

@case(fr="un dôme")
def a_dome(rng):
    return (-coefficient(rng), -coefficient(rng), coefficient(rng))

@case(fr="une selle tournée dans l'autre sens", hidden=True)
def a_saddle_that_turns_the_other_way(rng):
    return (-coefficient(rng), coefficient(rng), coefficient(rng))

@case(fr="une selle dont les coefficients s'annulent", hidden=True)
def a_saddle_whose_coefficients_cancel(rng):
    a = coefficient(rng)
    return (a, -a, 0.0)

@case(fr="une gouttière renversée", hidden=True)
def a_gutter_upside_down(rng):
    return (0, -coefficient(rng), -coefficient(rng))

@case(en="a gutter along the other axis, upside down",
      fr="une gouttière le long de l'autre axe, renversée", hidden=True)
def a_gutter_along_the_other_axis(rng):
    return (-coefficient(rng), 0.0, coefficient(rng))

@case(fr="aucun carré")
def no_square_at_all(rng):
    return (0, 0, coefficient(rng))

@case(fr="le plan de hauteur zéro", hidden=True)
def the_plane_of_height_zero(rng):
    return (0.0, 0.0, 0.0)

@case(fr="une cuvette très plate")
def a_very_flat_bowl(rng):
    return (coefficient(rng), rng.uniform(1e-8, 1e-7), coefficient(rng))

@law(en="whatever the height gamma, the shape is the same",
     fr="quelle que soit la hauteur gamma, la forme est la même", hidden=True, points=2)
def whatever_the_height_the_shape_is_the_same(student, rng):
    signs = [(1, 1), (1, -1), (0, 1), (-1, -1)]
    pairs = [(p * coefficient(rng), q * coefficient(rng)) for p, q in signs]
    return [student.classify_quadric(a, b, height) for a, b in pairs for height in (-3, 0, 3)]


# what goes wrong

@slip(en="You take every negative coefficient for a sign of a saddle. If both are negative the surface is a dome, and with a zero it is a gutter: compare the two signs.",
      fr="Vous prenez tout coefficient négatif pour le signe d'une selle. Si les deux sont négatifs, c'est un dôme, et avec un zéro c'est une gouttière : comparez les deux signes.")
def takes_every_minus_sign_for_a_saddle(alpha, beta, gamma):
    return "hyperbolic paraboloid" if alpha < 0 or beta < 0 else classify_quadric(alpha, beta, gamma)

@slip(en="With alpha = beta = 0 there is no parabola: the surface is a plane.",
      fr="Si alpha = beta = 0, il n'y a pas de parabole : la surface est un plan.")
def forgets_the_plane(alpha, beta, gamma):
    name = classify_quadric(alpha, beta, gamma)
    return "parabolic cylinder" if name == "plane" else name

@slip(en="You answer \"plane\" as soon as one coefficient is zero. The other one still bends the surface: it is a gutter.",
      fr="Vous répondez \"plane\" dès qu'un coefficient est nul. L'autre courbe encore la surface : c'est une gouttière.")
def takes_every_zero_for_a_plane(alpha, beta, gamma):
    return "plane" if alpha == 0 or beta == 0 else classify_quadric(alpha, beta, gamma)

@slip(en="You look at the sign of alpha times beta, and take 0 for a positive one. The product is zero for gutters and planes.",
      fr="Vous regardez le signe de alpha fois beta, et prenez 0 pour positif. Le produit est nul pour les gouttières et les plans.")
def forgets_that_a_coefficient_may_be_zero(alpha, beta, gamma):
    return "elliptic paraboloid" if alpha * beta >= 0 else "hyperbolic paraboloid"

@slip(en="You answer \"hyperbolic paraboloid\" wherever alpha times beta is not positive. It is zero for gutters and planes: treat them apart.",
      fr="Vous répondez \"hyperbolic paraboloid\" dès que alpha fois beta n'est pas positif. Ce produit est nul pour les gouttières et les plans : traitez-les à part.")
def takes_every_zero_for_a_saddle(alpha, beta, gamma):
    return "elliptic paraboloid" if alpha * beta > 0 else "hyperbolic paraboloid"

@slip(en="You look for a zero in beta only. With alpha = 0 the surface is a gutter as well, along the other axis.",
      fr="Vous ne cherchez un zéro que dans beta. Avec alpha = 0, la surface est aussi une gouttière, le long de l'autre axe.")
def looks_for_a_zero_in_front_of_y_only(alpha, beta, gamma):
    if beta == 0:
        return "plane" if alpha == 0 else "parabolic cylinder"
    return "elliptic paraboloid" if alpha * beta >= 0 else "hyperbolic paraboloid"

@slip(en="You let gamma decide. It lifts or lowers the surface and leaves its shape as it is.",
      fr="Vous laissez gamma décider. Il monte ou descend la surface et ne change pas sa forme.")
def lets_the_constant_decide(alpha, beta, gamma):
    flat = alpha == 0 or beta == 0
    return classify_quadric(alpha, beta * gamma, gamma) if not flat else classify_quadric(alpha, beta, gamma)

@slip(en="With alpha = beta = 0 the function is the constant gamma: a plane, at any height.",
      fr="Si alpha = beta = 0, la fonction est la constante gamma : un plan, quelle que soit sa hauteur.")
def takes_the_constant_for_a_slope(alpha, beta, gamma):
    return "parabolic cylinder" if alpha == beta == 0 and gamma else classify_quadric(alpha, beta, gamma)

@slip(en="You exchange the two paraboloids. The same signs make an elliptic one, opposite signs a hyperbolic one.",
      fr="Vous échangez les deux paraboloïdes. Des signes égaux en font un elliptique, des signes contraires un hyperbolique.")
def exchanges_elliptic_and_hyperbolic(alpha, beta, gamma):
    return classify_quadric(alpha, -beta, gamma)

@slip(en="You answer \"plane\" where alpha + beta = 0. Coefficients of opposite signs do not cancel: one goes with x², the other with y².",
      fr="Vous répondez \"plane\" quand alpha + beta = 0. Des coefficients opposés ne s'annulent pas : l'un va avec x², l'autre avec y².")
def looks_at_the_sum(alpha, beta, gamma):
    s = alpha + beta
    return "plane" if s == 0 else classify_quadric(alpha, beta, gamma)

@slip(en="You take a small coefficient for zero. Compare with 0 exactly.",
      fr="Vous prenez un petit coefficient pour zéro. Comparez à 0 exactement.")
def rounds_small_coefficients_to_zero(alpha, beta, gamma):
    return classify_quadric(*(0 if abs(c) < 1e-6 else c for c in (alpha, beta, gamma)))

@slip(en="You ask alpha and beta to be equal. Two different ones of the same sign make ellipses, so an elliptic paraboloid.",
      fr="Vous demandez que alpha et beta soient égaux. Deux coefficients différents de même signe donnent des ellipses, donc un paraboloïde elliptique.")
def looks_for_equal_coefficients(alpha, beta, gamma):
    name = classify_quadric(alpha, beta, gamma)
    return "parabolic cylinder" if name == "elliptic paraboloid" and alpha != beta else name


# right in another way

@alternative
def from_the_count_of_signs(alpha, beta, gamma):
    up, down = sum(c > 0 for c in (alpha, beta)), sum(c < 0 for c in (alpha, beta))
    names = {
        (0, 0): "plane",
        (1, 1): "hyperbolic paraboloid",
        (1, 0): "parabolic cylinder",
        (0, 1): "parabolic cylinder",
    }
    return names.get((up, down), "elliptic paraboloid")

@alternative
def zeros_first(alpha, beta, gamma):
    if not alpha or not beta:
        return "parabolic cylinder" if alpha or beta else "plane"
    return f"{'elliptic' if (alpha > 0) == (beta > 0) else 'hyperbolic'} paraboloid"


EXERCISE = exercise(
    __name__,
    slug="classify_quadric",
    title=Text(en="Bowl, saddle or gutter", fr="Cuvette, selle ou gouttière"),
    statement=Text(en=r"""
What does the surface of this function look like?

$$ f(x, y) = \alpha x^2 + \beta y^2 + \gamma $$

Each slice along $x$ is a parabola that opens upwards if $\alpha > 0$ and downwards if $\alpha < 0$, or a horizontal line if $\alpha = 0$; along $y$
the same holds with $\beta$. Return the name of the surface, one of these four strings:

* `"elliptic paraboloid"`: a bowl or a dome, both slices open the same way. Its level lines are ellipses on one side of $c = \gamma$, a point at $c = \gamma$, and empty on the other side.
* `"hyperbolic paraboloid"`: a saddle, one slice opens upwards and the other downwards. Its level lines are hyperbolas, and two lines that cross for $c = \gamma$.
* `"parabolic cylinder"`: a gutter, parabolas one way and horizontal lines the other way. Its level lines are two, one or no parallel lines.
* `"plane"`: no parabola at all.

A coefficient counts as zero only if it is exactly $0$.

**Example.** $f(x, y) = <<a>>x^2 - <<b>>y^2 - <<c>>$ opens upwards along $x$ and downwards along $y$: `"hyperbolic paraboloid"`.
""", fr=r"""
À quoi ressemble la surface de cette fonction ?

$$ f(x, y) = \alpha x^2 + \beta y^2 + \gamma $$

Chaque tranche selon $x$ est une parabole tournée vers le haut si $\alpha > 0$ et vers le bas si $\alpha < 0$, ou une droite horizontale si
$\alpha = 0$ ; selon $y$, il en va de même avec $\beta$. Renvoyez le nom de la surface, l'une de ces quatre chaînes :

* `"elliptic paraboloid"` (paraboloïde elliptique) : une cuvette ou un dôme, les deux tranches sont tournées du même côté. Ses lignes
  de niveau sont des ellipses d'un côté de $c = \gamma$, un point pour $c = \gamma$, et vides de l'autre côté.
* `"hyperbolic paraboloid"` (paraboloïde hyperbolique) : une selle, une tranche est tournée vers le haut et l'autre vers le bas. Ses
  lignes de niveau sont des hyperboles, et deux droites qui se coupent pour $c = \gamma$.
* `"parabolic cylinder"` (cylindre parabolique) : une gouttière, des paraboles dans un sens et des droites horizontales dans l'autre.
  Ses lignes de niveau sont deux droites parallèles, une seule, ou aucune.
* `"plane"` (plan) : aucune parabole.

Un coefficient n'est nul que s'il vaut exactement $0$.

**Exemple.** $f(x, y) = <<a>>x^2 - <<b>>y^2 - <<c>>$ est tournée vers le haut selon $x$ et vers le bas selon $y$ : `"hyperbolic paraboloid"`.
"""),
    solution=classify_quadric,
    holes=Text(en="The name of the surface z = alpha x² + beta y² + gamma, one of four strings.",
               fr="Le nom de la surface z = alpha x² + beta y² + gamma, l'une de quatre chaînes."),
    hints=(
        Text(en="There are nine pairs of signs (positive, zero or negative, twice). Write them in a table of three rows and three columns, with the name in each.",
             fr="Il y a neuf couples de signes (positif, nul ou négatif, deux fois). Écrivez-les dans un tableau de trois lignes et trois colonnes, avec le nom dans chaque case."),
        Text(en="The product alpha · beta is positive for the same signs, negative for opposite ones. If it is zero, ask whether both are.",
             fr="Le produit alpha · beta est positif pour des signes égaux, négatif pour des signes contraires. S'il est nul, demandez-vous si les deux le sont."),
    ),
    points=5,
    prerequisites=("level_set_circle",),
    equivalent={
        'np.sign(alpha) → alpha': 'the product has the same sign',
        'np.sign(beta) → beta': 'the product has the same sign',
    },
    covers=("3.7", "3.18"),
)
