import { RunMarks } from './run-marks.ts';
import type { Count } from './word-numbering.ts';

/** Styles of paragraphs whose words are Markdown where a document is written from it; a quotation has its sign. */
const OF_PROSE: ReadonlyMap<string, string> = new Map([
	['', ''],
	['ListParagraph', ''],
	['Quote', '> ']
]);

/** A paragraph that is being read, and how the run that comes now looks. */
export class WordParagraph {
	/** Bold as its style has it, and as the run says. */
	style = false;
	run = false;
	slanted = false;
	apart = false;
	struck = false;
	/** Shaded as a whole. */
	all = false;
	/** The id of its list, and the level in it. */
	list = '';
	level = 0;
	/** The id of its style; `heading` for any that makes one. */
	styled = '';
	marks: RunMarks | null = null;

	/** Where its words are gathered with their marks; null where they are no Markdown. */
	marksBy(count: Count): RunMarks | null {
		const before = OF_PROSE.get(this.styled);
		if (before === undefined || this.marks) return this.marks;
		const number = this.list === '' ? null : count(this.list, this.level);
		return (this.marks = new RunMarks(number === null ? before : `${number}. `));
	}
}
