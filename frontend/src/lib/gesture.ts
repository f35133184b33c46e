/** Wheel, drag and keys on a time figure, as a Svelte attachment. */
import type { TimeSpan } from "./span.svelte";

/** Ctrl or Alt with the wheel, or a sideways wheel, works on time; a plain wheel scrolls the page as everywhere. Dragging moves time. */
export function timeGestures(span: TimeSpan): (node: Element) => () => void {
  return (element) => {
    const node = element as HTMLElement;
    const perDay = (): number => (span.view.to - span.view.from) / Math.max(1, node.clientWidth);
    let last: number | null = null;
    let moved = false;

    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        event.preventDefault();
        const at = span.view.from + (event.clientX - node.getBoundingClientRect().left) * perDay();
        span.zoom(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 100) * 0.0022), at);
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault();
        span.pan((event.deltaX || event.deltaY) * perDay());
      }
    };
    const down = (event: PointerEvent): void => {
      if (event.button === 0) [last, moved] = [event.clientX, false];
    };
    const move = (event: PointerEvent): void => {
      if (last === null || (!moved && Math.abs(event.clientX - last) < 4)) return;
      if (!moved) node.setPointerCapture(event.pointerId);
      moved = true;
      span.pan((last - event.clientX) * perDay());
      last = event.clientX;
    };
    const up = (): void => {
      last = null;
    };
    const click = (event: MouseEvent): void => {
      if (moved) event.stopPropagation();
      moved = false;
    };
    const key = (event: KeyboardEvent): void => {
      const keys: Record<string, () => void> = { "+": () => span.zoom(0.6), "=": () => span.zoom(0.6), "-": () => span.zoom(1 / 0.6), ArrowLeft: () => span.step(-1), ArrowRight: () => span.step(1) };
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    const heard = new AbortController();
    const { signal } = heard;
    node.addEventListener("wheel", wheel, { passive: false, signal });
    node.addEventListener("pointerdown", down, { signal });
    node.addEventListener("pointermove", move, { signal });
    node.addEventListener("pointerup", up, { signal });
    node.addEventListener("pointercancel", up, { signal });
    node.addEventListener("click", click, { capture: true, signal });
    node.addEventListener("keydown", key, { signal });
    return () => heard.abort();
  };
}
