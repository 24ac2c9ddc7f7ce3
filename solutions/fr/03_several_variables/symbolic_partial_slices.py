# %% [markdown]
# ## Le point le plus bas d’une tranche
#
# Coupez la surface de $f$ par un plan vertical où $y$ est fixé : la **tranche** $x \mapsto f(x, y)$ est une fonction d’une seule lettre,
# l’autre est une constante. Une tranche qui descend puis remonte atteint son minimum là où sa dérivée s’annule. Ce lieu, $X(y)$, dépend du plan, de même que
# $Y(x)$ pour les tranches où $x$ est fixé :
#
# $$ f(X(y), y) = \min_{x} f(x, y), \qquad f(x, Y(x)) = \min_{y} f(x, y) $$
#
# Trouvez à la main $X(y)$ et $Y(x)$ pour ces quatre fonctions, dont toutes les tranches descendent puis remontent :
#
# $$ 3x^2 + 3y^2 - 20x - 16y + 76, \quad x^2 + xy + 2y^2 - 4x, \quad xy + \frac{4}{x} + \frac{9}{y}, \quad y\,e^x - 2x + \frac{1}{y} $$
#
# Dans la troisième, $x > 0$ et $y > 0$ ; dans la quatrième, $y > 0$ ; ailleurs, ce sont des nombres quelconques.
#
# * Renvoyez un dictionnaire. Ses clés sont les fonctions telles que Python les écrit : `"3*x**2 + 3*y**2 - 20*x - 16*y + 76"`,
#   `"x**2 + x*y + 2*y**2 - 4*x"`, `"x*y + 4/x + 9/y"`, `"y*exp(x) - 2*x + 1/y"`.
# * Chaque valeur est la liste de $X(y)$, puis $Y(x)$ : des expressions SymPy des symboles `x` et `y`, créés par
#   `sp.symbols("x y", positive=True)` (`positive` ne sert qu’à créer les lettres : SymPy simplifie alors mieux). $X(y)$ ne contient pas `x`, et $Y(x)$ ne contient pas `y`. Si le lieu est le même dans toutes les tranches, c’est un nombre.
# * Les nombres sont exacts : `sp.Rational(1, 3)`, non `0.333`. SymPy écrit le logarithme `sp.log`. `sp.diff` n’est pas permis, `.diff` et
#   `sp.solve` non plus.
#
# **Exemple.** $f(x, y) = x^2 - 2xy + 5y^2$. Pour $y$ fixé, la dérivée $2x - 2y$ s’annule en $x = y$. Pour $x$ fixé, la dérivée
# $-2x + 10y$ s’annule en $y = \frac{x}{5}$. La liste est $(y,\ \frac{x}{5})$.
#
# **Ce qui est vérifié**
#
# * X(y) et Y(x) de 3x² + 3y² − 20x − 16y + 76
# * X(y) et Y(x) de x² + xy + 2y² − 4x
# * X(0,4) et Y(1,5) de chaque fonction, en décimaux
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def symbolic_partial_slices():
    """Où les tranches de quatre fonctions atteignent leur minimum : un dictionnaire qui associe à chaque fonction (en texte) la liste de X(y) et Y(x)."""
    x, y = sp.symbols("x y", positive=True)
    return {
        "3*x**2 + 3*y**2 - 20*x - 16*y + 76": [sp.Rational(10, 3), sp.Rational(8, 3)],
        "x**2 + x*y + 2*y**2 - 4*x": [2 - y / 2, -x / 4],
        "x*y + 4/x + 9/y": [2 / sp.sqrt(y), 3 / sp.sqrt(x)],
        "y*exp(x) - 2*x + 1/y": [sp.log(2 / y), sp.exp(-x / 2)],
    }
