import { Zip, ZipPassThrough } from 'fflate';

/** One file of an archive. `name` may lead through folders: `files/plan.pdf`. */
export interface ArchivedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/**
 * The files as one ZIP archive, written as it is read: of what comes one after the other only one is held at a time. Nothing is
 * compressed again, since most of what people keep is compressed already and pages wait for whatever computes here.
 * `at`: the time that each file bears.
 */
export function archiveOf(files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>, at: Date): ReadableStream<Uint8Array> {
	const pieces: Uint8Array[] = [];
	const zip = new Zip((trouble, piece) => {
		if (trouble) throw trouble;
		pieces.push(piece);
	});
	const waiting = (async function* () {
		yield* files;
	})();
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await waiting.next();
			if (done) zip.end();
			else {
				const file = new ZipPassThrough(value.name);
				file.mtime = at;
				zip.add(file);
				file.push(value.bytes, true);
			}
			for (const piece of pieces.splice(0)) controller.enqueue(piece);
			if (done) controller.close();
		}
	});
}
