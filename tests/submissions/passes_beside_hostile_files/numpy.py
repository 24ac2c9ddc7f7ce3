raise RuntimeError("a submission's numpy.py was imported in place of NumPy")
