# %% [markdown]
# ## Keras apprend le ou exclusif
#
# Keras fait la rétropropagation à votre place. Entraînez un réseau sur des points du plan, et renvoyez-le : il est jugé sur des points qu’il n’a jamais vus.
#
# * `X` est de forme $(n, 2)$ : $n = 600$ points, répartis autour des quatre coins d’un carré. `z` est de forme $(n,)$ : la cible est $1$ près des deux
#   coins dont une coordonnée est basse et l’autre haute, et $0$ près des deux autres. Les coins sont ceux de $[0, 1]^2$ ou de $[-1, 1]^2$.
# * Renvoyez un modèle entraîné qui prend des lignes de deux nombres et donne, pour chacune, **un** nombre entre $0$ et $1$. Il répond $1$ là où ce
#   nombre dépasse un demi.
# * Il doit avoir raison aux quatre coins et pour au moins dix-neuf points nouveaux sur vingt. Vous avez 60 secondes de calcul ; 5 suffisent.
#
# Un neurone trace une droite, qui est juste pour trois coins au plus ; entraîné, il répond un demi partout. Avec au moins deux neurones dans une couche cachée, une solution existe, mais la descente reste souvent
# sur un plateau ; avec dix ou vingt, presque jamais. La perte pour une cible $z_i$ égale à 0 ou 1 et une sortie $F_i$ entre les deux est l’entropie croisée binaire,
#
# $$ \ell = -\frac{1}{n} \sum_{i=1}^{n} \big( z_i \ln F_i + (1 - z_i) \ln (1 - F_i) \big) $$
#
# que Keras appelle `"binary_crossentropy"`. L’erreur quadratique moyenne, `"mse"`, est permise aussi.
#
# **Exemple.** Un réseau qui répond toujours $\frac12$ a pour perte $\ln 2 \simeq 0{,}69$, et a raison une fois sur deux. Si la perte qu’affiche `fit` reste près de $0{,}69$,
# rien ne s’apprend : prenez un plus grand taux d’apprentissage, ou une autre activation.
#
# **Ce qui est vérifié**
#
# * des coins de zéros et de uns
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import keras
import numpy as np


def keras_xor(X, z):
    """Un modèle entraîné sur les points X et leurs cibles z : un nombre entre 0 et 1 par ligne de deux."""
    keras.utils.set_random_seed(0)
    hidden = keras.layers.Dense(16, activation="tanh")
    output = keras.layers.Dense(1, activation="sigmoid")
    model = keras.Sequential([keras.Input(shape=(2,)), hidden, output])
    model.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy")
    model.fit(X, z, epochs=8, verbose=0)
    return model
