import { isPost } from './around-attendance.ts';
import { AttendanceReader } from './attendance-reader.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines';
import type { MinutesWords } from './minutes-words';
import { peopleByShape } from './people-by-shape.ts';
import type { Taken } from './people-of-text';
import { spelledOut } from './spelled-out.ts';
import { unlabelledPeople } from './unlabelled-people.ts';
import { withoutAbsent } from './without-absent.ts';
import { withoutBodies } from './without-bodies.ts';

/** Who was there and who sent apologies, by the number of the line that says so. */
export function readAttendance(lines: readonly Line[], words: MinutesWords): Map<number, Taken> {
	const reader = new AttendanceReader(lines, words);
	reader.read();
	const { taken } = reader;
	// One of them alone may be a guest.
	const said = [...taken].flatMap(([at, { people }]) =>
		isPostLine(lines[at]!, words) ? [] : people.filter(({ side }) => side === 'present')
	);
	for (const [at, found] of said.length > 1 ? [] : unlabelledPeople(lines, taken, words)) taken.set(at, found);
	for (const [at, found] of peopleByShape(lines, taken, words)) taken.set(at, found);
	return spelledOut(
		withoutAbsent(withoutBodies(taken, words), (at) => reader.isBelowAbsence(at), words),
		lines,
		words
	);
}

/** Whether a line says who was in the chair or took notes, and not who else came. */
function isPostLine(line: Line, words: MinutesWords): boolean {
	const label = line.kind === 'table' ? null : labelOf(line.text, words);
	return isPost(label) || label?.kind === 'minutes';
}
