/** A person's life on one line: posts above it, sanctions below it, acts as ticks on it. */
import type { Span, TimelineMark } from "./api";
import { extent, shape, STUB, type Shape } from "./bounds";

export interface Held {
  key: string;
  span: Span;
  shape: Shape;
  row: number;
  labelAt: number;
}

export interface Struck {
  mark: TimelineMark;
  shape: Shape;
  row: number;
  labelAt: number;
  flip: boolean; // the label stands left of the mark
}

const LETTER = 6.5;

/** Posts in rows, the earliest lowest; every label has room on its own row, beginning inside the figure. */
export function posts(spans: readonly Span[], x: (day: number) => number, width: number): Held[] {
  const ordered = spans
    .flatMap((span, i) => {
      const form = shape(span.bounds, true, x);
      const reach = extent(span.bounds);
      return form === null || reach === null || form.x1 < 0 || form.x0 > width ? [] : [{ span, form, from: reach[0], i }];
    })
    .sort((a, b) => a.from - b.from || a.i - b.i);
  const free: number[] = [];
  return ordered.map(({ span, form, i }) => {
    const labelAt = Math.max(0, Math.min(form.x0 + (form.openLeft ? STUB : 0), width - span.label.length * LETTER));
    const left = Math.min(form.x0, labelAt);
    const right = Math.max(form.x1, labelAt + span.label.length * LETTER);
    let row = free.findIndex((at) => at <= left);
    if (row < 0) row = free.length;
    free[row] = right + 12;
    return { key: `${i}/${span.label}`, span, shape: form, row, labelAt };
  });
}

/** Sanctions in rows under the line, label beside the mark, to its left where the figure ends. */
export function sanctions(marks: readonly TimelineMark[], x: (day: number) => number, width: number): Struck[] {
  const ordered = marks
    .flatMap((mark) => {
      const form = shape(mark.bounds, mark.lasted, x);
      return form === null || form.x1 < 0 || form.x0 > width ? [] : [{ mark, form }];
    })
    .sort((a, b) => a.form.x0 - b.form.x0);
  const rows: [number, number][][] = [];
  return ordered.map(({ mark, form }) => {
    const length = mark.label.length * LETTER + 8;
    const flip = form.x1 + length > width && form.x0 - length > 0;
    const left = flip ? form.x0 - length : form.x0 - 5;
    const right = flip ? form.x1 + 6 : form.x1 + length;
    let row = rows.findIndex((taken) => taken.every(([a, b]) => right < a || left > b));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push([left, right + 6]);
    return { mark, shape: form, row, labelAt: flip ? Math.min(form.x0, form.x - 5) - 5 : Math.max(form.x1, form.x + 5) + 5, flip };
  });
}
