import { DocumentNotRead } from './not-read.ts';
import { refuseTooLarge } from './read-in-thread';
import { tidy } from './block-builder.ts';
import { unzip, type Folded } from './unzip.ts';

/** A file in an archive. `name`: as it is shown, without the folders it stands in; nothing is ever written under it. */
export interface FileIn {
	readonly name: string;
	/** It as it stands in the archive, or why it is not read. @throws {DocumentNotRead} */
	readonly folded: () => Folded;
}

/** What programs put beside documents, which nobody means to send. */
const NOT_MEANT = /(^|\/)(__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$)/i;
const LONGEST_NAME = 200;

/**
 * The files in a zip, none of them unfolded: a thread does that, to no more than one document may have, whatever it says of itself. A zip
 * in it stays closed. Folders, and what systems leave behind, are passed over. @throws {DocumentNotRead} where it cannot be opened
 */
export function filesIn(archive: Uint8Array): readonly FileIn[] {
	const parts = unzip(archive);
	const names = parts.names.filter((name) => !name.endsWith('/') && !NOT_MEANT.test(name));
	return names.map((path) => ({
		name: shown(path),
		folded: () => {
			if (/\.(zip|7z|rar|tar|gz|tgz)$/i.test(path))
				throw new DocumentNotRead('This is an archive within the archive, which is not opened. Bring it in by itself.');
			const folded = parts.folded(path)!;
			refuseTooLarge(folded.size);
			if (folded.size === 0) throw new DocumentNotRead('This file is empty.');
			return folded;
		}
	}));
}

/** The end of a path; of one that is too long its beginning and its ending. */
function shown(path: string): string {
	const name = tidy(path.split('/').at(-1)!).replace(/\s+/g, ' ').trim() || 'Without a name';
	return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 12)} …${name.slice(-10)}`;
}
