"""Fit the weights of gloss spans and of gloss or not, and show how they do on documents that they were not fitted on.

    python evaluation/fit_glosses.py                                    each document left out in turn
    python evaluation/fit_glosses.py --also TEXTS GLOSSES NONGLOSSES    with a folder of further texts and their tables
    python evaluation/fit_glosses.py --worth                            what each feature is worth when it is dropped
    python evaluation/fit_glosses.py --write                            the weights fitted on all documents, into the tables of the package

The sentences of `gold/own_glosses.tsv` are texts of one sentence each; a part of them counts as one document. Needs numpy.
"""

import argparse
import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from gloss_gold import Group, groups_for_fitting, groups_of_texts, key

from glossary.bilingual.alignment import target
from glossary.features import BIAS, FeatureTable, read_table
from glossary.mining.glosses.evidence import SharedEvidence, TextEvidence
from glossary.mining.glosses.finder import decide, read_sites, resolved_sites
from glossary.mining.glosses.gloss_features import GLOSSES, pair
from glossary.mining.glosses.resolution import offers
from glossary.mining.glosses.sites import Site
from glossary.mining.glosses.span_features import SPANS
from glossary.model import Gloss

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "glossary" / "mining" / "glosses"
SPAN_PENALTY, GLOSS_PENALTY = 0.15, 0.1
"""How strongly weights are held near nothing (half the sum of their squares, times this)."""
STEPS = 60
FOLDS = 5
"""Documents are left out in so many groups where a feature's worth is asked."""

Weights = dict[str, float]


class Places(NamedTuple):
    """What is learnt from one group: the features of the candidates of each site with which are right, and of pairs with
    whether they are glosses."""

    spans: list[tuple[np.ndarray, np.ndarray]]
    pairs: list[tuple[np.ndarray, bool]]


def vector(table: FeatureTable[Any], thing: object) -> np.ndarray:
    """The features of a thing in the order of their table."""
    values = table.values(thing)
    return np.array([values.get(feature.name, 0.0) for feature in table])


def places(group: Group) -> Places:
    """What is learnt from a group, with the weights in use for what one site says of another."""
    found = Places([], [])
    for texts, right, doubtful in zip(group.texts, group.right, group.doubtful, strict=True):
        sites = [site for site in read_sites(texts)[0] if site.rule.startswith("parenthesis")]
        evidence = TextEvidence(texts, sites)
        resolved = resolved_sites(texts, sites)
        shared = SharedEvidence(evidence, resolved)
        for site, side in resolved:
            form = key(site.form.text)
            if form in doubtful or side is None:
                continue
            if not side.certain:
                found.pairs.append((np.append(vector(GLOSSES, pair(site, side)), 1.0), form in right))
            if form in right and side.candidate is not None and not site.context.quoted:
                found.spans.extend(_of_site(site, right[form], shared.without(site, side)))
    return found


def _of_site(site: Site, right: set[str], evidence: SharedEvidence) -> Iterable[tuple[np.ndarray, np.ndarray]]:
    """The candidates of a site with which of them are right, if any is."""
    offered = offers(site, site.context, target(site.form), evidence)
    good = np.array([key(candidate.kk) in right for candidate in offered])
    if good.any() and not good.all():
        yield np.stack([vector(SPANS, candidate) for candidate in offered]), good


def climbed(step: Callable[[np.ndarray], tuple[float, np.ndarray, np.ndarray]], start: np.ndarray) -> np.ndarray:
    """The weights where a loss is least: Newton's steps, halved where one goes too far. `step` gives loss, slope and curvature."""
    weights = start
    loss, slope, curvature = step(weights)
    for _ in range(STEPS):
        direction = np.linalg.solve(curvature, slope)
        length = 1.0
        while (tried := step(weights - length * direction))[0] > loss and length > 1e-3:
            length /= 2
        weights = weights - length * direction
        gained, (loss, slope, curvature) = loss - tried[0], tried
        if gained < 1e-3:
            break
    return weights


def fit_spans(
    sites: Sequence[tuple[np.ndarray, np.ndarray]], used: np.ndarray, start: np.ndarray | None = None
) -> np.ndarray:
    """The weights with which the right candidates have the greatest share, in log likelihood less the penalty."""
    whole = np.concatenate([x for x, _ in sites]) * used
    good = np.concatenate([y for _, y in sites])
    sizes = [len(y) for _, y in sites]
    starts = np.cumsum([0, *sizes[:-1]])

    def step(weights: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        totals = whole @ weights
        totals -= np.repeat(np.maximum.reduceat(totals, starts), sizes)
        powers = np.exp(totals)
        every, right = np.add.reduceat(powers, starts), np.add.reduceat(powers * good, starts)
        shares = powers / np.repeat(every, sizes)
        slope = whole.T @ (shares - powers * good / np.repeat(right, sizes)) + SPAN_PENALTY * weights
        means = np.add.reduceat(whole * shares[:, None], starts)
        curvature = whole.T @ (whole * shares[:, None]) - means.T @ means + SPAN_PENALTY * np.eye(len(weights))
        return float(np.log(every / right).sum() + SPAN_PENALTY / 2 * weights @ weights), slope, curvature

    return climbed(step, np.zeros(whole.shape[1]) if start is None else start * used)


def fit_pairs(
    pairs: Sequence[tuple[np.ndarray, bool]], used: np.ndarray, start: np.ndarray | None = None
) -> np.ndarray:
    """The logistic weights of gloss or not; the last one, the bias, is hardly held."""
    whole = np.stack([x for x, _ in pairs]) * used
    sign = np.array([1.0 if y else -1.0 for _, y in pairs])
    held = np.append(np.full(whole.shape[1] - 1, GLOSS_PENALTY), 1e-3)

    def step(weights: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        margins = sign * (whole @ weights)
        doubt = 1 / (1 + np.exp(margins))
        curvature = whole.T @ (whole * (doubt * (1 - doubt))[:, None]) + np.diag(held)
        return (
            float(np.logaddexp(0, -margins).sum() + held @ weights**2 / 2),
            whole.T @ (-sign * doubt) + held * weights,
            curvature,
        )

    return climbed(step, np.zeros(whole.shape[1]) if start is None else start * used)


def named(table: FeatureTable[Any], weights: Sequence[float] | np.ndarray) -> Weights:
    """Weights by the names of their features."""
    names = [feature.name for feature in table]
    return dict(zip([*names, BIAS], map(float, weights), strict=False))


class Figures(NamedTuple):
    """Counts of a group: pairs wanted, right ones, wrong edges, and what is no gloss."""

    wanted: int
    right: int
    wrong: int
    spurious: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        said = self.right + self.wrong + self.spurious
        return 2 * self.right / (self.wanted + said) if self.wanted + said else 0.0


def score(group: Group, show: bool) -> Figures:
    """The figures of a group with the weights in use."""
    total = np.zeros(4, int)
    for texts, right, doubtful, inside in zip(group.texts, group.right, group.doubtful, group.inside, strict=True):
        sites = [site for site in read_sites(texts)[0] if site.rule.startswith("parenthesis")]
        said: set[tuple[str, str, str]] = set()
        for site, side in resolved_sites(texts, sites):
            answer = decide(site, side) if side else ""
            if isinstance(answer, Gloss):
                said.add((key(answer.kk), key(answer.text), answer.lang))
        hits = {form for kk, form, _ in said if kk in right.get(form, ())}
        wrong = [(kk, form) for kk, form, _ in said if form in right and kk not in right[form]]
        others = [(kk, form) for kk, form, lang in said if form not in right and form not in doubtful and lang != "kk"]
        spurious = [(kk, form) for kk, form in others if not any(form in surface for surface in inside)]
        total += (len(right), len(hits), len(wrong), len(spurious))
        if show:
            for form in sorted(right.keys() - hits):
                print(
                    f"  {group.name}: {form} is {sorted(right[form])}, not {[kk for kk, other in wrong if other == form]}"
                )
            for kk, form in sorted(spurious):
                print(f"  {group.name}: {form} is no gloss of {kk}")
    return Figures(*map(int, total))


def summed(figures: Iterable[Figures]) -> Figures:
    """The figures of several groups as one."""
    return Figures(*map(sum, zip(*figures, strict=True)))


def leave_out(groups: Sequence[Group], learnt: Sequence[Places], show: bool) -> dict[str, Figures]:
    """The figures of each group with weights that were fitted on all others."""
    found = {}
    for at, group in enumerate(groups):
        rest = [places for i, places in enumerate(learnt) if i != at]
        SPANS.weights = named(SPANS, fit_spans([s for p in rest for s in p.spans], np.ones(len(SPANS.features))))
        GLOSSES.weights = named(
            GLOSSES, fit_pairs([s for p in rest for s in p.pairs], np.ones(len(GLOSSES.features) + 1))
        )
        found[group.name] = score(group, show)
        print(f"{group.name:32} f1 {found[group.name].f1:.3f} {tuple(found[group.name])}")
    return found


def worth(
    table: FeatureTable[Any],
    parts: Sequence[Sequence[Any]],
    fit: Callable[..., Any],
    errors: Callable[..., Any],
    fixed: int,
) -> None:
    """Print what each feature is worth: how many of the left-out sites go wrong without it, and by how much their log loss grows."""

    starts: list[np.ndarray | None] = [None] * FOLDS

    def asked(used: np.ndarray) -> tuple[float, float]:
        wrong = lost = 0.0
        for number in range(FOLDS):
            rest = [one for at, part in enumerate(parts) if at % FOLDS != number for one in part]
            weights = fit(rest, used, starts[number])
            starts[number] = weights if starts[number] is None else starts[number]
            for part in parts[number::FOLDS]:
                one_wrong, one_lost = errors(part, weights * used)
                wrong, lost = wrong + one_wrong, lost + one_lost
        return wrong, lost

    size = len(table.features) + fixed
    all_wrong, all_lost = asked(np.ones(size))
    count = sum(map(len, parts))
    print(f"\n{table.features[0].name} …: {all_wrong:.0f} of {count} left-out sites wrong, log loss {all_lost:.1f}")
    for at, feature in enumerate(table):
        used = np.ones(size)
        used[at] = 0
        wrong, lost = asked(used)
        fires = sum(bool(np.any(one[0][..., at])) for part in parts for one in part)
        print(f"{feature.name:42} fires {fires:4} wrong {wrong - all_wrong:+4.0f} loss {lost - all_lost:+6.2f}")


def span_errors(sites: Sequence[tuple[np.ndarray, np.ndarray]], weights: np.ndarray) -> tuple[float, float]:
    """At how many sites the wrong candidate is chosen, and the log loss."""
    wrong = lost = 0.0
    for x, y in sites:
        totals = x @ weights
        wrong += not y[totals.argmax()]
        shares = np.exp(totals - totals.max())
        lost -= math.log(shares[y].sum() / shares.sum())
    return wrong, lost


def pair_errors(pairs: Sequence[tuple[np.ndarray, bool]], weights: np.ndarray) -> tuple[float, float]:
    """How many pairs are taken for what they are not, and the log loss."""
    totals = np.array([x @ weights for x, _ in pairs]) if pairs else np.zeros(0)
    sign = np.array([1.0 if y else -1.0 for _, y in pairs])
    return float((totals * sign < 0).sum()), float(np.logaddexp(0, -totals * sign).sum())


def write(table: FeatureTable[Any], path: Path, weights: Weights) -> None:
    """The weights into their table, the sources kept."""
    lines = [f"{name}\t{weights.get(name, 0.0):.3f}\t{row['source']}" for name, row in read_table(path).items()]
    path.write_text("\n".join(["feature\tweight\tsource", *lines, ""]), encoding="utf-8")


def main() -> None:
    """Read, fit, and print or write as asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = ("TEXTS", "GLOSSES", "NONGLOSSES")
    parser.add_argument("--also", nargs=3, type=Path, action="append", default=[], metavar=names)
    parser.add_argument("--worth", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print every miss")
    parser.add_argument("--quick", action="store_true", help="leave nothing out")
    given = parser.parse_args()
    groups = groups_for_fitting()
    also = [group for paths in given.also for group in groups_of_texts(*paths)]
    groups += also
    learnt = [places(group) for group in groups]
    spans, pairs = [s for p in learnt for s in p.spans], [s for p in learnt for s in p.pairs]
    print(len(groups), "groups", len(spans), "sites", len(pairs), "pairs", sum(y for _, y in pairs), "glosses")
    whole = (
        named(SPANS, fit_spans(spans, np.ones(len(SPANS.features)))),
        named(GLOSSES, fit_pairs(pairs, np.ones(len(GLOSSES.features) + 1))),
    )
    if not given.quick:
        figures = leave_out(groups, learnt, given.show)
        print("examples and sentences, left out:", summed(figures[g.name] for g in groups if g not in also))
        if also:
            print("further texts, left out:", (total := summed(figures[g.name] for g in also)), f"f1 {total.f1:.3f}")
    if given.worth:
        worth(SPANS, [p.spans for p in learnt], fit_spans, span_errors, 0)
        worth(GLOSSES, [p.pairs for p in learnt], fit_pairs, pair_errors, 1)
    if given.write:
        write(SPANS, TABLES / "spans.tsv", whole[0])
        write(GLOSSES, TABLES / "glosses.tsv", whole[1])


if __name__ == "__main__":
    main()
