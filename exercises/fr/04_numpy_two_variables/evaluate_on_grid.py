# %% [markdown]
# ## Une fonction sur une grille
#
# Pour dessiner une surface ou ses lignes de niveau, il faut les valeurs de $f$ en tous les points d’une grille, dans un tableau :
#
# $$ Z_{ij} = f(x_j, y_i), \qquad 0 \le i < k, \quad 0 \le j < m $$
#
# * `VX` contient les $m$ abscisses $x_j$, `VY` les $k$ ordonnées $y_i$. Les deux longueurs peuvent différer.
# * `f` prend deux **nombres** et en renvoie un. Elle peut contenir un test, comme `x if x > y else 0`, et n’accepte donc pas forcément
#   les tableaux ; elle peut être constante ; elle peut renvoyer des entiers en certains points et des décimaux en d’autres.
# * Renvoyez le tableau $Z$ de forme $(k, m)$ : une **ligne par $y$**, une **colonne par $x$**. Aucune décimale ne doit se perdre.
#
# **Exemple.** $f(x, y) = x^2 + 100y$ avec `VX` = $(3, 4, 5)$ et `VY` = $(5, 9)$ a six valeurs :
#
# $$ Z = \begin{pmatrix} 509 & 516 & 525 \\ 909 & 916 & 925 \end{pmatrix} $$
#
# **Ce qui est vérifié**
#
# * deux lignes de trois valeurs
# * une fonction avec un test
# * une fonction constante
# * un test qui donne d’abord un entier
# * des entiers donnent des décimaux
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def evaluate_on_grid(f, VX, VY):
    """Les valeurs de f sur la grille, de forme (k, m) : Z[i, j] = f(VX[j], VY[i])."""
    raise NotImplementedError
