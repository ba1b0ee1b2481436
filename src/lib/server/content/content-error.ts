/** A content file that does not hold. `file` is its path from the root of the house, `line` counts from 1. */
export class ContentError extends Error {
	override name = 'ContentError';
	constructor(
		readonly file: string,
		readonly line: number,
		readonly problem: string
	) {
		super(`${file}:${line}: ${problem}`);
	}
}
