# %% [markdown]
# ## Difference quotient
#
# How steep is a curve at $x_0$? Take a second point of it, a step $h$ further, and compute the slope of the line through both
# (a *secant*):
#
# $$ \tau(h) = \frac{f(x_0 + h) - f(x_0)}{h} $$
#
# When $h$ tends to $0$, $\tau(h)$ tends to the **derivative** $f'(x_0)$. Here $h$ is given, and you return $\tau(h)$ itself.
#
# * `f` is a function of one number; `x0` is the number $x_0$.
# * `h` is the step: any number except $0$. With $h < 0$ the second point lies to the left of the first; the formula is the same.
# * This is the **forward** quotient: its two points are $x_0$ and $x_0 + h$, never $x_0 - h$.
#
# **Example.** $f(x) = x^2$, $x_0 = 7$, $h = 0.1$: $\tau(h) = \frac{7.1^2 - 49}{0.1} = 14.1$. With a smaller $h$ it
# would be closer to $f'(7) = 14$.
#
# **What is checked**
#
# * a secant of the parabola
# * a step to the left
# * a straight line has one slope
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
def difference_quotient(f, x0, h):
    """The slope of the secant of f through the points of abscissas x0 and x0 + h."""
    raise NotImplementedError
