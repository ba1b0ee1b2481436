/** The fields of a draft, as the autosave kept them, in the shape the form's fields take. */
export function draftValues(values: Readonly<Record<string, string | string[]>> | null, text = '') {
	const one = (name: string): string => {
		const value = values?.[name];
		return typeof value === 'string' ? value : (value?.[0] ?? '');
	};
	const several = (name: string): string[] => {
		const value = values?.[name] ?? [];
		return typeof value === 'string' ? [value] : value;
	};
	const files = Object.keys(values ?? {}).filter((name) => /^attachments\.\d+\.blob$/.test(name));
	const headings = Object.keys(values ?? {}).filter((name) => /^answers\.\d+\.heading$/.test(name));
	return {
		text: one('text') || text,
		model: one('model'),
		prompted: one('prompted'),
		day: one('day') || undefined,
		from: one('from'),
		readers: one('readers'),
		objectives: several('objectives'),
		codes: several('codes'),
		answers: headings
			.map((name) => ({ heading: one(name), text: one(name.replace(/heading$/, 'text')) }))
			.filter((each) => each.text !== ''),
		/** What was said of each file, by its id. */
		files: new Map(
			files.map((name) => [
				one(name),
				{ description: one(name.replace(/blob$/, 'description')), remove: one(name.replace(/blob$/, 'remove')) !== '' }
			])
		)
	};
}
