/** The rounds of an issue as they are called, and what each is for. */
export const ROUND_WORDS = {
	present: { label: 'Present', hint: 'Whoever brings the issue tells it. The others listen.' },
	clarify: { label: 'Clarify', hint: 'Short questions about what is the case, and short answers.' },
	question: { label: 'Question', hint: 'Open questions that help to think. No advice, however good.' },
	act: { label: 'Act', hint: 'Whoever brought the issue says what they will do, by when, and how they will know.' },
	review: { label: 'Review', hint: 'What did each of us learn, and how did we work together?' }
} as const;

export const QUESTION_WORDS = { open: 'Open', closed: 'Closed', leading: 'Leading', advice: 'Advice' } as const;
