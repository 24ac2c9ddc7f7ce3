# %% [markdown]
# ## Un secteur du plan en Keras
#
# Un neurone à deux entrées d’activation $H$ vaut $1$ sur un demi-plan $a x + b y + c \ge 0$, frontière comprise, car $H(0) = 1$. La partie commune à $k$ demi-plans
# est un secteur, une bande, un polygone. Construisez le modèle Keras qui y vaut $1$, et $0$ ailleurs :
#
# $$ F(x, y) = 1 \iff a_j x + b_j y + c_j \ge 0 \quad (j = 1, \dots, k) $$
#
# * `half_planes` est la liste des triplets $(a_j, b_j, c_j)$, pour $j = 1, \dots, k$.
# * La première couche a $k$ neurones, un par demi-plan ; la seconde a un seul neurone, qui vaut $1$ quand tous valent $1$.
# * Les deux couches sont denses et ont l’activation `unit_step`, qui est donnée : passez la fonction elle-même, `activation=unit_step`.
# * Renvoyez le modèle, une chaîne de couches (`keras.Sequential`, ou l’interface fonctionnelle), avec ses poids. Aucun apprentissage.
#
# Rappelez-vous comment Keras range une couche : `[W, b]`, où $W$ a **une ligne par entrée** et une colonne par neurone. Pour deux demi-plans, $W$ est carré, et un
# tableau transposé ne provoque aucune erreur.
#
# **Exemple.** Pour les deux demi-plans $-x + 3y \ge 0$ et $5x + y \ge 0$, la première couche a
#
# $$ W = \begin{pmatrix} -1 & 5 \\ 3 & 1 \end{pmatrix} \qquad b = (0, 0) $$
#
# En $(3, 1)$ ses sommes sont $0$ et $16$, donc les deux neurones valent $1$ et $F(3, 1) = 1$. En $(1, 0)$ la première somme est $-1$, donc $F(1, 0) = 0$.
#
# **Ce qui est vérifié**
#
# * le secteur de l’énoncé, en neuf points
# * un triangle, en dix points
# * le nombre de poids, pour 2, 3 et 4 demi-plans
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import keras
import numpy as np


def unit_step(x):
    """1 là où un coefficient du tenseur x est positif ou nul, 0 ailleurs."""
    return 1 - keras.ops.relu(keras.ops.sign(-x))


def keras_sector_net(half_planes):
    """Le modèle Keras qui vaut 1 là où a x + b y + c ≥ 0 pour tous les triplets (a, b, c), et 0 ailleurs."""
    W = np.array([[a, b] for a, b, _ in half_planes]).T   # (2, k)
    c = np.array([c for _, _, c in half_planes])          # (k,)
    k = len(half_planes)
    model = keras.Sequential(
        [
            keras.Input(shape=(2,)),
            keras.layers.Dense(k, activation=unit_step),
            keras.layers.Dense(1, activation=unit_step),
        ]
    )
    model.set_weights([W, c, np.ones((k, 1)), np.array([-k])])
    return model
