# %% [markdown]
# ## Attention on two tokens
#
# The smallest causal attention head has two tokens. Their values are the numbers $v_1$ and $v_2$; $e_{ij}$ is the score that token $i$
# gives to token $j$ (a dot product of a query and a key of length $r$). **Causal**: token 1 does not see token 2, so $e_{12}$ is masked and
# token 1 gives all its weight to itself. Token 2 shares its weight between both, by a softmax of its scores divided by $\sqrt{r}$:
#
# $$ h_1 = v_1 \qquad h_2 = (1 - a)\, v_1 + a\, v_2 \qquad a = \frac{e^{e_{22}/\sqrt{r}}}{e^{e_{21}/\sqrt{r}} + e^{e_{22}/\sqrt{r}}} $$
#
# Here $a$ is the weight of token 2 on itself. Find by hand:
#
# * `"a"`: $a$ as a function of `e21`, `e22` and `r`, in any form;
# * `"dh2/de22"`, `"dh2/de21"`: the derivatives of $h_2$ in its two scores, written with `a`, `v1`, `v2`, `r` and no exponential;
# * `"dh2/dv1"`, `"dh2/dv2"`, `"dh1/dv1"`: the derivatives of the outputs in the values, written with `a` (or numbers);
# * `"dh1/de12"`: the derivative of $h_1$ in the masked score.
#
# Return the dict of these seven SymPy expressions. The symbols are `sp.symbols("a e21 e22 v1 v2", real=True)` and `sp.Symbol("r", positive=True)`.
# `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** With $r = 4$, $e_{21} = 0$ and $e_{22} = 2\ln 3$: $a = \frac{3}{1 + 3} = \frac34$. If $v_1 = 2$ and $v_2 = 10$, then $h_2 = 8$.
#
# **What is checked**
#
# * where the second token looks
# * the output follows the values
# * the output follows its own score
# * at a = 0.3, e21 = 0.5, e22 = −1, v1 = 2, v2 = 5, r = 3: the value of each formula
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def attention_two_tokens_symbolic():
    """The weight a and six derivatives of the outputs: a dict of SymPy expressions."""
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
