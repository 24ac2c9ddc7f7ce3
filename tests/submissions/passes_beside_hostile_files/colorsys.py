raise RuntimeError("a submission's colorsys.py was imported in place of the library's")
