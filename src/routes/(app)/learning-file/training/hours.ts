/** `1 hour`, `2½ hours`, `¾ of an hour`; quarters are the smallest part. */
export function hoursInWords(hours: number): string {
	const whole = Math.floor(hours);
	const part = ['', '¼', '½', '¾'][Math.round((hours - whole) * 4) % 4]!;
	if (whole === 0) return part === '½' ? 'half an hour' : part === '' ? 'no hours' : `${part} of an hour`;
	return `${whole}${part} ${whole === 1 && part === '' ? 'hour' : 'hours'}`;
}
