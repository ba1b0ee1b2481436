/**
 * A plain string written so that Markdown shows it letter for letter, on one line: a line break becomes a space.
 */
export const literal = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
		.replace(/^(\d{1,9})([.)])/, '$1\\$2')
		.replace(/^[-+=]/, '\\$&');
