/** The case's card, asked once and known to every room. */
import type { CaseCard } from "./api";
import { onPaper } from "./colour";
import { theme } from "./theme.svelte";

class Card {
  card = $state.raw<CaseCard | null>(null);

  /** Title of a document by id. */
  document(id: string): CaseCard["documents"][number] | undefined {
    return this.card?.documents.find((doc) => doc.id === id);
  }

  faction(id: string | null): CaseCard["factions"][number] | undefined {
    return this.card?.factions.find((faction) => faction.id === id);
  }
}

export const known = new Card();

/** A colour of the case, readable on the paper of the moment. */
export function tint(colour: string | null | undefined): string {
  return onPaper(colour, theme.dark);
}
