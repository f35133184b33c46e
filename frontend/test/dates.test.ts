import { describe, expect, it } from "vitest";
import { clampDay, dayNumber, isoDay, readDay, sayBounds, sayDay, shiftDay, shortBounds } from "../src/lib/dates";

describe("days", () => {
  it("counts days both ways, also before the epoch and in early years", () => {
    for (const iso of ["1970-01-01", "1956-08-30", "1945-08-15", "2000-02-29", "0410-08-24", "-0044-03-15"]) expect(isoDay(dayNumber(iso) ?? Number.NaN)).toBe(iso);
    expect(dayNumber("1956-08-31")! - dayNumber("1956-08-30")!).toBe(1);
  });

  it("refuses days that do not exist", () => {
    for (const text of ["1957-02-29", "1956-13-01", "1956-00-10", "1956-8-30", "yesterday", ""]) expect(dayNumber(text)).toBeNull();
  });

  it("steps over month ends without running into the next month", () => {
    expect(shiftDay("1956-01-31", 1, "month")).toBe("1956-02-29");
    expect(shiftDay("1957-01-31", 1, "month")).toBe("1957-02-28");
    expect(shiftDay("1956-03-31", -1, "month")).toBe("1956-02-29");
    expect(shiftDay("1956-02-29", 1, "year")).toBe("1957-02-28");
    expect(shiftDay("1956-12-15", 1, "month")).toBe("1957-01-15");
    expect(shiftDay("1956-12-31", 1, "day")).toBe("1957-01-01");
  });

  it("keeps a day inside a span", () => {
    expect(clampDay("1940-01-01", ["1945-08-15", "1961-09-18"])).toBe("1945-08-15");
    expect(clampDay("1956-01-01", ["1945-08-15", "1961-09-18"])).toBe("1956-01-01");
    expect(clampDay("1970-01-01", ["1945-08-15", "1961-09-18"])).toBe("1961-09-18");
  });

  it("reads what people type", () => {
    expect(readDay("1956-08-30")).toBe("1956-08-30");
    expect(readDay("30 August 1956")).toBe("1956-08-30");
    expect(readDay("August 30, 1956")).toBe("1956-08-30");
    expect(readDay("30 aug 1956")).toBe("1956-08-30");
    expect(readDay("Aug 1956")).toBe("1956-08-01");
    expect(readDay(" 1956 ")).toBe("1956-01-01");
    for (const text of ["", "soon", "31 June 1956", "1956-08-30-1", "56"]) expect(readDay(text)).toBeNull();
  });

  it("says days and bounds", () => {
    expect(sayDay("1956-08-30")).toBe("30 August 1956");
    expect(sayDay("no day")).toBe("no day");
    expect(sayBounds([null, null, null, "1956-08-30"])).toBe("until 30 August 1956");
    expect(shortBounds(["1956-08-01", "1956-08-31", "1956-08-01", "1956-08-31"])).toBe("Aug 1956");
    expect(shortBounds(["1956-01-01", null, null, "1956-12-31"])).toBe("1956");
    expect(shortBounds(["1956-08-30", null, null, null])).toBe("30 Aug 1956 – …");
    expect(shortBounds([null, null, null, null])).toBe("no date");
    expect(shortBounds([null, "1956-06-01", "1956-06-30", null])).toBe("… Jun 1956 …");
    expect(shortBounds([null, "1956-06-30", "1956-06-01", null])).toBe("… Jun 1956 …");
    expect(sayBounds([null, "1956-06-08", "1956-06-08", null])).toBe("attested 8 June 1956, begin and end unknown");
  });
});
