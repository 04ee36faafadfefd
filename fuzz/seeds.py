"""Sorts the files that tests hold into a corpus for each fuzz target."""

import pathlib

HERE = pathlib.Path(__file__).parent
FILES = HERE.parent / "tests" / "formats" / "files"
ENDINGS = {
    "text_file": [".txt"], "markdown": [".md", ".txt"], "html": [".html", ".htm"], "json": [".json", ".jsonl"],
    "mail": [".eml", ".mht", ".mhtml"], "archive": [".zip", ".docx", ".odt", ".epub"], "rtf": [".rtf"], "pdf": [".pdf"],
}
# What the target puts in front of its input.
PREFIXES = {"html": b"<!DOCTYPE html>", "json": b"{", "archive": b"PK\x03\x04", "rtf": b"{\\rtf1", "pdf": b"%PDF-1.4\n"}

for target, endings in ENDINGS.items():
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    for file in FILES.iterdir():
        if file.suffix in endings:
            data = file.read_bytes()
            prefix = PREFIXES.get(target, b"")
            (folder / file.name).write_bytes(data[len(prefix):] if data.lower().startswith(prefix.lower()) else data)
for target in ["read", "text", "syntax", "engine"]:
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    sources = FILES.iterdir() if target == "read" else [*(HERE.parent / "seeds").iterdir(), *FILES.glob("*.txt")]
    for file in sources:
        (folder / file.name).write_bytes(file.read_bytes())
