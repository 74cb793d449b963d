"""Where models and dictionaries lie on this machine."""

import os
from pathlib import Path


def home_folder() -> Path:
    """The folder of the program's own files: `GLOSSARY_HOME`, else the user's data folder of the system."""
    from platformdirs import user_data_path

    named = os.environ.get("GLOSSARY_HOME")
    return Path(named) if named else user_data_path("kazakh-glossary", appauthor=False)


def models_folder() -> Path:
    """Where `glossary models add` puts packages."""
    return home_folder() / "models"


def dictionaries_folder() -> Path:
    """Where `glossary dictionaries add` keeps what it has read."""
    return home_folder() / "dictionaries"


def argos_folder() -> Path:
    """Where Argos Translate itself keeps the packages that the user installed with it."""
    named = os.environ.get("ARGOS_PACKAGES_DIR")
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Path(named) if named else data / "argos-translate" / "packages"
