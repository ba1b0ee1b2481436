/** What is being dragged over the list of a tree, and where it may be dropped. */
export class Dragging {
	/** `lesson/ID` or `branch/ID`; null while nothing is dragged. */
	what = $state<string | null>(null);
	/** The place over which it is held. */
	over = $state<string | null>(null);

	constructor(
		readonly may: boolean,
		private readonly dropped: (what: string, place: string) => void
	) {}

	/** Handlers for something that can be dragged. */
	handle = (what: string) => ({
		draggable: this.may,
		ondragstart: (event: DragEvent) => {
			this.what = what;
			event.dataTransfer?.setData('text/plain', what);
		},
		ondragend: () => {
			this.what = null;
			this.over = null;
		}
	});

	/** Handlers for a place on which something can be dropped: a branch, or the trunk. */
	place = (place: string) => ({
		ondragover: (event: DragEvent) => {
			if (this.what === null || this.what === `branch/${place}`) return;
			event.preventDefault();
			this.over = place;
		},
		ondragleave: () => {
			if (this.over === place) this.over = null;
		},
		ondrop: (event: DragEvent) => {
			event.preventDefault();
			if (this.what) this.dropped(this.what, place);
			this.what = null;
			this.over = null;
		}
	});
}
