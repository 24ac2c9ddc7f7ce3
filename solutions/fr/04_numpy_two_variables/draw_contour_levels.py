# %% [markdown]
# ## Dessiner des lignes de niveau
#
# La ligne de niveau de hauteur $c$ d’une fonction $f$ est formée des points du plan où $f$ vaut $c$ :
#
# $$ L_c = \{ (x, y) \mid f(x, y) = c \} $$
#
# Dessinez des lignes de niveau de `f` sur les axes Matplotlib `ax`, dans le rectangle $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$ :
#
# * une ligne pour **chaque hauteur de la liste** `levels`, et aucune autre. La liste est dans l’ordre croissant. Dessinez des lignes
#   seulement, ne remplissez rien ;
# * calculée à partir d’au moins $100$ points par côté du rectangle, bords compris, pour que les lignes paraissent lisses ;
# * avec sa hauteur écrite sur chaque ligne, comme un nombre.
#
# `f` prend deux nombres ou deux tableaux de même forme ; `xlim` est le couple $(x_{\min}, x_{\max})$, `ylim` le couple $(y_{\min}, y_{\max})$. Dessinez
# avec les méthodes de `ax` : `ax.contour` calcule les lignes à partir des tableaux $X$, $Y$ et $Z$ d’une grille, `ax.clabel` écrit dessus. Couleurs et
# styles sont à votre choix ; ce qui est renvoyé n’a pas d’importance.
#
# **Exemple.** Pour $f(x, y) = x^2 + 9y^2$ et `levels = [4, 36]`, il y a deux ellipses. Celle de hauteur $36$ passe par $(6, 0)$ et $(0, 2)$, et
# porte l’inscription $36$.
#
# **Ce qui est vérifié**
#
# * les hauteurs des lignes dessinées
# * pour chaque hauteur, si f a cette valeur tout le long de la ligne
# * les nombres écrits sur le dessin
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_contour_levels(f, levels, xlim, ylim, ax):
    """Dessine les lignes de f aux hauteurs de levels, chacune avec sa hauteur, dans le rectangle, sur les axes ax."""
    X, Y = np.meshgrid(np.linspace(*xlim, 201), np.linspace(*ylim, 201))   # (201, 201) each
    lines = ax.contour(X, Y, f(X, Y), levels)
    ax.clabel(lines)
