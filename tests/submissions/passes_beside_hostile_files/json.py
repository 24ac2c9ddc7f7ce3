raise RuntimeError("a submission's json.py was imported in place of the library's")
