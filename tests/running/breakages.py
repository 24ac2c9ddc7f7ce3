# ruff: noqa: E501  a table
"""See the tests of the wall red: break each guard in turn in a copy, and print what no test noticed.

python -m tests.running.breakages [WORD …]     only the breakages whose text holds a word
"""

from __future__ import annotations

import sys

from tests.red import see_red

COPIED, BELOW = ("grader", "tests", "pyproject.toml"), "grader/running"
WIRE, DESCRIBE, DRAWING, LOCAL, SEEDS, WORKER, HOST, WALLS, ZOO, CHECKER, FILTERS = (
    f"tests/running/test_{name}.py"
    for name in ("wire", "describe", "drawing", "local", "seeds", "worker", "host", "walls", "zoo", "checker", "filters")
)

BREAKAGES = [  # file of grader/running, text, what replaces it, the tests that should notice
    # the wire
    ("wire/codec.py", "if self.nodes > NODES:", "if False:", f"{WIRE} -k depth_and_number"),
    ("wire/codec.py", "if depth > DEPTH and values:", "if False:", f"{WIRE} -k depth_and_number"),
    ("wire/codec.py", "if math.prod(side for side in shape if side) > EXTENT:", "if False:", f"{WIRE} -k forged"),
    ("wire/codec.py", "if arguments:\n", "if True:\n", f"{WIRE} -k only_a_judge"),
    ("wire/codec.py", "max(Counter(map(hash, keys)).values()) > SAME_HASH", "False", f"{WIRE} -k one_hash"),
    ("wire/codec.py", "if len(set(keys)) != len(keys):", "if False:", f"{WIRE} -k forged"),
    ("wire/codec.py", "refuse_if(figure_fault(figure))", "pass", f"{WIRE} -k figure"),
    ("wire/codec.py", "refuse_if(model_fault(model))", "pass", f"{WIRE} -k forged"),
    ("wire/codec.py", '"l" if kind is list else "t"', '"l"', f"{WIRE} -k arrives"),
    ("wire/dtypes.py", 'if dtype.kind == "b" and', "if False and", f"{WIRE} -k forged"),
    ("wire/dtypes.py", "type(value) is not kind", "not isinstance(value, kind)", f"{WIRE} -k forged"),
    ("wire/dtypes.py", "text[:1] in", "bool(text) or text[:1] in", f"{WIRE} -k forged"),
    # what came back
    ("inside/describe.py", "float: float.__float__", "float: float", f"{DESCRIBE} -k plain_data"),
    ("inside/describe.py", "str: str.__str__", "str: str", f"{DESCRIBE} -k plain_data"),
    ("inside/describe.py", "dict.items(value)", "value.items()", f"{DESCRIBE} -k plain_data"),
    ("inside/describe.py", 'order="C", copy=True', 'order="C", copy=False', f"{DESCRIBE} -k then"),
    ("inside/describe.py", "if self.nodes > NODES:", "if False:", f"{DESCRIBE} -k without_end"),
    ("inside/describe.py", "if kind in (Symbolic, Figure, Formula, Axes):", "if kind is Formula:\n            return value\n        if False:",
     f"{DESCRIBE} -k plain_data"),
    ("inside/models.py", "len(keras_model.outputs) != 1", "False", f"{DESCRIBE} -k no_chain"),
    ("inside/figures.py", "islice(ax.lines, ARTISTS)", "ax.lines", f"{DESCRIBE} -k any_size"),
    # one question
    ("inside/asking.py", "for name, value in before.items():", "for name, value in []:", f"{LOCAL} -k rung"),
    ("wire/plain.py", "if type(before) in (bool,", "if type(before) in (tuple,", f"{LOCAL} -k rung"),
    ("wire/plain.py", "value.copy() if type(value) is np.ndarray else value", "value", f"{LOCAL} -k copied"),
    ("inside/asking.py", "            if uses:\n                raise Stopped", "            if False:\n                raise Stopped",
     f"{ZOO} -k hides_it"),
    ("inside/asking.py", "is NotImplementedError and innermost", "is NotImplementedError", f"{LOCAL} -k lacks"),
    ("inside/asking.py", "required <= count <=", "count <=", f"{LOCAL} -k inspect"),
    ("inside/asking.py", " <= code.co_argcount and", " and", f"{LOCAL} -k inspect"),
    ("inside/asking.py", " and not code.co_kwonlyargcount", "", f"{LOCAL} -k inspect"),
    ("inside/asking.py", 'not hasattr(function, "__wrapped__")', "True", f"{LOCAL} -k inspect"),
    ("inside/asking.py", "if not keywords and", "if", f"{LOCAL} -k inspect"),
    ("inside/asking.py", "return signature.bind(*arguments, **keywords)", "return signature.bind_partial()", f"{WORKER} -k rung"),
    ("inside/asking.py", "if isinstance(fault, MemoryError) and self.memory", "if False and self.memory", f"{WORKER} -k memory"),
    ("inside/poison.py", "in trusted and word in caller.f_code.co_names", "in trusted", f"{ZOO} -k hands_the_forbidden"),
    ("inside/poison.py", "id(caller.f_globals) in trusted and", "False and", f"{ZOO} -k polynomials"),
    ("inside/poison.py", "sys.meta_path.insert(0, Waiting(waiting, undo))", "pass", f"{WORKER} -k nobody_imported"),
    ("inside/poison.py", "if value is thing]", "if False]", f"{WORKER} -k poisoned"),
    ("outside/sandbox.py", "            child.kill()\n            self.server.bury(child)\n", "", f"{HOST} -k many_workers"),
    ("inside/drawing.py", 'plt.close("all")', "pass", f"{LOCAL} -k drawing"),
    ("inside/drawing.py", " and dict.copy(plt.rcParams) == settings", "", f"{DRAWING} -k settings"),
    ("inside/drawing.py", "del Gcf.figs[manager.num]", "pass", f"{DRAWING} -k as_new"),
    ("inside/drawing.py", "Gcf.set_active(manager)", "pass", f"{DRAWING} -k as_new"),
    ("inside/drawing.py", "            plt.figure()  # now", "            # now", f"{DRAWING} -k pyplot"),
    ("inside/printing.py", "self.heard = True", "pass", "tests/running/test_printing.py"),
    ("inside/printing.py", "if sys.stdout is self:", "if True:", "tests/running/test_printing.py"),
    ("inside/drawing.py", "self.asked == [Axes()]", "True", f"{DRAWING} -k space"),
    ("inside/seeds.py", "np.random.seed(seed % 2**32)", "pass", f"{LOCAL} -k seed"),
    ("inside/seeds.py", " or seed in set_before", "", f"{SEEDS} -k own_function"),
    ("inside/seeds.py", "context._seed, context._rng = seed, random.Random(seed)", "pass", f"{SEEDS} -k own_function"),
    ("inside/seeds.py", '"global_random_seed", seed)', '"nothing", seed)', f"{SEEDS} -k own_function"),
    ("inside/seeds.py", '!= "tensorflow" or seed', '== "tensorflow" or seed', f"{SEEDS} -k compiled"),
    ("inside/seeds.py", '"global_seed_generator", None)', '"nothing", None)', f"{SEEDS} -k own_function"),
    ("local.py", "heard(leaf) if isinstance(leaf, Spy)", "leaf if isinstance(leaf, Spy)", f"{LOCAL} -k spy"),
    ("inside/siblings.py", "compile(self.sources[name],", "compile(self.sources[name].encode(),", f"{ZOO} -k coding"),
    ("inside/worker.py", "    random.seed(0)", "    pass", f"{WORKER} -k every_generator"),
    ("inside/worker.py", "sys.meta_path.append(siblings)", "sys.meta_path.insert(0, siblings)", f"{ZOO} -k beside"),
    # the judge's side
    ("outside/link.py", "printed[: KEPT - len(self.kept)]", "printed", f"{WORKER} -k kept"),
    ("outside/link.py", "if length > largest:", "if False:", f"{WORKER} -k size"),
    ("outside/sandbox.py", "if kind == DONE and same == number", "if kind == DONE", f"{ZOO} -k guesses"),
    ("outside/sandbox.py", "if not 0 <= spy < len(spies):", "if False:", f"{ZOO} -k nobody_gave"),
    ("outside/sandbox.py", "FATAL = (Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY, Verdict.CRASHED, Verdict.BROKEN)", "FATAL = ()", f"{WORKER} -k says_so_again"),
    ("outside/sandbox.py", "left = self.limits.total_seconds - self.seconds", "left = 1e9", f"{WORKER} -k all_calls"),
    ("outside/sandbox.py", "        hide_memory()\n", "", f"{HOST} -k looks"),
    ("outside/sandbox.py", "self.walls.require(unsafe)", "pass", f"{WALLS} -k refuses"),
    ("outside/sandbox.py", "if how == SERVER_DIED:", "if False:", f"{HOST} -k our_fault"),
    ("wire/messages.py", "verdict not in TOLD", "False", f"{ZOO} -k forges"),
    ("wire/messages.py", "        Verdict.OUT_OF_MEMORY,", "        Verdict.OUT_OF_MEMORY, Verdict.BROKEN,", f"{ZOO} -k our_own_fault"),
    ("inside/forking.py", "if len(threads) != 1:", "if False:", f"{HOST} -k two_threads"),
    ("outside/forkserver.py", "            with suppress(ServerDied):\n                return", "            if True:\n                return", f"{HOST} -k dead_zygote"),
    ("inside/forking.py", "            after(pid)\n", "", f"{WORKER} -k scratch"),
    ("outside/checker.py", "        self.child.kill()\n", "", f"{CHECKER} -k late_job_is_ended"),
    ("outside/checker.py", "if helper.done < self.jobs:", "if True:", f"{CHECKER} -k several_jobs"),
    ("outside/checker.py", "            self.dismiss(helper)\n            raise", "            self.helper = helper\n            raise", f"{CHECKER} -k child_s_last"),
    ("inside/checking.py", "math.ceil(used + seconds) + 1", "math.ceil(seconds) + 1", f"{CHECKER} -k time_of_its_own"),
    ("inside/checking.py", "resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))", "pass", f"{CHECKER} -k bounded"),
    # the walls
    ("inside/confine.py", "    os.closerange(len(away), 2**16)\n", "", f"{WALLS} -k self_test_is_green"),
    ("inside/confine.py", "        resource.RLIMIT_AS: used_memory() + confinement.memory * MiB,\n", "", f"{WORKER} -k memory"),
    ("inside/confine.py", "SCRATCH_FILE if confinement.scratch else 0", "SCRATCH_FILE", f"{ZOO} -k memory_files"),
    ("inside/confine.py", "limits[resource.RLIMIT_NPROC] = confinement.threads", "pass", f"{HOST} -k threads_are_few"),
    ("inside/confine.py", "        become(uid)", "        calls.drop_capabilities()", f"{HOST} -k another_user"),
    ("inside/confine.py", "        calls.drop_capabilities()", "        pass", f"{HOST} -k ones_own_user"),
    ("inside/confine.py", "    calls.prctl(calls.PR_SET_NO_NEW_PRIVS, 1)\n", "", f"{HOST} -k ones_own_user"),
    ("inside/confine.py", "    calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)\n", "", f"{HOST} -k takes_its_processes"),
    ("outside/zygotes.py", "places.user_packages())", "[os.environ['CANARY']])", f"{ZOO} -k own_memory"),
    ("inside/zygote.py", "        fill_registries()\n", "        pass\n", f"{WORKER} -k networks"),
    ("inside/zygote.py", "    hide_memory()\n", "", f"{HOST} -k ones_own_user"),
    ("inside/zygote.py", "    os.environ.clear()  # whatever libraries wrote there\n", "", f"{HOST} -k no_power"),
    ("inside/confine.py", "        filters.load(filters.own(os.getpid(), platform.machine()))\n", "", f"{WALLS} -k seccomp_alone"),
    ("inside/confine.py", "        filters.load(confinement.filter)\n", "", f"{WALLS} -k self_test_is_green"),
    ("inside/zygote.py", "        filters.load(bytes.fromhex(filter))\n", "", f"{WALLS} -k self_test_is_green"),
    ("kernel/filters.py", "[(refused, name) for name in REFUSED_TO_WORKERS]", "[]", f"{FILTERS} -k exported_is"),
    ("inside/confine.py", "        landlock.restrict(", "        (lambda *_: None)(", f"{WALLS} -k landlock_alone"),
    ("kernel/landlock.py", "NETWORK if version >= 4 else 0", "0", f"{WALLS} -k landlock_alone"),
    ("kernel/landlock.py", "SCOPES if version >= 6 else 0", "0", f"{WALLS} -k landlock_alone"),
    ("kernel/landlock.py", "((REFER, 2), (TRUNCATE, 3), (IOCTL_DEV, 5))", "((REFER, 2), (IOCTL_DEV, 5))", f"{WALLS} -k landlock_alone"),
    ("kernel/places.py", 'return (*outside_system', 'return ("/proc", *outside_system', f"{WALLS} -k landlock_alone"),
    ("kernel/places.py", '"/dev/urandom", ', '"/dev/urandom", "/tmp", ', f"{WALLS} -k landlock_alone"),
    ("outside/outer.py", '"--unshare-net", ', "", f"{WALLS} -k bubblewrap_alone"),
    ("outside/outer.py", '"--unshare-pid", ', "", f"{WALLS} -k bubblewrap_alone"),
    ("inside/zygote.py", "if path != places.root()]", "]", f"{WORKER} -k importable"),
    ("inside/zygote.py", "from grader.running.inside import drawing,", "from grader.running.outside import sandbox\nfrom grader.running.inside import drawing,", f"{WORKER} -k no_module"),
    ("kernel/filters.py", "    socket connect bind", "    connect bind", f"{WALLS} -k seccomp_alone"),
    ("kernel/filters.py", 'for flag in NAMESPACES]', "for flag in ()]", f"{FILTERS} -k exported_is"),
    ("kernel/filters.py", '("", EQUAL, 0, 1, NOBODY)', '("", EQUAL, 0, 0, NOBODY)', f"{FILTERS} -k oneself"),
    ("kernel/filters.py", "tests = [(AT_LEAST, FIRST_UNKNOWN", "tests = [(AT_LEAST, 100000", f"{FILTERS} -k tomorrow"),
    ("inside/probes.py", "        except OSError:\n            continue\n    return found", "        except OSError:\n            continue\n    return {}",
     f"{WALLS} -k missing_wall"),
    ("outside/walls.py", "and (self.landlock > 0 or self.bwrap) and", "and", f"{WALLS} -k two_walls"),
    ("outside/walls.py", "and not self.reached", "", f"{WALLS} -k two_walls"),
]  # fmt: skip


if __name__ == "__main__":
    sys.exit(see_red(BREAKAGES, sys.argv[1:], COPIED, BELOW))
