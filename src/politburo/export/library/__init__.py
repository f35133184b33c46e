"""Bibliographies taken in: CSL-JSON, RIS, BibTeX and Zotero RDF become sources, their links and archive files kept."""
