declare const safe: unique symbol;

/** HTML that the one renderer made and cleaned. Only `renderMarkdown` makes it; only `Prose` may show it with `{@html}`. */
export type SafeHtml = string & { readonly [safe]: true };
