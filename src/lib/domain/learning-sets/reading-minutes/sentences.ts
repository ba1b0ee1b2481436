/** Words cut short, of three letters or more, behind which no sentence ends. */
const CUT =
	'Prof|Cllr|Revd|Rev|Hon|Sgt|Capt|Messrs|Cyng|Parch|Parchg|Dott|dott|Sig|sig|Avv|avv|Geom|Arch|arch|Ing|ing|Mevr|mevr|Dhr|dhr|Drs|drs|Sra|Srta|Dra|Dña|Mme|Mlle|Eng|Arq|Mgr|mgr|inż|mec|prof|Uas|tUas|Comh|Dipl|Mag|Esq|Univ';

/** Words of two letters with which sentences end, and which are no cut ones. */
const SHORT = 'it|us|so|in|up|on|to|me|do|go|by|as|an|ab|zu|um|da|ja|er|là|ça|sí|sì|op|af|ze|we|ut|då|på|nu|hi|fe|tu|ni';

/**
 * The sentences of a text, in order; together they are the text. A point after one or two letters ends none, nor after a day or a title: "Dr."
 * "J." "10. Juli" "Prof."
 */
export function sentences(text: string): string[] {
	return text.split(ENDS);
}

const ENDS = new RegExp(
	`(?<=(?:\\p{L}{3}|\\d\\s?[ap]m|\\d[a-d]|[\\d)"”'’%])[.!?]["”)]?)(?<![\\s(]\\d{1,2}\\.)(?<!(?<!\\p{L})(?:${CUT})\\.)\\s+(?=["“(]?\\p{Lu})|(?<=\\s(?:${SHORT})\\.)\\s+(?=\\p{Lu}\\p{Ll})|(?<=\\s\\p{Lu}{2}\\.)\\s+(?=(?:The|It|He|She|They|We|This|There|In) )`,
	'u'
);
