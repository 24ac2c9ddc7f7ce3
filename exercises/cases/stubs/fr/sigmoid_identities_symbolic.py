# %% [markdown]
# ## Identités de la sigmoïde
#
# La sigmoïde $\sigma$ et la tangente hyperbolique sont les deux activations lisses du cours :
#
# $$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} $$
#
# Un réseau calcule de toute façon $\sigma(x)$ ; sa dérivée ne doit alors coûter qu’un produit. Trouvez, à la main, six formules :
#
# | clé | formule demandée |
# | --- | --- |
# | `"sigma' in x"` | $\sigma'(x)$, en fonction de $x$ |
# | `"sigma' in s"` | $\sigma'(x)$, en fonction de $s = \sigma(x)$ seulement |
# | `"sigma'' in s"` | $\sigma''(x)$, en fonction de $s = \sigma(x)$ seulement |
# | `"tangent at 0"` | le membre de droite de $y = mx + p$, la tangente à la courbe de $\sigma$ en $x = 0$ |
# | `"tanh in r"` | $\operatorname{th}(x)$, en fonction de $r = \sigma(2x)$ seulement |
# | `"tanh' in t"` | $\operatorname{th}'(x)$, en fonction de $t = \operatorname{th}(x)$ seulement |
#
# * Renvoyez un dictionnaire d’expressions SymPy avec ces clés. Les symboles sont `x`, `s`, `r`, `t` : `sp.symbols("x s r t", real=True)`.
# * Toute forme juste convient. `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** $1 - \sigma(x) = \frac{e^{-x}}{1 + e^{-x}} = \sigma(-x)$ ; en fonction de $s$ seulement, $\sigma(-x)$ est `1 - s`.
# En $x = \ln 3$, $s = \frac{3}{4}$ et $\sigma(-x) = \frac{1}{4}$.
#
# **Ce qui est vérifié**
#
# * la dérivée de sigma
# * sa dérivée, à partir de sa valeur
# * la tangente à l’origine
# * en x = 0,8, s = 0,3, r = 0,6, t = 0,4 : la valeur de chaque formule
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def sigmoid_identities_symbolic():
    """Six formules sur la sigmoïde et la tangente hyperbolique : un dictionnaire qui associe à chaque clé une expression SymPy."""
    raise NotImplementedError
