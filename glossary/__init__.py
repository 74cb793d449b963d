"""A Kazakh–English–Chinese glossary tool: mine terms from texts, draft, review, export."""

__version__ = "0.1.0"
