import { expect, it } from 'vitest';
import { commonSaid } from './common-said';

it('says which words of a long question were not looked for, and nothing where all were', () => {
	expect(commonSaid({ tooCommon: ['support', 'Work'] })).toEqual([
		'Very many records hold these words, so they were left out: “support”, “Work”.'
	]);
	expect(commonSaid({})).toEqual([]);
});
