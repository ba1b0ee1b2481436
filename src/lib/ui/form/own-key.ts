/**
 * The request key of one form among several on a page: the page's key with its last letters replaced by ones made from
 * the form's own id. Two forms sent one after the other are two requests; one form sent twice is one.
 */
export function ownKey(pageKey: string, form: string): string {
	let sum = 0x811c9dc5;
	for (const letter of form) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0;
	return pageKey.slice(0, -6) + sum.toString(36).padStart(7, '0').slice(-6);
}
