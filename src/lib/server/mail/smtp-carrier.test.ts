import { expect, test } from 'vitest';
import { startMailServer } from '#tests/mail-server-for-a-test';
import type { Letter } from './letter';
import { smtpCarrier } from './smtp-carrier';

const letter: Letter = {
	subject: 'One thing is new to you in Grove',
	greeting: 'Hello Ada,',
	lead: 'One thing is new since the last mail.',
	parts: [
		{
			heading: 'Your actions',
			lines: [{ words: 'It is due 14 May 2026', title: 'Ring <b>the</b> "bus" & ask', href: 'https://grove.example/actions/a' }],
			more: ''
		}
	],
	action: { label: 'Open my notifications', href: 'https://grove.example/notifications' },
	foot: [{ words: 'You asked for it.', link: { label: 'Stop it', href: 'https://grove.example/following#by-mail' } }]
};
const ada = { name: 'Ada', address: 'ada@northway.example' };

test('a letter arrives as plain text and as HTML that say the same, and fetches nothing', async () => {
	const { settings, mails } = await startMailServer();
	expect(await smtpCarrier(settings).carry(ada, letter, 'a1')).toEqual({ is: 'taken' });
	const { read, raw } = mails[0]!;
	expect(read).toMatchObject({
		subject: letter.subject,
		from: { name: 'Grove', address: 'grove@northway.example' },
		to: [{ name: 'Ada', address: 'ada@northway.example' }],
		messageId: '<a1@northway.example>'
	});
	expect(read.text).toContain('* Ring <b>the</b> "bus" & ask\n  It is due 14 May 2026\n  https://grove.example/actions/a');
	expect(read.html).toContain('>Ring &lt;b&gt;the&lt;/b&gt; &quot;bus&quot; &amp; ask</a>');
	for (const said of ['Hello Ada,', letter.lead, 'It is due 14 May 2026', letter.action.href, 'You asked for it.', 'Stop it'])
		expect([said, read.text?.includes(said), read.html?.includes(said)]).toEqual([said, true, true]);
	expect(read.html).not.toMatch(/<img|<script|<link|src=|url\(|@import|@font-face/i);
	expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});

test.each([
	['a name', { to: { ...ada, name: 'Ada\r\nBcc: eve@harbour.example' } }],
	['an address', { to: { ...ada, address: 'ada@northway.example\r\nBcc: eve@harbour.example' } }],
	['a second address', { to: { ...ada, address: 'ada@northway.example, eve@harbour.example' } }],
	['a subject', { letter: { ...letter, subject: 'New\r\nBcc: eve@harbour.example\r\n\r\nHello' } }]
])('a line break in %s makes no header and reaches nobody else', async (_what, hostile) => {
	const { settings, mails } = await startMailServer();
	const given = { to: ada, letter, ...hostile };
	await smtpCarrier(settings).carry(given.to, given.letter, 'a1');
	for (const { read, raw, to } of mails) {
		expect(read.headers.map(({ key }) => key)).not.toContain('bcc');
		expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
		expect(to).not.toContain('eve@harbour.example');
	}
	expect(mails.length).toBeLessThanOrEqual(1);
});

const answering = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

test.each([
	['will not have its addressee', { is: 'refused' }, { onRcptTo: (_to, _session, done) => done(answering(550)) }],
	[
		'will not have the letter',
		{ is: 'refused' },
		{ onData: (stream, _session, done) => void stream.on('end', () => done(answering(554))).resume() }
	],
	['is busy', { is: 'later', because: 'put off' }, { onRcptTo: (_to, _session, done) => done(answering(451)) }],
	[
		'will not have Grove as a sender',
		{ is: 'later', because: 'not let in' },
		{ onMailFrom: (_from, _session, done) => done(answering(553)) }
	]
] as const satisfies readonly (readonly [string, object, Parameters<typeof startMailServer>[0]])[])(
	'a server that %s is understood',
	async (_what, becomes, more) => {
		const { settings, mails } = await startMailServer(more);
		expect(await smtpCarrier(settings).carry(ada, letter, 'a1')).toEqual(becomes);
		expect(mails).toEqual([]);
	}
);

// Only what such a server keeps to itself is waited for so shortly.
test.each([
	[
		'says nothing at the beginning',
		{ is: 'later', because: 'unreachable' },
		{ connect: 500, answer: 60_000 },
		{ onConnect: () => {} }
	],
	[
		'took all of it and says nothing',
		{ is: 'unsure' },
		{ connect: 60_000, answer: 3_000 },
		{ onData: (stream) => void stream.resume() }
	]
] as const satisfies readonly (readonly [string, object, object, Parameters<typeof startMailServer>[0]])[])(
	'a server that %s is given up',
	async (_what, becomes, patience, more) => {
		const { settings, mails } = await startMailServer(more);
		expect(await smtpCarrier(settings, patience).carry(ada, letter, 'a1')).toEqual(becomes);
		expect(mails).toEqual([]);
	}
);

test('a server that is not there, or does not let Grove in, is told apart', async () => {
	const gone = await startMailServer();
	await gone.stop();
	expect(await smtpCarrier(gone.settings).carry(ada, letter, 'a1')).toEqual({ is: 'later', because: 'unreachable' });
	const { settings, mails } = await startMailServer({
		allowInsecureAuth: true,
		authOptional: false,
		onAuth: ({ username, password }, _session, done) =>
			password === 'right' ? done(null, { user: username }) : done(new Error('no'))
	});
	const as = (pass: string) => smtpCarrier({ ...settings, auth: { user: 'grove', pass } });
	expect(await as('wrong').carry(ada, letter, 'a1')).toEqual({ is: 'later', because: 'not let in' });
	expect(mails).toEqual([]);
	expect(await as('right').carry(ada, letter, 'a1')).toEqual({ is: 'taken' });
});

test('no letter goes to a server that cannot prove who it is, or offers no TLS where it is asked for', async () => {
	const unproven = await startMailServer({ disabledCommands: [] });
	const plain = await startMailServer();
	for (const { settings, mails } of [unproven, plain]) {
		const carried = await smtpCarrier({ ...settings, security: 'starttls' }).carry(ada, letter, 'a1');
		expect([carried, mails]).toEqual([{ is: 'later', because: 'unreachable' }, []]);
	}
});
