/** Figures as files: a copy of the drawing that stands alone, and its picture in dots. */

/** The id of a figure's hatching in a colour. */
export function hatchId(prefix: string, colour: string): string {
  return `${prefix}-${colour.replace(/[^a-z0-9]/gi, "")}`;
}

export interface Size {
  width: number;
  height: number;
}

const XML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => XML[sign as keyof typeof XML]);
}

/** A text broken into lines of at most so many letters, at spaces. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A drawing with a white ground, its title above and its citation below, as a document of its own. */
export function sheet(inner: string, size: Size, title: string, below: string): string {
  const edge = 16;
  const head = 30;
  const lines = wrap(below, Math.max(30, Math.floor(size.width / 5.6)));
  const height = size.height + head + 14 * lines.length + edge * 2 + 6;
  const width = size.width + edge * 2;
  const foot = lines.map((line, i) => `<text x="${edge}" y="${size.height + head + edge + 16 + i * 14}" font-family="'Inter Variable', Inter, sans-serif" font-size="10.5" fill="#55585e">${escapeXml(line)}</text>`).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<style></style><rect width="100%" height="100%" fill="#ffffff"/>` +
    `<text x="${edge}" y="${edge + 14}" font-family="'Source Serif 4 Variable', 'Source Serif 4', 'Noto Serif KR Variable', Georgia, serif" font-size="16" font-weight="600" fill="#17181a">${escapeXml(title)}</text>` +
    `<g transform="translate(${edge} ${edge + head})">${inner}</g>${foot}</svg>`
  );
}
