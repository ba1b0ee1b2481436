import type { Going } from '#lib/domain/practices';
import { dayInWords } from '#lib/ui';

/** How it goes with a practice that somebody tries, as a mark. */
export const GOING_WORDS: Readonly<Record<Going, string>> = { keep: 'Keeps going', changed: 'Changed it', stopped: 'Stopped' };

/** Who tries a practice, as far as this reader knows them. */
export const bodyInWords = ({ body, standing }: { body: string; standing: 'staff' | 'partner' }): string =>
	body || (standing === 'partner' ? 'A partner body' : 'The organisation itself');

/** When an answer was given: “after 4 months, 12 June 2026”. */
export function answeredWhen({ months, day }: { months: number; day: string }): string {
	const after = months === 0 ? 'in the first month' : months === 1 ? 'after a month' : `after ${months} months`;
	return `${after}, ${dayInWords(day)}`;
}

const GOINGS = ['keep', 'changed', 'stopped', 'unsaid'] as const;
const ALONE: Readonly<Record<(typeof GOINGS)[number], string>> = {
	keep: 'they keep going',
	changed: 'they changed it',
	stopped: 'they stopped',
	unsaid: 'they have not said yet how it went'
};

/** “Tried in 3 places: 2 keep going, 1 stopped.” */
export function triedInWords(places: number, going: Readonly<Record<Going | 'unsaid', number>>): string {
	if (places === 1) return `Tried in one place: ${ALONE[GOINGS.find((each) => going[each] > 0) ?? 'unsaid']}.`;
	const said = [
		going.keep > 0 && `${going.keep} ${going.keep === 1 ? 'keeps' : 'keep'} going`,
		going.changed > 0 && `${going.changed} changed it`,
		going.stopped > 0 && `${going.stopped} stopped`,
		going.unsaid > 0 && `${going.unsaid} ${going.unsaid === 1 ? 'has' : 'have'} not said yet how it went`
	].filter(Boolean);
	return `Tried in ${places} places: ${said.join(', ')}.`;
}
