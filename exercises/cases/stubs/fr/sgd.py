# %% [markdown]
# ## Descente de gradient stochastique
#
# L’erreur d’un réseau est une somme sur ses données, $E = E_0 + E_1 + \dots + E_{N-1}$. Avec un million de données, chaque gradient de $E$ en coûte un million de petits.
# La descente de gradient **stochastique** ne les attend pas : elle fait un pas dès qu’elle connaît le gradient d’**une** erreur locale, et prend les données à tour de rôle :
#
# $$ P_{k+1} = P_k - \delta\, \nabla E_i(P_k) \qquad i = k \bmod N $$
#
# * `grad` est la fonction $(P, i) \mapsto \nabla E_i(P)$ : `grad(P, i)` prend un tableau de forme $(d,)$ et un numéro de donnée de $0$ à $N - 1$, et donne un tableau de forme $(d,)$.
# * `N` est le nombre de données, `P0` le départ, de forme $(d,)$, éventuellement d’entiers, `delta` le pas (ou taux d’apprentissage), `n` le nombre d’itérations, chacune pour une donnée.
# * Les données viennent dans l’ordre $0, 1, \dots, N-1, 0, 1, \dots$, sans hasard. (Le livre les compte à partir de 1 : sa donnée porte le numéro $(k \bmod N) + 1$.) Un passage par toutes les données est une **époque**.
# * Chaque gradient est pris au point courant $P_k$, non là où l’époque a commencé. Appelez `grad` exactement une fois par itération.
# * Renvoyez tous les points $P_0, \dots, P_n$, un par ligne : un tableau de forme $(n+1, d)$, départ compris.
#
# **Exemple.** Deux données et une variable : $E_0(a) = (a - 13)^2$ et $E_1(a) = (a - 10)^2$, à partir de $a_0 = 3$ avec $\delta = 0{,}25$.
# Les gradients rencontrés sont $2\,(3 - 13) = -20$, puis $2\,(8 - 10) = -4$, puis $2\,(9 - 13) = -8$ ; les points sont donc $3, 8, 9, 11$.
#
# **Ce qui est vérifié**
#
# * trois itérations sur deux données
# * zéro itération renvoie le départ seul
# * cinq itérations sur trois points d’une droite
# * un départ en nombres entiers
# * prend les données à tour de rôle : les numéros i demandés à grad
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def sgd(grad, N, P0, delta, n):
    """Les points P_0, …, P_n de n itérations de la descente stochastique sur N données prises à tour de rôle : forme (n + 1, d)."""
    raise NotImplementedError
