import { describe, expect, it } from "vitest";
import type { Bounds } from "../src/lib/api";
import { at, shape, STUB } from "../src/lib/bounds";
import { dayNumber } from "../src/lib/dates";

const zero = dayNumber("1956-08-01")!;
const x = (day: number): number => (day - zero) * 2;
const day = (n: number): string => `1956-08-${String(n).padStart(2, "0")}`;

describe("from bounds to marks", () => {
  it("draws one known day as a dot in the middle of the day", () => {
    const form = shape([day(3), day(3), day(3), day(3)], false, x)!;
    expect([form.form, form.x]).toEqual(["dot", 5]);
  });

  it("draws one unknown day as a bar without a certain part", () => {
    const form = shape([day(1), day(31), day(1), day(31)], false, x)!;
    expect([form.form, form.x0, form.x1, form.core]).toEqual(["bar", 0, 62, null]);
  });

  it("draws what lasted with a certain part from the latest begin to the end of the earliest end", () => {
    const form = shape([day(1), day(5), day(10), day(20)], true, x)!;
    expect([form.x0, form.x1, form.core]).toEqual([0, 40, [8, 20]]);
  });

  it("has no certain part where the latest begin comes after the earliest end", () => {
    expect(shape([day(1), day(12), day(10), day(20)], true, x)!.core).toBeNull();
  });

  it("ends an open side with a stub and an arrow, not at the edge of the page", () => {
    const right = shape([day(1), day(5), day(10), null], true, x)!;
    expect([right.openLeft, right.openRight, right.x1]).toEqual([false, true, 20 + STUB]);
    const left = shape([null, day(5), day(10), day(10)], true, x)!;
    expect([left.openLeft, left.x0]).toEqual([true, 8 - STUB]);
  });

  it("draws nothing where nothing is known", () => {
    expect(shape([null, null, null, null], true, x)).toBeNull();
  });

  it("keeps a certain day wide enough to be seen", () => {
    const form = shape([day(1), day(5), day(5), day(20)], true, (n) => (n - zero) * 0.01)!;
    expect(form.core![1] - form.core![0]).toBeGreaterThanOrEqual(3);
  });

  it("says how a thing stands at a day", () => {
    const bounds: Bounds = [day(2), day(5), day(10), day(20)];
    const how = [1, 2, 5, 10, 11, 20, 21].map((n) => at(bounds, dayNumber(day(n))!));
    expect(how).toEqual(["no", "possible", "certain", "certain", "possible", "possible", "no"]);
    expect(at([null, null, day(10), null], dayNumber(day(30))!)).toBe("possible");
  });
});
