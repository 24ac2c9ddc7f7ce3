# %% [markdown]
# ## Dessiner une famille de sigmoïdes
#
# On rend la sigmoïde plus raide ou plus plate par un facteur $k$ dans l’exponentielle :
#
# $$ f_k(x) = \frac{1}{1 + e^{-kx}} $$
#
# Toutes ces courbes passent par $(0, \frac12)$, avec en ce point la pente $\frac{k}{4}$. Dessinez-les sur les axes Matplotlib `ax` :
#
# * pour chaque nombre `k` de la liste `ks`, dans l’ordre, **une courbe** : la ligne de $f_k$ de $x = -5$ à $x = 5$, tous deux compris,
#   avec au moins 50 points ;
# * son **étiquette** (`label`) est `k = ` suivi du nombre tel que Python l’affiche, par exemple `k = 2` ou `k = 0.5` (les espaces ne
#   comptent pas) ;
# * la **légende**, qui montre les étiquettes.
#
# La liste peut être de longueur quelconque ; un nombre peut être négatif, ou non entier. Couleurs, styles, grille et titre sont à votre
# choix ; ce qui est renvoyé n’a pas d’importance.
#
# **Exemple.** Pour `ks = [1, 2]`, il y a deux courbes, étiquetées `k = 1` et `k = 2` ; en $0$, la seconde a pour pente $\frac{2}{4}$.
#
# **Ce qui est vérifié**
#
# * les facteurs k des courbes sont ceux de la liste, dans l’ordre
# * chaque courbe a son étiquette
# * la légende montre les étiquettes
# * chaque courbe va de −5 à 5
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_sigmoid_family(ks, ax):
    """Dessine sur ax la sigmoïde 1/(1 + exp(−kx)) sur [−5, 5] pour chaque k de la liste ks, avec étiquettes et légende."""
    raise NotImplementedError
