# %% [markdown]
# ## Entraîner un réseau à lire des chiffres
#
# Entraînez un réseau Keras à lire des chiffres et renvoyez-le. Il est jugé sur des images qu’il n’a jamais vues.
#
# * `X` est de forme $(n, 64)$ : $n$ images de $8 \times 8$ pixels, une image par ligne. Les niveaux de gris sont déjà dans $[0, 1]$.
# * `y` est de forme $(n,)$ : le chiffre de 0 à 9 que montre chaque image. Ici $n = 1350$ et **les images sont triées par chiffre**.
# * Renvoyez un modèle entraîné qui prend des lignes de 64 nombres et donne, pour chacune, les **probabilités** des dix chiffres :
#   dix sorties, aucune négative, de somme 1. Sa réponse est le chiffre de plus grande probabilité.
# * Au moins neuf images nouvelles sur dix doivent être bien lues. Vous avez 60 secondes de calcul ; 5 suffisent.
#
# La perte est l’entropie croisée catégorielle. Si $p_{ik}$ est la probabilité que le réseau donne au chiffre $k$ pour l’image $i$,
#
# $$ \ell = -\frac{1}{n} \sum_{i=1}^{n} \ln p_{i, y_i} $$
#
# Keras la connaît sous deux noms : `"categorical_crossentropy"` attend chaque chiffre sous forme de vecteur (3 s’écrit
# $(0, 0, 0, 1, 0, 0, 0, 0, 0, 0)$), `"sparse_categorical_crossentropy"` attend les chiffres eux-mêmes.
#
# **Exemple.** Un réseau qui ne sait rien donne $p_{ik} = \tfrac{1}{10}$ : sa perte est $\ln 10 \simeq 2{,}303$ et il a raison une fois sur dix.
#
# **Images triées.** `validation_split=0.2` met de côté le *dernier* cinquième avant tout mélange : ici, tous les 8 et les 9.
#
# **Ce qui est vérifié**
#
# * lit des chiffres dessinés par une machine
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import keras
import numpy as np


def train_digits(X, y):
    """Un modèle entraîné : les probabilités des dix chiffres, pour des images en lignes de 64 niveaux de gris."""
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input(shape=(X.shape[1],)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs=10, verbose=0)
    return model
