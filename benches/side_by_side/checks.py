"""Whether what a peer gave is right; a peer that believes what is forged is named."""

import base64
import html.parser
import json
import urllib.parse

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

from material import ADDRESSES, ORDER, to_sign


class Fields(html.parser.HTMLParser):
    """The fields of a form."""

    def __init__(self, text: str):
        super().__init__()
        self.found: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "input" and values.get("name"):
            self.found[values["name"]] = values.get("value") or ""


def remarks(work: str, value: str | None, material: dict[str, str]) -> list[str]:
    """What is to be said about a result that is right; a wrong one ends the measurement."""
    if work == "page":
        return of_page(value or "", material)
    if value != ORDER["total_amount"]:
        raise ValueError(f"{value!r} is not the amount")
    return []


def of_page(page: str, material: dict[str, str]) -> list[str]:
    is_form = page.lstrip().startswith("<")
    given = Fields(page).found if is_form else dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(page).query, strict_parsing=True))
    key = serialization.load_der_public_key(base64.b64decode(material["app_public_key"]))
    try:
        key.verify(base64.b64decode(given["sign"]), to_sign(given).encode(), padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature as error:
        raise ValueError(f"the page's signature does not hold: {page}") from error
    if json.loads(given["biz_content"]) != ORDER:
        raise ValueError(f"the page is of another order: {given['biz_content']}")
    absent = [name for name, address in ADDRESSES.items() if given.get(name) != address]
    return ["a form, it has no addresses"] * is_form + [f"without `{name}`" for name in absent]
