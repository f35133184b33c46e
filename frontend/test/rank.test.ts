import { describe, expect, it } from "vitest";
import { fold, rank, score } from "../src/lib/rank";

describe("search ranking", () => {
  it("does not mind marks, case, hyphens and apostrophes", () => {
    expect(fold("Ch’oe Ch'ang-ik")).toBe("choe changik");
    expect(fold("Kŏm Ŭn")).toBe("kom un");
    expect(fold("Дима")).toBe("дима");
    expect(fold("나무산")).toBe("나무산");
  });

  it("prefers the same, then the beginning, then a word's beginning, then the inside", () => {
    const order = ["ann", "annabel", "big ann", "susannah"].map((text) => score("Ann", text));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(4);
    expect(score("ann", "bero")).toBe(0);
    expect(score("", "bero")).toBe(0);
  });

  it("finds words in any order", () => {
    expect(score("gita ember", "Ember Gita")).toBeGreaterThan(0.6);
  });

  it("keeps what only the server knows to fit, at the end and in its order", () => {
    const items = [{ t: "zeta" }, { t: "beta" }, { t: "ann" }];
    expect(rank("ann", items, (i) => [i.t]).map((i) => i.t)).toEqual(["ann", "zeta", "beta"]);
  });
});
