import type { Context, Reading } from './context';
import { system } from './policy';

/** The store as it is read to keep a rule: to decide, or to keep things in order; never to show what its asker may not read. */
export const asRule = ({ store }: Pick<Context, 'store'>): Reading => store.as(system('guard'));
