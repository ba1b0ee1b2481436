/** Letters of what is pasted that are read at most; a document of a hundred pages has a tenth of them. */
const MOST = 4_000_000;

/**
 * What a word processor put on the clipboard, without the pictures that stand in it as letters: they may be many megabytes, and no
 * word is in them. Empty where nothing but plain text was there, and where it is too long (`tooLong`): nothing is cut off unsaid.
 */
export function pastedHtml(clipboard: string): { readonly html: string; readonly pictures: boolean; readonly tooLong: boolean } {
	const html = clipboard.replace(/\b(src|href)\s*=\s*("data:[^"]*"|'data:[^']*'|data:[^\s>]*)/gi, '');
	const tooLong = html.length > MOST;
	return {
		html: !tooLong && /<(table|p|h[1-6]|li)\b/i.test(html) ? html : '',
		pictures: /<(img|v:imagedata)\b/i.test(html),
		tooLong
	};
}
