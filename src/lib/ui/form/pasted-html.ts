/**
 * What a word processor put on the clipboard, without the pictures that stand in it as letters: they may be many megabytes, and no
 * word is in them. Empty where nothing but plain text was there.
 */
export function pastedHtml(clipboard: string): { readonly html: string; readonly pictures: boolean } {
	const html = clipboard.replace(/\b(src|href)\s*=\s*("data:[^"]*"|'data:[^']*')/gi, '').slice(0, 4_000_000);
	return { html: /<(table|p|h[1-6]|li)\b/i.test(html) ? html : '', pictures: /<(img|v:imagedata)\b/i.test(html) };
}
