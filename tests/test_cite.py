"""Archive references: every family, spellings, Ibid., damage; nothing raises; what is printed is read back."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from politburo.sources.cite import STYLES, Key, cite, known_archives, overlap, ranges, read_key, written
from politburo.sources.cite.forms import fold

READ = [
    # fond, opis, delo: spellings, scripts, old names
    ("TsKhSD, f. 5, op. 28, d. 410, l. 210-214", ["rgani/5/28/410?l=210-214"]),
    ("RGANI, fond 5, opis' 28, delo 410, listy 210–214", ["rgani/5/28/410?l=210-214"]),
    ("ЦХСД. Ф. 5. Оп. 28. Д. 410. Л. 210–214.", ["rgani/5/28/410?l=210-214"]),
    ("РГАНИ, фонд 5, опись 28, дело 410, лл. 12 об., 14", ["rgani/5/28/410?l=12ob,14"]),
    ("RGANI (Russian State Archive of Contemporary History), f.5, op.28, ed. khr. 410", ["rgani/5/28/410"]),
    ("f. 5, op. 28, d. 410, ll. 210-14, RGANI", ["rgani/5/28/410?l=210-214"]),
    ("RTsKhIDNI, f. 17, op. 128, d. 1119, ll. 3-4", ["rgaspi/17/128/1119?l=3-4"]),
    ("TsGAOR SSSR, f. R-9401s/ch, op. 2, d. 64, l. 9", ["garf/R-9401s%2Fch/2/64?l=9"]),
    ("RGANI, f. 89, per. 46, dok. 12", ["rgani/89/46/12"]),
    ("AVPRF, f. 0102, op. 7, d. 47, p. 27, l. 115-120", ["avprf/0102/7/47?p=27&l=115-120"]),
    ("AVP RF, f. 0102, op. 12, papka 68, por. 6, ll. 1-5", ["avprf/0102/12/6?p=68&l=1-5"]),
    (
        "TsKhSD, f. 5, op. 28, d. 412, l. 227-229; d. 410, l. 174-177.",
        ["rgani/5/28/412?l=227-229", "rgani/5/28/410?l=174-177"],
    ),
    ("TsKhSD, f. 5, op. 28, rolik 5175, d. 410, l. 3", ["rgani/5/28/410?reel=5175&l=3"]),
    # numbered files
    ("PRC FMA 118-00080-03, 67-68", ["prc-mfa/118-00080-03"]),
    (
        "The Archives of the Ministry of the Foreign Affairs of China, 118-00080-03, pp. 67-68",
        ["prc-mfa/118-00080-03?p=67-68"],
    ),
    ("外交部档案馆 118-00080-03,第67-68页", ["prc-mfa/118-00080-03?p=67-68"]),
    ("Jilin Provincial Archives, 1-13/1-1957.41, p. 174", ["jilin/1-13/1-1957.41?p=174"]),
    # holdings
    ("SAPMO-BArch, DY 30/IV 2/20/136, Bl. 12-15", ["sapmo/DY_30/IV_2/20/136?bl=12-15"]),
    ("SAPMO, ZPA, DY30/3473, Bl. 3", ["sapmo/DY_30/3473?bl=3"]),
    ("PA AA, MfAA, A 7137, Bl. 12", ["pa-aa/A_7137?bl=12"]),
    # storage units and boxes
    ("MOL, M-KS 288. f. 5/15. ő.e., 12. l.", ["mol/288/5/15?l=12"]),
    ("MOL, 288. f. 32/1956/12. ö. e.", ["mol/288/32/1956/12"]),
    (
        "MOL, XIX-J-1-j Korea, 5. doboz, 5/c tétel, 002345/1956",
        ["mol/XIX-J-1-j/Korea?doboz=5&tetel=5/c&szam=002345/1956"],
    ),
    # cards and bundles
    ("AAN, KC PZPR, 237/XXII-1234, k. 45", ["aan/237/XXII-1234?k=45"]),
    ("AMSZ, zespół 6, wiązka 14, teczka 192, k. 12-13", ["amsz/6/14/192?k=12-13"]),
    # record groups and volumes
    ("NARA, RG 59, Central Decimal File 1955-59, 795.00/1-1550, box 4299", ["nara/59/795.00/1-1550?box=4299"]),
    (
        "Record Group 242, Lot File 62 D 11, Box 3, National Archives and Records Administration",
        ["nara/242?lot=62_D_11&box=3"],
    ),
    ("FRUS, 1955–57, vol. XXIII, part 2, doc. 45", ["frus/1955-1957/23/2?d=45"]),
    ("Foreign Relations of the United States, 1950, vol. VII, Korea, pp. 123-25", ["frus/1950/7?p=123-125"]),
    # papers of the day, microfilm
    (
        "People's Daily, October 25, 26, 30 and November 9, 1957",
        [f"peoples-daily?on=1957-{d}" for d in ("10-25", "10-26", "10-30", "11-09")],
    ),
    ("Renmin ribao, 25 October 1957, p. 3", ["peoples-daily?on=1957-10-25&p=3"]),
    ("人民日报, 1957年10月25日", ["peoples-daily?on=1957-10-25"]),
    ("Правда. 1957. 25 окт. С. 3.", ["pravda?on=1957-10-25&p=3"]),
    ("Nei bu can kao, 2073, December 8, 1956, pp. 158-163", ["nei-bu-can-kao/2073?on=1956-12-08&p=158-163"]),
    ("MF2510409-0073, The University of Hong Kong Main Library", ["hku-mf/2510409-0073"]),
]


def keys(text, **rest):
    return [one.key for one in cite(text, **rest) if one.kind != "publication"]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text[:40] for text, _ in READ])
def test_every_family_is_read(text, expected):
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "key", "sure", "doubt"),
    [
        ("APRF, f. 45, op. 1, d. 331, p. 131", "aprf/45/1/331?l=131", "medium", "p. or pp."),
        ("АVPRF, f. 0102, op. 12, p. 68, d. 6, Il. 24-27", "avprf/0102/12/6?p=68&l=24-27", "medium", "two scripts"),
        ("APRF, f. 059a, op. 5a, d. 11, d. 3, l. 100", None, "low", "two numbers stand for one part: 11 and 3"),
        ("APRF, Listy 151-154, Fond and Opis not given", "aprf?l=151-154", "low", "not given: fond, opis, delo"),
        ("RGANI, f. 5, d. 410, l. 3", "rgani/5/-/410?l=3", "low", "not given: opis"),
        ("f. 5, op. 28, d. 410, l. 3", None, "low", "no archive is named"),
        ("see 118-00080-03, p. 4", "prc-mfa/118-00080-03?p=4", "medium", "shape of the number"),
        ("Pravda, February 30, 1956", None, "low", "1956-02-30 is not a day"),
        ("Memcon, Mao Zedong and Mikoyan, September 18, 1956", None, "low", "no archive is named"),
    ],
)
def test_what_is_doubtful_is_said(text, key, sure, doubt):
    (one,) = [one for one in cite(text) if one.kind != "publication"]
    assert (one.key, one.sure) == (key, sure)
    assert any(doubt in said for said in one.doubts), one.doubts


@pytest.mark.parametrize(
    "text",
    [
        "People's Daily between November 1950 and December 1952",
        "the archive RGANI holds more",
        "see f. Smith, p. 5 of the paper",
        "in the 1950s, vol. 3, pp. 4-5",
        "a letter of 1956",
    ],
)
def test_what_is_no_reference_gives_no_key(text):
    assert keys(text) == []


def test_ibid_means_the_note_before():
    before = cite("TsKhSD, f. 5, op. 28, d. 410, l. 210-214")
    assert keys("Ibid.", before=before) == ["rgani/5/28/410?l=210-214"]
    assert keys("*Ibid*, l. 3", before=before) == ["rgani/5/28/410?l=3"]
    assert keys("Там же, д. 411, л. 7", before=before) == ["rgani/5/28/411?l=7"]
    book = cite("Smith, *A Book*, pp. 4-5")
    (again,) = cite("Ibid., pp. 8-9.", before=book)
    assert (again.kind, again.how, again.key) == ("publication", "ibid", None)
    two = cite("RGANI, f. 5, op. 28, d. 410, l. 2; AVPRF, f. 0102, op. 7, d. 47, p. 27, l. 1")
    (doubted,) = cite("Ibid., l. 9", before=two)
    assert doubted.key == "avprf/0102/7/47?p=27&l=9"
    assert doubted.sure == "medium"
    (lost,) = cite("Ibid., p. 9")
    assert lost.sure == "low"


def test_where_it_is_published_is_kept():
    (one,) = cite("APRF, f. 3, op. 65, d. 840, l. 16, in A.N. Pochtarev, *Iz istorii*, p.140.")
    assert one.published == "A.N. Pochtarev, Iz istorii, p.140"


def test_a_description_before_an_archive_is_not_a_paper_of_its_own():
    archive = "the Archives of the Ministry of Foreign Affairs of China"
    text = f"Memcon, Zhou Enlai and Iudin, January 8, 1958, {archive}, 109-00828-01, pp. 4-7"
    assert keys(text) == ["prc-mfa/109-00828-01?p=4-7"]


NUMBER = st.integers(1, 99_999).map(str)
SHEETS = st.lists(
    st.tuples(st.integers(1, 1599), st.integers(0, 80)).map(
        lambda ab: str(ab[0]) if not ab[1] else f"{ab[0]}-{ab[0] + ab[1]}"
    ),
    min_size=1,
    max_size=4,
).map(",".join)
FOND = st.builds(
    lambda form, f, a, o, d, sheets, papka: Key(
        form.id,
        (f + a, o + a, d),
        (*((("p", papka),) if form.folder and papka else ()), ("l", sheets)),
    ),
    st.sampled_from([form for form in known_archives().by_id.values() if form.family == "fond"]),
    NUMBER,
    st.sampled_from(["", "a", "s"]),
    NUMBER,
    NUMBER,
    SHEETS,
    st.one_of(st.none(), NUMBER),
)
PAPER = st.builds(
    lambda paper, day, p: Key(paper, (), (("on", day.isoformat()), *((("p", p),) if p else ()))),
    st.sampled_from(["peoples-daily", "pravda", "rodong-sinmun"]),
    st.dates(min_value=date(1900, 1, 1), max_value=date(1999, 12, 31)),
    st.one_of(st.none(), st.integers(1, 40).map(str)),
)
OTHER = st.one_of(
    st.builds(
        lambda a, b, c, p: Key("prc-mfa", (f"{a:03}-{b:05}-{c:02}",), (("p", p),)),
        st.integers(0, 999),
        st.integers(0, 99_999),
        st.integers(0, 99),
        SHEETS,
    ),
    st.builds(
        lambda a, b, p: Key("jilin", (f"1-{a}", f"1-1957.{b}"), (("p", p),)),
        st.integers(1, 99),
        st.integers(1, 99),
        SHEETS,
    ),
    st.builds(
        lambda h, n, m, p: Key("sapmo", (f"{h} {n}", m), (("bl", p),)),
        st.sampled_from(["DY", "NY"]),
        NUMBER,
        NUMBER,
        SHEETS,
    ),
    st.builds(lambda g, n, p: Key("mol", ("288", g, n), (("l", p),)), NUMBER, NUMBER, SHEETS),
    st.builds(lambda n, p: Key("aan", ("237", f"XXII-{n}"), (("k", p),)), NUMBER, SHEETS),
    st.builds(lambda z, w, t, p: Key("amsz", (z, w, t), (("k", p),)), NUMBER, NUMBER, NUMBER, SHEETS),
    st.builds(lambda n, b: Key("nara", (n,), (("box", b),)), st.integers(1, 600).map(str), NUMBER),
    st.builds(
        lambda y, v, d: Key("frus", (f"{y}", str(v)), (("d", str(d)),)),
        st.integers(1930, 1970),
        st.integers(1, 40),
        st.integers(1, 900),
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(FOND, PAPER, OTHER), st.sampled_from(STYLES))
def test_what_is_printed_is_read_back_as_the_same_key(key, style):
    assert read_key(str(key)) == key
    assert keys(written(str(key), style)) == [str(key)], written(str(key), style)


PIECES = st.sampled_from(
    [
        "TsKhSD",
        "AVPRF",
        "АПРФ",
        "Ibid.",
        "f. 5",
        "op. 28",
        "d. 410",
        "l. 3-5",
        "p. 7",
        "; ",
        ", ",
        "People's Daily",
        "May 3, 1956",
        "118-00080-03",
        "RG 59",
        "FRUS",
        "vol. VII",
        "MOL",
        "288. f.",
        "ő.e.",
        "SAPMO",
        "DY 30/4",
        "Memcon",
        "and",
        "(",
        ")",
        "*",
        "1956",
        "d. 1",
        "Л. 4 об.",
        "MF12",
        "in",
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(max_size=120), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map(", ".join)
    )
)
def test_nothing_raises_and_the_raw_text_is_always_there(text):
    found = cite(text, before=cite("RGANI, f. 5, op. 28, d. 410, l. 2"))
    for one in found:
        assert text[one.start : one.end] == one.raw
        if one.key is not None:
            assert str(read_key(one.key)) == one.key
    spans = sorted({(one.start, one.end) for one in found})
    assert all(a[1] <= b[0] for a, b in pairwise(spans)), spans


def test_keys_that_are_none_are_refused():
    for text in ("", "/5/28", "rgani?l", "rgani//28", "rgani?=3"):
        with pytest.raises(ValueError, match=r"not|empty"):
            read_key(text)
    with pytest.raises(ValueError, match="Nothing is known"):
        written("nowhere/1/2/3", "short")


def test_sheets_overlap():
    assert ranges("12ob-15,20") == ((12, 15), (20, 20))
    assert overlap("210-214", "214")
    assert not overlap("210-214", "215-220")
    assert not overlap(None, "3")


def test_no_two_archives_share_a_spelling():
    seen = {}
    for form in known_archives().forms:
        for name in {fold(one) for one in (form.print, form.cyrillic or "", *form.spellings, *form.former) if one}:
            assert seen.setdefault(name, form.id) == form.id, name
    assert re.search(known_archives().mention, "in the ЦХСД of old")
