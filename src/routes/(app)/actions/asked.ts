import { BODY, DUES, OTHER_OWNERS, SOURCE_KINDS, STATES, WHOSE, type RegisterQuery } from '#lib/domain/actions';
import { isId } from '#lib/domain/shared/ids';
import { LONGEST_WORDS } from '../narrowing';
import type { AskedOfRegister } from './register-address';

/** The name of a body, after what goes before it. */
const LONGEST_BODY = BODY.length + 200;

/** Reads it from an address; what does not fit any choice is left out. */
export function askedOfRegister(parameters: URLSearchParams): AskedOfRegister {
	const said = (name: string) => (parameters.get(name) ?? '').trim();
	const among = (choices: readonly string[], name: string) => choices.find((each) => each === said(name)) ?? '';
	const id = (name: string) => (isId(said(name)) ? said(name) : '');
	const state = among(STATES, 'state') || 'open';
	const body = (owner: string) => (owner.length > BODY.length && owner.startsWith(BODY) ? owner.slice(0, LONGEST_BODY) : '');
	return {
		whose: among(WHOSE, 'whose') || 'mine',
		state,
		// What is ended has neither a day to come nor a board.
		view: state === 'open' ? among(['board'], 'view') : '',
		words: said('words').slice(0, LONGEST_WORDS),
		owner: among(OTHER_OWNERS, 'owner') || id('owner') || body(said('owner')),
		due: state === 'open' ? among(DUES, 'due') : '',
		from: among(SOURCE_KINDS, 'from'),
		set: id('set'),
		plan: id('plan'),
		project: id('project'),
		objective: id('objective'),
		sort: state === 'open' ? among(['agreed'], 'sort') : ''
	};
}

/** The same as a question to the register, from its first page. */
export const registerQuery = (asked: AskedOfRegister): RegisterQuery => ({
	whose: WHOSE.find((each) => each === asked.whose)!,
	state: STATES.find((each) => each === asked.state)!,
	...(asked.owner ? { owner: asked.owner } : {}),
	due: DUES.find((each) => each === asked.due),
	agreedIn: SOURCE_KINDS.find((each) => each === asked.from),
	sort: asked.sort === 'agreed' ? 'agreed' : undefined,
	...(asked.set ? { set: asked.set } : {}),
	...(asked.plan ? { plan: asked.plan } : {}),
	...(asked.project ? { project: asked.project } : {}),
	...(asked.objective ? { objective: asked.objective } : {}),
	...(asked.words ? { words: asked.words } : {})
});
