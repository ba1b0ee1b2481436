const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 100;

/**
 * A file name made of a title, safe on every system: no path, control or direction characters, no reserved names, at most
 * 100 letters before the dot. `extension` is without its dot.
 */
export function fileName(title: string, extension: string): string {
	const plain = title
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/[\\/:*?"<>|;%\uFFFD]+/g, '-')
		.replace(/\s+/g, ' ');
	const short = Array.from(plain)
		.slice(0, LONGEST)
		.join('')
		.replace(/^[\s.-]+|[\s.-]+$/g, '');
	const stem = RESERVED.test(short) ? `${short} document` : short || 'Untitled';
	return `${stem}.${extension}`;
}

/** The same names, with a number added where one came before (letters large and small count as equal). */
export function uniqueNames(names: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	return names.map((name) => {
		const dot = name.lastIndexOf('.');
		let unique = name;
		for (let count = 2; seen.has(unique.toLowerCase()); count++) unique = `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
		seen.add(unique.toLowerCase());
		return unique;
	});
}

/**
 * Headers under which a browser saves what follows as a file of that name (RFC 6266, RFC 8187), whatever the name holds, and
 * keeps no copy of its own. `type` is a media type.
 */
export function downloadHeaders(name: string, type: string): Record<string, string> {
	const dot = name.lastIndexOf('.');
	const safe = dot > 0 ? fileName(name.slice(0, dot), name.slice(dot + 1).replace(/[^A-Za-z0-9]/g, '')) : fileName(name, 'txt');
	return {
		'content-disposition': `attachment; filename="${inAscii(safe)}"; filename*=UTF-8''${percentEncoded(safe)}`,
		'content-type': type,
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store'
	};
}

const inAscii = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\x20-\x7E]/gu, '_');

const percentEncoded = (name: string): string =>
	encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** Media types of the files Grove writes. */
export const MEDIA_TYPES = {
	word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	markdown: 'text/markdown; charset=utf-8',
	plain: 'text/plain; charset=utf-8',
	csv: 'text/csv; charset=utf-8; header=present',
	json: 'application/json; charset=utf-8',
	archive: 'application/zip',
	picture: 'image/svg+xml; charset=utf-8'
} as const;
