import type * as v from 'valibot';
import type { Scope } from '#lib/domain/people';
import { noQuery, templates, vocabularies } from './shapes/forms';
import { lesson, lessons, lessonsQuery } from './shapes/lessons';
import { editions, practice, practices, practicesQuery } from './shapes/practices';
import { found, searchQuery } from './shapes/search';

/** One thing that programs can ask. */
export interface Operation<Q extends v.GenericSchema = v.GenericSchema, A extends v.GenericSchema = v.GenericSchema> {
	/** Its lasting name. */
	readonly id: string;
	/** Below the address of the API. */
	readonly path: string;
	/** What a key has to open for it; null where any will do. */
	readonly scope: Scope | null;
	readonly summary: string;
	readonly about: string;
	readonly query: Q;
	/** Whether it takes the filters that templates name, beside what `query` names. */
	readonly filters?: true;
	/** What its answer is called, and what is in it. */
	readonly answer: { readonly name: string; readonly shape: A };
}

const operation = <Q extends v.GenericSchema, A extends v.GenericSchema>(of: Operation<Q, A>): Operation<Q, A> => of;

/** Everything that programs can ask. Only fields are added to an answer; whatever else changes stands under another version. */
export const operations = {
	practices: operation({
		id: 'listPractices',
		path: '/practices',
		scope: 'practices:read',
		summary: 'Published practices',
		about: 'Those that you can read, a page at a time.',
		query: practicesQuery,
		filters: true,
		answer: { name: 'Practices', shape: practices }
	}),
	practice: operation({
		id: 'readPractice',
		path: '/practices/{id}',
		scope: 'practices:read',
		summary: 'One published practice',
		about: 'All that it says: the file that “Save as JSON” gives, with its id. Another Grove can bring it in.',
		query: noQuery,
		answer: { name: 'Practice', shape: practice }
	}),
	editions: operation({
		id: 'listEditions',
		path: '/practices/{id}/editions',
		scope: 'practices:read',
		summary: 'The editions of a practice',
		about:
			'That they were, and when. The words of earlier ones are not given: somebody may have been named in them who is not now.',
		query: noQuery,
		answer: { name: 'Editions', shape: editions }
	}),
	lessons: operation({
		id: 'listLessons',
		path: '/lessons',
		scope: 'lessons:read',
		summary: 'Lessons of the learning tree',
		about: 'Those that you can read, a page at a time. Without a key there are none.',
		query: lessonsQuery,
		answer: { name: 'Lessons', shape: lessons }
	}),
	lesson: operation({
		id: 'readLesson',
		path: '/lessons/{id}',
		scope: 'lessons:read',
		summary: 'One lesson',
		about: 'All that it says. Nobody who wrote is named.',
		query: noQuery,
		answer: { name: 'Lesson', shape: lesson }
	}),
	search: operation({
		id: 'search',
		path: '/search',
		scope: 'search:read',
		summary: 'Search',
		about:
			'Practices, lessons, learning notes, easy reads and action papers, as far as you can read them. What stays in sets, files and sessions is neither found nor counted.',
		query: searchQuery,
		answer: { name: 'Found', shape: found }
	}),
	templates: operation({
		id: 'listTemplates',
		path: '/templates',
		scope: null,
		summary: 'Templates of practices',
		about: 'The forms by which practices are described, to read their sections and to ask by their options.',
		query: noQuery,
		answer: { name: 'Templates', shape: templates }
	}),
	vocabularies: operation({
		id: 'listVocabularies',
		path: '/vocabularies',
		scope: null,
		summary: 'Lists of words',
		about: 'The words that codes and options stand for.',
		query: noQuery,
		answer: { name: 'Vocabularies', shape: vocabularies }
	})
} as const;
