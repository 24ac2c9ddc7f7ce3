# %% [markdown]
# ## Attention sur deux tokens
#
# La plus petite tête d’attention causale a deux tokens. Leurs valeurs sont les nombres $v_1$ et $v_2$ ; $e_{ij}$ est le score que le token $i$
# donne au token $j$ (produit scalaire d’une requête et d’une clé de longueur $r$). **Causale** : le token 1 ne voit pas le token 2, donc $e_{12}$ est masqué et
# le token 1 se donne tout son poids. Le token 2 partage le sien entre les deux, par un softmax de ses scores divisés par $\sqrt{r}$ :
#
# $$ h_1 = v_1 \qquad h_2 = (1 - a)\, v_1 + a\, v_2 \qquad a = \frac{e^{e_{22}/\sqrt{r}}}{e^{e_{21}/\sqrt{r}} + e^{e_{22}/\sqrt{r}}} $$
#
# Ici $a$ est le poids du token 2 sur lui-même. Trouvez à la main :
#
# * `"a"` : $a$ en fonction de `e21`, `e22` et `r`, sous la forme de votre choix ;
# * `"dh2/de22"`, `"dh2/de21"` : les dérivées de $h_2$ par rapport à ses deux scores, écrites avec `a`, `v1`, `v2`, `r`, sans exponentielle ;
# * `"dh2/dv1"`, `"dh2/dv2"`, `"dh1/dv1"` : les dérivées des sorties par rapport aux valeurs, écrites avec `a` (ou des nombres) ;
# * `"dh1/de12"` : la dérivée de $h_1$ par rapport au score masqué.
#
# Renvoyez le dictionnaire de ces sept expressions SymPy. Les symboles sont `sp.symbols("a e21 e22 v1 v2", real=True)` et `sp.Symbol("r", positive=True)`.
# `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** Avec $r = 4$, $e_{21} = 0$ et $e_{22} = 2\ln 3$ : $a = \frac{3}{1 + 3} = \frac34$. Si $v_1 = 2$ et $v_2 = 10$, alors $h_2 = 8$.
#
# **Ce qui est vérifié**
#
# * où regarde le second token
# * la sortie suit les valeurs
# * la sortie suit son propre score
# * en a = 0,3, e21 = 0,5, e22 = −1, v1 = 2, v2 = 5, r = 3 : la valeur de chaque formule
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def attention_two_tokens_symbolic():
    """Le poids a et six dérivées des sorties : un dictionnaire d’expressions SymPy."""
    a, e21, e22, v1, v2 = sp.symbols("a e21 e22 v1 v2", real=True)
    r = sp.Symbol("r", positive=True)
    slope = a * (1 - a) * (v2 - v1) / sp.sqrt(r)
    return {
        "a": 1 / (1 + sp.exp((e21 - e22) / sp.sqrt(r))),
        "dh2/de22": slope,
        "dh2/de21": -slope,
        "dh2/dv1": 1 - a,
        "dh2/dv2": a,
        "dh1/dv1": sp.Integer(1),
        "dh1/de12": sp.Integer(0),
    }
