/** Colours come from the case; here they are only kept readable on the paper they are drawn on. */

export const PAPER = { light: "#ffffff", dark: "#16171a" } as const;

type Rgb = [number, number, number];

/** A colourless colour with less contrast than this is drawn in ink. */
const INKY = 4;

function rgb(hex: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = short === null ? hex : `#${short.slice(1).map((c) => c + c).join("")}`;
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full);
  return parts === null ? null : (parts.slice(1).map((c) => Number.parseInt(c, 16)) as Rgb);
}

function text(colour: Rgb): string {
  return `#${colour.map((v) => v.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance of WCAG 2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [rgb(one), rgb(other)];
  if (a === null || b === null) return 1;
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour itself, or mixed towards ink until it stands out from the paper by `least`; no colour is the ink's. */
export function onPaper(colour: string | null | undefined, dark: boolean, least = 3): string {
  const paper = dark ? PAPER.dark : PAPER.light;
  const own = colour === null || colour === undefined ? null : rgb(colour);
  if (own === null) return "var(--ink-2)";
  // Black in a light case means "in ink": on dark paper it is the light ink, not a grey.
  if (Math.max(...own) - Math.min(...own) < 16 && contrast(text(own), paper) < INKY) return dark ? "#e4e1da" : "#26272a";
  const ink: Rgb = dark ? [255, 255, 255] : [0, 0, 0];
  for (let share = 0; share <= 1; share += 0.08) {
    const mixed = own.map((v, i) => Math.round(v * (1 - share) + (ink[i] ?? 0) * share)) as Rgb;
    if (contrast(text(mixed), paper) >= least) return text(mixed);
  }
  return dark ? "#ffffff" : "#000000";
}
