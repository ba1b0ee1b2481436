import { Zip, ZipPassThrough } from 'fflate';

/** One file of an archive. `name` may lead through folders: `files/plan.pdf`. */
export interface ArchivedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Bytes of a file that go into the archive at a time: summing them up holds other pages back for a millisecond at most. */
const SLICE = 256 * 1_024;

/**
 * The files as one ZIP archive, written as it is read: of what comes one after the other only one is held at a time, and of
 * that a slice is sent before the next is looked at. Nothing is compressed again, since most of what people keep is compressed
 * already and pages wait for whatever computes here. `at`: the time that each file bears.
 */
export function archiveOf(files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>, at: Date): ReadableStream<Uint8Array> {
	const pieces: Uint8Array[] = [];
	const zip = new Zip((trouble, piece) => {
		if (trouble) throw trouble;
		pieces.push(piece);
	});
	const steps = slicesInto(zip, files, at);
	return new ReadableStream({
		async pull(controller) {
			const { done } = await steps.next();
			if (done) zip.end();
			for (const piece of pieces.splice(0)) controller.enqueue(piece);
			if (done) controller.close();
		},
		async cancel() {
			await steps.return();
		}
	});
}

/** Puts one slice after the other into the archive, one at each step. */
async function* slicesInto(zip: Zip, files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>, at: Date) {
	for await (const { name, bytes } of files) {
		const file = new ZipPassThrough(name);
		file.mtime = at;
		zip.add(file);
		let from = 0;
		do {
			const to = from + SLICE;
			file.push(bytes.subarray(from, to), to >= bytes.length);
			yield;
			from = to;
		} while (from < bytes.length);
	}
}
