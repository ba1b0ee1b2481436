import { Conflict, Taken } from '../shared/errors';
import { refText, type Ref } from '../shared/ids';

const TRIES = 8;
/** Milliseconds, times the tries so far: what another writes is to be read once it is on disk, and no two wait alike. */
const PAUSE = 8;

const aMoment = (tried: number) => new Promise((go) => setTimeout(go, tried * PAUSE * Math.random()));

/**
 * Does a piece of work that holds whatever others did meanwhile, such as adding a line or a tick to a meeting in which everybody
 * writes: where somebody else's commit came between reading and writing, it reads again. What cannot be decided anew, as one
 * wording over another, must not: it names the record that it is about, and a change to that one is a Conflict at once.
 */
export async function amongOthers<R>(work: () => Promise<R>, about?: Ref): Promise<R> {
	for (let tried = 1; ; tried++) {
		try {
			return await work();
		} catch (trouble) {
			// Taken: what this would have made, another made first.
			if (!(trouble instanceof Conflict || trouble instanceof Taken) || tried === TRIES) throw trouble;
			if (about && trouble instanceof Conflict && isAbout(trouble, about)) throw trouble;
			await aMoment(tried);
		}
	}
}

const isAbout = ({ refs }: Conflict, record: Ref): boolean => refs.length === 0 || refs.includes(refText(record));
