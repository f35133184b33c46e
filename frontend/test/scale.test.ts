import { describe, expect, it } from "vitest";
import { dayNumber } from "../src/lib/dates";
import { CLOSEST, pan, project, ticks, within, zoom } from "../src/lib/scale";

const limits = { from: dayNumber("1945-08-15")!, to: dayNumber("1961-09-19")! };

describe("the time axis", () => {
  it("projects its ends to the figure's edges", () => {
    const x = project(limits, 800);
    expect([x(limits.from), x(limits.to)]).toEqual([0, 800]);
  });

  it("keeps the day under the pointer in place while zooming", () => {
    const at = dayNumber("1956-08-30")!;
    const closer = zoom(limits, 0.5, at, limits);
    expect(project(closer, 800)(at)).toBeCloseTo(project(limits, 800)(at), 6);
    expect(closer.to - closer.from).toBeCloseTo((limits.to - limits.from) / 2, 6);
  });

  it("neither leaves the limits nor comes closer than two weeks", () => {
    expect(zoom(limits, 4, limits.from, limits)).toEqual(limits);
    const close = zoom(limits, 1e-9, limits.from + 100, limits);
    expect(close.to - close.from).toBeCloseTo(CLOSEST, 6);
    expect(pan({ from: limits.from, to: limits.from + 100 }, -50, limits)).toEqual({ from: limits.from, to: limits.from + 100 });
    expect(within({ from: limits.to, to: limits.to + 50 }, limits)).toEqual({ from: limits.to - 50, to: limits.to });
  });

  it("labels years, then months, then days, never nearer than can be read", () => {
    for (const span of [5878, 1500, 500, 200, 60, 20]) {
      const view = { from: dayNumber("1956-01-01")!, to: dayNumber("1956-01-01")! + span };
      const x = project(view, 900);
      const marks = ticks(view, 900);
      expect(marks.length).toBeGreaterThan(2);
      const gaps = marks.slice(1).map((tick, i) => x(tick.day) - x(marks[i]!.day));
      expect(Math.min(...gaps)).toBeGreaterThan(20);
      marks.slice(1).forEach((tick, i) => expect(x(tick.day) - x(marks[i]!.day)).toBeGreaterThan(marks[i]!.label.length * 5));
    }
    expect(ticks(limits, 900).map((tick) => tick.label)).toContain("1956");
    expect(ticks({ from: dayNumber("1956-01-01")!, to: dayNumber("1956-12-31")! }, 900).map((tick) => tick.label)).toContain("Aug");
  });
});
