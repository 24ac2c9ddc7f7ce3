# %% [markdown]
# ## Un réseau pour le ou exclusif
#
# Le ou exclusif de $x$ et $y$ vaut $1$ quand exactement l’un des deux vaut $1$ :
#
# $$ F(0,0) = 0 \qquad F(0,1) = 1 \qquad F(1,0) = 1 \qquad F(1,1) = 0 $$
#
# Aucun neurone seul n’y parvient : il devrait séparer $(0,1)$ et $(1,0)$ de $(0,0)$ et $(1,1)$ par une seule droite. Écrivez un
# réseau qui le fait.
#
# Tous les neurones ont pour activation la fonction de Heaviside, avec la convention $H(0) = 1$ :
#
# $$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Renvoyez la liste de ses couches, `[(W, b), …]`, de la première à la dernière. Une couche transforme la ligne $a$ de ses
# entrées en
#
# $$ H(a\,W + b) $$
#
# * `W` est son noyau, de taille $n_{\text{in}} \times n_{\text{out}}$ : la **colonne** $k$ porte les poids du neurone $k$.
# * `b` contient ses biais, un par neurone.
# * La première couche a deux entrées, $x$ et $y$ dans cet ordre ; la dernière a une sortie. Utilisez **au plus trois neurones**
#   en tout.
#
# Les poids sont des nombres réels de votre choix : tout réseau qui a les bonnes valeurs en ces quatre points est juste. Les
# tableaux NumPy et les listes sont acceptés. Évitez les sommes qui ne sont nulles qu’aux arrondis près, comme $0{,}1 + 0{,}2 - 0{,}3$ :
# elles sont calculées en flottants.
#
# **Exemple.** Un neurone de poids $1, 1$ et de biais $-1$ est le ou inclusif : `[([[1], [1]], [-1])]`. En $(0,0)$, $(0,1)$,
# $(1,0)$, $(1,1)$ les sommes valent $-1, 0, 0, 1$, et $H$ en fait $0, 1, 1, 1$.
#
# **Ce qui est vérifié**
#
# * les valeurs en (0, 0), (0, 1), (1, 0), (1, 1) sont 0, 1, 1, 0
# * le réseau a au plus trois neurones
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def xor_network():
    """Couches [(W, b), …] d’un réseau de Heaviside qui calcule le ou exclusif."""
    W = np.array([[1, -1],
                  [-1, 1]])        # (2, 2)
    b = np.array([-1, -1])         # (2,)
    V = np.array([[1],
                  [1]])            # (2, 1)
    c = np.array([-1])             # (1,)
    return [(W, b), (V, c)]
