/** Where the reader is; the only module that touches the browser's history. */
import { decode, encode, opened, visit, type Key, type Place, type Query, type Room } from "./address";

class Here {
  place = $state.raw<Place>(decode(location.pathname, location.search));
  get query(): Query {
    return this.place.query;
  }
}

export const here = new Here();

/** Goes to an address of this app; `replace` leaves no step in the history. */
export function go(href: string, replace = false): void {
  const url = new URL(href, location.href);
  const before = here.place;
  const address = url.pathname + url.search;
  if (replace) history.replaceState(null, "", address);
  else if (address !== location.pathname + location.search) history.pushState(null, "", address);
  here.place = decode(url.pathname, url.search);
  if (before.room !== here.place.room || before.id !== here.place.id) scrollTo(0, 0);
}

/** Changes parts of the address and stays in the room; null removes a part. */
export function change(parts: Partial<Record<Key, string | null>>, replace = false): void {
  const query: Query = { ...here.place.query };
  for (const [key, value] of Object.entries(parts) as [Key, string | null][]) {
    if (value === null || value === "") delete query[key];
    else query[key] = value;
  }
  go(encode({ ...here.place, query }), replace);
}

/** Opens the sources of statements or events in the drawer. */
export function open(ids: readonly string[]): void {
  if (ids.length > 0) change({ d: ids.join(",") });
}

export function closeDrawer(): void {
  if (opened(here.query).length > 0) change({ d: null });
}

/** The address of a room that keeps day, span and reading. */
export function to(room: Room, id: string | null = null, more: Query = {}): string {
  return visit(room, id, here.query, more);
}

/** The address of a hit of the server, with the reader's day, span and reading added where it names none. */
export function keep(href: string): string {
  const url = new URL(href, location.href);
  const place = decode(url.pathname, url.search);
  return visit(place.room, place.id, here.query, place.query);
}

/** Follows links inside the app without loading a page; called once. */
export function listen(): () => void {
  const back = (): void => {
    here.place = decode(location.pathname, location.search);
  };
  const click = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest("a[href]");
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target !== "" || link.hasAttribute("download") || link.hash !== "") return;
    event.preventDefault();
    go(link.href);
  };
  addEventListener("popstate", back);
  document.addEventListener("click", click);
  return () => {
    removeEventListener("popstate", back);
    document.removeEventListener("click", click);
  };
}
