import { describe, expect, it } from "vitest";
import { LANES, MARKS } from "../dev/fixtures/record";
import { dayNumber } from "../src/lib/dates";
import { arrange, cut, inSight, LETTER, level } from "../src/lib/lanes";

const ids = LANES.map((lane) => lane.id);

describe("lanes", () => {
  it("lays no mark and no label over another, at any closeness", () => {
    for (const perDay of [0.05, 0.17, 1, 8]) {
      for (const lane of arrange(MARKS, ids, perDay)) {
        const rows = new Map<number, [number, number][]>();
        for (const item of lane.placed) {
          const width = Math.max((item.to - item.from) * perDay, 10);
          const middle = ((item.from + item.to) / 2) * perDay;
          const left = middle - width / 2 - (item.mark.bounds[0] === null ? 10 : 0);
          const right = middle + width / 2 + (item.mark.bounds[3] === null ? 10 : 0) + (item.label === "" ? 0 : 4 + item.label.length * LETTER);
          for (const [a, b] of rows.get(item.row) ?? []) expect(left >= b - 1 || right <= a + 1).toBe(true);
          rows.set(item.row, [...(rows.get(item.row) ?? []), [left, right]]);
        }
        expect(Math.max(...lane.placed.map((item) => item.row))).toBeLessThan(lane.rows);
      }
    }
  });

  it("places every dated mark once", () => {
    const placed = arrange(MARKS, ids, 0.2).flatMap((lane) => lane.placed.map((item) => item.mark.id));
    expect(placed.sort()).toEqual(MARKS.map((mark) => mark.id).sort());
  });

  it("finds the marks in sight, and only those", () => {
    const lanes = arrange(MARKS, ids, 1);
    const [from, to] = [dayNumber("1956-06-01")!, dayNumber("1956-12-31")!];
    const seen = inSight(lanes, from, to, 0);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.length).toBeLessThan(MARKS.length / 2);
    expect(seen.every(({ item }) => item.to >= from && item.from <= to)).toBe(true);
    const days = seen.map(({ item }) => item.from);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it("keeps rows while the scale moves a little", () => {
    expect(level(0.2)).toBe(level(0.21));
    expect(level(0.2)).not.toBe(level(0.4));
  });

  it("cuts labels at words", () => {
    expect(cut("short", 10)).toBe("short");
    expect(cut("a rather long label here", 16)).toBe("a rather long…");
    expect(cut("unbreakablelabel", 8)).toBe("unbreak…");
  });
});
