import type { LearningNoteReaders, Use } from '#lib/domain/learning-sets';

/** What a paragraph may be used for, as a choice. */
export const USE_OPTIONS: readonly { value: Use; label: string }[] = [
	{ value: 'set', label: 'The set only' },
	{ value: 'learning', label: 'Learning' },
	{ value: 'public', label: 'Public' }
];

/** Who would read words of that use, where somebody is asked about their own. */
export const USED_BY: Readonly<Record<Use, string>> = {
	set: 'the set alone',
	learning: 'staff and people at partner bodies',
	public: 'anyone, also without signing in'
};

/** The readers of a learning note, as a choice and in a sentence. */
export const READERS: readonly { value: LearningNoteReaders; label: string; sentence: string }[] = [
	{ value: 'staff', label: 'All staff', sentence: 'All staff can read this.' },
	{ value: 'partners', label: 'Staff and partner bodies', sentence: 'All staff and people at partner bodies can read this.' },
	{ value: 'public', label: 'Anyone', sentence: 'Anyone can read this, also without signing in.' }
];

export const readersIn = (wanted: LearningNoteReaders) => READERS.find(({ value }) => value === wanted)!;
