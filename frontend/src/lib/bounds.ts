/** From the four days of an uncertain date to the shape that is drawn. */
import type { Bounds } from "./api";
import { dayNumber } from "./dates";

export interface Shape {
  form: "dot" | "bar";
  x: number; // of a dot: its middle
  x0: number; // of a bar: the possible part
  x1: number;
  core: [number, number] | null; // the part that is certain
  openLeft: boolean;
  openRight: boolean;
}

/** Length of the stub that carries the arrow of an open end, in pixels. */
export const STUB = 14;
const LEAST = 3;

/** Day numbers of bounds; null stays null. */
export function numbers(bounds: Bounds): (number | null)[] {
  return bounds.map((day) => (day === null ? null : dayNumber(day)));
}

/** First and last day that a mark may touch (null sides are open), and null if nothing is known. */
export function extent(bounds: Bounds): [number, number] | null {
  const known = numbers(bounds).filter((day): day is number => day !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/**
 * The shape of a date under a projection from day numbers to pixels.
 *
 * What happened on one known day is a dot. What happened on one unknown day is a bar without a certain part. What lasted is a bar
 * whose certain part runs from the latest begin to the earliest end. A missing bound is an open end: a stub with an arrow.
 */
export function shape(bounds: Bounds, lasted: boolean, x: (day: number) => number): Shape | null {
  const reach = extent(bounds);
  if (reach === null) return null;
  const [eb, lb, ee, le] = numbers(bounds) as [number | null, number | null, number | null, number | null];
  const dotted = eb !== null && le !== null && eb === le;
  const openLeft = eb === null;
  const openRight = le === null;
  const x0 = openLeft ? x(reach[0]) - STUB : x(eb);
  const x1 = openRight ? x(reach[1] + 1) + STUB : x(le + 1);
  const middle = (x0 + x1) / 2;
  if (dotted) return { form: "dot", x: middle, x0, x1, core: null, openLeft, openRight };
  return { form: "bar", x: middle, x0, x1: Math.max(x1, x0 + (openLeft ? STUB : 0) + LEAST + (openRight ? STUB : 0)), core: lasted ? certain(lb, ee, x) : null, openLeft, openRight };
}

function certain(lb: number | null, ee: number | null, x: (day: number) => number): [number, number] | null {
  if (lb === null || ee === null || lb > ee) return null;
  const start = x(lb);
  return [start, Math.max(x(ee + 1), start + LEAST)];
}

/** How a thing with these bounds stands at a day. */
export function at(bounds: Bounds, day: number): "certain" | "possible" | "no" {
  const [eb, lb, ee, le] = numbers(bounds) as [number | null, number | null, number | null, number | null];
  if ((eb !== null && day < eb) || (le !== null && day > le)) return "no";
  return lb !== null && ee !== null && lb <= day && day <= ee ? "certain" : "possible";
}
