/** Where a form leads on to, on the page of an edition at work. */
export const at = (id: string): string => `/settings/templates/next/${id}`;
/** With the form of a section open. */
export const atSection = (id: string, key: string): string => `${at(id)}?section=${key}#${key}`;
export const atPart = (id: string, { part }: { readonly part: number }): string => `${at(id)}#part-${part}`;

/** A section whose options were put in order stays open. */
export const sectionKept = (
	id: string,
	{ key, raise = null }: { readonly key: string; readonly raise?: number | null }
): string => (raise === null ? `${at(id)}#${key}` : atSection(id, key));
