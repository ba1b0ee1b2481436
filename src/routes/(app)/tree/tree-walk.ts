/** Walking a tree by keyboard as in the ARIA practices: what is pressed moves among the items that stand open. */

const ITEM = '[role="treeitem"]';
/** Letters typed closer together than this many milliseconds make one word. */
const ONE_WORD = 700;

/** What to do with the items that the walk opens and closes. */
export interface Doors {
	open(ids: readonly string[]): void;
	close(id: string): void;
}

const itemsOf = (tree: Element): HTMLElement[] => [...tree.querySelectorAll<HTMLElement>(ITEM)];
const levelOf = (item: Element): number => Number(item.getAttribute('aria-level'));
const idOf = (item: HTMLElement): string => item.dataset.item ?? '';
const isOpen = (item: Element): boolean => item.getAttribute('aria-expanded') === 'true';
const isClosed = (item: Element): boolean => item.getAttribute('aria-expanded') === 'false';

/** Handles the keys of a tree; `doors` is told what opens and closes. */
export function treeWalk(doors: Doors): (event: KeyboardEvent) => void {
	let typed = '';
	let typedAt = 0;

	return (event) => {
		const tree = event.currentTarget as HTMLElement;
		const here = (event.target as Element).closest<HTMLElement>(ITEM);
		if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
		const items = itemsOf(tree);
		const at = items.indexOf(here);
		const to = step();
		if (to === null) return;
		event.preventDefault();
		to?.focus();

		/** The item to go to; undefined where the key was for the tree but leads nowhere, null where it was not. */
		function step(): HTMLElement | null | undefined {
			switch (event.key) {
				case 'ArrowDown':
					return items[at + 1];
				case 'ArrowUp':
					return items[at - 1];
				case 'Home':
					return items[0];
				case 'End':
					return items.at(-1);
				case 'ArrowRight':
					if (isClosed(here!)) return void doors.open([idOf(here!)]);
					return isOpen(here!) ? items[at + 1] : undefined;
				case 'ArrowLeft':
					if (isOpen(here!)) return void doors.close(idOf(here!));
					return items.slice(0, at).findLast((each) => levelOf(each) < levelOf(here!));
				case '*':
					return void doors.open(besides(items, here!).filter(isClosed).map(idOf));
				default:
					return event.key.length === 1 && event.key !== ' ' ? named(event.key) : null;
			}
		}

		/** The next item whose words begin with what was typed; a single letter goes past the present one. */
		function named(letter: string): HTMLElement | undefined {
			typed = event.timeStamp - typedAt < ONE_WORD ? typed + letter.toLowerCase() : letter.toLowerCase();
			typedAt = event.timeStamp;
			const from = typed.length === 1 ? at + 1 : at;
			const inOrder = [...items.slice(from), ...items.slice(0, from)];
			return inOrder.find((each) => each.dataset.words?.toLowerCase().startsWith(typed));
		}
	};
}

/** The items under the same parent. */
function besides(items: readonly HTMLElement[], here: HTMLElement): readonly HTMLElement[] {
	const group = here.closest('[role="group"], [role="tree"]');
	return items.filter((each) => each.closest('[role="group"], [role="tree"]') === group);
}
