"""Sorts the files that tests hold, and the articles of seeds/, into a corpus for each fuzz target."""

import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent
FILES = sorted((HERE.parent / "tests" / "formats" / "files").iterdir())
ARTICLES = [*sorted((HERE.parent / "seeds").iterdir()), *(file for file in FILES if file.suffix == ".txt")]
ENDINGS = {
    "text_file": [".txt"], "markdown": [".md", ".txt"], "html": [".html", ".htm"], "json": [".json"], "lines": [".jsonl"],
    "mail": [".eml", ".mht", ".mhtml"], "zip": [".zip", ".docx", ".odt", ".epub"], "tar": [".tar", ".gz"], "rtf": [".rtf"],
    "pdf": [".pdf"],
}
# What the target puts in front of its input.
PREFIXES = {
    "html": b"<!doctype html>", "json": b"{", "mail": b"MIME-Version: 1.0\r\n", "zip": b"PK\x03\x04", "rtf": b"{\\rtf1",
    "pdf": b"%PDF-1.4\n",
}
# The members of a document that the target joins by a NUL.
PARTS = {"docx": ("word/document.xml", "docProps/core.xml"), "odt": ("content.xml", "meta.xml")}


def put(target, name, data):
    """Writes an input, without what the target puts in front of it."""
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    prefix = PREFIXES.get(target, b"")
    if data.lower().startswith(prefix.lower()):
        data = data[len(prefix):]
    (folder / name).write_bytes(data)


for file in FILES:
    data = file.read_bytes()
    put("read", file.name, data)
    for target, endings in ENDINGS.items():
        if file.suffix in endings:
            put(target, file.name, b"\0" + data if target == "tar" else data)
    for target, (text, properties) in PARTS.items():
        if file.suffix == f".{target}":
            members = zipfile.ZipFile(file)
            rest = members.read(properties) if properties in members.namelist() else b""
            put(target, file.name, members.read(text) + b"\0" + rest)
    if file.suffix in (".html", ".htm"):
        put("epub", file.name, data)
for article in ARTICLES:
    for target in ["text", "syntax", "engine", "set"]:
        put(target, article.name, article.read_bytes())
