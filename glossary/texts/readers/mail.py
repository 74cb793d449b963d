"""E-mail (.eml): the subject and the words of a message."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.html import read_page


def read(file: File) -> Iterator[Block]:
    """The subject, and the text of the message or, where it has none, its web page. Attachments are named and not
    read."""
    file.spend(len(file.content))
    message = message_from_bytes(file.content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    if subject := str(message.get("subject", "")):
        yield Block(subject, "heading", "subject")
    try:
        body = message.get_body(preferencelist=("plain", "html"))
        attached = [part.get_filename() or "without a name" for part in message.iter_attachments()]
    except (RecursionError, KeyError, AttributeError, ValueError) as error:
        raise file.refuse("is no sound message; save it anew from the mail program") from error
    if attached:
        file.remark(f"has attachments that were not read ({', '.join(attached[:3])}); save them and give them too")
    if isinstance(body, EmailMessage):
        yield from _body(file, body)


def _body(file: File, body: EmailMessage) -> Iterator[Block]:
    content = body.get_payload(decode=True)
    charset = body.get_content_charset() or "utf-8"
    raw = content if isinstance(content, bytes) else b""
    try:
        text = raw.decode(charset)
    except (LookupError, UnicodeDecodeError):
        text = file.decoded(raw).text
    if body.get_content_subtype() == "html":
        yield from read_page(file, text)
        return
    for number, paragraph in enumerate(text.replace("\r\n", "\n").split("\n\n"), 1):
        yield Block(paragraph, "paragraph", f"paragraph {number}")
