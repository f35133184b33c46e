/** The search behind the search line and the go-anywhere box: rooms and what the server finds, ranked together. */
import type { Hit } from "./api";
import { question } from "./address";
import { Answer } from "./ask.svelte";
import { keep, to } from "./place.svelte";
import { rank, score } from "./rank";

export interface Found {
  key: string;
  type: string;
  label: string;
  detail: string;
  href: string;
}

const ROOMS = [["timeline", "Timeline"], ["people", "People"], ["rosters", "Rosters"], ["disputes", "Disputes"], ["reader", "Reader"], ["archive", "Archive"], ["what-if", "What if"], ["theory", "Theory"], ["score", "Score"], ["check", "Check"]] as const;
const MOST = 14;
const TEXTS = 6;
const FULL_TEXT: readonly string[] = ["passage", "file", "published", "statement"];

export class Finder {
  text = $state("");
  at = $state(0);
  #asked = $state("");
  #answer = new Answer<Hit[]>(() => (this.#asked === "" ? null : question("/search", { q: this.#asked })));

  constructor(readonly rooms: boolean) {
    $effect(() => {
      const text = this.text.trim();
      const timer = setTimeout(() => (this.#asked = text), 110);
      return () => clearTimeout(timer);
    });
  }

  found: Found[] = $derived.by(() => {
    const text = this.text.trim();
    const rooms = ROOMS.filter(([, label]) => text === "" || score(text, label) > 0).map(([room, label]) => ({ key: `room/${room}`, type: "room", label, detail: "", href: to(room) }));
    if (text === "") return this.rooms ? rooms : [];
    const hits = (this.#answer.data ?? []).map((hit) => ({ key: `${hit.type}/${hit.id}`, type: hit.type, label: hit.label, detail: hit.detail, href: keep(hit.href) }));
    const words = hits.filter((hit) => FULL_TEXT.includes(hit.type)); // found by their words: the server has ranked them
    const named = rank(text, [...(this.rooms ? rooms : []), ...hits.filter((hit) => !words.includes(hit))], (item) => [item.label, item.detail]);
    return [...named.slice(0, words.length > 0 ? MOST - Math.min(words.length, TEXTS) : MOST), ...words].slice(0, MOST);
  });

  /** Whether the server has answered for the text that stands in the field. */
  get settled(): boolean {
    return this.#asked === this.text.trim() && !this.#answer.busy;
  }

  /** Arrows go up and down the list, Enter chooses. */
  key(event: KeyboardEvent, choose: (href: string) => void): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const item = this.found[this.at];
      if (item !== undefined) choose(item.href);
    }
  }

  move(by: number): void {
    const last = this.found.length - 1;
    this.at = Math.min(Math.max(this.at + by, 0), Math.max(last, 0));
  }
}
