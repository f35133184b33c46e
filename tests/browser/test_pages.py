"""Each room opened, used and photographed in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

LONG = 120_000


def test_the_front_page_says_what_the_case_is_and_finds_people_by_another_spelling(page: Page, address, photograph):
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("What the record does not know")).to_be_visible()
    photograph("front")
    page.keyboard.press("/")
    search = page.get_by_label("Search", exact=True)
    expect(search).to_be_focused()
    search.fill("Kim Cyn-khva")
    found = page.get_by_role("listbox").get_by_role("option").first
    expect(found).to_contain_text("Kim Sung-hwa")
    photograph("front-search")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/people/kim-cyn-khva"))


def test_hangul_is_drawn_with_the_fonts_that_ship(page: Page, address):
    page.goto(f"{address}/people/choe-chang-ik")
    expect(page.get_by_role("heading", level=1)).to_contain_text("최창익")
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert any("Noto" in family and "KR" in family for family in loaded), loaded
    wide = page.evaluate("document.fonts.check('16px \"Noto Serif KR Variable\"', '최')")
    assert wide or any("Sans KR" in family for family in loaded)


def test_a_mark_of_the_timeline_opens_its_sources(page: Page, address, photograph):
    page.goto(f"{address}/timeline?family=sanction")
    marks = page.locator("svg [data-item]")
    expect(marks.first).to_be_visible()
    photograph("timeline")
    marks.filter(has=page.locator("xpath=self::*[@data-id='expel-four']")).first.click(force=True)
    drawer = page.get_by_role("complementary", name="Sources")
    expect(drawer).to_contain_text("Shen")
    expect(drawer).to_contain_text("114")
    assert "d=" in page.url
    photograph("timeline-drawer")
    again = page.url
    page.goto(again)
    expect(page.get_by_role("complementary", name="Sources")).to_contain_text("114")
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("[?&]d="))


def test_people_are_listed_with_their_other_spellings(page: Page, address, photograph):
    page.goto(f"{address}/people")
    expect(page.get_by_text("Pak Yong-bin").first).to_be_visible()
    expect(page.get_by_text("Pak En-bin").first).to_be_visible()
    photograph("people")


def test_a_person_s_life_line_shows_posts_and_sanctions(page: Page, address, photograph):
    page.goto(f"{address}/people/pak-chang-ok")
    expect(page.get_by_role("group", name=re.compile("^Life line of"))).to_be_visible()
    expect(page.get_by_role("heading", name="Sanctions")).to_be_visible()
    photograph("person")


def test_a_roster_shows_a_day_and_the_day_before_as_one_source_has_it(page: Page, address, photograph):
    page.goto(f"{address}/rosters?body=kwp-standing-committee&on=1956-08-30")
    seat = page.locator("svg .seat").filter(has_text="Choe Chang-ik")
    expect(seat).to_be_visible()
    photograph("roster")
    page.goto(f"{address}/rosters?body=kwp-standing-committee&on=1956-08-30&as=pak-2020")
    expect(page.get_by_text("0 seats known").or_(page.get_by_text("No seat")).first).to_be_visible()
    expect(seat).to_have_count(0)
    page.goto(f"{address}/rosters?body=kwp-standing-committee&on=1956-08-30")
    page.get_by_label(re.compile("^A .* on$")).click()
    expect(page).not_to_have_url(re.compile("on=1956-08-30"))


def test_disputes_stand_in_two_columns_with_the_judgement_between(page: Page, address, photograph):
    page.goto(f"{address}/disputes")
    expect(page.get_by_text("In which year was the railway agreement of 4 May concluded?")).to_be_visible()
    expect(page.get_by_text("1951, as the context demands")).to_be_visible()
    photograph("disputes")


def test_the_theory_is_fitted_when_asked_for_and_shows_each_estimate(page: Page, address_of_party, photograph):
    page.goto(f"{address_of_party}/theory")
    expect(page.get_by_text("politburo fit")).to_be_visible(timeout=LONG)
    page.get_by_role("button", name="Begin now").click()
    expect(page.get_by_role("heading", name="sanction", exact=True)).to_be_visible(timeout=LONG)
    expect(page.get_by_text("set by prior").first).to_be_visible()
    page.get_by_role("button", name="power", exact=True).click()
    expect(page.get_by_role("complementary", name="Sources")).to_contain_text("the word of North")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="why").first.click()
    expect(page.get_by_role("link", name=re.compile("paragraph 2"))).to_be_visible()
    page.get_by_role("link", name="press", exact=True).click()
    expect(page).to_have_url(re.compile("family=press"))
    expect(page.get_by_text(re.compile("fitted on 2 acts"))).to_be_visible()
    photograph("theory")


def test_a_what_if_opens_with_what_it_rests_on_and_draws_two_fans(page: Page, address_of_party, photograph):
    page.goto(f"{address_of_party}/what-if")
    page.get_by_role("link", name="No word from North").click()
    begin, fans = page.get_by_role("button", name="Begin now"), page.get_by_role("img", name=re.compile("simulated"))
    expect(begin.or_(fans.first)).to_be_visible(timeout=LONG)
    if begin.is_visible():  # nobody has fitted the theory yet
        begin.click()
    expect(fans.first).to_be_visible(timeout=LONG)
    expect(page.get_by_text(re.compile("^The families it touches were fitted on"))).to_be_visible()
    expect(page.get_by_text("agrees, which does not count").first).to_be_visible()
    photograph("what-if")
    page.get_by_role("button", name="Try them").click()
    expect(page.get_by_text("All left open", exact=True)).to_be_visible(timeout=LONG)
    expect(page.get_by_text("No reading turns the sign of a difference beyond chance.")).to_be_visible()
    expect(page.get_by_text("No reading of them, preferred, changes the sign")).to_be_visible(timeout=LONG)
    page.get_by_role("button", name="cursed in 1956 and left alone").click()
    expect(page.get_by_role("complementary", name="Sources")).to_contain_text("Cid")
    page.keyboard.press("Escape")
    photograph("what-if-judged")
    page.goto(f"{address_of_party}/what-if?tab=write")
    sheet = page.get_by_label("The what-if")
    expect(sheet).to_have_value(re.compile("strike: assure"), timeout=LONG)
    begun = sheet.input_value().replace("No word from North", "Silence")
    sheet.fill(begun.replace("strike: assure", "strike: sanction"))
    page.get_by_role("button", name="Ask it").click()
    expect(page.get_by_role("alert")).to_contain_text("E512", timeout=LONG)
    sheet.fill(begun)
    page.get_by_role("button", name="Ask it").click()
    expect(page.get_by_role("heading", name="Silence")).to_be_visible(timeout=LONG)
    assert "yaml=" in page.url
    photograph("what-if-written")


def test_a_what_if_is_shown_before_its_sensitivities(page: Page, address_of_party, photograph):
    page.goto(f"{address_of_party}/what-if/no-word")
    begin, fans = page.get_by_role("button", name="Begin now"), page.get_by_role("img", name=re.compile("simulated"))
    expect(begin.or_(fans.first)).to_be_visible(timeout=LONG)
    if begin.is_visible():
        begin.click()
    note = page.get_by_text("From fewer histories of the same draws")
    expect(note).to_be_visible(timeout=LONG)
    rows = page.locator("table").nth(1).locator("tbody tr")
    whole = rows.first.inner_text()
    answer = page.request.get(f"{address_of_party}/api/what-if/no-word").json()
    later = {"informed": None, "zeroed": None, "halved": None, "doubled": None}
    part = {**answer, "outcomes": [{**one, **later} for one in answer["outcomes"]]}
    job = {"state": "running", "done": 30, "total": 80, "message": "histories under other assumptions", "left": 1.0}
    held = [True]

    def server(route: Route) -> None:
        if held:
            route.fulfill(status=202, json={**job, "part": part})
        else:
            route.continue_()

    page.route("**/api/what-if/no-word", server)
    page.reload()
    expect(page.get_by_text("All else in the answer is final.")).to_be_visible(timeout=LONG)
    expect(fans.first).to_be_visible()
    assert rows.first.inner_text().count("…") == len(later)
    photograph("what-if-part")
    held.clear()
    expect(note).to_be_visible(timeout=LONG)
    assert rows.first.inner_text() == whole
    assert "…" not in whole


def test_scores_stand_beside_their_baselines_and_rows_beside_their_verdicts(page: Page, address_of_party, photograph):
    page.goto(f"{address_of_party}/score")
    expect(page.get_by_text("B1 constant hazard").first).to_be_visible(timeout=LONG)
    photograph("score")
    page.get_by_role("link", name="Checks and controls").click()
    expect(page.get_by_text("number of sanctions")).to_be_visible()
    page.get_by_role("link", name="Coefficients").click()
    expect(page.get_by_text("set by prior").first).to_be_visible()
    page.get_by_role("link", name="Systems").click()
    expect(page.get_by_text("not run yet").first).to_be_visible(timeout=LONG)
    page.get_by_role("button", name="Purge").click()
    page.get_by_role("button", name="Bob was expelled on 2 May 1953").click()
    expect(page.get_by_role("complementary", name="Sources")).to_contain_text("Bob")
    photograph("systems")


def test_the_check_has_its_page(page: Page, address, photograph):
    page.goto(f"{address}/check")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Check")
    expect(page.get_by_text("error").first).to_be_visible(timeout=LONG)
    expect(page.get_by_role("progressbar")).to_have_count(0)
    photograph("check")


def test_an_unknown_address_says_what_to_do(page: Page, address):
    page.goto(f"{address}/nowhere")
    expect(page.get_by_role("link", name="Timeline").first).to_be_visible()
    expect(page.get_by_text(re.compile("no room at")).first).to_be_visible()


def test_keys_are_listed_under_the_question_mark(page: Page, address):
    page.goto(address)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_without_a_copy_the_reader_shows_places_paraphrase_and_files(page: Page, address, photograph):
    page.goto(f"{address}/reader?doc=shen-2008&at=108.3")
    expect(page.get_by_text("No copy of this document is attached")).to_be_visible(timeout=LONG)
    place = page.locator('[data-at="108.3"]')
    expect(place).to_have_text("sentence 3")
    place.click()
    expect(page.get_by_role("complementary", name="Sources")).to_contain_text("Tu-bong")
    photograph("reader-not-attached")


def test_a_sentence_becomes_a_card(page: Page, address_with_copies, photograph):
    page.goto(f"{address_with_copies}/reader?doc=shen-2008&at=108.3")
    sentence = page.locator('[data-at="108.3"]')
    expect(sentence).to_contain_text("Tu-bong", timeout=LONG)
    photograph("reader")
    sentence.focus()
    page.keyboard.press("s")
    card = page.get_by_role("dialog", name="New statement")
    expect(card.get_by_label("Statement")).to_have_value(re.compile(r"para: 108, sentence: 3"), timeout=LONG)
    expect(card).to_contain_text("candidate")
    expect(card.get_by_role("button", name="Accept as draft")).to_be_disabled()
    photograph("reader-card")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_file_shows_what_rests_on_it_and_what_is_published(page: Page, address, photograph):
    page.goto(f"{address}/archive?q=TsKhSD, f. 5, op. 28, d. 410, l. 210-214")
    expect(page.get_by_text("rgani/5/28/410?l=210-214").first).to_be_visible(timeout=LONG)
    page.get_by_role("link", name="What rests on it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("RGANI, f. 5, op. 28, d. 410")
    expect(page.get_by_role("link", name=re.compile("Memorandum of Conversation"))).to_be_visible()
    photograph("archive-file")
    page.locator("main button[data-item]").first.click()
    expect(page.get_by_role("complementary", name="Sources")).to_contain_text("Shen")
    page.goto(f"{address}/archive")
    expect(page.get_by_role("link", name="RGANI, f. 5, op. 28, d. 411")).to_be_visible()
    photograph("archive")
