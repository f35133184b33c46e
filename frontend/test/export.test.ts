import { describe, expect, it } from "vitest";
import { citation, fileName, sayReading } from "../src/lib/cite";
import { csv } from "../src/lib/csv";
import { escapeXml, hatchId, sheet, wrap } from "../src/lib/svg";

describe("what one takes away", () => {
  it("writes CSV that survives commas, quotes, line ends and spreadsheets", () => {
    expect(csv(["a", "b"], [["x, y", 'say "no"'], ["two\nlines", null], ["=1+1", -3], ["-1.5", "-x"], [true, undefined]])).toBe('a,b\r\n"x, y","say ""no"""\r\n"two\nlines",\r\n\'=1+1,-3\r\n-1.5,\'-x\r\ntrue,\r\n');
  });

  it("sets a figure on a sheet with title and citation, as well-formed XML", () => {
    const text = sheet("<g/>", { width: 300, height: 100 }, "A <b> & c", "one two three four five six seven eight nine ten eleven twelve thirteen");
    expect(text).toContain("A &lt;b&gt; &amp; c");
    expect(text.match(/<svg/g)).toHaveLength(1);
    expect(Number(/height="(\d+)"/.exec(text)?.[1])).toBeGreaterThan(150);
    expect(escapeXml('"<&>')).toBe("&quot;&lt;&amp;&gt;");
  });

  it("wraps at spaces", () => {
    expect(wrap("aa bb cc dd", 5)).toEqual(["aa bb", "cc dd"]);
    expect(wrap("averylongword b", 5)).toEqual(["averylongword", "b"]);
  });

  it("names hatchings and files without odd letters", () => {
    expect(hatchId("lanes", "#D55E00")).toBe("lanes-D55E00");
    expect(hatchId("x", "var(--ink-2)")).toBe("x-varink2");
    expect(fileName("Kŏm’s life, 1956!", "svg")).toBe("kom-s-life-1956.svg");
    expect(fileName("나무산", "csv")).toBe("figure.csv");
  });

  it("cites case, version, reading and address", () => {
    const text = citation("Roster", { title: "The Republic", version: "abc123" }, "judged", "http://localhost/rosters");
    for (const part of ["Roster", "The Republic", "abc123", "as judged", "http://localhost/rosters"]) expect(text).toContain(part);
    expect(sayReading("all")).toBe("with all sources");
    expect(sayReading("book", "A Book")).toBe("as A Book has it");
  });
});
