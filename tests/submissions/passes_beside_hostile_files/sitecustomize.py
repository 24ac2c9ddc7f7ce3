raise RuntimeError("a submission's sitecustomize.py was imported")
