import { threadByIssue } from '#lib/domain/action-papers';
import type { Reading } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { refText, type Ref } from '#lib/domain/shared/ids';
import { FARTHEST, MOST } from '#lib/domain/shared/thread';
import { linesOf, placeOf, titleOf, type ThreadLine } from './thread-line';

/** A record of a thread with those that hang on it, one step farther. */
export interface ThreadKnot extends ThreadLine {
	readonly next: readonly ThreadKnot[];
	/** Whether it is one of the farthest, from which the thread may go on. */
	readonly farthest: boolean;
}

/**
 * The thread of any record that has a page, both ways and as far as it is walked. Throws NotFound where the reader cannot
 * read the record, or its kind has no page: what is missing and what is kept from them look the same.
 */
export async function wholeThread(read: Reading, start: Ref) {
	const href = placeOf(start);
	if (href === null) throw new NotFound();
	const [[found], thread] = await Promise.all([read.findMany([start]), threadByIssue(read, start)]);
	if (!found) throw new NotFound();
	const { cameFrom, becameOf } = linesOf(thread);
	const self = refText(start);
	return {
		start: { ...start, title: titleOf(found), href },
		/** Flat and nearest first, as the picture draws it. */
		lines: { cameFrom, becameOf },
		cameFrom: hungOn(cameFrom, self),
		becameOf: hungOn(becameOf, self),
		/** Whether one way holds more records than are shown. */
		full: [thread.cameFrom, thread.becameOf].some((way) => way.length === MOST)
	};
}

const hungOn = (lines: readonly ThreadLine[], on: string): readonly ThreadKnot[] =>
	lines
		.filter((line) => line.on === on)
		.map((line) => ({ ...line, next: hungOn(lines, refText(line)), farthest: line.steps === FARTHEST }));
