import { open } from 'node:fs/promises';
import { system } from '#lib/domain/shared/policy';
import { scanIdentifiers, type Known } from '../identifiers/scan';
import { workspaceNames } from '../identifiers/workspace-names';
import { theWord, withStore } from './opened';

/** Larger than any text that people write; a whole library of notes is several files. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Prints what may identify somebody in a text file, or in standard input for `-`: one line of JSON each, `{ start, end, kind, text,
 * proposal }`, with places counted in UTF-16 units. `ownNames`: the people and bodies of the workspace are known as well.
 */
export async function scan(words: readonly string[], { ownNames = false } = {}): Promise<void> {
	const name = theWord(words, 'file name, or - for standard input');
	const text = textOf(await bytesOf(name), name);
	const known: Known = ownNames ? await withStore((store) => workspaceNames(store.as(system('administration'))), 'reading') : {};
	for (const finding of scanIdentifiers(text, known)) process.stdout.write(`${JSON.stringify(finding)}\n`);
}

async function bytesOf(name: string): Promise<Buffer> {
	if (name === '-') return gathered(process.stdin, 'What came in');
	const file = await open(name).catch((trouble: NodeJS.ErrnoException) => {
		throw new Error(trouble.code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be opened: ${trouble.message}`);
	});
	try {
		if (!(await file.stat()).isFile()) throw new Error(`${name} is no file.`);
		return await gathered(file.createReadStream({ autoClose: false }), name);
	} finally {
		await file.close();
	}
}

/** Everything a stream gives, up to the limit: a pipe does not say beforehand how much it holds. */
async function gathered(stream: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES / 1024 / 1024} MB. Scan it in parts.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** The bytes as text, a byte order mark kept, so that places are those of the file. */
function textOf(bytes: Buffer, name: string): string {
	const isPlain = !bytes.includes(0);
	try {
		if (isPlain) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		// Said below.
	}
	throw new Error(`${name === '-' ? 'What came in' : name} is not a text file (UTF-8). Save a document as plain text first.`);
}
