import { expect, test } from 'vitest';
import { coveringMail } from './covering-mail';

const PLACE = 'https://grove.example/meetings/x/note';

test('a covering mail leads to the note, and opens in the sender’s mail program with its lines', () => {
	const mail = coveringMail({ title: 'The forum: Wages & hours', lead: 'Tuesday 5 May 2026, 10:00 to 12:30' }, PLACE);
	expect(mail.subject).toBe('Note: The forum: Wages & hours');
	expect(mail.body).toBe(
		`The note of our meeting is ready: The forum: Wages & hours.\n\nWe met on Tuesday 5 May 2026, 10:00 to 12:30.\n\nYou can read it here: ${PLACE}`
	);
	const opened = new URL(mail.href);
	expect(opened.searchParams.get('subject')).toBe(mail.subject);
	expect(opened.searchParams.get('body')).toBe(mail.body.replaceAll('\n', '\r\n'));
});

test('of a meeting in confidence it says neither what it was about nor when it was', () => {
	const { subject, body } = coveringMail(null, PLACE);
	expect(`${subject} ${body}`).toBe(
		`The note of our meeting The note of our meeting is ready.\n\nYou can read it here: ${PLACE}`
	);
});
