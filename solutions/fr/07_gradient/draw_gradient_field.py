# %% [markdown]
# ## Dessiner les pas contre le gradient
#
# Dessinez sur les axes `ax` ce que sait le gradient : depuis chaque nœud $P$ d’une grille, le pas qui descend le plus vite, par-dessus
# les lignes de niveau de $f$. Avec le taux d’apprentissage $\delta$, ce pas va
#
# $$ P \;\longrightarrow\; P - \delta\,\nabla f(P) $$
#
# * `f` prend deux nombres, ou deux tableaux d’une même forme, et renvoie la valeur ou le tableau des valeurs ; `grad` prend deux
#   nombres et renvoie le tableau $(\frac{\partial f}{\partial x}, \frac{\partial f}{\partial y})$.
# * `x` est de forme $(m,)$ et `y` de forme $(n,)$ : les nœuds sont les $mn$ points $(x_i, y_j)$. `delta` est $\delta$.
# * **Lignes de niveau** : `ax.contour`, au moins cinq lignes, sur un rectangle qui contient tous les nœuds, calculées sur une grille
#   d’au moins 80 points sur 80.
# * **Pas** : un segment droit de chaque nœud à $P - \delta \nabla f(P)$, avec `ax.plot` ou une `LineCollection`, et un point
#   (un marqueur) sur le nœud, d’où part le pas ; aucun autre point. Là où le gradient est nul, le point reste seul. Les flèches
#   de `quiver` ne peuvent pas être lues ici.
# * **Échelles égales** : `ax.set_aspect("equal")`. Alors seulement se voit l’angle droit entre les pas et les lignes.
# * Couleurs et styles sont à votre choix. Ce que renvoie la fonction n’importe pas.
#
# **Exemple.** $f(x, y) = xy$ a pour gradient $(y, x)$. Depuis le nœud $(40, 50)$, avec $\delta = 0{,}1$, le segment va à $(35, 46)$.
#
# **Ce qui est vérifié**
#
# * un segment part de chaque nœud
# * un point se trouve sur chaque nœud, et nulle part ailleurs
# * les courbes sont des lignes de niveau, au moins cinq
# * une unité est la même sur les deux axes
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_gradient_field(f, grad, x, y, delta, ax):
    """Dessine sur ax les lignes de niveau de f et, en chaque nœud (x_i, y_j), un point et le pas vers P − delta ∇f(P)."""
    X, Y = np.meshgrid(np.linspace(min(x) - 1, max(x) + 1, 100), np.linspace(min(y) - 1, max(y) + 1, 100))
    ax.contour(X, Y, f(X, Y), levels=12)
    for a in x:
        for b in y:
            p, q = np.array([a, b]) - delta * grad(a, b)
            ax.plot([a, p], [b, q], color="black")
            ax.plot([a], [b], "o", color="black")
    ax.set_aspect("equal")
