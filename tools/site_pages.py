"""What the site has beside docs/: the pages that stand elsewhere in the project. mkdocs.yml names this file as a hook.

The same Markdown is read in three ways: as a file, on a code host, and as a page of the site. So links are written as paths of the project,
and here they are turned to the pages of the site. A link to a file that is no page of it becomes its bare text.
"""

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parents[1]
ELSEWHERE = {
    "contributing.md": "CONTRIBUTING.md",
    "changes.md": "CHANGELOG.md",
    "evaluation.md": "evaluation/README.md",
}
"""Pages of the site by where they stand in the project."""

_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)")
_LOADED = re.compile(r"<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=[\"']?(?:https?:)?//[^>]*>")


def on_files(files: Any, config: Any) -> Any:
    """Add the pages from elsewhere."""
    for page, path in ELSEWHERE.items():
        files.append(File.generated(config, page, content=(ROOT / path).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Turn the links of a page."""
    name = page.file.src_uri
    return with_links(markdown, ELSEWHERE.get(name, f"docs/{name}"))


def on_post_page(output: str, page: Any, **_: Any) -> str:
    """See to it that a reader's browser asks nobody else."""
    if found := _LOADED.search(output):
        raise PluginError(f"{page.file.src_uri} would load something from elsewhere: {found[0]}")
    return output


def with_links(markdown: str, path: str) -> str:
    """The text of a file of the project with its links as the site needs them."""
    pages = {"README.md": "README.md"} | {source: page for page, source in ELSEWHERE.items()}

    def turned(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[2]))
        page = target.removeprefix("docs/") if target.startswith("docs/") else pages.get(target)
        if page:
            return f"[{link[1]}]({page}{link[3] or ''})"
        return link[1] if (ROOT / target).exists() else link[0]

    return _LINK.sub(turned, markdown)
