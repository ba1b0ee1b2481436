import { AlignmentType, LevelFormat, type ILevelsOptions } from 'docx';

/** How far each list stands in from the one around it, in twentieths of a point. */
export const LIST_STEP = 400;

/** Deepest list that Word knows, counted from 0. */
export const DEEPEST = 8;
/** Word counts no further. */
const LAST_START = 32_767;

/** The lists of one document: those with bullets share one declaration, and each numbered list counts for itself. */
export class Lists {
	readonly #starts = new Set<number | null>();
	#instances = 0;

	/** What the paragraphs of a new list on this level refer to. `start` is its first number, null for bullets. */
	begun(start: number | null, depth: number): { reference: string; level: number; instance: number } {
		const first = start === null ? null : Math.min(start, LAST_START);
		this.#starts.add(first);
		return { reference: nameOf(first), level: Math.min(depth, DEEPEST), instance: first === null ? 0 : ++this.#instances };
	}

	/** Everything that the document has to declare of them. */
	declared(): { reference: string; levels: ILevelsOptions[] }[] {
		return Array.from(this.#starts, (start) => ({ reference: nameOf(start), levels: levelsFrom(start) }));
	}
}

const nameOf = (start: number | null): string => (start === null ? 'bullets' : `numbers-from-${start}`);

const levelsFrom = (start: number | null): ILevelsOptions[] =>
	Array.from({ length: DEEPEST + 1 }, (_, level) => ({
		level,
		format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
		text: start === null ? '•' : `%${level + 1}.`,
		start: start ?? 1,
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } } }
	}));
