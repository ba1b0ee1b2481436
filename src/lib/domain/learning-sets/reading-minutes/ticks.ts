const TICK = /^\s*(?:☑|☒|\[[xX]\])\s+(?=\S)/u;

/** The ticked box that a line begins with, as it is written: `☑ `, `☒ ` or `[x] `. Empty where there is none. */
export const tickBefore = (text: string): string => TICK.exec(text)?.[0] ?? '';
