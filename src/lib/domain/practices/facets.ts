import { sectionsOf, type Template } from './template';
import { answerOf, surestClaim, type Wording } from './wording';

/** What a record that claims no effect at all is found by. */
export const NO_CLAIM = 'none-given';

/** The facets by which a published wording is found: what its template feeds, and kind of evidence, area and template. */
export function facetsOf(wording: Wording, template: Template): Record<string, string[]> {
	const facets: Record<string, string[]> = {
		template: [template.name],
		evidence: [surestClaim(wording) ?? NO_CLAIM],
		area: wording.area ? [wording.area] : []
	};
	for (const section of sectionsOf(template)) {
		if (section.kind !== 'options' || !section.facet) continue;
		facets[section.facet] = [...(facets[section.facet] ?? []), ...(answerOf(wording, section.key).chosen ?? [])];
	}
	return facets;
}
