/** Whether an element colours what it stands in: a shade that is no white, or the stroke of a marker. */
export const isShade = (name: string, of: ReadonlyMap<string, string>): boolean =>
	name === 'highlight' ? of.get('val') !== 'none' : name === 'shd' && /^(?!f{6}$)[0-9a-f]{6}$/i.test(of.get('fill') ?? '');

export const isOff = (value: string | undefined): boolean => value === '0' || value === 'false';

/** A box or tick of Word's own signs, which letters of no font hold; nothing for any other sign. */
export function drawnBox(char: string): string {
	const sign = char.toUpperCase().replace(/^F0/, '');
	return /^(FC|FE|FD|52|53|78)$/.test(sign) ? '☒' : /^(A8|6F|A3)$/.test(sign) ? '☐' : '';
}
