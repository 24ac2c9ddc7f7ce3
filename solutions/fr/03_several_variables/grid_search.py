# %% [markdown]
# ## Recherche sur une grille
#
# Où une fonction de deux variables atteint-elle son minimum dans le rectangle $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$ ?
# La réponse la plus simple : calculez sa valeur en tous les points d’une grille et gardez la plus petite. Avec $N$ points par côté, extrémités comprises, la grille est
#
# $$ x_j = x_{\min} + j\,\frac{x_{\max} - x_{\min}}{N - 1}, \qquad y_i = y_{\min} + i\,\frac{y_{\max} - y_{\min}}{N - 1}, \qquad 0 \le i, j \le N - 1 $$
#
# * `f` est une fonction de $x$ et $y$ : elle prend deux nombres, ou deux tableaux de même forme.
# * `xlim` est le couple $(x_{\min}, x_{\max})$, `ylim` le couple $(y_{\min}, y_{\max})$ ; `N` vaut au moins $2$.
# * Renvoyez les trois nombres $x$, $y$, $z$ : le point de la grille où $f$ atteint sa plus petite valeur, et la valeur $z = f(x, y)$.
#   Aucune des fonctions utilisées ici n’atteint sa plus petite valeur en deux points de la grille.
#
# Les $N^2$ couples $(x_j, y_i)$ sont tous dans la grille, pas seulement ceux où $i = j$.
#
# **Exemple.** $f(x, y) = (3x - 5)^2 + 2(y - 5)^2$ avec `xlim = (1, 5)`, `ylim = (0, 12)`, `N = 5` : $x$ est l’un de
# $1, 2, 3, 4, 5$ et $y$ l’un de $0, 3, 6, 9, 12$. La plus petite des $25$ valeurs est $3$, en $x = 2$, $y = 6$.
#
# **Ce qui est vérifié**
#
# * la plus petite de vingt-cinq valeurs
# * un rectangle qui n’est pas un carré
# * le point le plus bas est le dernier coin
# * les points (x, y) où f est calculée, par x croissant, chacun une seule fois : N = 3 en donne neuf
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def grid_search(f, xlim, ylim, N):
    """Le point (x, y) où f est minimale sur la grille N × N du rectangle, et la valeur z en ce point : x, y, z."""
    X, Y = np.meshgrid(np.linspace(*xlim, N), np.linspace(*ylim, N))   # (N, N), X changes along a row
    Z = f(X, Y)                                                        # (N, N)
    k = np.argmin(Z)                                                   # counted row after row
    return X.ravel()[k], Y.ravel()[k], Z.ravel()[k]
