const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

interface Counted {
	readonly count: number;
	readonly boughs: number;
	readonly states: readonly { readonly is: string; readonly count: number }[];
}

/** What is said under the title of a tree on which something hangs. */
export function treeLead({ count, boughs, states }: Counted): string | undefined {
	if (count === 0) return undefined;
	const embedded = states.find((each) => each.is === 'embedded')?.count ?? 0;
	const first = `${counted(count, 'lesson', 'lessons')} on ${counted(boughs, 'bough', 'boughs')}.`;
	if (embedded === 0) return first;
	return `${first} ${embedded === 1 ? 'One began as one person’s note and is now simply how we work.' : `${embedded} began as one person’s note and are now simply how we work.`}`;
}
