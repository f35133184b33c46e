import { describe, expect, it } from "vitest";
import { decode, encode, opened, question, visit, type Place } from "../src/lib/address";

const split = (href: string): Place => {
  const url = new URL(href, "http://localhost");
  return decode(url.pathname, url.search);
};

describe("a page's state is its address", () => {
  it("comes back as it was written", () => {
    const places: Place[] = [
      { room: "front", id: null, query: {} },
      { room: "timeline", id: null, query: { from: "1956-01-01", to: "1957-12-31", family: "sanction", as: "book-1", d: "e-1,s:2" } },
      { room: "person", id: "ann/of the hill", query: { on: "1956-08-30" } },
      { room: "people", id: null, query: { q: "나무산 & 木山" } },
      { room: "what-if", id: "no-visit", query: {} },
      { room: "disputes", id: null, query: { only: "d-1", weight: "conflict" } },
    ];
    for (const place of places) expect(split(encode(place))).toEqual(place);
  });

  it("writes equal states equally and drops what it does not know", () => {
    expect(encode(split("/timeline?d=a,b&zzz=1&as=x&q="))).toBe("/timeline?as=x&d=a,b");
    expect(encode(split("/timeline/?as=x&d=a%2Cb"))).toBe("/timeline?as=x&d=a,b");
  });

  it("knows what is no room", () => {
    expect(split("/nowhere").room).toBe("unknown");
    expect(split("/people/ann/more").room).toBe("unknown");
    expect(split("/rosters/x").room).toBe("unknown");
    expect(split("/people/%E0%A4%A").room).toBe("person");
  });

  it("carries day, span and reading to the next room, not its filters or its drawer", () => {
    const now = split("/timeline?on=1956-08-30&from=1956-01-01&to=1957-01-01&as=book&family=x&d=e-1").query;
    expect(visit("rosters", null, now, { body: "bureau" })).toBe("/rosters?body=bureau&on=1956-08-30&from=1956-01-01&to=1957-01-01&as=book");
  });

  it("lists what the drawer shows and asks the server", () => {
    expect(opened({ d: "a,,b" })).toEqual(["a", "b"]);
    expect(opened({})).toEqual([]);
    expect(question("/rosters", { body: "a b", on: undefined, as: "" })).toBe("/api/rosters?body=a%20b");
  });
});
