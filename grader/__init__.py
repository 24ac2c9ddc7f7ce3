"""Learn the mathematics of neural networks by writing it; grade a class in seconds.

The packages are in the order in which they build on each other in docs/design.md, *Layout*.
"""

__version__ = "0.1.0"
