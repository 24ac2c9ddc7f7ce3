# %% [markdown]
# ## Dessiner où un réseau dit oui
#
# Un réseau à deux entrées qui répond $0$ ou $1$ partage le plan en deux régions. Pour les voir, interrogez-le en chaque point d’une grille fine :
#
# $$ Z_{ij} = F(x_j, y_i) $$
#
# où $x_j$ va d’un bout à l’autre de `xlim`, et $y_i$ d’un bout à l’autre de `ylim`.
#
# * `F` est une fonction de deux nombres, ou de deux tableaux de même forme ; ses valeurs sont $0$ et $1$.
# * `xlim` et `ylim` sont des couples : la fenêtre est $x$ de `xlim[0]` à `xlim[1]`, $y$ de `ylim[0]` à `ylim[1]`. Dessinez sur les axes Matplotlib `ax`.
# * Prenez entre 80 et 200 points sur chaque axe, les deux bouts de la fenêtre compris.
# * **Remplissez** la région où $F = 1$ avec `ax.contourf`, d’une couleur à elle. La région où $F = 0$ peut avoir une autre couleur, ou aucune.
# * Tracez la **frontière** avec `ax.contour` : la ligne entre les valeurs $0$ et $1$.
#
# Couleurs, titres, points et ce qui est renvoyé sont à votre choix.
#
# Le tableau a **une ligne par $y$** et une colonne par $x$. C’est ce que donne `np.meshgrid(x, y)`, et ce qu’attendent `contourf` et `contour`.
# `ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5])` remplit deux bandes : de $-0{,}5$ à $0{,}5$, qui contient $0$, et de $0{,}5$ à $1{,}5$, qui contient $1$.
#
# **Exemple.** Pour le neurone $F(x, y) = H(x + 2y - 8)$, la frontière est la droite qui passe par $(8, 0)$ et $(0, 4)$. L’origine est du côté où $F = 0$.
#
# **Ce qui est vérifié**
#
# * le demi-plan de l’exemple : rempli (1) ou non (0) en six points
# * sa frontière : tracée ; partout près de la droite ; sur toute sa longueur
# * toute la fenêtre est couverte
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_decision_region(F, xlim, ylim, ax):
    """Remplit la région de la fenêtre où F vaut 1, et trace sa frontière, sur les axes ax."""
    X, Y = np.meshgrid(np.linspace(*xlim, 150), np.linspace(*ylim, 100))   # (100, 150): a row for each y
    Z = F(X, Y)                                                            # (100, 150), 0 or 1
    ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5], cmap="cividis")
    ax.contour(X, Y, Z, levels=[0.5], colors="black")
