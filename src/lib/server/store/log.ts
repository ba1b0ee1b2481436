/** Where the store tells the administrator something: one event a line, ids and file names only, never a person's text. */
export interface Log {
	info(details: object, message: string): void;
	warn(details: object, message: string): void;
	error(details: object, message: string): void;
}
