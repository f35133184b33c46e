/** Outlines of the five signs as SVG path texts; every room draws with these and nothing else. */

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A disc around (x, y). */
export function disc(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
}

/** The half of a disc below its rising diagonal: the sign of what is disputed. */
export function halfDisc(x: number, y: number, r: number): string {
  const k = r * Math.SQRT1_2;
  return `M${n(x - k)} ${n(y + k)}A${n(r)} ${n(r)} 0 0 0 ${n(x + k)} ${n(y - k)}z`;
}

/** A bar from x0 to x1 of height h around y. */
export function bar(x0: number, x1: number, y: number, h: number): string {
  return `M${n(x0)} ${n(y - h / 2)}H${n(x1)}V${n(y + h / 2)}H${n(x0)}z`;
}

/** A bar split on the diagonal, tile after tile: the sign of what is disputed, on something that takes time. */
export function splitBar(x0: number, x1: number, y: number, h: number): string {
  const tiles = Math.max(1, Math.min(400, Math.round((x1 - x0) / (1.6 * h))));
  const step = (x1 - x0) / tiles;
  let path = "";
  for (let i = 0; i < tiles; i += 1) {
    const left = x0 + i * step;
    path += `M${n(left)} ${n(y + h / 2)}H${n(left + step)}V${n(y - h / 2)}z`;
  }
  return path;
}

/** The arrow of an open end, its point at x, pointing left (-1) or right (1). */
export function arrow(x: number, y: number, h: number, way: -1 | 1): string {
  const back = x - way * 0.9 * h;
  return `M${n(x)} ${n(y)}L${n(back)} ${n(y - h * 0.62)}V${n(y + h * 0.62)}z`;
}
