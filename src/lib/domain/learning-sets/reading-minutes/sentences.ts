import type { MinutesWords } from './minutes-words';

/**
 * The sentences of a text, in order; together they are the text. A point after one or two letters ends none, nor after a day or a title: "Dr."
 * "J." "10. Juli" "Prof."
 */
export const sentences = (text: string, { shapes }: MinutesWords): string[] => text.split(shapes.sentenceEnd);
