# %% [markdown]
# ## Un réseau Keras d’après son dessin
#
# Un réseau se dessine neurone par neurone ; Keras le range couche par couche. Construisez le modèle Keras d’un dessin, avec ses poids.
#
# * `n_in` est le nombre d’entrées. `layers` est la liste des couches, de la première à la sortie, chacune un dictionnaire :
#   `{"activation": "relu", "neurons": [([1.0, -2.0], 0.5), …]}`. L’activation est un nom connu de Keras.
# * Un neurone est un couple `(coefficients, biais)` : il calcule $\varphi(a_1 x_1 + \cdots + a_p x_p + a_0)$, où les
#   coefficients $(a_1, \dots, a_p)$ sont **dans l’ordre de ses entrées** et où le biais $a_0$ s’ajoute.
# * Chaque couche est dense : tous ses neurones lisent toutes les sorties de la couche précédente.
# * Renvoyez le modèle, une chaîne de couches (`keras.Sequential`, ou l’interface fonctionnelle). Aucun apprentissage.
#
# Une couche Dense à $p$ entrées et $q$ neurones garde deux tableaux, `[W, b]` : $W$ de forme $(p, q)$ et $b$ de forme $(q,)$.
#
# $$ s = \varphi(x W + b) $$
#
# **La ligne $i$ de $W$ correspond à l’entrée $i$, la colonne $j$ au neurone $j$.** Lorsque $p = q$, un tableau transposé ne provoque aucune erreur.
#
# **Exemple.** Deux entrées ; une couche « relu » formée des deux neurones $((1, -2), 7)$ et $((3, 1), -1)$ ; puis une couche « linear » d’un seul
# neurone $((2, -1), 5)$. La première couche a pour poids $W = \begin{pmatrix} 1 & 3 \\ -2 & 1 \end{pmatrix}$ et $b = (7, -1)$.
# Le modèle a $6 + 3 = 9$ poids et sa valeur en $(1, 1)$ est $F(1, 1) = 14$.
#
# **Ce qui est vérifié**
#
# * le réseau de l’énoncé prend les bonnes valeurs
# * à l’origine, une couche linéaire donne ses biais
# * a les poids du dessin et aucun autre
# * chaque couche a sa propre activation, la dernière aussi
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import keras
import numpy as np


def keras_from_spec(n_in, layers):
    """Le modèle Keras à n_in entrées, avec l’activation et les neurones de chaque couche."""
    raise NotImplementedError
