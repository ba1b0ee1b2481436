/** The sentences of a text, in order; together they are the text. A point after one or two letters ends none: "Dr." "e.g." "J." */
export function sentences(text: string): string[] {
	return text.split(/(?<=(?:\p{L}{3}|[\d)"”'’%])[.!?]["”)]?)\s+(?=["“(]?\p{Lu})/u);
}
