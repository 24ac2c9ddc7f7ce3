# verdict: raised
def solve(x):
    with open("/etc/shadow") as file:
        return file.read()
