# %% [markdown]
# ## Trois neurones apprennent le ou exclusif
#
# Aucun neurone seul ne calcule le ou exclusif ; trois le peuvent, et ils trouvent leurs poids d’eux-mêmes. Deux neurones cachés et une sortie,
# tous avec la sigmoïde $\sigma$, ont neuf poids $P = (a_1, \dots, a_9)$ :
#
# $$ h_1 = \sigma(a_1 x + a_2 y + a_3) \qquad h_2 = \sigma(a_4 x + a_5 y + a_6) \qquad F = \sigma(a_7 h_1 + a_8 h_2 + a_9) $$
#
# Les quatre exemples sont $(0,0) \to 0$, $(0,1) \to 1$, $(1,0) \to 1$, $(1,1) \to 0$. L’erreur est la moyenne sur eux, et la descente de gradient la diminue :
#
# $$ E(P) = \frac{1}{4} \sum_{(x,y) \to z} (F - z)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$
#
# Pour un exemple, la règle de la chaîne remonte de $F$ aux neurones cachés, ici au premier ; le gradient est la moyenne sur les quatre :
#
# $$ d = 2\,(F - z)\,F\,(1 - F) \qquad d_1 = d\; a_7\; h_1 (1 - h_1) $$
#
# donne les pentes $d\,(h_1, h_2, 1)$ selon $(a_7, a_8, a_9)$, et $d_1\,(x, y, 1)$ selon $(a_1, a_2, a_3)$. Le second neurone caché
# fait de même, avec $a_8$ et $h_2$.
#
# * `P0` contient les premiers poids, forme $(9,)$, éventuellement entiers ; `delta` est $\delta$ ; `n` est le nombre d’itérations : faites-en
#   exactement `n`, même là où l’erreur ne bouge presque plus.
# * Les neuf pentes d’une itération viennent toutes du même $P_k$.
# * Renvoyez un couple : les poids $P_0, \dots, P_n$, un tableau de forme $(n+1, 9)$, et les erreurs $E(P_0), \dots, E(P_n)$, de forme $(n+1,)$.
#
# **Exemple.** À partir de $P_0 = (1, 2, -3, -3, -2, 1, 1, 1, -1)$ avec $\delta = 1$ : $E(P_0) \simeq 0{,}2962$ et
# $P_1 \simeq (0{,}9965 ;\ 2{,}0030 ;\ -2{,}9917 ;\ -2{,}9930 ;\ -1{,}9865 ;\ 1{,}0105 ;\ 1{,}0032 ;\ 0{,}9874 ;\ -0{,}9533)$, où $E(P_1) \simeq 0{,}2935$. Avec tous les poids nuls
# sauf $a_9 = 2$, la sortie est $\sigma(2)$ aux quatre points et l’erreur vaut environ $0{,}3950$.
#
# **Ce qui est vérifié**
#
# * le biais de sortie seul
# * deux itérations à partir d’entiers
# * zéro itération, c’est le départ et son erreur
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def train_xor(P0, delta, n):
    """Les poids P_0, …, P_n, forme (n + 1, 9), et les erreurs E(P_0), …, E(P_n), forme (n + 1,)."""
    A = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    z = np.array([0, 1, 1, 0])
    P, points, errors = P0, [], []
    for _ in range(n + 1):
        hidden, output = np.reshape(P[:6], (2, 3)), P[6:]               # (2, 3), (3,)
        H = (1 + np.tanh(A @ hidden.T / 2)) / 2                         # (4, 2)
        B = np.column_stack([H, np.ones(4)])                            # (4, 3)
        F = (1 + np.tanh(B @ output / 2)) / 2                           # (4,)
        points.append(P)
        errors.append(np.mean((F - z) ** 2))
        d = (F - z) * F * (1 - F) / 2                                   # (4,)
        D = np.outer(d, output[:2]) * H * (1 - H)                       # (4, 2)
        P = P - delta * np.concatenate([(D.T @ A).ravel(), d @ B])      # (9,), a new array
    return np.array(points), np.array(errors)                           # (n + 1, 9), (n + 1,)
