# %% [markdown]
# ## Points critiques
#
# En un minimum ou un maximum, aucune direction ne monte ni ne descend au premier ordre : le gradient est nul. Un **point critique** de $f$
# est un point où les deux dérivées partielles s’annulent, en même temps :
#
# $$ \frac{\partial f}{\partial x}(x, y) = 0 \qquad\qquad \frac{\partial f}{\partial y}(x, y) = 0 $$
#
# Ce peut être un minimum, un maximum, ou ni l’un ni l’autre : $x^2 - y^2$ a un point-selle en $(0, 0)$. Trouvez à la main le gradient
# et tous les points critiques, pour $x$ et $y$ réels, de
#
# $$ x^2 - y^3 + xy, \quad x^3 - 3x + y^2, \quad x^4 + y^4 - 4xy, \quad e^x + y^2 $$
#
# * Renvoyez un dictionnaire. Ses clés sont les fonctions telles que Python les écrit : `"x**2 - y**3 + x*y"`, `"x**3 - 3*x + y**2"`,
#   `"x**4 + y**4 - 4*x*y"`, `"exp(x) + y**2"`.
# * Chaque valeur est un couple. D’abord le gradient : la liste des dérivées par rapport à $x$, puis à $y$, deux expressions SymPy des
#   symboles `sp.symbols("x y", real=True)`. Puis la liste des points critiques `(x, y)`, **par $x$ croissant** ; elle peut être vide.
# * Les coordonnées sont exactes : `sp.Rational(1, 3)`, non `0.333`. `sp.diff`, `.diff` et les solveurs de SymPy ne sont pas permis.
#
# **Exemple.** Pour $x^2 + 2xy + 3y^2 - 4y$, le gradient est $(2x + 2y,\ 2x + 6y - 4)$. La première dérivée est nulle pour $x = -y$ ; la
# seconde vaut alors $4y - 4$, nulle pour $y = 1$ : le couple est `([2*x + 2*y, 2*x + 6*y - 4], [(-1, 1)])`.
#
# **Ce qui est vérifié**
#
# * le gradient d’un polynôme
# * les points du même polynôme
# * un cube et un carré
# * de chaque fonction, la valeur du gradient en (1,5 ; 0,7), et le nombre de points critiques
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def critical_points_symbolic():
    """Un dictionnaire qui associe à chacune des quatre fonctions (en texte) son gradient et la liste de ses points critiques par x croissant."""
    raise NotImplementedError
