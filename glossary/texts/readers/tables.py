"""Where a cell stands in the tables of a document: «cell B3», «table 2, cell B3»."""

_TABLE, _ROW, _CELL = ("tbl", "table"), ("tr", "table-row"), ("tc", "td", "th", "table-cell", "covered-table-cell")


def column_letters(number: int) -> str:
    """The letters of a column, counted from 1, as spreadsheets have them.

    >>> column_letters(2), column_letters(28)
    ('B', 'AB')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Table:
    """Counts tables, rows and cells while their elements open and close; true inside a cell."""

    def __init__(self) -> None:
        self.number = 0
        self._open: list[list[int]] = []  # row and column of each table that is open
        self._cells = 0

    def __bool__(self) -> bool:
        """Whether a cell is open."""
        return self._cells > 0

    @property
    def cell(self) -> str:
        """What people call the open cell."""
        row, column = self._open[-1] if self._open else (0, 0)
        return f"table {self.number}, cell {column_letters(column)}{row}"

    def start(self, name: str, repeated: int = 1) -> None:
        """An element of this name opens, which stands for so many."""
        if name in _TABLE:
            self.number += 1
            self._open.append([0, 0])
        elif name in _ROW and self._open:
            self._open[-1] = [self._open[-1][0] + repeated, 0]
        elif name in _CELL and self._open:
            self._open[-1][1] += repeated
            self._cells += 1

    def end(self, name: str) -> None:
        """An element of this name closes."""
        if name in _TABLE and self._open:
            self._open.pop()
        elif name in _CELL and self._cells:
            self._cells -= 1
