# %% [markdown]
# ## Dessiner une descente
#
# Une carte montre une montagne par ses **lignes de niveau** : le long de chacune, l’altitude ne change pas. Sur la carte d’une fonction $f(a, b)$, une descente de gradient est un chemin,
#
# $$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$
#
# et chacun de ses pas quitte à angle droit la ligne de niveau passant par $P_k$, car le gradient lui est perpendiculaire. Dessinez cela sur les axes Matplotlib `ax` :
#
# * les **lignes de niveau** de $f$ avec `ax.contour`, au moins 5, sur une grille d’au moins 100 points sur 100, dans un rectangle qui dépasse tous les $P_0, \dots, P_n$ de chaque côté, d’au moins $0{,}5$ ;
# * le **chemin**, une seule ligne passant par $P_0, P_1, \dots, P_n$ dans cet ordre : $a$ va vers la droite, $b$ vers le haut ;
# * un **point marqué** à chaque sommet, comme avec le style `"o-"` ;
# * la même longueur pour une unité sur les deux axes, `ax.set_aspect("equal")` : c’est seulement ainsi que les angles droits paraissent droits.
#
# `f` prend deux nombres ou deux tableaux $a$ et $b$ ; `grad` prend un point, un tableau de forme $(2,)$, et y donne le gradient. `P0` est le départ, éventuellement en nombres entiers, `delta` le pas (ou taux d’apprentissage), `n` le nombre d’itérations.
# Couleurs, niveaux, régions remplies, axes et textes sont à votre choix ; ce qui est renvoyé n’a pas d’importance. Pour $n = 0$, le chemin est un seul point marqué.
#
# `contour(A, B, Z)` attend, ligne $i$ et colonne $j$ de $Z$, l’altitude à l’abscisse de la colonne $j$ et à l’ordonnée de la ligne $i$ : c’est ce que donnent `np.meshgrid` et `f(A, B)`.
#
# **Exemple.** $f(a, b) = a^2 + 3b^2$ à partir de $P_0 = (15, 20)$ avec $\delta = 0{,}1$ : les lignes de niveau sont des ellipses, et le chemin va d’abord à $P_1 = (12, 8)$.
#
# **Ce qui est vérifié**
#
# * le chemin va de point en point : [a, b] de chacun, de P_0 à P_3
# * au moins 5 lignes sont tracées par contour, et sont des niveaux de f(a, b), non de f(b, a)
# * une unité est aussi longue sur les deux axes
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_descent(f, grad, P0, delta, n, ax):
    """Dessine n itérations de la descente de gradient depuis P0 sur les lignes de niveau de f, sur les axes ax."""
    raise NotImplementedError
