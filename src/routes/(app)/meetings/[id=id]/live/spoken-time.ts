/** Seconds as a clock shows them: `4:05`, `1:02:30`. */
export function onClock(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
	const two = (number: number) => String(number).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Seconds in words, for a list that is read now and then: `under a minute`, `5 minutes`. */
export function inMinutes(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	return minutes === 0 ? 'under a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
