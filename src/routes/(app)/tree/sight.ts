import { LESSON_STATES, type TreeSight } from '#lib/domain/learning-tree';

/** What the address of a tree asks to see: `objective`, `set`, `code`, `state`, `until`, a month, and `boughs`, letters such as `B` or `K-T`. What is no such thing is left out. */
export function sightIn(params: URLSearchParams): TreeSight {
	const text = (name: string) => params.get(name)?.trim().slice(0, 200) || undefined;
	const month = text('until');
	return {
		objective: text('objective'),
		set: text('set'),
		code: text('code'),
		state: LESSON_STATES.find((is) => is === params.get('state')),
		boughs: /^[A-Z]{1,3}(-[A-Z]{1,3})?$/.test(params.get('boughs') ?? '') ? params.get('boughs')! : undefined,
		until: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined
	};
}

/** The part of an address that asks for the same tree, with some of it asked differently; null takes a part out. */
export function sameTree(params: URLSearchParams, otherwise: Readonly<Record<string, string | null>> = {}): string {
	const kept = ['project', 'objective', 'set', 'code', 'state', 'until', 'boughs', 'view', 'sort'].flatMap((name) => {
		const value = name in otherwise ? otherwise[name] : params.get(name);
		return value ? [[name, value]] : [];
	});
	return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}
