"""The measure of growth, with seconds that are made up."""

import cpu
import pytest


def test_growth_with_the_square_is_noticed_and_noise_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cpu, "cpu_seconds", lambda work: work())
    noise = iter([1.0, 1.2, 1.9, 30.0, 15.0])  # three times the small size; the large size once with a busy neighbour
    cpu.assert_linear(lambda _size: lambda: next(noise), 10, 80)
    with pytest.raises(AssertionError):
        cpu.assert_linear(lambda size: lambda: size**2, 10, 80)
