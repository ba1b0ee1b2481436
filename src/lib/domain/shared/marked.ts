import type { Marked } from './context';

/** The text of a title or passage, without telling which of its words were asked for. */
export const textOf = (marked: Marked): string => marked.map(({ text }) => text).join('');
