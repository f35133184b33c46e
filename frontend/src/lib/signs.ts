/** The five signs: which outlines a mark is made of. One mark is drawn from them, and so are all marks of a lane at once. */
import type { Certainty } from "./api";
import { STUB, type Shape } from "./bounds";
import { arrow, bar, disc, halfDisc, splitBar } from "./draw";

/** Path texts by the way they are painted, in painting order. */
export interface Signs {
  hatched: string; // hatching, thin edge
  hollow: string; // paper, thin edge
  solid: string; // filled
  lines: string; // stroked only
}

const LEAST = 3;

/** Adds the outlines of one mark at height y to `to`. */
export function addSigns(to: Signs, shape: Shape, y: number, h: number, certainty: Certainty, simulated = false): void {
  if (shape.form === "dot") {
    const r = h * 0.56;
    if (certainty === "certain" && !simulated) {
      to.solid += disc(shape.x, y, r);
      return;
    }
    to.hollow += disc(shape.x, y, r - 0.6);
    if (certainty === "disputed") to.solid += halfDisc(shape.x, y, r - 0.6);
    return;
  }
  const left = shape.openLeft ? shape.x0 + STUB : shape.x0;
  const right = Math.max(shape.openRight ? shape.x1 - STUB : shape.x1, left + LEAST);
  const core = shape.core;
  const [from, to_] = core ?? [left, right];
  if (core !== null || (certainty === "certain" && !simulated)) to.hatched += bar(left, right, y, h);
  if (certainty === "disputed") {
    to.hollow += bar(from, to_, y, h);
    to.solid += splitBar(from, to_, y, h);
  } else if (core !== null && certainty === "certain" && !simulated) to.solid += bar(from, to_, y, h);
  else if (core !== null || certainty === "possible" || simulated) to.hollow += bar(from, to_, y, h);
  if (shape.openLeft) {
    to.lines += `M${left.toFixed(1)} ${y}H${(shape.x0 + 4).toFixed(1)}`;
    to.solid += arrow(shape.x0, y, 6, -1);
  }
  if (shape.openRight) {
    to.lines += `M${right.toFixed(1)} ${y}H${(shape.x1 - 4).toFixed(1)}`;
    to.solid += arrow(shape.x1, y, 6, 1);
  }
}

export function noSigns(): Signs {
  return { hatched: "", hollow: "", solid: "", lines: "" };
}
