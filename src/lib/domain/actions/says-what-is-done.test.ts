import { expect, test } from 'vitest';
import { saysWhatIsDone } from './says-what-is-done';

const VERBS = ['ring', 'write', 'e-mail'];

test.each(['Ring the centre', '! Ada to ring three firms', 'Grace and Eve will write', 'E-mail the sheet', '', '  '])(
	'“%s” says what will be done, or nothing yet',
	(what) => expect(saysWhatIsDone(what, VERBS)).toBe(true)
);

test.each([
	'website',
	'The list of small firms that we talked about and that somebody will write',
	'Ringing',
	'!'.repeat(3) + ' x'
])('“%s” is asked what will be done', (what) => expect(saysWhatIsDone(what, VERBS)).toBe(false));

test('a workspace that took all words off its list asks nobody', () => {
	expect(saysWhatIsDone('website', [])).toBe(true);
});
