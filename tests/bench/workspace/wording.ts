import type { KnownOptions } from '#lib/domain/practices/known-options';
import { sectionsOf, type Section, type Template } from '#lib/domain/practices/template';
import type { Answer, Effect } from '#lib/domain/practices';
import type { Wording } from '#lib/domain/practices/wording';
import type { Saved } from '#lib/domain/shared/collection';
import { wordOf, type Invented } from './invented';

/** A practice described in every section of a template: about 8 KB with the long form. */
export function inventedWording(by: Invented, template: Saved<Template>, options: KnownOptions): Wording {
	return {
		template: template.id,
		answers: Object.fromEntries(sectionsOf(template).map((section) => [section.key, answerTo(section, by, options)])),
		gaps: [],
		area: `${by.one(['North', 'South', 'East', 'West'])} ${wordOf(300 + by.below(40))}`,
		source: by.line(160),
		checkedOn: by.day(),
		reviewBy: null,
		language: 'en-GB'
	};
}

function answerTo(section: Section, by: Invented, options: KnownOptions): Answer {
	const inShort = section.card ? { inShort: by.line(100) } : {};
	switch (section.kind) {
		case 'line':
			return { text: section.key === 'organisation' ? bodyOf(by) : by.line(120) };
		case 'text':
			return { text: by.prose(720), ...inShort };
		case 'options': {
			const known = (options.get(section.key) ?? []).map((each) => each.option);
			return { chosen: by.some(known, 3), text: by.prose(240), ...inShort };
		}
		case 'facts':
			return {
				text: by.prose(200),
				facts: Array.from({ length: 5 }, () => ({
					what: by.line(80),
					figure: String(by.below(500)),
					source: by.line(40),
					disputed: ''
				})),
				...inShort
			};
		case 'effects':
			return { effects: Array.from({ length: 3 }, () => effect(section, by)), ...inShort };
		case 'contact':
			return { contact: { role: by.line(60), body: bodyOf(by), name: '', reach: '', consent: null }, ...inShort };
	}
}

/** One of five hundred bodies, as a library of ten thousand practices may name. */
const bodyOf = (by: Invented): string => `${wordOf(2_000 + by.below(500))} trust`;

const effect = (section: Extract<Section, { kind: 'effects' }>, by: Invented): Effect => ({
	group: by.one(section.groups).option,
	claim: by.one(section.claims),
	statement: by.prose(200),
	source: by.line(40),
	when: by.day().slice(0, 7)
});
