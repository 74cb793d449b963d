"""How fast the analyser is, next to a plain suffix stripper: python benchmarks/analyser.py

Processor time of this process, so that other work on the machine counts little. Each measurement starts cold: the tables and caches of
the language core are those of one fresh process.
"""

import resource
import subprocess
import sys
import time

TOKENS = 100_000
ENDINGS = tuple(
    (
        "лардың лердің дардың дердің тардың тердің ларға лерге дан ден тан тен нан нен ның нің дың дің тың тің лар лер дар дер тар тер "
        "ға ге қа ке ны ні ды ді ты ті да де та те мен бен пен ы і сы сі"
    ).split()
)


def strip(word: str) -> str:
    """A plain suffix stripper: cut the longest ending as long as three letters are left."""
    while ending := next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), ""):
        word = word[: -len(ending)]
    return word


def measure(name: str) -> None:
    """Measure one analyser in this process and print its line."""
    from varied import varied

    lines = varied(TOKENS)
    if name == "load":
        return
    started = time.process_time()
    if name == "stripper":
        tokens = sum(len([strip(word.lower()) for word in line.split()]) for line in lines)
    else:
        from glossary.language import analyse

        tokens = sum(len(analysis.tokens) for analysis in analyse(lines))
    taken = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:<10}{tokens / taken:10.0f} tokens a second {memory:8.0f} MB at most, {tokens} tokens")


def load() -> None:
    """Print how long the first word takes: importing, reading the lexicon, making the tables."""
    started = time.process_time()
    from glossary.language import analyse

    analyse(["Кедендік одақтардың тарихы зерттелді."])
    print(f"load      {(time.process_time() - started) * 1000:10.0f} ms to the first sentence")


def main() -> None:
    """Measure each in a process of its own."""
    if len(sys.argv) > 1:
        load() if sys.argv[1] == "load" else measure(sys.argv[1])
        return
    for name in ("load", "stripper", "glossary"):
        subprocess.run([sys.executable, __file__, name], check=True)


if __name__ == "__main__":
    main()
