# %% [markdown]
# ## Descente de gradient avec moment
#
# Une bille qui roule garde une partie de son élan. À chaque pas de la descente de gradient, ajoutez une part $\mu$ du
# déplacement qui a mené au point courant :
#
# $$ P_{k+1} = P_k + \mu\,(P_k - P_{k-1}) - \delta\,\nabla f(P_k) $$
#
# * `grad` est la fonction $P \mapsto \nabla f(P)$ : d’un tableau de forme $(d,)$ vers un tableau de forme $(d,)$.
# * `P0` est le point de départ, un tableau de forme $(d,)$, éventuellement d’entiers ; `delta` est le pas (ou taux
#   d’apprentissage) $\delta > 0$ ; `mu` est le moment, $0 \le \mu < 1$ ; `n` est le nombre d’itérations.
# * Au départ, rien n’a encore bougé : $P_{-1} = P_0$, si bien que le premier pas est celui de la descente classique.
# * Le gradient est pris en $P_k$ et compte en entier : aucun facteur $1 - \mu$ devant lui.
# * Renvoyez tous les points $P_0, P_1, \dots, P_n$, un par ligne : un tableau de forme $(n+1, d)$, départ compris.
# * Faites exactement `n` itérations, et appelez `grad` exactement une fois par itération.
#
# **Exemple.** Pour $f(a, b) = a^2 + 3b^2$, le gradient est $(2a, 6b)$. À partir de $P_0 = (600, 300)$ avec $\delta = 0{,}1$ et
# $\mu = 0{,}5$ : d’abord $P_1 = P_0 - 0{,}1 \times (1200, 1800) = (480, 120)$. Le déplacement était $P_1 - P_0 = -2\,(60, 90)$,
# dont la moitié est $-(60, 90)$, et $0{,}1\,\nabla f(P_1) = (96, 72)$. Donc $P_2 = P_1 - (60, 90) - (96, 72) = (324, -42)$.
#
# **Ce qui est vérifié**
#
# * deux itérations montrent le moment
# * zéro itération renvoie le départ seul
# * sans moment, c’est la descente classique
# * trois itérations gardent le dernier déplacement
# * un départ en nombres entiers
# * demande un gradient par itération
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def momentum(grad, P0, delta, mu, n):
    """Les points P_0, …, P_n de la descente de gradient de moment mu, un par ligne : forme (n + 1, d)."""
    points, step = [P0], 0
    for _ in range(n):
        P = points[-1]                          # (d,)
        step = mu * step - delta * grad(P)      # (d,)
        points.append(P + step)                 # (d,), a new array
    return np.array(points)                     # (n + 1, d)
