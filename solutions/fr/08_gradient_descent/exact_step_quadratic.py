# %% [markdown]
# ## Le meilleur pas pour une fonction quadratique
#
# Près de son minimum, une fonction ressemble à une fonction quadratique. Pour celles-ci, on connaît exactement le meilleur pas : ni essais, ni plan de décroissance. Soit
#
# $$ f(P) = \tfrac12\, P^{\mathsf T} H P - c^{\mathsf T} P \qquad g = \nabla f(P) = H P - c $$
#
# L’itération de pas $\delta$ contre le gradient arrive en $P - \delta\, g$. Le long de cette droite, $f$ est une parabole en $\delta$ :
#
# $$ f(P - \delta\, g) = f(P) - \delta\, g^{\mathsf T} g + \tfrac12\, \delta^2\, g^{\mathsf T} H g $$
#
# Son point le plus bas, où sa dérivée en $\delta$ est nulle, est en
#
# $$ \delta = \frac{g^{\mathsf T} g}{g^{\mathsf T} H g} $$
#
# * `H` est une matrice symétrique de forme $(d, d)$ telle que $x^{\mathsf T} H x > 0$ pour tout $x \ne 0$ ; `c` et le point `P` sont de forme $(d,)$.
# * Attention au $\tfrac12$ : pour $f(a, b) = a^2 + 3b^2$, la matrice est $\begin{pmatrix} 2 & 0 \\ 0 & 6 \end{pmatrix}$, celle des dérivées secondes.
# * Renvoyez le nombre $\delta$. Au fond, où $g = 0$, renvoyez $0$ : il n’y a nulle part où aller. Si petit que soit $g$, s’il n’est pas nul la formule est valable.
#
# **Exemple.** $H = \begin{pmatrix} 1 & 0 \\ 0 & 3 \end{pmatrix}$, $c = (1, 15)$, $P = (7, 7)$. Le gradient est $g = HP - c = (6, 6)$, donc
# $g^{\mathsf T} g = 72$ et $g^{\mathsf T} H g = 144$ : $\delta = \tfrac12$. Le point suivant est $(4, 4)$. Le gradient y vaut $(3, -3)$, à
# angle droit avec le premier : le long de $g$, il n’y a plus rien à gagner.
#
# **Ce qui est vérifié**
#
# * la moitié du gradient atteint le point le plus bas
# * des variables qui dépendent l’une de l’autre
# * au fond, le pas est nul
# * le gradient suivant est à angle droit avec celui-ci
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def exact_step_quadratic(H, c, P):
    """Le pas qui descend le plus bas depuis P, contre le gradient de ½ PᵀHP − cᵀP ; 0 au fond."""
    g = H @ P - c                      # (d,)
    square = g @ g
    if square == 0:
        return 0.0
    return square / (g @ H @ g)
