# %% [markdown]
# ## Somme des carrés des distances
#
# Des points $A_1, \dots, A_n$ sont donnés, avec $A_i = (x_i, y_i)$. Pour tout point $M = (x, y)$ du plan, ajoutez les carrés de ses distances à ces points :
#
# $$ f(x, y) = \sum_{i=1}^{n} MA_i^2 = \sum_{i=1}^{n} \left( (x - x_i)^2 + (y - y_i)^2 \right) $$
#
# * `points` est de forme $(n, 2)$ : la ligne $i$ est le point $(x_i, y_i)$.
# * `x` et `y` sont soit deux nombres, pour un seul point $M$, soit deux tableaux de même forme, pour beaucoup de points $M$ à la
#   fois. Renvoyez un nombre ou un tableau de cette forme : la valeur de $f$ en chaque point $M$.
# * C’est une somme, non une moyenne, et les distances sont au carré : pas de racine carrée.
#
# **Exemple.** Les points sont $(5, 4)$, $(1, 5)$, $(4, 0)$. Depuis $M = (2, 3)$, les carrés des
# distances sont $10$, $5$, $13$, donc $f(2, 3) = 28$.
#
# **Ce qui est vérifié**
#
# * en un seul point M
# * aux points M d’une grille
# * en autant de points M qu’il y a de points donnés
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def sum_sq_distances(points, x, y):
    """La somme des carrés des distances de (x, y) aux points, de forme (n, 2) : de la forme de x et y."""
    dx = np.subtract.outer(x, points[:, 0])     # (…, n)
    dy = np.subtract.outer(y, points[:, 1])     # (…, n)
    return (dx**2 + dy**2).sum(axis=-1)         # (…)
