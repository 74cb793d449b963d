"""Kazakh–English–Chinese terminology: mine terms from texts, draft translations, review, export. Works offline.

    import glossary

    mined = glossary.mine(Path("texts"))
    with glossary.open_termbase("terms.db", "create", by="Aigerim") as termbase:
        termbase.mine(Path("texts"), domain="economy")

Importing the package costs nothing: every name is loaded when it is first used. Nothing here prints, ends the program or
uses the network; what a user can meet is an error of `glossary.errors`, in one sentence. docs/python.md shows it all.
"""

TYPE_CHECKING = False  # type checkers take it for true whatever it says; the module typing alone would take 20 ms

if TYPE_CHECKING:
    from glossary import errors as errors
    from glossary import model as model
    from glossary.browse import serve as serve
    from glossary.browse.published import PublishReport as PublishReport
    from glossary.browse.published import publish as publish
    from glossary.drafting.style import Style as Style
    from glossary.errors import GlossaryError as GlossaryError
    from glossary.exchange.merge import Plan as Plan
    from glossary.store.results import Joined as Joined
    from glossary.store.results import Stats as Stats
    from glossary.value import Table as Table
    from glossary.workflow.analyse import analyse as analyse
    from glossary.workflow.analyse import cite as cite
    from glossary.workflow.analyse import explain as explain
    from glossary.workflow.analyse import inflect as inflect
    from glossary.workflow.checking import Annotated as Annotated
    from glossary.workflow.checking import CheckReport as CheckReport
    from glossary.workflow.checking import KnownUse as KnownUse
    from glossary.workflow.deciding import Judged as Judged
    from glossary.workflow.deciding import login as login
    from glossary.workflow.dictionaries import add_dictionary as add_dictionary
    from glossary.workflow.dictionaries import dictionaries as dictionaries
    from glossary.workflow.dictionaries import remove_dictionary as remove_dictionary
    from glossary.workflow.draft import DraftReport as DraftReport
    from glossary.workflow.draft import draft as draft
    from glossary.workflow.exchange import ExportReport as ExportReport
    from glossary.workflow.exchange import formats as formats
    from glossary.workflow.exchange import read_table as read_table
    from glossary.workflow.mine import MiningReport as MiningReport
    from glossary.workflow.mine import mine as mine
    from glossary.workflow.mine import rows as rows
    from glossary.workflow.models import AddedModel as AddedModel
    from glossary.workflow.models import Model as Model
    from glossary.workflow.models import add_model as add_model
    from glossary.workflow.models import convert_model as convert_model
    from glossary.workflow.models import convertible_models as convertible_models
    from glossary.workflow.models import models as models
    from glossary.workflow.models import remove_model as remove_model
    from glossary.workflow.queue import Queue as Queue
    from glossary.workflow.reasons import describe as describe
    from glossary.workflow.reasons import is_likely as is_likely
    from glossary.workflow.reasons import probability as probability
    from glossary.workflow.reasons import reasons as reasons
    from glossary.workflow.reasons import why as why
    from glossary.workflow.review import TermCheck as TermCheck
    from glossary.workflow.scripts import convert as convert
    from glossary.workflow.termbase import Termbase as Termbase
    from glossary.workflow.termbase import open_termbase as open_termbase
    from glossary.workflow.termbase import restore as restore
    from glossary.workflow.texts import Survey as Survey
    from glossary.workflow.texts import Texts as Texts
    from glossary.workflow.texts import decode as decode
    from glossary.workflow.texts import read_texts as read_texts

__version__ = "0.1.0"

_NAMES = {
    "glossary": "errors model",
    "glossary.browse": "serve",
    "glossary.browse.published": "PublishReport publish",
    "glossary.drafting.style": "Style",
    "glossary.errors": "GlossaryError",
    "glossary.exchange.merge": "Plan",
    "glossary.store.results": "Joined Stats",
    "glossary.value": "Table",
    "glossary.workflow.analyse": "analyse cite explain inflect",
    "glossary.workflow.checking": "Annotated CheckReport KnownUse",
    "glossary.workflow.deciding": "Judged login",
    "glossary.workflow.dictionaries": "add_dictionary dictionaries remove_dictionary",
    "glossary.workflow.draft": "DraftReport draft",
    "glossary.workflow.exchange": "ExportReport formats read_table",
    "glossary.workflow.mine": "MiningReport mine rows",
    "glossary.workflow.models": "AddedModel Model add_model convert_model convertible_models models remove_model",
    "glossary.workflow.queue": "Queue",
    "glossary.workflow.reasons": "describe is_likely probability reasons why",
    "glossary.workflow.review": "TermCheck",
    "glossary.workflow.scripts": "convert",
    "glossary.workflow.termbase": "Termbase open_termbase restore",
    "glossary.workflow.texts": "Survey Texts decode read_texts",
}
"""What users may name, by the module that has it; the imports above say the same to type checkers."""
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = list(_HOMES)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a public name when it is first used."""
        from importlib import import_module

        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        if home == __name__:
            return import_module(f"{__name__}.{name}")
        return globals().setdefault(name, getattr(import_module(home), name))


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *_HOMES})
