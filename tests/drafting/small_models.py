"""The small packages that tools/make_test_models.py made."""

import zipfile
from pathlib import Path

MODELS = Path(__file__).parent / "models"


def install(folder: Path, *directions: str) -> None:
    """Unpack test packages («kk_en») into a folder."""
    for direction in directions:
        with zipfile.ZipFile(MODELS / f"translate-{direction}-1_0.argosmodel") as archive:
            archive.extractall(folder)
