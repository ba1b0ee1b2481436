import type { SupervisionPage } from '#lib/domain/supervision';
import { facts, heading, list, note, prose, table, type Part, type Sheet } from '#lib/server/documents';
import { literal } from '#lib/server/markdown';
import { dayInWords, fullDay, momentInWords } from '#lib/ui/dates';

/**
 * A session as pages to read, print or send. Entries that were brought are their authors' and stay in their files; jottings are
 * each one's own: neither is in it, and nothing in it tells whether there were any.
 */
export function sessionSheet(page: SupervisionPage): Sheet {
	const supervisees = inOneList(page.supervisees.map(({ name }) => name));
	return {
		title: `Supervision on ${dayInWords(page.day)}`,
		kind: page.group ? 'Record of a group supervision' : 'Record of a supervision',
		lead: `${page.supervisor.name} with ${supervisees}`,
		readers: `For ${inOneList([page.supervisor, ...page.supervisees].map(({ name }) => name))} alone.`,
		parts: [
			...(page.note ? [note(page.note)] : []),
			facts(
				[
					{ label: 'When', value: fullDay(page.day) },
					{ label: 'Where', value: page.place },
					{ label: 'Written in the case system', value: page.recordedInCaseSystem ? 'yes' : 'no' },
					{ label: 'Acknowledged', value: page.acknowledgements.map(({ by, at }) => `${by}, ${momentInWords(at)}`).join('; ') },
					{ label: 'Not acknowledged yet by', value: page.locked ? '' : page.awaited.join(', ') }
				].filter(({ value }) => value !== '')
			),
			...section('Agenda', page.agenda.length > 0 && list(page.agenda.map(agendaLine))),
			...section('What was said', page.record !== '' && prose(page.record)),
			...(page.corrections.length > 0 ? [heading('Corrections'), ...page.corrections.map(correction)] : []),
			...section('Agreed', page.agreed.length > 0 && actionTable(page.agreed))
		]
	};
}

const inOneList = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);

const section = (name: string, part: Part | false): Part[] => (part ? [heading(name), part] : []);

const agendaLine = ({ text, addedBy, discussion }: SupervisionPage['agenda'][number]): string =>
	`${text} (${addedBy}${discussion ? ', spoken about' : ', not spoken about here'})`;

const correction = ({ by, at, text }: SupervisionPage['corrections'][number]): Part =>
	prose(`**${literal(`${by}, ${momentInWords(at)}`)}**\n\n${text}`);

const actionTable = (agreed: SupervisionPage['agreed']): Part =>
	table(
		['Action', 'Who', 'By when'],
		agreed.map((each) => [each.what, each.owner ?? 'nobody yet', each.due ? dayInWords(each.due) : 'no date yet'])
	);
