"""Reads a document with a library for its format, and says what a reader finds in it, a line each."""

import sys


def docx(path):
    from docx import Document
    from docx.oxml.ns import qn

    document = Document(path)
    about = document.core_properties
    yield f"title {about.title}"
    yield f"language {about.language}"
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield f"headings come again {block.rows[0]._tr.trPr.find(qn('w:tblHeader')) is not None}"
            for row in block.rows:
                yield "row " + "|".join(cell.text for cell in row.cells)
            continue
        if block.text:
            yield f"{block.style.name} {block.text}"
        for drawing in block._p.iter(qn("wp:docPr")):
            yield f"chart {drawing.get('descr')}"
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/chart"):
            from lxml import etree

            chart = etree.fromstring(relation.target_part.blob)
            name = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
            for kind in ("cat", "val"):
                (series,) = chart.iter(name + kind)
                yield f"{kind} " + "|".join(one.text for one in series.iter(name + "v"))


def pdf(path):
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

    reader = PdfReader(path)
    root = reader.trailer["/Root"]
    yield f"title {reader.metadata.title}"
    yield f"language {root['/Lang']}"
    yield f"tagged {root['/MarkInfo']['/Marked']}"
    yield f"ua {'<pdfuaid:part>1</pdfuaid:part>' in root['/Metadata'].get_data().decode()}"
    for entry in reader.outline:
        if not isinstance(entry, list):
            yield f"outline {entry.title}"

    def kids(element):
        inside = element.get("/K", [])
        for one in inside if isinstance(inside, list) else [inside]:
            one = one.get_object()
            if isinstance(one, DictionaryObject) and "/S" in one:
                yield one

    def words(element):
        return str(element.get("/ActualText", "")) + "".join(words(one) for one in kids(element))

    def told(element):
        kind = element["/S"][1:]
        if kind in ("Span", "LBody", "Lbl", "TH", "TD"):
            return
        if kind == "TR":
            cells = [(one["/S"][1:], str((one.get("/A") or {}).get("/Scope", ""))[1:], words(one)) for one in kids(element)]
            yield "row " + "|".join(f"{name}{scope} {text}" for name, scope, text in cells)
            return
        if kind == "LI":
            yield "item " + " ".join(words(one) for one in kids(element))
            return
        if kind == "Figure":
            yield f"chart {element['/Alt']}"
        elif kind not in ("L", "Table", "Document"):
            yield f"{kind} {words(element)}"
        for one in kids(element):
            yield from told(one)

    for one in kids(root["/StructTreeRoot"]):
        yield from told(one)


for line in {"docx": docx, "pdf": pdf}[sys.argv[1]](sys.argv[2]):
    sys.stdout.buffer.write((line + "\n").encode())
