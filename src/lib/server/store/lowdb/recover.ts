import type { Files } from './files';
import { commitsOf, openSegment, segmentNumber } from './segment';
import type { Journal } from './journal';
import { replay } from './replay';
import type { State } from './state';

/** Where a snapshot says that reading the journal goes on. */
export interface Mark {
	readonly segment: number;
	readonly offset: number;
}

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
	from: Mark,
	readOnly: boolean
): Promise<void> {
	const numbers = (await files.list(folder)).flatMap((name) => segmentNumber(name) ?? []).sort((a, b) => a - b);
	let end = 0;
	let whole = true;
	for (const number of numbers) {
		const segment = await openSegment(files, folder, number, readOnly);
		journal.hold(segment);
		const damaged = (offset: number | null, what: string): void => {
			whole = false;
			state.damage.push({ file: segment.name, offset, what });
		};
		if (segment.after < 0) damaged(0, 'The first line of this part of the journal cannot be read.');
		if (number < from.segment) continue;
		const last = number === numbers.at(-1);
		const start = number === from.segment ? from.offset : 0;
		end = (await files.look(`${folder}/${segment.name}`))!.size;
		if (start > end) damaged(end, 'This part of the journal is shorter than it was.');
		for await (const { line, commit } of commitsOf(files, segment, Math.min(start, end))) {
			if (commit) {
				if (commit.n > state.sequence + 1)
					damaged(line.offset, `Commits ${state.sequence + 1} to ${commit.n - 1} are missing before this place.`);
				replay(state, commit, [number, line.offset, line.length]);
			} else if (line.torn && last) end = line.offset;
			else damaged(line.offset, `One commit of ${line.length} bytes cannot be read. What came before and after it is kept.`);
		}
	}
	if (readOnly) return;
	const active = journal.segments.at(-1);
	if (active && whole) await journal.resume(active, end);
	else await journal.begin(state.sequence);
}
