# %% [markdown]
# ## Un réseau pour un polygone convexe
#
# Écrivez un réseau de neurones de Heaviside qui vaut $1$ à l’intérieur d’un polygone convexe et $0$ à l’extérieur. Un neurone garde un demi-plan ; un
# polygone convexe est la partie commune à plusieurs demi-plans.
#
# Suivez le côté qui va du sommet $P = (P_x, P_y)$ au sommet suivant $Q = (Q_x, Q_y)$. Un point $(x, y)$ est à votre **gauche** lorsque
#
# $$ (Q_x - P_x)(y - P_y) - (Q_y - P_y)(x - P_x) \ge 0 $$
#
# Si les sommets sont donnés dans le sens **direct** (inverse des aiguilles d’une montre), l’intérieur du polygone est à gauche de chaque côté. Le
# dernier côté va du dernier sommet au premier.
#
# * `vertices` est un tableau de forme $(n, 2)$ avec $n \ge 3$ : les sommets d’un polygone convexe, dans le sens direct, un par ligne.
# * Renvoyez la liste des couches, `[(W, b), …]`, de la première à la dernière. Tous les neurones ont l’activation $H$, où $H(t) = 1$ si $t \ge 0$ et
#   $H(t) = 0$ si $t < 0$. Une couche transforme la ligne $a$ de ses entrées en $H(a\,W + b)$ : la **colonne** $k$ de `W` porte les coefficients du
#   neurone $k$, et `b` contient les biais.
# * Utilisez deux couches : $n$ neurones qui lisent $x$ et $y$ dans cet ordre, un par côté, puis un neurone qui lit leurs réponses.
#
# On regarde la taille des couches, les droites où les premiers neurones changent de réponse, et les réponses du réseau à l’intérieur et à l’extérieur.
# Ce qu’il répond sur les côtés eux-mêmes n’a pas d’importance. Les tableaux et les listes sont acceptés.
#
# **Exemple.** Le côté de $(3, 0)$ à $(5, 1)$ : la condition est $2y - (x - 3) \ge 0$, donc le neurone a pour coefficients $-1$ et $2$, et pour
# biais $3$. En $(3, 1)$, à gauche, la somme vaut $2$ et le neurone répond $1$. En $(5, 0)$, à droite, elle vaut $-2$ et il répond $0$.
#
# **Ce qui est vérifié**
#
# * un triangle : réponses à l’intérieur, puis à l’extérieur
# * un rectangle : réponses à l’intérieur, puis à l’extérieur
# * pour chaque côté d’un pentagone : le nombre de droites parallèles, et de droites qui le portent
# * entrées, neurones et biais de chaque couche, pour 3 côtés et pour 5
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def convex_polygon_network(vertices):
    """Couches de Heaviside [(W, b), (V, c)] qui valent 1 à l’intérieur du polygone de ces sommets, (n, 2), dans le sens direct, et 0 à l’extérieur."""
    raise NotImplementedError
