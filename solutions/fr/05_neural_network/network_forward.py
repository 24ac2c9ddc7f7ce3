# %% [markdown]
# ## Un réseau, des entrées aux sorties
#
# Un réseau est formé de couches. Les neurones de la première couche lisent les entrées ; ceux de chacune des autres lisent les sorties de la
# couche précédente. Tous les neurones d’une couche ont la même activation, donc une couche entière tient en une formule :
#
# $$ A_0 = X \qquad A_l = \varphi_l(A_{l-1}\, W_l + b_l) \qquad F(X) = A_L $$
#
# * `layers` est la liste des couches, de la première à la dernière, chacune un triplet `(W, b, phi)`.
# * `W` est le noyau de la couche, de forme $(n_{in}, n_{out})$ : sa **colonne** $k$ porte les coefficients du neurone $k$. Une arête qui n’est pas
#   dessinée a pour poids $0$.
# * `b` contient les biais, de forme $(n_{out},)$ : un par neurone. Un biais s’ajoute.
# * `phi` est l’activation $\varphi_l$. Elle prend un nombre ou un tableau, et agit sur un tableau coefficient par coefficient.
# * `X` est de forme $(m, n)$ : $m$ points, un par ligne.
# * Renvoyez $A_L$, les sorties de la dernière couche : un tableau de forme $(m, p)$ si cette couche a $p$ neurones.
#
# **Exemple.** Deux entrées. Une couche cachée de trois neurones ReLU, où ReLU$(t) = \max(t, 0)$ ; puis un neurone avec $\varphi(t) = t$ :
#
# $$ W_1 = \begin{pmatrix} 1 & 3 & -2 \\ 2 & -1 & 1 \end{pmatrix} \quad b_1 = (-3, 1, 0) \qquad W_2 = \begin{pmatrix} 2 \\ -1 \\ 4 \end{pmatrix} \quad b_2 = (5) $$
#
# En $(2, 3)$ les sommes de la couche cachée valent $5, 4, -1$, et ReLU en fait $5, 4, 0$. Donc
# $F(2, 3) = 2 \times 5 - 4 + 4 \times 0 + 5 = 11$.
#
# **Ce qui est vérifié**
#
# * le réseau de l’énoncé
# * une seule couche de deux neurones
# * chaque couche a sa propre activation
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def network_forward(layers, X):
    """Les sorties du réseau de couches [(W, b, phi), …] en chaque ligne de X, (m, n) : forme (m, p)."""
    A = X                       # (m, n)
    for W, b, phi in layers:
        A = phi(A @ W + b)      # (m, n_out)
    return A
