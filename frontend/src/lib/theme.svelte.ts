/** Whether the system asks for dark paper. */
class Theme {
  dark = $state(false);
  constructor() {
    const query = matchMedia("(prefers-color-scheme: dark)");
    this.dark = query.matches;
    query.addEventListener("change", () => (this.dark = query.matches));
  }
}

export const theme = new Theme();
