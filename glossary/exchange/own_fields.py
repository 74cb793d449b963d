"""Fields of a team's own in one cell, a line each.

>>> read_fields("client id = 4711\\nchecked by = Айгерім")
{'client id': '4711', 'checked by': 'Айгерім'}
>>> write_fields({"client id": "4711"})
'client id = 4711'
"""

from collections.abc import Mapping

from glossary.errors import InputError


def write_fields(fields: Mapping[str, str]) -> str:
    """The cell that says some fields; the line breaks of a text become spaces."""
    return "\n".join(f"{name} = {' '.join(text.split())}" for name, text in fields.items())


def read_fields(cell: str) -> dict[str, str]:
    """The fields that a cell says.

    Raises:
        InputError: a line without «=».
    """
    fields = {}
    for line in filter(None, map(str.strip, cell.splitlines())):
        name, mark, text = line.partition("=")
        if not mark or not name.strip():
            raise InputError(f"«{line}» is no field: write it as «name = text»")
        fields[name.strip()] = text.strip()
    return fields


def changed_fields(cell: str, present: Mapping[str, str]) -> dict[str, str]:
    """What is to be set so that a concept says what a cell says: a field that the cell no longer has is emptied.

    Raises:
        InputError: a line without «=».
    """
    wanted = read_fields(cell)
    return dict.fromkeys(present.keys() - wanted.keys(), "") | wanted
