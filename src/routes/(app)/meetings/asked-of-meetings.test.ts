import { expect, test } from 'vitest';
import { LONGEST_QUESTION } from '#lib/domain/learning-sets';
import { askedOfMeetings } from './asked-of-meetings';

const asked = (search: string) => askedOfMeetings(new URLSearchParams(search));

test('a form becomes the line that asks the same, without what was left empty', () => {
	const search = 'state=open&is=action&who=%40me&set=%23tuesday&after=2026-05-01&before=&words=+health+centre+';
	expect(asked(search)).toEqual({ line: 'is:open is:action @me #tuesday after:2026-05-01 health centre', fromForm: true });
	expect(asked('state=&is=&who=&words=')).toEqual({ line: '', fromForm: true });
});

test('a line stands as it was typed, behind what a form adds to it, and ends where a question may', () => {
	expect(asked('q=is:decision+bus')).toEqual({ line: 'is:decision bus', fromForm: false });
	expect(asked('is=question&q=bus').line).toBe('is:question bus');
	expect(asked(`q=${'a'.repeat(LONGEST_QUESTION + 50)}`).line).toHaveLength(LONGEST_QUESTION);
	expect(asked('')).toEqual({ line: '', fromForm: false });
});
