/** The terms of a list that a form shows: those on offer, and retired ones that it holds already. */
export const toChoose = <T extends { readonly term: string; readonly offered: boolean }>(
	terms: readonly T[],
	held: (each: T) => boolean = () => false
): readonly T[] => terms.filter((each) => each.offered || held(each));

/** The prompt model that a form asks along: the first wish that is there, else the first on offer. */
export function promptModel(
	models: readonly { readonly term: string; readonly offered: boolean }[],
	...wishes: readonly (string | null | undefined)[]
): string {
	const there = wishes.find((wish) => models.some(({ term }) => term === wish));
	return there ?? models.find(({ offered }) => offered)?.term ?? 'none';
}
