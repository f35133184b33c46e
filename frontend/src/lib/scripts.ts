/** Fonts for Hangul and Han are fetched only when an answer contains such letters, and then only the subsets in use. */

const CJK = /[\u1100-\u11ff\u2e80-\u2fdf\u3000-\u30ff\u3130-\u318f\u31f0-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]/;

export function needsCjk(text: string): boolean {
  return CJK.test(text);
}

let loading: Promise<unknown> | null = null;

export function loadCjk(): Promise<unknown> {
  loading ??= import("../cjk");
  return loading;
}
