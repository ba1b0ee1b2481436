/** A piece of a text that names somebody or a body. `genitive`: its ending goes with it, and has to be said again. */
export interface NamedSpan {
	readonly start: number;
	readonly end: number;
	readonly is: 'person' | 'body';
	readonly genitive: boolean;
}
