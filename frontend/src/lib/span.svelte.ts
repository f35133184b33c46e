/** The span of time in sight: kept in the address, moved here while a wheel turns, written back when it rests. */
import { dayNumber, isoDay, shiftDay } from "./dates";
import { change, here } from "./place.svelte";
import { pan, within, zoom, type View } from "./scale";

const REST = 220;

export class TimeSpan {
  #moving = $state.raw<View | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly limits: View;

  constructor(limits: () => readonly [string, string]) {
    this.limits = $derived.by(() => {
      const [from, to] = limits();
      const low = dayNumber(from) ?? 0;
      return { from: low, to: Math.max((dayNumber(to) ?? low) + 1, low + 1) };
    });
  }

  view: View = $derived.by(() => {
    if (this.#moving !== null) return this.#moving;
    const from = dayNumber(here.query.from ?? "") ?? this.limits.from;
    const to = (dayNumber(here.query.to ?? "") ?? this.limits.to - 1) + 1;
    return to > from ? within({ from, to }, this.limits) : this.limits;
  });

  /** Whether a gesture is under way. */
  get moving(): boolean {
    return this.#moving !== null;
  }

  zoom(factor: number, at = (this.view.from + this.view.to) / 2): void {
    this.#move(zoom(this.view, factor, at, this.limits));
  }

  pan(days: number): void {
    this.#move(pan(this.view, days, this.limits));
  }

  whole(): void {
    this.#moving = null;
    change({ from: null, to: null }, true);
  }

  /** Brings a day into sight. */
  show(day: string): void {
    const number = dayNumber(day);
    if (number === null || (number >= this.view.from && number < this.view.to)) return;
    this.pan(number - (this.view.from + this.view.to) / 2);
  }

  /** Moves by a twelfth of the span, at least a day. */
  step(by: -1 | 1): void {
    this.pan(by * Math.max(1, Math.round((this.view.to - this.view.from) / 12)));
  }

  #move(view: View): void {
    this.#moving = view;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rest(), REST);
  }

  /** Writes the span into the address. */
  rest(): void {
    clearTimeout(this.#timer);
    const view = this.#moving;
    if (view === null) return;
    const whole = view.from <= this.limits.from + 0.5 && view.to >= this.limits.to - 0.5;
    change(whole ? { from: null, to: null } : { from: isoDay(Math.round(view.from)), to: shiftDay(isoDay(Math.round(view.to)), -1, "day") }, true);
    this.#moving = null;
  }
}
