# %% [markdown]
# ## Moment de Nesterov
#
# Une bille qui a de l’élan continuera, quoi que dise la pente sous elle. L’idée de Nesterov : la laisser d’abord rouler jusqu’à un point $P'_k$ **en avant**, puis prendre le gradient là.
# Si le sol remonte devant elle, le pas est corrigé avant d’être fait :
#
# $$ P'_k = P_k + \mu\,(P_k - P_{k-1}) \qquad P_{k+1} = P'_k - \delta\,\nabla f(P'_k) $$
#
# * `grad` est la fonction $P \mapsto \nabla f(P)$ : d’un tableau de forme $(d,)$ vers un tableau de forme $(d,)$.
# * `P0` est le point de départ, un tableau de forme $(d,)$, éventuellement d’entiers ; `delta` est le pas (ou taux
#   d’apprentissage) $\delta > 0$ ; `mu` est le moment, $0 \le \mu < 1$ ; `n` est le nombre d’itérations.
# * Au départ, rien n’a encore bougé : $P_{-1} = P_0$, si bien que $P'_0 = P_0$ et que le premier pas est celui de la descente classique.
# * Le déplacement $P_k - P_{k-1}$ est celui des points eux-mêmes, non celui des points en avant.
# * Renvoyez les points $P_0, P_1, \dots, P_n$, un par ligne : un tableau de forme $(n+1, d)$, départ compris. Les points en avant ne sont pas renvoyés. (Keras garde ceux-là : sa variable est $P'_k$.)
# * Faites exactement `n` itérations, et appelez `grad` exactement une fois par itération, en $P'_k$.
#
# **Exemple.** Pour $f(a, b) = a^2 + 3b^2$, le gradient est $(2a, 6b)$. À partir de $P_0 = (200, 500)$ avec $\delta = 0{,}1$ et $\mu = 0{,}5$ :
# d’abord $P_1 = P_0 - 0{,}1 \times (400, 3000) = (160, 200)$. La moitié du déplacement est $-(20, 150)$, donc $P'_1 = (140, 50)$. Là,
# $0{,}1\,\nabla f(P'_1) = (28, 30)$, donc $P_2 = (140, 50) - (28, 30) = (112, 20)$.
#
# **Ce qui est vérifié**
#
# * deux itérations regardent en avant
# * zéro itération renvoie le départ seul
# * sans moment, c’est la descente classique
# * trois itérations gardent le dernier déplacement
# * un départ en nombres entiers
# * demande un gradient par itération
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def nesterov(grad, P0, delta, mu, n):
    """Les points P_0, …, P_n de la méthode de Nesterov de moment mu, un par ligne : forme (n + 1, d)."""
    raise NotImplementedError
