/** The keyboard of all rooms. */

type Stepper = (by: -1 | 1) => void;
const steppers: Stepper[] = [];

/** Registers what `[` and `]` do in this room; returns the release. */
export function onStep(step: Stepper): () => void {
  steppers.push(step);
  return () => {
    steppers.splice(steppers.indexOf(step), 1);
  };
}

const letters = new Map<string, () => void>();

/** Registers what a letter does in this room; returns the release. */
export function onLetter(letter: string, act: () => void): () => void {
  letters.set(letter, act);
  return () => {
    letters.delete(letter);
  };
}

export interface Actions {
  search(): void;
  anywhere(): void;
  help(): void;
  escape(): void;
}

export const KEYS: readonly (readonly [string, string])[] = [
  ["/", "Search"],
  ["Ctrl K", "Go anywhere"],
  ["j  k", "Next, previous entry or mark"],
  ["Enter", "Open the sources of the entry or mark"],
  ["[  ]", "Step back, forward in time"],
  ["+  −", "Closer, wider (when a time figure has the focus)"],
  ["s", "In the reader: a card for the sentence"],
  ["Esc", "Close the drawer or this list"],
  ["?", "This list"],
];

/** Handles a key; typing in a field is left alone. */
export function press(event: KeyboardEvent, actions: Actions): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    actions.anywhere();
    return;
  }
  if (event.key === "Escape") {
    actions.escape();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const handlers: Record<string, () => void> = {
    "/": actions.search,
    "?": actions.help,
    j: () => step(1),
    k: () => step(-1),
    "[": () => steppers.at(-1)?.(-1),
    "]": () => steppers.at(-1)?.(1),
  };
  const handler = handlers[event.key] ?? letters.get(event.key);
  if (handler === undefined) return;
  event.preventDefault();
  handler();
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

/** Moves the focus to the next entry of the drawer, if the focus is in it, else of the page. */
function step(by: -1 | 1): void {
  const inside = document.activeElement?.closest("aside.drawer") ?? document.querySelector("main");
  const items = [...(inside?.querySelectorAll<HTMLElement | SVGElement>("[data-item]") ?? [])];
  if (items.length === 0) return;
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + by, 0), items.length - 1);
  items[next]?.focus({ preventScroll: false });
  items[next]?.scrollIntoView({ block: "nearest" });
}
