# %% [markdown]
# ## Un neurone comme fonction de ses poids
#
# Un neurone à deux entrées calcule, avec $\sigma(u) = \frac{1}{1 + e^{-u}}$,
#
# $$ F = \sigma(ax + by + c) $$
#
# On voit d’ordinaire $F$ comme une fonction des entrées $(x, y)$. Apprendre, c’est bouger les **poids** : gardez $x$ et $y$ fixes et
# dérivez $F$ à la main par rapport à $a$, à $b$ et au biais $c$, chaque fois comme si les autres lettres étaient des nombres.
#
# * Renvoyez le dictionnaire `{"a": …, "b": …, "c": …}` des trois dérivées, expressions SymPy de `a`, `b`, `c`, `x`, `y` :
#   `sp.symbols("a b c x y", real=True)`.
# * Toute forme juste convient. `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** En $(a, b, c) = (0, 0, 0)$ et $(x, y) = (2, -1)$ : $\sigma'(0) = \frac{1}{4}$, et les trois dérivées sont
# $\frac{1}{2}$, $-\frac{1}{4}$ et $\frac{1}{4}$.
#
# **Ce qui est vérifié**
#
# * par rapport au premier coefficient
# * par rapport au biais
# * en (a ; b ; c) = (0,5 ; −1 ; 0,25) et (x ; y) = (2 ; 3) : la valeur de chaque dérivée
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def perceptron_derivatives_symbolic():
    """Les dérivées de σ(ax + by + c) par rapport à a, b et c : un dictionnaire d’expressions SymPy."""
    raise NotImplementedError
