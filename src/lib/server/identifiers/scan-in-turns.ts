import { setImmediate } from 'node:timers/promises';
import type { Finding } from './finding';
import { scanIdentifiers, type Known } from './scan';

/** Letters that are scanned without a break: about ten milliseconds. */
const TURN = 8_000;

/**
 * Scans as {@link scanIdentifiers} does, a long text paragraph by paragraph, so that other requests have their turn between. What
 * was found as a name in one turn is not looked for again in another.
 */
export async function scanInTurns(text: string, known: Known = {}): Promise<readonly Finding[]> {
	const findings: Finding[] = [];
	for (let from = 0; from < text.length;) {
		const to = turnEnd(text, from);
		for (const each of scanIdentifiers(text.slice(from, to), known))
			findings.push({ ...each, start: each.start + from, end: each.end + from });
		from = to;
		if (from < text.length) await setImmediate();
	}
	return findings;
}

/** After the first blank line or, where there is none near, line or word beyond a turn. */
function turnEnd(text: string, from: number): number {
	if (text.length - from <= TURN * 2) return text.length;
	for (const gap of ['\n\n', '\n', ' ']) {
		const at = text.slice(from + TURN, from + TURN * 2).indexOf(gap);
		if (at >= 0) return from + TURN + at + gap.length;
	}
	return from + TURN * 2;
}
