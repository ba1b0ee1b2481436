import type { PaperPage, PaperToSend } from '#lib/domain/learning-sets';
import { heading, note, prose, type Part, type Sheet } from '#lib/server/documents';
import { dayOfMoment, fullDay } from '#lib/ui/dates';
import type { ModeWords } from '../../sets/words';
import { citedWords } from './cited-words';

/** A briefing paper as pages to print, save or send. */
export function paperSheet(page: PaperPage, sent: PaperToSend, mode: ModeWords, readers: string): Sheet {
	return {
		title: sent.title,
		kind: `Briefing paper, ${mode.label.toLowerCase()}`,
		lead: `${sent.set}: ${sent.meeting}, ${fullDay(page.meeting.day)}`,
		readers: [mode.export, page.meeting.mode === 'confidential' ? readers : ''].filter(Boolean).join(' '),
		parts: [
			...(page.issue ? [note(`Issued ${dayOfMoment(page.issue.at)}${sent.issuedBy ? ` by ${sent.issuedBy}` : ''}.`)] : []),
			...(page.replacedBy ? [note('Another paper has taken the place of this one.')] : []),
			...(sent.introduction ? [prose(sent.introduction)] : []),
			...sent.parts.flatMap(part),
			note(AS_IT_STANDS)
		]
	};
}

const AS_IT_STANDS = 'What is cited is shown as it stood on the day of this copy, as far as whoever made it may read it.';

function part({ cited, note: about }: PaperToSend['parts'][number]): Part[] {
	const { kind, title, facts, says } = citedWords(cited);
	return [
		...(cited.is === 'closed' ? [note(title)] : [heading(title), note([kind, ...facts].join(' · '))]),
		...(says ? [prose(says)] : []),
		...(about ? [prose(about)] : [])
	];
}
