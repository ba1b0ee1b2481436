import type { AnyCollection } from '#lib/domain/shared/collection';
import { readFully, replaceFile, type Files } from './files';
import { decodeLine, encodeLine } from './line';

export const MANIFEST = 'manifest.jsonl';
/** The version of the files' format that this program writes, and the newest it can read. From 2 on snapshots hold compressed values. */
const FORMAT = 2;

/** What stands in the data folder, said before anything else is read. */
interface Manifest {
	readonly grove: 'workspace';
	readonly format: number;
	/** Kind → version of its shape. */
	readonly shapes: Readonly<Record<string, number>>;
}

/** The folder was written by a newer Grove. Nothing in it was changed. */
export class StoreTooNew extends Error {
	override name = 'StoreTooNew';
	constructor(what: string) {
		super(
			`This workspace was written by a newer version of Grove (${what}). Start that version, or bring back a backup made with this one. Nothing was changed.`
		);
	}
}

export type ManifestFound = 'fits' | 'older' | 'missing' | 'damaged';

/**
 * Looks whether this program may open the folder.
 * @throws StoreTooNew
 */
export async function checkManifest(files: Files, folder: string, collections: readonly AnyCollection[]): Promise<ManifestFound> {
	if (!(await files.look(`${folder}/${MANIFEST}`))) return 'missing';
	const manifest = await readManifest(files, folder);
	if (!manifest) return 'damaged';
	if (manifest.format > FORMAT) throw new StoreTooNew(`format ${manifest.format}`);
	const newer = collections.find((of) => (manifest.shapes[of.kind] ?? 0) > of.version);
	if (newer) throw new StoreTooNew(`${newer.kind} in version ${manifest.shapes[newer.kind]}`);
	const fits = manifest.format === FORMAT && collections.every((of) => manifest.shapes[of.kind] === of.version);
	return fits ? 'fits' : 'older';
}

export async function writeManifest(files: Files, folder: string, collections: readonly AnyCollection[]): Promise<void> {
	const known = (await files.look(`${folder}/${MANIFEST}`)) ? await readManifest(files, folder) : null;
	const shapes = { ...known?.shapes, ...Object.fromEntries(collections.map((of) => [of.kind, of.version])) };
	const manifest: Manifest = { grove: 'workspace', format: FORMAT, shapes };
	await replaceFile(files, folder, MANIFEST, encodeLine(JSON.stringify(manifest)));
}

async function readManifest(files: Files, folder: string): Promise<Manifest | null> {
	const file = await files.open(`${folder}/${MANIFEST}`, 'r');
	try {
		const bytes = await readFully(files, file, 0, 1 << 20);
		const text = decodeLine(bytes.subarray(0, Math.max(0, bytes.indexOf(10))));
		const manifest = text && (JSON.parse(text.toString('utf8')) as Partial<Manifest>);
		return manifest?.grove === 'workspace' ? (manifest as Manifest) : null;
	} finally {
		await files.close(file);
	}
}
