# %% [markdown]
# ## Une grille à la main
#
# Pour calculer une fonction en tous les points d’une grille, NumPy demande les coordonnées de ces points dans deux tableaux de même
# forme, un pour $x$ et un pour $y$. À partir des abscisses $x_0, \dots, x_{m-1}$ et des ordonnées $y_0, \dots, y_{k-1}$, construisez-les :
#
# $$ X_{ij} = x_j, \qquad Y_{ij} = y_i, \qquad 0 \le i < k, \quad 0 \le j < m $$
#
# * `VX` contient les $m$ abscisses, `VY` les $k$ ordonnées. Les deux longueurs peuvent différer.
# * Renvoyez le couple $X$, $Y$. Les deux sont de forme $(k, m)$ : une **ligne par $y$**, une **colonne par $x$**.
# * La ligne $0$ correspond à $y_0$, le premier élément de `VY`.
#
# C’est ce que fait `np.meshgrid(VX, VY)` ; on n’a pas le droit de l’appeler ici, sous aucune forme.
#
# **Exemple.** Avec `VX` = $(3, 4, 6)$ et `VY` = $(20, 70)$, il y a deux lignes et trois colonnes :
#
# $$ X = \begin{pmatrix} 3 & 4 & 6 \\ 3 & 4 & 6 \end{pmatrix}, \qquad Y = \begin{pmatrix} 20 & 20 & 20 \\ 70 & 70 & 70 \end{pmatrix} $$
#
# **Ce qui est vérifié**
#
# * trois abscisses et deux ordonnées
# * plus de lignes que de colonnes
# * une grille carrée
# * des nombres entiers pour x, des décimaux pour y
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def meshgrid_by_hand(VX, VY):
    """Les tableaux X et Y de la grille, de forme (k, m) : X[i, j] = VX[j] et Y[i, j] = VY[i]."""
    m, k = len(VX), len(VY)
    X = np.tile(VX, (k, 1))                          # (k, m), VX once per row
    Y = np.repeat(VY, m).reshape(k, m)               # (k, m), each y filling a row
    return X, Y
