import { describedBus } from '../permissions/described-bus';
import { fileOf, MATRIX, SEATS, type RecordName, type Row, type Seat } from '../permissions/matrix';
import { Caller, type Answer } from './caller';
import { crawl } from './crawl';
import { easyReadsMade } from './easy-reads';
import type { CastName } from './example';
import { ROUTES } from './routes';
import { expect, test, type Workspace } from './workspace';

/** The list of who opens what, held against the running server and the example. */
const SITTING: Readonly<Record<Exclude<Seat, 'visitor'>, CastName>> = {
	author: 'Ada',
	colleague: 'Grace',
	supervisor: 'Farid',
	facilitator: 'Ben',
	coordinator: 'Dina',
	administrator: 'Robin',
	partner: 'Eve'
};

/** One record of each kind is wanted, however many other specs have made. */
const FOUND = { pages: 12, others: 2 };

let records: Readonly<Record<RecordName | 'finalised meeting', string>>;
const callers = {} as Record<Seat, Caller>;

test.beforeAll(async ({ workspace }) => {
	// It walks through the whole workspace, as confidence.spec does.
	test.setTimeout(600_000);
	for (const seat of SEATS)
		callers[seat] = seat === 'visitor' ? new Caller(workspace.origin) : await workspace.caller(SITTING[seat]);
	records = await recordsOf(workspace);
});

/** What Ada brings in at once: an import that is over, and the draft it became, with words to place. */
async function broughtTogether() {
	const begun = await callers.author.send('/practices/import/many?/begin', { file: new File([describedBus()], 'bus.md') });
	let draft: string | undefined;
	await expect(async () => {
		draft = /\/practices\/([a-z0-9]{26})\/unplaced/.exec((await callers.author.get(begun.to)).text)?.[1];
		expect(draft).toBeDefined();
	}).toPass();
	return { 'practice import': begun.to.split('/').at(-1)!, 'draft with words to place': draft! };
}

/** Records of the example that are what the list says of its own: Ada's entry, her session with Farid, a meeting of the Tuesday set. */
async function recordsOf(workspace: Workspace): Promise<typeof records> {
	const found = await crawl(callers.author, FOUND);
	const first = (pattern: RegExp) => [...found.keys()].map((path) => pattern.exec(path)?.[1]).find(Boolean) ?? '';
	const { text: sets } = found.get('/sets')!;
	const [, set = ''] = /href="\/sets\/([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*The Tuesday set/.exec(sets) ?? [];
	const { text: meetings } = await callers.author.get(`/sets/${set}`);
	const [, meeting = ''] = /href="\/meetings\/([a-z0-9]{26})"/.exec(meetings) ?? [];
	const [, finalised = ''] = /href="\/meetings\/([a-z0-9]{26})\/note"/.exec(meetings) ?? [];
	// The latest learning note is for staff.
	const { text: notes } = await callers.author.get('/learning-notes');
	const [, latest = ''] = /href="\/learning-notes\/([a-z0-9]{26})"/.exec(notes) ?? [];
	const { text: note } = await callers.author.get(`/meetings/${finalised}`);
	const [, item = ''] = /href="\?lesson=([a-z0-9]{26})/.exec(note) ?? [];
	const issue = { title: 'Letters reach few', wording: 'They are put away unopened.', readers: 'staff' };
	const raised = await callers.author.post('/challenges/new?/raise', issue);
	const papers = await papersMade();
	const { text: form } = await callers.author.get('/practices/new');
	const [, template = ''] =
		/name="template"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="template"/.exec(form)?.filter(Boolean) ?? [];
	const draft = await callers.author.post('/practices/new?/draft', { title: 'A draft of Ada’s', template });
	await callers.author.post(`/practices/${idIn(draft.to)}/working?/handOver`, { to: workspace.people.Grace });
	const ofDraft = await callers.author.send(`/learning-file/drafts/${idIn(draft.to)}/attachments`, {
		file: new File(['The plan'], 'plan.txt')
	});
	const draftFiles = `/practices/${idIn(draft.to)}/files`;
	const [, toAttach = ''] = /name="files" value="([a-z0-9]{26})"/.exec((await callers.author.get(draftFiles)).text) ?? [];
	await callers.author.post(`${draftFiles}?/attach`, { files: toAttach });
	const { text: asks } = await callers.colleague.get('/today');
	const [, handover = ''] = /href="\/practices\/handovers\/([a-z0-9]{26})"/.exec(asks) ?? [];
	const [waiting, ofSet, beside] = ['8', '9', 'a'].map((each) => 'zq'.padEnd(26, each)) as [string, string, string];
	const send = (to: string) =>
		callers.author.send(`/learning-file/drafts/${to}/attachments`, { file: new File(['The plan'], 'plan.txt') });
	const [sent, sentToSet, sentOnly] = [await send(waiting), await send(ofSet), await send(beside)];
	const mine = { text: 'For myself alone.', day: '2026-01-05', draft: waiting };
	const kept = await callers.author.post('/learning-file/log?/keep', mine);
	const noticed = { text: 'What we noticed.', day: '2026-01-05', draft: ofSet };
	const written = await callers.author.post(`/sets/${set}/file/write?/keep`, noticed);
	const { text: looked } = await callers.author.get(written.to);
	const [, file = ''] = /name="files" value="([a-z0-9]{26})"/.exec(looked) ?? [];
	await callers.author.post(`${written.to}?/open`, { files: file });
	const training = { title: 'For myself alone', day: '2026-01-05', hours: '2' };
	const noted = await callers.author.post('/learning-file/training/new?/note', training);
	const tallied = await callers.author.post('/learning-file/tally?/tally', { category: 'aftercare', minutes: '15' });
	const planned = await callers.author.post('/actions/plans/new?/start', {
		...{ title: 'This year', from: '2026-01-05', to: '2030-01-04', keeper: workspace.people.Ada, readers: 'staff' },
		...{ 'rhythm.every': '4', 'rhythm.unit': 'weeks' }
	});
	const gathered = await callers.author.post('/collections/new?/begin', { title: 'Before a visit' });
	await callers.author.post(`${gathered.to}/edit?/share`, { version: '1', readers: 'staff' });
	const paperFor = { title: 'Quiet employers', about: '' };
	const draftPaper = await callers.facilitator.post(`/meetings/${meeting}/briefing?/begin`, paperFor);
	const paper = await callers.facilitator.post(`/meetings/${meeting}/briefing?/begin`, paperFor);
	await callers.facilitator.post(`/briefings/${idIn(paper.to)}?/issue`, { version: '1' });
	const old = await oldMinutes(callers.facilitator, set, workspace.people.Ada);
	const asked = { to: workspace.people.Ada, afterwards: 'stays' };
	await callers.facilitator.post(`/sets/${set}/members?/offerFacilitation`, asked);
	const { text: offered } = await callers.author.get('/sets');
	const [, offer = ''] = /href="\/sets\/facilitation\/([a-z0-9]{26})"/.exec(offered) ?? [];
	const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
	const surveyed = await callers.facilitator.post(`/sets/${set}/surveys/new?/ask`, {
		...{ title: 'Work trials', purpose: 'To see who has any.', until, per: 'person' },
		...{ 'questions.0.asks': 'What would help?', 'questions.0.kind': 'words' }
	});
	const lesson = first(/^\/tree\/lessons\/([a-z0-9]{26})\/redact$/);
	const practice = first(/^\/practices\/([a-z0-9]{26})\/word$/);
	const trying = { where: 'Hull', since: '2026-01-05', readers: 'partners' };
	const tried = await callers.author.post(`/practices/${practice}/adopt?/adopt`, trying);
	return {
		'published practice': practice,
		adoption: idIn(tried.to),
		...(await easyReadsMade(callers.author, lesson, practice)),
		...old,
		...papers,
		none: 'zq'.padEnd(26, '7'),
		'private entry': idIn(kept.to),
		'file of the private entry': idIn(sent.text),
		'form being filled in': beside,
		'file of the form': idIn(sentOnly.text),
		'private training': idIn(noted.to),
		'tally mark': idIn(tallied.to),
		person: workspace.people.Grace,
		...(await formsMade()),
		vocabulary: await barriersOf(),
		supervisee: workspace.people.Ada,
		project: first(/^\/projects\/([a-z0-9]{26})$/),
		objective: first(/^\/objectives\/([a-z0-9]{26})$/),
		branch: first(/^\/tree\/branches\/([a-z0-9]{26})$/),
		lesson,
		comment: first(/[?&]comment=([a-z0-9]{26})$/),
		supervision: first(/^\/supervision\/([a-z0-9]{26})$/),
		'draft practice': idIn(draft.to),
		'file of the draft practice': idIn(ofDraft.text),
		'practice handover': handover,
		...(await broughtTogether()),
		set,
		'set entry': idIn(written.to),
		'facilitation offer': offer,
		survey: idIn(surveyed.to),
		'file of the set entry': idIn(sentToSet.text),
		meeting,
		'finalised meeting': finalised,
		'learning note': latest,
		'draft of a briefing paper': idIn(draftPaper.to),
		'briefing paper': idIn(paper.to),
		'note item': item,
		challenge: idIn(raised.to),
		workplan: idIn(planned.to),
		collection: idIn(gathered.to)
	};
}

/** A paper that Ada is at work on, and one that is published for staff. */
async function papersMade() {
	const [atWork, published] = [await begun(), await begun()];
	const version = async (page: string) =>
		/name="version" value="(\d+)"/.exec((await callers.coordinator.get(page)).text)?.[1] ?? '';
	const check = `/papers/${published}/check`;
	await callers.author.post(`${check}?/check`, { version: await version(check) });
	await callers.coordinator.post(`${check}?/publish`, { version: await version(check), readers: 'staff' });
	const asks = `/papers/${published}/asks`;
	const [, ask = ''] = /name="ask"[^]*?<option value="([a-z0-9]{26})"/.exec((await callers.author.get(asks)).text) ?? [];
	const put = await callers.author.post(`${asks}?/put`, { ask, body: 'Northern Fund', day: '2026-01-05' });
	const draft = 'zq'.padEnd(26, 'b');
	const sent = await callers.author.send(`/learning-file/drafts/${draft}/attachments`, { file: new File(['Yes'], 'reply.txt') });
	const answered = { version: '1', day: '2026-01-06', words: 'They take it to their board.', draft };
	await callers.author.post(`${put.to}?/respond`, answered);
	const followed = { recommendation: idIn(put.to), 'file of the recommendation': idIn(sent.text) };
	return { 'paper at work': atWork, 'published paper': published, ...followed };
}
async function begun(): Promise<string> {
	const paper = idIn((await callers.author.post('/papers/new?/begin', { title: 'What would help' })).to);
	const added = await callers.author.post(`/papers/${paper}/working?/add`, { title: 'Letters reach few' });
	const [, issue = ''] = /issue=([a-z0-9]{26})/.exec(added.to) ?? [];
	const version = async (page: string) => /name="version" value="(\d+)"/.exec((await callers.author.get(page)).text)?.[1] ?? '';
	const [form, edit] = [`/papers/${paper}/issue`, `/papers/${paper}/edit`];
	const words = { issue, title: 'Letters reach few', wording: 'They are put away unopened.' };
	await callers.author.post(`${form}?/write&issue=${issue}`, {
		version: await version(form),
		...words,
		'asks.0.audience': 'funders',
		'asks.0.text': 'Pay for the first talk.'
	});
	await callers.author.post(`${edit}?/write`, { version: await version(edit), title: 'What would help', summary: 'Ring first.' });
	return paper;
}

/** Minutes that Ben has before him, and a meeting that he brought in; Ada was there. */
async function oldMinutes(ben: Caller, set: string, ada: string) {
	const document = (title: string) => ({ file: new File([`${title}\nPresent: Ada`], `${title}.txt`) });
	const [waiting, kept] = [
		await ben.send(`/sets/${set}/import?/read`, document('One')),
		await ben.send(`/sets/${set}/import?/read`, document('Two'))
	];
	const meeting = await ben.post(`/sets/import/${idIn(kept.to)}?/keep`, {
		...{ title: 'Quiet employers', day: '2026-01-05', time: '10:00', minutes: '90', file: 'on' },
		...{ 'people.0.person': ada, 'people.0.how': 'present' }
	});
	return { 'review of old minutes': idIn(waiting.to), 'meeting of old minutes': idIn(meeting.to) };
}

/** A form for practices, and its next edition at work. */
async function formsMade() {
	const { text } = await callers.administrator.get('/settings/templates');
	const form = /href="\/settings\/templates\/([a-z0-9]{26})"/.exec(text)?.[1] ?? '';
	const begun = await callers.administrator.post(`/settings/templates/${form}?/next`, {});
	return { form, 'edition at work': idIn(begun.to) };
}

/** The list of what stands in the way. */
async function barriersOf(): Promise<string> {
	const { text } = await callers.administrator.get('/settings/vocabularies');
	return /href="\/settings\/vocabularies\/([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*What stands in the way/.exec(text)?.[1] ?? '';
}

const idIn = (path: string): string => /[a-z0-9]{26}/.exec(path)?.[0] ?? '';

function met({ status, to }: Answer): string {
	if (status === 303 && to.startsWith('/sign-in')) return 'sign in first';
	if (status === 200 || status === 303) return 'opens';
	return status === 403 ? 'refused' : status === 404 ? 'not found' : String(status);
}

const expected = ({ opens, refused }: Row, seat: Seat): string =>
	opens.includes(seat) ? 'opens' : refused?.includes(seat) ? 'refused' : seat === 'visitor' ? 'sign in first' : 'not found';

/**
 * Where the example differs from the world of the list: Dina administers as well, Farid facilitates his team, and Eve's body is a
 * partner of the project.
 */
const isOtherwise = ({ route, record = 'none', opens }: Row, seat: Seat): boolean =>
	(seat === 'supervisor' && route.startsWith('/(app)/meetings/attendance')) ||
	(seat === 'coordinator' && opens.includes('administrator') && !opens.includes('coordinator')) ||
	(seat === 'partner' && ['project', 'objective', 'branch', 'lesson', 'comment', 'easy read'].includes(record));

test('every route is on the list', () => {
	expect(MATRIX.map(({ route }) => route)).toEqual(expect.arrayContaining(ROUTES.map(({ id }) => id)));
});

test('everybody meets at each address what the list says', async () => {
	const wrong: string[] = [];
	for (const row of MATRIX) {
		const route = ROUTES.find(({ id }) => id === row.route);
		// The door itself answers by link, by code and by session: door.spec.ts.
		if (!route || row.formOnly || (row.route.startsWith('/(public)') && !row.record)) continue;
		// Only a finalised note leaves as a file, and only an open one has an agenda to change.
		const record = records[/\/note\/(word|markdown|text)$/.test(row.route) ? 'finalised meeting' : (row.record ?? 'none')];
		expect([row.route, record]).toEqual([row.route, expect.stringMatching(/^[a-z0-9]{26}$/)]);
		for (const seat of SEATS) {
			if (isOtherwise(row, seat)) continue;
			const found = met(
				await callers[seat].get(route.at(record, records[fileOf(row.record ?? 'none')]).replace('[kind]', row.record ?? ''))
			);
			const should = row.route.startsWith('/(public)') && seat === 'visitor' ? 'not found' : expected(row, seat);
			if (found !== should) wrong.push(`${seat} at ${row.route}: ${found} instead of ${should}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('signed out, no form of a room is taken', async () => {
	for (const { id, at, actions } of ROUTES.filter((route) => route.id.startsWith('/(app)')))
		for (const action of actions)
			expect([id, action, (await callers.visitor.post(at(records.none) + action, { text: 'zq' })).status]).toEqual([
				id,
				action,
				401
			]);
});
