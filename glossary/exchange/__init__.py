"""Tables that leave the termbase and come back: Excel workbooks, CSV, TSV and JSON Lines."""
