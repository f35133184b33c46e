/** One short line that says what was just done ("Link copied"). */
class Notice {
  text = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.text = ""), 2600);
  }
}

export const notice = new Notice();

/** Copies a text and says so; where the clipboard is closed, says how to copy by hand. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notice.say(`${what} copied`);
  } catch {
    prompt(`${what} (press Ctrl-C to copy)`, text);
  }
}
