/** A file that the form takes along. */
export interface FileRow {
	/** Its id in the form. */
	readonly blob: string;
	readonly name: string;
	/** `Picture`, `PDF`. */
	readonly kind: string;
	/** `2.4 MB` */
	readonly size: string;
	readonly description: string;
	/** Whether it is ticked to be left out. */
	readonly remove?: boolean;
	/** Set where a page shows it. */
	readonly picture: object | null;
}

/** A file on its way, or one that did not arrive. */
export interface Upload {
	readonly key: number;
	readonly name: string;
	/** From 0 to 1. */
	share: number;
	/** Why it did not arrive; empty while it is on its way. */
	trouble: string;
	stop: () => void;
}

const OFFLINE = 'It was not sent: no connection. Choose it again when it is back.';
const REFUSED = 'It could not be sent. Try again in a moment.';

/** Sends files one after another as soon as they are chosen. Needs script; the form's own field does without. */
export class Uploads {
	all = $state<Upload[]>([]);
	arrived = $state<FileRow[]>([]);
	/** For a polite live region. */
	said = $state('');
	#last: Promise<void> = Promise.resolve();
	#count = 0;

	constructor(
		readonly to: () => string,
		/** Hears of each file that arrived. */
		readonly changed: () => void
	) {}

	get busy(): boolean {
		return this.all.some(({ trouble }) => trouble === '');
	}

	add(file: File): void {
		const key = ++this.#count;
		this.all.push({ key, name: file.name, share: 0, trouble: '', stop: () => this.drop(key) });
		this.#last = this.#last.then(() => this.#send(key, file));
	}

	drop(key: number): void {
		this.all = this.all.filter((each) => each.key !== key);
	}

	/** Resolves once nothing is on its way. */
	async settled(): Promise<void> {
		for (let last = null; last !== this.#last;) await (last = this.#last);
	}

	#send(key: number, file: File): Promise<void> {
		const upload = () => this.all.find((each) => each.key === key);
		const now = upload();
		if (!now) return Promise.resolve();
		this.said = `Sending ${file.name}`;
		return new Promise((done) => {
			// fetch tells nothing about how much has been sent.
			const request = new XMLHttpRequest();
			now.stop = () => {
				request.abort();
				this.drop(key);
			};
			request.upload.onprogress = ({ loaded, total }) => {
				const shown = upload();
				if (shown) shown.share = loaded / total;
			};
			const failed = (trouble: string) => {
				const shown = upload();
				if (shown) shown.trouble = trouble;
				this.said = `${file.name}: ${trouble}`;
			};
			request.onload = () => {
				const answer = read(request.responseText);
				if (request.status !== 200 || !isRow(answer)) return failed(messageOf(answer) ?? REFUSED);
				this.drop(key);
				this.arrived.push(answer);
				this.said = `${answer.name} is attached`;
				this.changed();
			};
			request.onerror = () => failed(OFFLINE);
			request.onloadend = () => done();
			request.open('POST', this.to());
			request.setRequestHeader('accept', 'application/json');
			const body = new FormData();
			body.set('file', file);
			request.send(body);
		});
	}
}

function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
const isRow = (answer: unknown): answer is FileRow => typeof answer === 'object' && answer !== null && 'blob' in answer;
const messageOf = (answer: unknown): string | null =>
	typeof answer === 'object' && answer !== null && 'message' in answer ? String(answer.message) : null;
