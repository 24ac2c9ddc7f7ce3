# verdict: raised
def solve(x):
    with open("data.csv") as file:
        return float(file.read()) * x
