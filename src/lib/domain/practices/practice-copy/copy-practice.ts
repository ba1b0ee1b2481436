import { fileLine } from '../../attachments';
import type { Reading } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { saysSomething, type Answer } from '../answer';
import { knownOptions, optionLabel, type KnownOptions } from '../known-options';
import { publishedPractices } from '../published-practice';
import { sectionsOf, templates, type Section, type Template } from '../template';
import { answerOf, laterLines, titleOf, type Wording } from '../wording';
import { headingOf } from './copy-words';
import { COPY_FORMAT, COPY_VERSION, type CopiedSection, type PracticeCopy } from './practice-copy';

/**
 * A copy of a published practice for whoever may read it, signed in or not. `addressOf` says where it stands. Throws NotFound
 * where this reader finds none published.
 */
export async function copyPractice(read: Reading, id: Id, addressOf: (id: Id) => string): Promise<PracticeCopy> {
	const { wording, publication, readers, note, attachments = [] } = await read.find(publishedPractices, id);
	if (!wording) throw new NotFound();
	const template = await read.find(templates, wording.template);
	const published = { at: publication.at, wording: publication.revision, readers };
	const address = addressOf(id);
	const files = attachments.map((each) => {
		const { name, kind, description, blob } = fileLine(each);
		return { name, kind, bytes: each.bytes, description, address: `${address}/attachments/${blob}` };
	});
	return { ...copyOf(wording, template, await knownOptions(read, template)), address, published, note, files };
}

/** A wording as it leaves Grove, wherever it stands. */
export function copyOf(wording: Wording, template: Omit<Template, 'retirement'>, options: KnownOptions): PracticeCopy {
	const { language, area, source, checkedOn, reviewBy, gaps } = wording;
	const sections = sectionsOf(template);
	const said = sections.filter(({ key }) => key !== 'title' && saysSomething(answerOf(wording, key)));
	return {
		format: COPY_FORMAT,
		version: COPY_VERSION,
		form: { name: template.name, version: template.edition, label: template.label },
		address: '',
		published: null,
		note: '',
		title: titleOf(wording),
		...{ language, area, source, ...laterLines(wording), checkedOn, reviewBy },
		gaps: sections.filter(({ key }) => gaps.includes(key)).map((section) => ({ key: section.key, heading: headingOf(section) })),
		files: [],
		sections: said.map((section) => sectionOf(section, answerOf(wording, section.key), options))
	};
}

function sectionOf({ key, number, heading }: Section, answer: Answer, options: KnownOptions): CopiedSection {
	const labelled = (option: string) => optionLabel(options, key, option);
	return {
		key,
		number,
		heading,
		text: answer.text ?? '',
		inShort: answer.inShort ?? '',
		options: (answer.chosen ?? []).map((option) => ({ option, label: labelled(option) })),
		facts: answer.facts ?? [],
		effects: (answer.effects ?? []).map(({ baseline = '', baselineUnknown = false, ...each }) => ({
			...{ ...each, label: labelled(each.group) },
			...{ baseline, baselineUnknown }
		})),
		contact: answer.contact ? withoutConsent(answer.contact) : null
	};
}

const withoutConsent = ({ role, body, name, reach }: NonNullable<Answer['contact']>) => ({ role, body, name, reach });
