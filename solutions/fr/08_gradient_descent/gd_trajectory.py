# %% [markdown]
# ## Descente de gradient
#
# En un point $P$, le gradient $\nabla f(P)$ indique où $f$ croît le plus vite. Pour descendre, faites un pas dans l’autre
# sens, puis recommencez là où vous arrivez :
#
# $$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$
#
# * `grad` est la fonction $P \mapsto \nabla f(P)$ : d’un tableau de forme $(d,)$ vers un tableau de forme $(d,)$.
#   Les valeurs de $f$ ne servent pas.
# * `P0` est le point de départ, un tableau de forme $(d,)$, éventuellement d’entiers ; `delta` est le pas (ou taux
#   d’apprentissage) $\delta > 0$ ; `n` est le nombre d’itérations.
# * Renvoyez **tout le trajet** $P_0, P_1, \dots, P_n$, un point par ligne : un tableau de forme $(n+1, d)$, départ compris.
# * Faites exactement `n` itérations, sans test de convergence, et appelez `grad` exactement une fois par itération.
# * Toutes les coordonnées de $P_{k+1}$ se calculent à partir du même point $P_k$.
#
# **Exemple.** Pour $f(a, b) = a^2 + 3b^2$, le gradient est $(2a, 6b)$. À partir de $P_0 = (50, 75)$ avec
# $\delta = 0{,}1$ : le gradient y vaut $(100, 450)$, donc $P_1 = (40, 30)$ ; puis $P_2 = (32, 12)$.
#
# **Ce qui est vérifié**
#
# * une itération va contre le gradient
# * zéro itération renvoie le départ seul
# * chaque point est gardé
# * les deux coordonnées bougent en même temps
# * un départ en nombres entiers
# * demande un gradient par itération
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def gd_trajectory(grad, P0, delta, n):
    """Les points P_0, …, P_n de n itérations de la descente de gradient, un par ligne : forme (n + 1, d)."""
    points = [P0]
    for _ in range(n):
        P = points[-1]                        # (d,)
        points.append(P - delta * grad(P))    # (d,), a new array
    return np.array(points)                   # (n + 1, d)
