/** The order of the lines of a form while it is written; each line keeps the number it began with. */
export class Order {
	lines = $state<number[]>([]);
	/** The line that is being dragged. */
	dragged = $state<number | null>(null);

	constructor(count: number) {
		this.lines = Array.from({ length: count }, (_, at) => at);
	}

	add(): void {
		this.lines.push(this.lines.length);
	}

	/** Moves a line so many places down, or up where negative. Gives whether it moved. */
	move(line: number, by: number): boolean {
		const at = this.lines.indexOf(line);
		const to = at + by;
		if (to < 0 || to >= this.lines.length) return false;
		this.lines.splice(to, 0, ...this.lines.splice(at, 1));
		return true;
	}

	/** Handlers for what a line is dragged by. */
	handle = (line: number) => ({
		draggable: true,
		ondragstart: (event: DragEvent) => {
			this.dragged = line;
			event.dataTransfer?.setData('text/plain', '');
		},
		ondragend: () => void (this.dragged = null)
	});

	/** Handlers for a line as a place: what is dragged over it takes its place at once. */
	place = (line: number) => ({
		ondragover: (event: DragEvent) => {
			if (this.dragged === null) return;
			event.preventDefault();
			if (this.dragged !== line) this.move(this.dragged, this.lines.indexOf(line) - this.lines.indexOf(this.dragged));
		},
		ondrop: (event: DragEvent) => event.preventDefault()
	});
}
