import { describe, expect, it } from "vitest";
import type { Fan, Roster } from "../src/lib/api";
import { answer } from "../dev/fixtures/answers";
import { contrast, onPaper, PAPER } from "../src/lib/colour";
import { bar, disc, halfDisc, splitBar } from "../src/lib/draw";
import { days, fanPaths, reach } from "../src/lib/fan";
import { posts, sanctions } from "../src/lib/life";
import { project } from "../src/lib/scale";
import { front, ordered, plan } from "../src/lib/seating";
import { dayNumber } from "../src/lib/dates";
import type { Person } from "../src/lib/api";
import { fixed, list, signed, without } from "../src/lib/words";
import { needsCjk } from "../src/lib/scripts";

const ask = <T>(path: string, query = ""): T => answer(path, new URLSearchParams(query)).body as T;

describe("the seating plan", () => {
  const roster = ask<Roster>("/rosters", "body=committee&on=1956-08-30");

  it("gives every known and every unknown seat a place of its own inside the figure", () => {
    for (const width of [420, 860, 1200]) {
      for (const unknown of [0, 3, 31]) {
        const chairs = plan(roster.seats, unknown, width).chairs;
        expect(chairs).toHaveLength(roster.seats.length + unknown);
        expect(new Set(chairs.map((c) => c.key)).size).toBe(chairs.length);
        chairs.forEach((a, i) => {
          expect(a.x).toBeGreaterThanOrEqual(-0.01);
          expect(a.x + a.width).toBeLessThanOrEqual(width + 0.01);
          for (const b of chairs.slice(i + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
        });
      }
    }
  });

  it("seats the few with a post of their own in front, and factions together", () => {
    expect(front(roster.seats).map((seat) => seat.post)).toEqual(["chair", "deputy chair", "deputy chair"]);
    const factions = ordered(roster.seats).map((seat) => seat.faction);
    expect(factions.filter((f, i) => f !== factions[i - 1]).length).toBe(new Set(factions).size);
    expect(front(roster.seats.slice(3))).toEqual([]);
  });
});

describe("the life line", () => {
  const person = ask<Person>("/people/ember-gita");
  const x = project({ from: dayNumber("1945-08-15")!, to: dayNumber("1961-09-19")! }, 850);

  it("lays no post over another and keeps labels inside", () => {
    const held = posts(person.posts_held, x, 850);
    expect(held).toHaveLength(person.posts_held.length);
    for (const h of held) expect(h.labelAt).toBeGreaterThanOrEqual(0);
    held.forEach((a, i) => held.slice(i + 1).forEach((b) => expect(a.row !== b.row || a.shape.x1 <= b.shape.x0 || b.shape.x1 <= a.shape.x0).toBe(true)));
  });

  it("turns the label of a late sanction to the left", () => {
    const struck = sanctions(person.sanctions_suffered, x, 850);
    expect(struck.length).toBeGreaterThan(2);
    for (const s of struck) expect(s.flip || s.labelAt + s.mark.label.length * 6.1 < 850).toBe(true);
  });
});

describe("the fans", () => {
  const fan: Fan = { label: "a", days: ["1956-08-01", "1956-09-01", "1956-10-01"], median: [0, 2, 3], low: [0, 1, 2], high: [0, 4, 8], recorded: [0, null, 5], unit: "people" };

  it("measure both by one scale, zero included", () => {
    expect(reach([fan, { ...fan, high: [0, 4, 11] }])).toEqual([0, 11]);
    expect(reach([{ ...fan, median: [], low: [], high: [], recorded: [] }])).toEqual([0, 1]);
    expect(days([fan])).toEqual([dayNumber("1956-08-01"), dayNumber("1956-10-01")]);
  });

  it("break the recorded line where nothing is recorded", () => {
    const paths = fanPaths(fan, (d) => d - dayNumber("1956-08-01")!, (v) => v);
    expect(paths.recorded.match(/M/g)).toHaveLength(2);
    expect(paths.median).toBe("M0,0L31,2L61,3");
    expect(paths.band.endsWith("Z")).toBe(true);
  });
});

describe("signs, colours and words", () => {
  it("draws closed outlines", () => {
    for (const path of [disc(5, 5, 4), halfDisc(5, 5, 4), bar(0, 9, 5, 8)]) expect(path.endsWith("z")).toBe(true);
    expect(splitBar(0, 100, 5, 8).match(/M/g)?.length).toBe(8);
    expect(splitBar(0, 2, 5, 8).match(/M/g)?.length).toBe(1);
  });

  it("keeps every colour of the case readable on light and on dark paper", () => {
    for (const hex of ["#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#fff", "#999999"]) {
      expect(contrast(onPaper(hex, false), PAPER.light)).toBeGreaterThanOrEqual(2.8);
      expect(contrast(onPaper(hex, true), PAPER.dark)).toBeGreaterThanOrEqual(2.8);
    }
    expect(onPaper("#D55E00", false)).toBe("#d55e00");
    expect(onPaper(null, true)).toBe("var(--ink-2)");
    expect(onPaper("mauve", true)).toBe("var(--ink-2)");
  });

  it("writes numbers with real signs and no minus zero", () => {
    expect([signed(0.5), signed(-0.5), signed(-0.001), fixed(-0.001), fixed(Number.NaN)]).toEqual(["+0.50", "−0.50", "0.00", "0.00", "–"]);
    expect(list(["a", "b", "c"])).toBe("a, b and c");
    expect(without("Ember Gita", "Ember Gita expelled")).toBe("Expelled");
    expect(without("Ember Gita", "visit")).toBe("Visit");
    expect(without("Ember Gita", "removed from post: Ember Gita")).toBe("Removed from post");
    expect(without("Ember Gita", "criticised: Ember Gita and others")).toBe("Criticised: Ember Gita and others");
  });

  it("asks for fonts of Hangul and Han only where they stand", () => {
    expect([needsCjk("나무산"), needsCjk("木山"), needsCjk("Kŏm Дима")]).toEqual([true, true, false]);
  });
});
