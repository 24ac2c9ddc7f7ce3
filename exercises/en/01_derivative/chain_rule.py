# %% [markdown]
# ## The chain rule
#
# A network applies one function after the other. Let $y = f(x)$, then $z = g(y)$: the composition is $z = g(f(x))$. If $y$ changes
# $f'(x)$ times as fast as $x$, and $z$ changes $g'(y)$ times as fast as $y$, the two rates are multiplied:
#
# $$ (g \circ f)'(x) = \frac{dz}{dx} = \frac{dz}{dy} \cdot \frac{dy}{dx} = g'(f(x)) \cdot f'(x) $$
#
# * `f` is the inner function, applied first; `df` is its derivative $f'$.
# * `dg` is the derivative $g'$ of the outer function; $g$ itself is not needed.
# * `x` is a number. Return the number $(g \circ f)'(x)$.
#
# **Example.** $z = (x^2 + 1)^3$: $f(x) = x^2 + 1$ has $f'(x) = 2x$, and $g(y) = y^3$ has $g'(y) = 3y^2$. At $x = 5$: $y = 26$,
# $g'(26) = 2028$, $f'(5) = 10$, so the slope is $2028 \times 10 = 20280$.
#
# **What is checked**
#
# * the cube of a parabola
# * the sine of a multiple of x
# * the outer derivative is taken at f(x)
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
def chain_rule(dg, f, df, x):
    """The derivative at x of the composition g(f(x)); dg and df are the derivatives of g and f."""
    raise NotImplementedError
