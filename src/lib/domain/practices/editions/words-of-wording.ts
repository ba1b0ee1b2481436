import type { Vocabulary } from '../../people';
import type { Id } from '../../shared/ids';
import { optionsAmong } from '../known-options';
import { sectionViews } from '../section-view';
import type { Template } from '../template';
import { titleOf, type Wording } from '../wording';
import type { Words } from './beside';
import { sectionWords } from './section-words';

/** All that a wording says, section by section, to lay beside another. */
export function wordsOfWording(
	wording: Wording,
	templates: ReadonlyMap<Id, Template>,
	vocabularies: ReadonlyMap<string, Vocabulary>
): Words {
	const template = templates.get(wording.template);
	const parts = template ? sectionViews(wording, template, optionsAmong(vocabularies, template)) : [];
	const sections = parts.flatMap((part) => part.sections).map((each) => [each.key, each.heading, sectionWords(each)] as const);
	return [['title', 'Title', titleOf(wording)] as const, ...sections];
}
