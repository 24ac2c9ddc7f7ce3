# %% [markdown]
# ## The Jacobian of softmax
#
# Softmax turns three logits $x_1, x_2, x_3$ into three probabilities:
#
# $$ s_i = \frac{e^{x_i}}{e^{x_1} + e^{x_2} + e^{x_3}} $$
#
# Every logit is in every denominator, so each probability has three partial derivatives. Together they make the **Jacobian**:
# row $i$ is the output, column $j$ the variable.
#
# $$ J_{ij} = \frac{\partial s_i}{\partial x_j} $$
#
# Find by hand two Jacobians, written with the probabilities themselves:
#
# * `"softmax"`: $J$ above;
# * `"scaled"`: the Jacobian, with respect to $x_1, x_2, x_3$, of the probabilities $s = \operatorname{softmax}(x_1,\ 2x_2,\ 3x_3)$.
#
# Return a dict with these two keys. Each value is a list of 3 lists (rows) of 3 SymPy expressions of `sp.symbols("s1 s2 s3", real=True)`,
# where $s_1, s_2, s_3$ are the probabilities that this softmax gives. A SymPy matrix `M` becomes such a list by `M.tolist()`.
# Treat the three letters as independent: do not use $s_1 + s_2 + s_3 = 1$ to remove one. `sp.diff` is not allowed, nor `.diff`, nor `.jacobian`.
#
# **Example.** With two logits and $s = (\tfrac14, \tfrac34)$, the Jacobian is
# $\begin{pmatrix} \tfrac{3}{16} & -\tfrac{3}{16} \\ -\tfrac{3}{16} & \tfrac{3}{16} \end{pmatrix}$: each row sums to 0.
#
# **What is checked**
#
# * the diagonal
# * beside the diagonal
# * at s1 = 0.2, s2 = 0.3, s3 = 0.4: the value of each entry
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def softmax_jacobian_symbolic():
    """Two Jacobians written with s1, s2, s3: a dict of lists of rows of SymPy expressions."""
    raise NotImplementedError
