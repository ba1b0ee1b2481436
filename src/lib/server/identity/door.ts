import type { Door } from '#lib/domain/people';
import type { Clock } from '#lib/domain/shared/clock';
import type { Store } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { argonPasswords } from './argon-passwords';
import { commonPasswords } from './common-passwords';
import { wrongTries, type WrongTries } from './wrong-tries';

const passwords = argonPasswords(commonPasswords);
const counting = new WeakMap<Store, WrongTries>();

/** What the use cases at the door need, over this process's store. */
export const doorOf = ({ store, clock }: { readonly store: Store; readonly clock: Clock }): Door => ({
	store,
	clock,
	newId,
	passwords
});

/** The one count of wrong tries that belongs to a store. */
export function triesOf(deps: { readonly store: Store; readonly clock: Clock }): WrongTries {
	const known = counting.get(deps.store) ?? wrongTries(deps);
	counting.set(deps.store, known);
	return known;
}
