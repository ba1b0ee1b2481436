import { Invalid } from '#lib/domain/shared/errors';
import { DocumentNotRead, filesIn, storedArchive } from '../../documents';

/** Documents that somebody sent together, as one archive. */
export interface SentTogether {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly total: number;
}

/** The most that is taken at once, in bytes. */
const MOST_BYTES = 24 * 1_024 * 1_024;

/** The documents that a form brings at `file`: several files, or an archive of a folder. Invalid there where it is neither. */
export async function sentTogether(form: FormData): Promise<SentTogether> {
	const files = form.getAll('file').filter((each): each is File => each instanceof File && each.name !== '');
	const [first] = files;
	if (!first) throw Invalid.field('file', 'Choose documents, or an archive of them.');
	if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
		throw Invalid.field('file', 'This is more than the 24 MB that are taken at once. Bring it in parts.');
	const archives = files.filter(({ name }) => /\.zip$/i.test(name));
	if (archives.length > 0 && files.length > 1)
		throw Invalid.field('file', 'Send one archive at a time, and without other files beside it.');
	const bytes = archives.length > 0 ? new Uint8Array(await first.arrayBuffer()) : await asArchive(files);
	try {
		const total = filesIn(bytes).length;
		return { bytes, name: files.length === 1 ? first.name : `${files.length} documents`, total };
	} catch (trouble) {
		if (!(trouble instanceof DocumentNotRead)) throw trouble;
		throw Invalid.field(
			'file',
			'This archive cannot be opened: it is damaged, closed by a password, or unfolds to more than can be taken.'
		);
	}
}

/** Files as one archive, as they stand. Two of one name are told apart by the folder they stand in. */
const asArchive = async (files: readonly File[]): Promise<Uint8Array> =>
	storedArchive(
		await Promise.all(
			files.map(async (file, at) => ({
				name: `${at + 1}/${file.name.replaceAll(/[/\\]/g, ' ')}`,
				bytes: new Uint8Array(await file.arrayBuffer())
			}))
		)
	);
