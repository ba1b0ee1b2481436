import { scanIdentifiers } from '#lib/server/identifiers/scan';
import { passagesOf } from '#tests/corpora/identifiers/passages';
import { isPattern, score, shares, type KindScore } from '#tests/corpora/identifiers/score';
import { say, spread } from '../figure';
import type { Group } from '../run';

const MEGABYTE = 1_000_000;
const TIMES = 9;

/** How well the identifier scan does on the labelled passages, by half and kind, and how long it takes. */
export const identifiers: Group = {
	name: 'identifiers',
	async measure(run) {
		for (const half of ['held-out', 'tuned'] as const) {
			const { kinds, missed, wrong } = score(passagesOf(half), scanIdentifiers);
			const rows: (readonly [string, readonly KindScore[]])[] = [
				['everything', kinds],
				['patterns', kinds.filter(isPattern)],
				...kinds.map((kind) => [kind.kind, [kind]] as const)
			];
			for (const [name, of] of rows) {
				const labels = of.reduce((sum, kind) => sum + kind.labels, 0);
				const { recall, precision } = shares(of);
				run.print(`identifiers, ${half}: ${name}: recall`, 'share', recall, { n: labels });
				run.print(`identifiers, ${half}: ${name}: precision`, 'share', precision, { n: labels });
			}
			say(`Missed (${half}): ${missed.join(' · ') || 'none'}`);
			say(`Marked without need (${half}): ${wrong.join(' · ') || 'none'}`);
		}
		const notes = passagesOf('tuned')
			.map(({ text }) => text)
			.join('\n\n');
		for (const letters of FORMS) {
			const times = timesOf(notes, letters).map((ms) => ms / (letters / 1_000));
			run.print(`identifiers: a form of ${letters.toLocaleString('en-GB')} letters, each thousand`, 'ms', spread(times), {
				n: letters
			});
		}
		for (const [name, piece] of [['notes', notes] as const, ...HOSTILE])
			run.print(`identifiers: 1 MB of ${name}`, 'ms', spread(timesOf(piece)), { n: 1 });
	}
};

// What drives a careless expression into trying everything twice.
const HOSTILE = [
	['capitals', 'Aa '],
	['digits', '1'],
	['spaced digits', '0 '],
	['an unbroken word', 'a'],
	['hyphens', 'a-'],
	['half addresses', '1 Aaa '],
	['half e-mails', 'a.'],
	['titles', 'Mr '],
	['dots', 'A. '],
	['spaces', ' ']
] as const;

/** What people save: a line, a page, the longest text that a form takes. */
const FORMS = [200, 2_000, 20_000, 200_000] as const;

function timesOf(piece: string, letters = MEGABYTE): number[] {
	const text = piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters);
	scanIdentifiers(text.slice(0, 20_000));
	return Array.from({ length: TIMES }, () => {
		const before = performance.now();
		scanIdentifiers(text);
		return performance.now() - before;
	});
}
