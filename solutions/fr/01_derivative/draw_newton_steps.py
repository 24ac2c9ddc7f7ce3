# %% [markdown]
# ## Dessiner la méthode de Newton
#
# La méthode de Newton va de $x_k$ à la courbe, en montant ou en descendant, puis suit la tangente jusqu’à l’axe :
#
# $$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$
#
# Dessinez-en $n$ étapes à partir de `x0` sur les axes Matplotlib `ax` :
#
# * la **courbe** de $f$, en une seule ligne d’au moins 50 points, sur un intervalle qui contient tous les $x_0, \dots, x_n$ ;
# * l’**axe**, une ligne horizontale à la hauteur $0$ ;
# * pour $k = 0, \dots, n-1$, la **verticale** de $(x_k, 0)$ à $(x_k, f(x_k))$ ;
# * pour $k = 0, \dots, n-1$, le morceau de **tangente** de $(x_k, f(x_k))$ à $(x_{k+1}, 0)$, et pas plus loin, d’un seul tenant.
#
# `f` et `df`, c’est-à-dire $f$ et $f'$, prennent un nombre ou un tableau. Dessinez avec les méthodes de `ax` : `ax.plot`,
# `ax.axhline`, `ax.hlines`, `ax.vlines` ou une `LineCollection`, chaque morceau à part ou plusieurs en une ligne. Couleurs, styles,
# points, textes et une verticale en $x_n$ sont à votre choix ; ce qui est renvoyé n’a pas d’importance. Pour $n = 0$, il y a la
# courbe près de `x0` et l’axe.
#
# **Exemple.** $f(x) = x^3 - 500$ à partir de $x_0 = 10$, une étape : une verticale de $(10, 0)$ à $(10, 500)$, et une tangente
# de pente $300$ de là jusqu’à $(x_1, 0)$ avec $x_1 \simeq 8{,}333$.
#
# **Ce qui est vérifié**
#
# * la courbe suit f, non sa dérivée, et atteint le départ
# * l’axe est dessiné
# * une tangente descend à l’axe : [x, y] sur la courbe, [x, y] sur l’axe
# * tangentes en trois étapes, et combien d’entre elles sont sur une verticale
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_newton_steps(f, df, x0, n, ax):
    """Dessine n étapes de la méthode de Newton pour f, de dérivée df, à partir de x0, sur les axes ax."""
    x = [x0]
    for k in range(n):
        x.append(x[k] - f(x[k]) / df(x[k]))
        ax.plot([x[k], x[k], x[k + 1]], [0, f(x[k]), 0], color="red")   # (x_k, 0) → (x_k, f(x_k)) → (x_{k+1}, 0)
    X = np.linspace(min(x) - 1, max(x) + 1, 200)
    ax.plot(X, f(X))
    ax.axhline(0, color="black")
