import type { Files } from './files';
import type { Journal } from './journal';
import { replay } from './replay';
import { commitsOf, openSegment, segmentName, type Segment } from './segment';
import type { State } from './state';

/**
 * Brings the state up to the end of the journal and makes the journal ready to be written to. A torn last line was
 * never acknowledged and is cut; any other line that cannot be read is named, left where it is, and writing goes on in
 * a new segment.
 */
export async function recover(
	files: Files,
	folder: string,
	journal: Journal,
	state: State,
	numbers: readonly number[],
	readOnly: boolean
): Promise<void> {
	const damagedBefore = state.damage.length;
	const from = state.mark;
	let end = 0;
	if (from.offset > 0 && !numbers.includes(from.segment))
		damaged(state, from.segment, null, 'This part of the journal is missing.');
	for (const [at, number] of numbers.entries()) {
		const expected = at === 0 ? 1 : numbers[at - 1]! + 1;
		if (number > expected) damaged(state, expected, null, `The journal is missing from here to ${segmentName(number)}.`);
		const segment = await openSegment(files, folder, number, readOnly);
		journal.hold(segment);
		if (segment.after < 0) damaged(state, number, 0, 'The first line of this part of the journal cannot be read.');
		if (number >= from.segment)
			end = await replaySegment(
				files,
				folder,
				state,
				segment,
				number === from.segment ? from.offset : 0,
				number === numbers.at(-1)
			);
	}
	if (readOnly) return;
	const last = journal.segments.at(-1);
	if (last && state.damage.length === damagedBefore) await journal.resume(last, end);
	else await journal.begin(state.sequence);
}

/** Replays a segment from a place and returns where its whole lines end. */
async function replaySegment(
	files: Files,
	folder: string,
	state: State,
	segment: Segment,
	from: number,
	isLast: boolean
): Promise<number> {
	const size = (await files.look(`${folder}/${segment.name}`))?.size ?? 0;
	if (from > size) damaged(state, segment.number, size, 'This part of the journal is shorter than it was.');
	for await (const { line, commit } of commitsOf(files, segment, Math.min(from, size))) {
		if (!commit && line.torn && isLast) return line.offset;
		if (!commit) {
			// The first line was named already.
			if (line.offset > 0)
				damaged(
					state,
					segment.number,
					line.offset,
					`A commit of ${line.length} bytes cannot be read. What came before and after it is kept.`
				);
			continue;
		}
		if (commit.n > state.sequence + 1) {
			damaged(
				state,
				segment.number,
				line.offset,
				`Commits ${state.sequence + 1} to ${commit.n - 1} are missing before this place.`
			);
		}
		replay(state, commit, [segment.number, line.offset, line.length]);
	}
	return size;
}

function damaged(state: State, segment: number, offset: number | null, what: string): void {
	state.damage.push({ file: segmentName(segment), offset, what });
}
