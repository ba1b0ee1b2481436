const ADDRESS = /(https?:\/\/[^\s<>&]+)/;

/**
 * A plain string written so that Markdown shows it letter for letter, on one line: a line break becomes a space. An address
 * of a page stays one that can be followed and copied.
 */
export function literal(text: string): string {
	const parts = text.replace(/\s+/g, ' ').trim().split(ADDRESS);
	return parts
		.map((part, at) => (at % 2 === 1 ? `<${part}>` : escaped(part)))
		.join('')
		.replace(/^(\d{1,9})([.)])/, '$1\\$2')
		.replace(/^[-+=]/, '\\$&');
}

// Besides the marks, what would begin a bare address: its letters would swallow the backslashes after it.
const escaped = (text: string): string =>
	text
		.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
		.replace(/:(?=\/\/)/g, '\\:')
		.replace(/(www)\./gi, '$1\\.');
