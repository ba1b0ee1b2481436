/** How the forms of an edition are read. What they ask for is written to be read by everybody who fills the form in. */
export const SHAPE = { numbers: ['version', 'part'], words: 'named' } as const;
