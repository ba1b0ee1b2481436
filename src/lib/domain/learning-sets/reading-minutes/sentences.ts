/** The sentences of a text, in order; together they are the text. A point after one or two letters ends none, nor after a day: "Dr." "J." "10. Juli" */
export function sentences(text: string): string[] {
	return text.split(/(?<=(?:\p{L}{3}|[\d)"”'’%])[.!?]["”)]?)(?<![\s(]\d{1,2}\.)\s+(?=["“(]?\p{Lu})/u);
}
