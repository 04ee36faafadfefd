"""Makes the files of this folder and `expected.json`: what each of them should be read as.

    pip install fpdf2 && python3 tests/formats/make.py

Chromium, where it is there, prints three of the PDFs; without it those stay as they are.
"""

import base64
import email.message
import email.utils
import gzip
import io
import json
import pathlib
import quopri
import shutil
import subprocess
import tarfile
import tempfile
import textwrap
import zipfile
import zlib

import pages as t
from articles import ALL, BRIDGE, COURT, ELECTION, MERGER, RAIL, SCHOOL, SCIENCE, STORM, STRIKE, TALKS

HERE = pathlib.Path(__file__).parent
OUT = HERE / "files"
EXPECTED = {}
WHEN = (2026, 3, 3, 12, 0, 0)


def body_of(a):
    return [p for p in a.body if not p.startswith("## ")]


def want(a, body=None, **changes):
    """What is expected of an article; a value of None in `changes` says that the file does not state it."""
    stated = {"title": a.title, "byline": a.byline, "publisher": a.publisher, "date": a.date, "body": body or body_of(a)}
    return {**stated, **changes}


def save(name, data, *wanted):
    (OUT / name).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    EXPECTED[name] = list(wanted)


# Web pages.

def html_pages():
    save("broadsheet-1.html", t.broadsheet(BRIDGE), want(BRIDGE))
    save("broadsheet-2.html", t.broadsheet(COURT), want(COURT))
    for n, a in enumerate([TALKS, ELECTION], 1):
        d = t.day(a)
        months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
        place = "VELM, Norland" if a is TALKS else "MIRE, Tavira"
        body = body_of(a)
        body = [f"{place}, {months[d.month - 1]} {d.day} (CNA) - {body[0]}"] + body[1:]
        save(f"agency-{n}.html", t.agency(a), want(a, body))
    save("local-1.html", t.local(STRIKE), want(STRIKE))
    save("local-2.html", t.local(SCHOOL), want(SCHOOL))
    save("wordpress-1.html", t.wordpress(RAIL), want(RAIL))
    save("wordpress-2.html", t.wordpress(BRIDGE), want(BRIDGE))
    save("broadcaster.html", t.public_broadcaster(STORM), want(STORM))
    save("table-layout.htm", t.old_table(MERGER).encode("cp1252"), want(MERGER))
    save("magazine.html", t.magazine(SCIENCE), want(SCIENCE))
    save("live-blog.html", t.live_blog(ELECTION), want(ELECTION))
    save("embeds.html", t.embeds(STORM), want(STORM))
    save("microdata.html", t.microdata(TALKS), want(TALKS))
    save("no-metadata.html", t.no_metadata(SCHOOL), want(SCHOOL, publisher=None))
    save("divs-only.html", t.divs_only(TALKS), want(TALKS))
    save("conflict.html", t.conflict(RAIL), want(RAIL))
    save("many-comments.html", t.many_comments(COURT), want(COURT))
    save("teaser-wall.html", t.teaser_wall(SCIENCE), want(SCIENCE))
    save("unclosed.html", t.unclosed(BRIDGE), want(BRIDGE))
    save("script-rendered.html", t.script_rendered(MERGER), want(MERGER))
    save("press-office.html", t.german_office(STRIKE), want(STRIKE))
    picture = "data:image/png;base64," + base64.b64encode(bytes(range(256)) * 8).decode()
    single = t.broadsheet(ELECTION).replace("lead.jpg", picture).replace("<!-- saved from", "<!--\n Page saved with SingleFile \n url: x\n saved date: Tue Mar 03 2026\n--><!-- saved from")
    save("single-file.html", single, want(ELECTION))
    save("utf16.html", t.wordpress(SCHOOL).encode("utf-16"), want(SCHOOL))
    save("page-2025-10-09.html", f"<html><body><h1>{t.e(COURT.title)}</h1>{t.paragraphs(COURT)}</body></html>", want(COURT, byline=None, publisher=None))


def mhtml(page, url, encoding):
    boundary = "----MultipartBoundary--x7Kp2----"
    coded = quopri.encodestring(page.encode()).decode() if encoding == "quoted-printable" else "\n".join(textwrap.wrap(base64.b64encode(page.encode()).decode(), 76))
    head = f"From: <Saved by Blink>\nSnapshot-Content-Location: {url}\nSubject: page\nDate: Tue, 3 Mar 2026 12:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"{boundary}\"\n\n\n"
    css = f"--{boundary}\nContent-Type: text/css\nContent-Transfer-Encoding: quoted-printable\nContent-Location: cid:css-1\n\n@charset \"utf-8\"; p {{ margin: 0 }}\n"
    part = f"--{boundary}\nContent-Type: text/html\nContent-ID: <frame-1>\nContent-Transfer-Encoding: {encoding}\nContent-Location: {url}\n\n{coded}\n"
    return (head + part + css + f"--{boundary}--\n").replace("\n", "\r\n")


def mhtml_pages():
    save("saved-1.mhtml", mhtml(t.broadsheet(MERGER), MERGER.url, "quoted-printable"), want(MERGER))
    save("saved-2.mht", mhtml(t.public_broadcaster(RAIL), RAIL.url, "base64"), want(RAIL))
    save("saved-3.mhtml", mhtml(t.no_metadata(STRIKE), STRIKE.url, "quoted-printable"), want(STRIKE, publisher=None))


# JSON.

def text_of(a, gap="\n\n"):
    return gap.join(p.removeprefix("## ") for p in a.body if not p.startswith("## "))


def json_files():
    dump = lambda x: json.dumps(x, indent=1)
    save("newsapi.json", dump({"status": "ok", "totalResults": 2, "articles": [
        {"source": {"id": None, "name": a.publisher}, "author": a.byline, "title": a.title, "description": a.dek, "url": a.url, "urlToImage": "x", "publishedAt": a.date + "T10:00:00Z", "content": text_of(a, "\r\n")}
        for a in [BRIDGE, STORM]]}), want(BRIDGE), want(STORM))
    save("guardian-style.json", dump({"response": {"status": "ok", "total": 1, "results": [
        {"id": "world/2026/x", "type": "article", "sectionName": "World", "webPublicationDate": TALKS.date + "T09:00:00Z", "webTitle": TALKS.title, "webUrl": TALKS.url,
         "fields": {"headline": TALKS.title, "byline": TALKS.byline, "publication": TALKS.publisher, "trailText": TALKS.dek, "body": t.paragraphs(TALKS), "bodyText": text_of(TALKS, " ")}}]}}), want(TALKS))
    save("times-style.json", dump({"status": "OK", "response": {"docs": [
        {"abstract": COURT.dek, "web_url": COURT.url, "lead_paragraph": COURT.body[0], "full_text": text_of(COURT), "source": COURT.publisher, "headline": {"main": COURT.title, "kicker": None}, "pub_date": COURT.date + "T10:00:25+0000", "byline": {"original": "By " + COURT.byline, "person": []}}]}}), want(COURT))
    save("news-please.json", dump({"authors": ["Elif Demir"], "date_download": "2026-03-01 10:00:00", "date_modify": None, "date_publish": SCHOOL.date + " 07:00:00", "description": SCHOOL.dek, "filename": "x.html", "image_url": None, "language": "en", "localpath": None, "maintext": text_of(SCHOOL, "\n"), "source_domain": "hillvalley.example", "title": SCHOOL.title, "title_page": None, "url": SCHOOL.url}), want(SCHOOL, publisher="hillvalley.example"))
    save("trafilatura.json", dump({"title": RAIL.title, "author": RAIL.byline, "hostname": "junction.example", "date": RAIL.date, "fingerprint": "1a", "id": None, "license": None, "comments": "", "raw_text": text_of(RAIL, " "), "text": text_of(RAIL, "\n"), "language": None, "image": "x", "pagetype": "article", "source": RAIL.url, "source-hostname": RAIL.publisher, "excerpt": RAIL.dek}), want(RAIL))
    save("newspaper.json", dump([{"url": a.url, "title": a.title, "authors": a.byline.split(" and "), "publish_date": "Fri, 16 Jan 2026 00:00:00 GMT" if a is TALKS else a.date, "text": text_of(a), "top_image": "", "movies": [], "keywords": ["x"], "summary": a.dek, "source_url": "https://x.example"} for a in [TALKS, SCIENCE]]), want(TALKS, publisher=None), want(SCIENCE, publisher=None))
    save("lines.jsonl", "".join(json.dumps({"id": n, "text": text_of(a), "published": a.date, "title": a.title, "url": a.url}) + "\n" for n, a in enumerate([MERGER, ELECTION])), want(MERGER, byline=None, publisher=None), want(ELECTION, byline=None, publisher=None))
    save("gdelt-style.json", dump({"articles": [{"url": STRIKE.url, "title": STRIKE.title, "seendate": STRIKE.date.replace("-", "") + "T121500Z", "domain": "lakesidecourier.example", "language": "English", "sourcecountry": "X", "body": text_of(STRIKE)}]}), want(STRIKE, byline=None, publisher="lakesidecourier.example"))


# Mail.

def mail(subject, sender, date, text=None, page=None, coding="quoted-printable", charset="utf-8"):
    m = email.message.EmailMessage()
    m["Subject"], m["From"], m["To"] = subject, sender, "desk@reader.example"
    m["Date"] = email.utils.format_datetime(__import__("datetime").datetime.fromisoformat(date + "T08:15:00+00:00"))
    m["Message-ID"] = "<1@x.example>"
    if text:
        m.set_content(text, cte=coding, charset=charset)
        if page:
            m.add_alternative(page, subtype="html", cte=coding)
    else:
        m.set_content(page, subtype="html", cte=coding)
    if m.is_multipart():
        m.set_boundary("=====x1=====")
    return m.as_bytes()


def newsletter(a):
    return f'<html><body><table><tr><td><a href="x">View in browser</a></td></tr><tr><td><h1>{t.e(a.title)}</h1><p>By {t.e(a.byline)}</p>{t.paragraphs(a)}</td></tr><tr><td><p style="font-size:9px">You receive this e-mail because you signed up for our newsletter. <a href="u">Unsubscribe</a></p></td></tr></table></body></html>'


def mails():
    wrapped = lambda a: "\n\n".join(textwrap.fill(p.removeprefix("## "), 72) for p in a.body)
    save("plain.eml", mail(BRIDGE.title, f"{BRIDGE.publisher} <news@baypost.example>", BRIDGE.date, f"By {BRIDGE.byline}\n\n{wrapped(BRIDGE)}"), want(BRIDGE))
    save("alternatives.eml", mail(TALKS.title, f"{TALKS.publisher} <wire@cna.example>", TALKS.date, wrapped(TALKS), newsletter(TALKS)), want(TALKS))
    save("newsletter.eml", mail(STORM.title, f"{STORM.publisher} <mail@nordkyst.example>", STORM.date, page=newsletter(STORM), coding="base64"), want(STORM))
    save("latin.eml", mail(SCIENCE.title, f'"{SCIENCE.publisher}" <editor@fieldnotes.example>', SCIENCE.date, f"By {SCIENCE.byline}\n\n" + "\n\n".join(SCIENCE.body).replace("“", '"').replace("”", '"').replace("’", "'"), charset="iso-8859-1", coding="8bit"), want(SCIENCE, [p.replace("“", '"').replace("”", '"').replace("’", "'") for p in body_of(SCIENCE)]))
    forwarded = mail("Fwd: " + RAIL.title, f"{RAIL.publisher} <x@junction.example>", RAIL.date, f"{RAIL.title}\nBy {RAIL.byline}\n\n{wrapped(RAIL)}\n\n-- \n{RAIL.publisher}\nNews desk, 12 Station Road\n")
    save("signature.eml", forwarded, want(RAIL))


# Office documents.

def archive(parts, stored=()):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            info = zipfile.ZipInfo(name, WHEN)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            z.writestr(info, data)
    return buffer.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(text):
    """A run as Word splits it: proofing marks and a field in the middle of the text."""
    half = len(text) // 2
    return f'<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{t.e(text[:half])}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">{t.e(text[half:])}</w:t></w:r>'


def docx(a, core=True, lines=()):
    style = lambda s, text: f'<w:p><w:pPr><w:pStyle w:val="{s}"/></w:pPr>{run(text)}</w:p>'
    parts = [style("Title", a.title)] + [f"<w:p>{run(line)}</w:p>" for line in lines]
    parts += [style("Heading2", p[3:]) if p.startswith("## ") else f"<w:p>{run(p)}</w:p>" for p in a.body]
    parts.insert(-2, style("Caption", a.caption))
    parts.insert(4, '<w:p><w:del><w:r><w:delText>A paragraph that was deleted with changes tracked.</w:delText></w:r></w:del></w:p>')
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W}><w:body>{"".join(parts)}<w:sectPr/></w:body></w:document>'
    props = f'<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="x"><dc:title>{t.e(a.title)}</dc:title><dc:creator>{t.e(a.byline)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{a.date}T07:00:00Z</dcterms:created></cp:coreProperties>'
    types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    header = f'<w:hdr {W}><w:p>{run("DRAFT – not for publication – page 1")}</w:p></w:hdr>'
    return archive([("[Content_Types].xml", types), ("word/document.xml", document), ("word/header1.xml", header)] + ([("docProps/core.xml", props)] if core else []))


def odt(a, meta=True, lines=()):
    ns = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    parts = [f'<text:h text:style-name="Title" text:outline-level="1">{t.e(a.title)}</text:h>'] + [f"<text:p>{t.e(line)}</text:p>" for line in lines]
    for p in a.body:
        words = t.e(p.removeprefix("## ")).replace(" said", '<text:s/><text:span text:style-name="T1">said</text:span>', 1)
        parts.append(f'<text:h text:outline-level="2">{words}</text:h>' if p.startswith("## ") else f'<text:p text:style-name="P1">{words}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Checked by the desk.</text:p></text:note-body></text:note></text:p>' if p == a.body[0] else f"<text:p>{words}</text:p>")
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ns}><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words.</text:p></text:deletion></text:changed-region></text:tracked-changes>{"".join(parts)}</office:text></office:body></office:document-content>'
    properties = f'<?xml version="1.0"?><office:document-meta {ns}><office:meta><dc:title>{t.e(a.title)}</dc:title><meta:initial-creator>{t.e(a.byline)}</meta:initial-creator><meta:creation-date>{a.date}T09:00:00</meta:creation-date></office:meta></office:document-meta>'
    return archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)] + ([("meta.xml", properties)] if meta else []), stored=("mimetype",))


def epub(book):
    opf = "".join(f'<item id="c{n}" href="text/c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(book)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(book)))
    package = f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The week in the region</dc:title><dc:publisher>Regional Press</dc:publisher><dc:date>2026-03-01</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>{opf}</manifest><spine>{spine}</spine></package>'
    container = '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    chapter = lambda a: f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{t.e(a.title)}</title></head><body><h1>{t.e(a.title)}</h1><p>By {t.e(a.byline)}</p><p>Published on {t.long_date(a)}</p>{t.paragraphs(a)}</body></html>'
    parts = [("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("OEBPS/content.opf", package), ("OEBPS/nav.xhtml", "<html><body><nav><ol><li>Contents</li></ol></nav></body></html>")]
    return archive(parts + [(f"OEBPS/text/c{n}.xhtml", chapter(a)) for n, a in enumerate(book)], stored=("mimetype",))


def rtf_text(text, unicode):
    out = []
    for c in text:
        if c in "\\{}":
            out.append("\\" + c)
        elif ord(c) < 128:
            out.append(c)
        elif unicode:
            out.append(f"\\u{ord(c)}?")
        else:
            out.append({"“": "\\ldblquote ", "”": "\\rdblquote ", "’": "\\rquote ", "–": "\\endash "}.get(c) or "\\'%02x" % c.encode("cp1252")[0])
    return "".join(out)


def rtf(a, unicode=True, info=True, lines=()):
    head = r"{\rtf1\ansi\ansicpg1252\deff0\nouicompat{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\froman Times;}}{\colortbl ;\red0\green0\blue0;}{\*\generator Writer 1.0;}"
    if info:
        y, m, d = a.date.split("-")
        head += r"{\info{\title %s}{\author %s}{\creatim\yr%d\mo%d\dy%d\hr9\min5}}" % (rtf_text(a.title, unicode), rtf_text(a.byline, unicode), int(y), int(m), int(d))
    body = [r"{\b\fs32 %s\par}" % rtf_text(a.title, unicode)] + [rtf_text(line, unicode) + r"\par" for line in lines]
    body += [r"\pard\sa200\f0\fs22 " + rtf_text(p.removeprefix("## "), unicode) + r"\par" for p in a.body if not p.startswith("## ")]
    picture = r"{\pict\pngblip\picw10\pich10 89504e470d0a1a0a0000000d49484452}"
    return (head + r"{\header\pard DRAFT page \chpgn\par}" + "\r\n" + "\r\n".join(body[:2]) + picture + "\r\n" + "\r\n".join(body[2:]) + "}").encode("ascii")


def documents():
    line = lambda a: [f"By {a.byline}", f"Published on {t.long_date(a)}"]
    save("word-1.docx", docx(STRIKE, lines=[f"By {STRIKE.byline}"]), want(STRIKE, publisher=None))
    save("word-2.docx", docx(MERGER, core=False, lines=line(MERGER)), want(MERGER, publisher=None))
    save("word-3.docx", docx(BRIDGE, lines=["Published on February 3, 2026"]), want(BRIDGE, publisher=None, date="2026-02-03"))
    save("writer-1.odt", odt(COURT), want(COURT, publisher=None))
    save("writer-2.odt", odt(RAIL, meta=False, lines=line(RAIL)), want(RAIL, publisher=None))
    save("week.epub", epub([SCIENCE, SCHOOL]), want(SCIENCE, publisher="Regional Press"), want(SCHOOL, publisher="Regional Press"))
    save("rich-1.rtf", rtf(ELECTION, lines=[f"By {ELECTION.byline}"]), want(ELECTION, publisher=None))
    save("rich-2.rtf", rtf(STORM, unicode=False, info=False, lines=line(STORM)), want(STORM, publisher=None))


# PDF.

def fpdf(a, columns, hyphens, header=True):
    import fpdf as library
    import datetime

    class Paper(library.FPDF):
        def header(self):
            self.set_font("Helvetica", size=8)
            self.set_xy(20, 8)
            self.cell(0, 5, f"{a.publisher}  |  {t.long_date(a)}  |  News")

        def footer(self):
            self.set_xy(20, -12)
            self.set_font("Helvetica", size=8)
            self.cell(0, 5, f"Page {self.page_no()} of 2")

    pdf = Paper(format="A5")
    pdf.set_creation_date(datetime.datetime.fromisoformat(a.date + "T10:00:00+00:00"))
    pdf.set_title(a.title)
    pdf.set_author(a.byline)
    pdf.set_auto_page_break(False)
    pdf.core_fonts_encoding = "cp1252"
    pdf.add_page()
    pdf.set_xy(20, 18)
    pdf.set_font("Times", "B", 17)
    pdf.multi_cell(108, 7, a.title, align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", "I", 9)
    pdf.set_x(20)
    pdf.cell(100, 6, f"By {a.byline}", new_x="LMARGIN", new_y="NEXT")
    top, left, gap = pdf.get_y() + 4, 20, 6
    width = (108 - gap * (columns - 1)) / columns
    pdf.set_font("Times", size=9.5)
    x, y, column = left, top, 0
    for p in a.body:
        bold = p.startswith("## ")
        pdf.set_font("Times", "B" if bold else "", 9.5)
        rows = hyphenated(pdf, p.removeprefix("## "), width, hyphens)
        for n, row in enumerate(rows):
            if y > 188:
                column += 1
                if column == columns:
                    pdf.add_page()
                    top, column = 20, 0
                    pdf.set_font("Times", "B" if bold else "", 9.5)
                x, y = left + column * (width + gap), top
            pdf.set_xy(x, y)
            pdf.cell(width, 4.4, ("   " if n == 0 and not bold else "") + row)
            y += 4.4
        y += 0 if columns > 1 else 2.5
    return bytes(pdf.output())


def hyphenated(pdf, text, width, hyphens):
    """Lines of the text; where `hyphens`, long words are cut after a vowel to fill the line."""
    rows, row = [], ""
    room = width - pdf.get_string_width("   ") - 2
    for word in text.split(" "):
        if pdf.get_string_width(f"{row} {word}") <= room:
            row = f"{row} {word}".strip()
            continue
        cut = next((i for i in range(len(word) - 3, 2, -1) if hyphens and word.isalpha() and word[i - 1] in "aeiou" and pdf.get_string_width(f"{row} {word[:i]}-") <= room), None)
        if cut:
            rows.append(f"{row} {word[:cut]}-")
            row = word[cut:]
        else:
            rows.append(row)
            row = word
    return rows + [row]


def hand_made_pdf(a):
    """One font with /Differences (ligatures, quotation marks), kerned TJ arrays, no spaces but by moves, an object stream-free file."""
    codes = {"ﬁ": 1, "ﬂ": 2, "“": 3, "”": 4, "’": 5}
    names = {1: "fi", 2: "fl", 3: "quotedblleft", 4: "quotedblright", 5: "quoteright"}
    content = ["BT /F1 16 Tf 50 780 Td"]
    first = True
    for text in [a.title, "By " + a.byline, f"Published on {t.long_date(a)}"] + body_of(a):
        for n, row in enumerate(textwrap.wrap(text, 80)):
            words = []
            for word in row.replace("fi", "ﬁ").replace("fl", "ﬂ").split(" "):
                coded = "".join("\\%03o" % codes[c] if c in codes else "\\" + c if c in "()\\" else c for c in word)
                cut = len(coded) // 2 if "\\" not in coded else 0
                words.append(f"({coded[:cut]}) -12 ({coded[cut:]})" if cut else f"({coded})")
            content.append(f"/F1 {16 if first else 10} Tf 0 {-13 if n else -24} Td [{' -260 '.join(words)}] TJ")
        first = False
    content.append("ET")
    stream = zlib.compress("\n".join(content).encode("ascii"))
    widths = " ".join(["500"] * 256)
    differences = " ".join(f"{k} /{v}" for k, v in names.items())
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
               f"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Minion /FirstChar 0 /LastChar 255 /Widths [{widths}] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [{differences}] >> >>".encode()]
    out, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for n, o in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, o)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, xref)


def printed(name, page, *wanted):
    """A page printed by Chromium."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    EXPECTED[name] = list(wanted)
    if not browser:
        return
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "p.html")
        source.write_text(page)
        subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={OUT / name}", source.as_uri()], check=True, capture_output=True)


def pdfs():
    save("column-1.pdf", fpdf(BRIDGE, 1, False), want(BRIDGE))
    save("columns-2.pdf", fpdf(TALKS, 2, True), want(TALKS))
    save("hand-made.pdf", hand_made_pdf(COURT), want(COURT, publisher=None))
    style = "<style>@page{size:A4;margin:18mm} body{font:10pt serif} .c{columns:%d;hyphens:auto;text-align:justify} p{margin:0;text-indent:1em}</style>"
    sheet = lambda a, n: f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{t.e(a.title)}</title>{style % n}<h1>{t.e(a.title)}</h1><div>By {t.e(a.byline)}</div><div>{t.long_date(a)}</div><br><div class="c">{t.paragraphs(a)}</div>'
    printed("printed-1.pdf", sheet(STORM, 1), want(STORM, publisher=None))
    printed("printed-2.pdf", sheet(ELECTION, 2), want(ELECTION, publisher=None))
    printed("printed-3.pdf", sheet(STRIKE, 3), want(STRIKE, publisher=None))


# Text and archives.

def texts():
    a = MERGER
    save("furniture.txt", "\n\n".join([a.title.upper(), f"By {a.byline}", "CAPITAL, Feb. 11, 2026 (CNA) — " + a.body[0], a.body[1], f"READ MORE: {RELATED_LINE}", a.body[2],
         "Sign up for our newsletter and never miss a story.", *a.body[3:], f"FILE - {a.caption} (CNA Photo/Jo Petrov, File)", "___", "The Associated Press contributed to this report.", "Correction: This story has been updated to correct the name of a company.", "Follow our coverage at https://x.example/air"]),
         want(a, ["CAPITAL, Feb. 11, 2026 (CNA) — " + a.body[0], *a.body[1:]], title=a.title.upper(), publisher="CNA"))
    a = STORM
    save("live.txt", "\n\n".join([a.title, "Live updates from our reporters", "18:42 GMT", a.body[0], "18:05 GMT", a.body[1], a.body[2], "17:30 GMT", *a.body[3:], "Last updated 30 January 2026"]), want(a, byline=None, publisher=None))
    a = SCHOOL
    save("note.md", f"---\ntitle: \"{a.title}\"\nauthor: {a.byline}\ndate: {a.date}\npublisher: {a.publisher}\n---\n\n" + "\n\n".join(a.body) + "\n\n[Read next](x.html)\n", want(a))


RELATED_LINE = "Council puts off vote on new swimming pool"


def archives():
    inner = archive([("more/court.html", t.broadsheet(COURT)), ("more/picture.png", b"\x89PNG\r\n\x1a\n" + bytes(40))])
    save("pile.zip", archive([("a/bridge.txt", f"{BRIDGE.title}\n\nBy {BRIDGE.byline}\n\nPublished on {t.long_date(BRIDGE)}\n\n" + "\n\n".join(BRIDGE.body)), ("a/talks.docx", docx(TALKS, lines=[f"By {TALKS.byline}"])), ("b.zip", inner), ("__MACOSX/._b.zip", b"\0\5\x16\7"), (".DS_Store", b"\0\0\0\1Bud1")]),
         want(BRIDGE, publisher=None), want(TALKS, publisher=None), want(COURT))
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, data in [("pile/storm.html", t.embeds(STORM).encode()), ("pile/rail.json", json.dumps({"title": RAIL.title, "author": RAIL.byline, "date": RAIL.date, "text": text_of(RAIL)}).encode())]:
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(data), 1772539200
            tar.addfile(info, io.BytesIO(data))
    save("pile.tar.gz", gzip.compress(buffer.getvalue(), mtime=0), want(STORM), want(RAIL, publisher=None))
    save("one.html.gz", gzip.compress(t.wordpress(RAIL).encode(), mtime=0), want(RAIL))


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    for make in [html_pages, mhtml_pages, json_files, mails, documents, pdfs, texts, archives]:
        make()
    (HERE / "expected.json").write_text(json.dumps(EXPECTED, indent=1, ensure_ascii=False) + "\n")
    print(len(EXPECTED), "files,", sum(map(len, EXPECTED.values())), "articles")
