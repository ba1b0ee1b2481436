import { sectionsOf, type Template } from '#lib/domain/practices';
import type { FormShape } from '#lib/server/http';

/** How the form of a template becomes a wish: which of its fields hold several values or ticks. */
export function practiceShape(template: Pick<Template, 'parts'>): FormShape {
	const arrays = ['gaps'];
	const booleans: string[] = [];
	for (const { key, kind } of sectionsOf(template)) {
		if (kind === 'options') arrays.push(`answers.${key}.chosen`);
		if (kind === 'facts') arrays.push(`answers.${key}.facts`);
		if (kind === 'effects') {
			arrays.push(`answers.${key}.effects`);
			booleans.push(`answers.${key}.effects.$.baselineUnknown`);
		}
		if (kind === 'contact') booleans.push(`answers.${key}.contact.consent`);
	}
	return { arrays, booleans, numbers: ['version'] };
}
