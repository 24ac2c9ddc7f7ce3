# %% [markdown]
# ## Des lignes de niveau qui sont des cercles
#
# La **ligne de niveau** de hauteur $c$ d’une fonction $f$ est l’ensemble des points du plan où $f$ vaut $c$ :
#
# $$ L_c = \{ (x, y) \mid f(x, y) = c \} $$
#
# Pour $f(x, y) = x^2 + y^2$, le carré de la distance à l’origine, renvoyez ce qu’est $L_c$ :
#
# * la chaîne `"empty"` (« vide ») si aucun point n’a cette valeur ;
# * sinon un nombre, le **rayon** du cercle $L_c$ centré à l’origine. Un point seul est un cercle de rayon $0$.
#
# Comparez `c` à $0$ exactement : un niveau de $-0{,}000001$ est au-dessous de zéro.
#
# **Exemple.** Pour $c = 9$, la ligne de niveau est le cercle de rayon $3$.
#
# **Ce qui est vérifié**
#
# * un cercle
# * un niveau au-dessous de la surface
# * le niveau le plus bas est un seul point
# * juste au-dessous de zéro
# * quatre niveaux, l’un après l’autre
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def level_set_circle(c):
    """Le rayon de la ligne de niveau x² + y² = c, 0 si c’est un point ; "empty" s’il n’y en a pas."""
    if c < 0:
        return "empty"
    return np.sqrt(c)
