import { marksOf, type Checked } from './check-wording';
import type { Finding } from './finding';
import { leaveHarmless } from './known-words';
import { scanIdentifiers } from './scan';

/**
 * What may identify somebody in words that were kept while people talked, to be marked beside them. `known`: what readers know
 * already, as for {@link leaveHarmless}. A text is scanned once, however often its page is opened.
 */
export function marksBeside(text: string, known: unknown): Checked['marks'] {
	const findings = scanned.get(text) ?? scanIdentifiers(text);
	scanned.delete(text);
	if (text.length <= LONGEST) scanned.set(text, findings);
	if (scanned.size > MOST) scanned.delete(scanned.keys().next().value!);
	return findings.length === 0 ? [] : marksOf(leaveHarmless(findings, known));
}

/** The texts looked at last, the latest at the end. */
const scanned = new Map<string, readonly Finding[]>();
const MOST = 1_000;
const LONGEST = 10_000;
