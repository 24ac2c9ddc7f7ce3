"""The mathematics of a first-year book, one idea a module, in NumPy alone."""
