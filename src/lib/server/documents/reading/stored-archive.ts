import { setImmediate as others } from 'node:timers/promises';
import { Zip, ZipPassThrough } from 'fflate';

/** A file that goes into an archive. `name` may name folders. */
export interface ToStore {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A zip of files as they stand. Whoever asks for a page meanwhile gets their turn between the files. */
export async function storedArchive(files: readonly ToStore[]): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	const zip = new Zip((trouble, part) => {
		if (trouble) throw trouble;
		parts.push(part);
	});
	for (const { name, bytes } of files) {
		const stored = new ZipPassThrough(name);
		zip.add(stored);
		stored.push(bytes, true);
		await others();
	}
	zip.end();
	return Buffer.concat(parts);
}
